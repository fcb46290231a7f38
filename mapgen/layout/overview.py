"""What the overview shows: a box for each chain, and a line from each to those that use its conclusion."""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.layout.boxes import label_of
from mapgen.layout.columns.items import APART
from mapgen.layout.contents import Contents, Entry, Way
from mapgen.layout.drawings import BoxKind
from mapgen.model.argument_map import ArgumentMap


def overview_contents(feeds: Mapping[str, tuple[str, ...]], map_: ArgumentMap) -> Contents:
    """Return the overview's boxes and lines; `feeds`: by id, the arguments that each leads to directly."""
    contents = Contents()
    for argument in map_.arguments:
        claim = map_.claim[argument.conclusion]
        contents.entries[argument.id] = Entry(BoxKind.ARGUMENT, argument.id, label_of(claim))
    contents.ways = [Way("", to, (id_,)) for id_, others in feeds.items() for to in others]
    contents.roots = tuple(id_ for id_ in contents.entries if not feeds.get(id_))
    return contents


def columns_of(contents: Contents, heights: Mapping[str, float], budget: float) -> dict[str, int]:
    """Return the column of each argument, 0 for the last: each as far left as what leads to it lets it stand.

    Arguments that no line joins to others fill the columns, up to the height `budget` in CSS pixels.
    `heights`: those of the boxes, by the argument's id.
    """
    into: dict[str, list[str]] = {id_: [] for id_ in contents.entries}
    onward: dict[str, list[str]] = {id_: [] for id_ in contents.entries}
    for way in contents.ways:
        into[way.to].append(way.premises[0])
        onward[way.premises[0]].append(way.to)
    waiting = {id_: len(before) for id_, before in into.items()}
    joined = [id_ for id_ in contents.entries if into[id_] or onward[id_]]
    place: dict[str, int] = {}
    filled: dict[int, float] = {}

    least, first = min(heights.values(), default=0.0), 0  # columns before `first` are full

    def put(id_: str, column: int) -> None:
        nonlocal first
        column = max(column, first)
        while filled.get(column) and filled[column] + heights[id_] > budget:
            column += 1
        place[id_] = column
        filled[column] = filled.get(column, 0.0) + heights[id_] + APART
        while filled.get(first, 0.0) + least > budget:
            first += 1

    ready = [id_ for id_ in joined if not waiting[id_]]
    for id_ in [*ready, *joined]:  # those in a circle last
        queue = [id_] if id_ not in place else []
        for each in queue:  # grows
            put(each, max((place[one] + 1 for one in into[each] if one in place), default=0))
            for other in onward[each]:
                waiting[other] -= 1
                if waiting[other] == 0 and other not in place:
                    queue.append(other)
    column = 0
    for id_ in contents.entries:
        if id_ not in place:
            put(id_, column)
            column = place[id_]
    last = max(place.values(), default=0)
    return {id_: last - column for id_, column in place.items()}
