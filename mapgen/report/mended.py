"""How it is told what a conclusion would be worth once it is mended where it breaks."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.report import words
from mapgen.strength.summary import Break
from mapgen.strength.words import named, said
from mapgen.vocabulary import Certainty
from mapgen.words import Text


def once_mended(levels: Sequence[Certainty], now: int) -> Text:
    """Return how to tell that a conclusion would have these levels at most, the first of several places
    repaired, then all; empty where that says nothing: very low in either case.
    """
    if len(levels) == 1:
        return words.MENDED
    if levels[0].rank <= now:
        return words.MENDED_ALL
    if levels[0] is not levels[-1]:
        return words.MENDED_FIRST
    return Text() if levels[-1] is Certainty.VERY_LOW else words.MENDED_SAME


def next_place(map_: ArgumentMap, id_: str, told: Sequence[Break]) -> Text:
    """Return the name of the claim or step that holds a conclusion down once its breaks are mended.

    `told`: these breaks, of which another step may lead to the same claim.
    """
    step = map_.inference.get(id_)
    claim = map_.claim.get(step.conclusion if step else id_)
    if claim is None:
        return words.NEXT_UNNAMED
    broken = (map_.inference[one.on].conclusion for one in told if one.on in map_.inference)
    wording = words.NEXT_CLAIM if step is None else words.NEXT_STEP
    if step is not None and step.conclusion in broken:
        wording = words.ANOTHER_STEP
    return said(wording.best("en"), wording.best("fr"), claim=named(claim))
