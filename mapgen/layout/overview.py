"""What the overview shows: a box for each chain, and a line from each to those that use its conclusion."""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.layout.boxes import label_of, sized_argument
from mapgen.layout.contents import Contents, Entry, Way, short_of
from mapgen.layout.drawings import Box, BoxKind
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.values import Strengths
from mapgen.words import Text


def overview_contents(feeds: Mapping[str, tuple[str, ...]], map_: ArgumentMap) -> Contents:
    """Return the overview's boxes and lines; `feeds`: by an argument's id, those that it leads to directly."""
    contents = Contents()
    for argument in map_.arguments:
        claim = map_.claim[argument.conclusion]
        contents.entries[argument.id] = Entry(
            BoxKind.ARGUMENT, argument.id, label_of(claim.text, short_of(claim)), claim.text
        )
    contents.ways = [Way("", to, (id_,)) for id_, others in feeds.items() for to in others]
    contents.roots = tuple(id_ for id_ in contents.entries if not feeds.get(id_))
    return contents


def argument_box(map_: ArgumentMap, whys: Mapping[str, Text], id_: str, width: float) -> Box:
    """Return the box of an argument, `width` CSS pixels wide; `whys`: the reason for its word, by its id."""
    argument = next(each for each in map_.arguments if each.id == id_)
    claim = map_.claim[argument.conclusion]
    return sized_argument(
        id_, argument.title, label_of(claim.text, short_of(claim)), claim.text, whys.get(id_, Text()), width
    )
