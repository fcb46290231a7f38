"""Draws a sheet from left to right: boxes in columns, premises joined by bars, wires with square turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping

from mapgen.layout.columns.items import Columns
from mapgen.layout.contents import Contents
from mapgen.layout.drawings import Box, BoxKind, Sheet
from mapgen.layout.flow.band import Band
from mapgen.layout.flow.cracked import cracked
from mapgen.layout.flow.crossings import uncrossed
from mapgen.layout.flow.frame import Cracks, Frame, Gutters
from mapgen.layout.flow.ordering import ordered
from mapgen.layout.flow.wiring import Wiring

WINDOW = (1258.0, 558.0)
"""The room for a sheet, without its margins, in a window of 1366 × 768 in CSS pixels."""


def draw(
    contents: Contents,
    boxes: Mapping[str, Box],
    budget: float,
    gutters: Gutters,
    breaks: Collection[str] = (),
    given: Mapping[str, int] | None = None,
    tidy: bool = True,
) -> Sheet:
    """Return the sheet of some contents, whose `boxes` have their sizes; `budget` is the height to aim at.

    `breaks`: the ids of the steps and boxes where the reasoning breaks, the first one first, or in the
    overview of boxes at which a line to them breaks; a crack has room there. `given`: the column of each
    box, where that is settled, 0 for the last one. `tidy`: whether the order within columns is improved,
    which takes time.
    """
    columns = ordered(contents, boxes, budget, gutters, breaks, given, tidy)
    return _drawn(columns, contents, boxes, budget, gutters, breaks, tidy)


def draw_uncrossed(
    contents: Contents,
    boxes: Mapping[str, Box],
    budget: float,
    gutters: Gutters,
    breaks: Collection[str],
    cost: Callable[[Sheet], float],
    most: int,
) -> Sheet:
    """Return a sheet as `draw` does, of which other orders are drawn too while lines cross in many places.

    `cost` tells how bad a sheet is, in CSS pixels; at most `most` orders are tried.
    """
    columns = ordered(contents, boxes, budget, gutters, breaks)
    return uncrossed(columns, lambda: _drawn(columns, contents, boxes, budget, gutters, breaks), cost, most)


def _drawn(
    columns: Columns,
    contents: Contents,
    boxes: Mapping[str, Box],
    budget: float,
    gutters: Gutters,
    breaks: Collection[str],
    tidy: bool = True,
) -> Sheet:
    frame = Frame(columns, boxes, budget, gutters, tidy)
    wiring = Wiring(frame, {(by, target): id_ for id_, by, target in contents.attacks})
    band = Band(contents, boxes, frame, wiring, WINDOW)
    wiring.connect()
    band.rise()
    width, height = band.fill(frame.spread(_cracks(columns, contents, breaks)))
    steps, attacks = wiring.drawn()
    other_steps, other_attacks = band.drawn()
    placed = (*frame.placed(), *band.placed)
    return Sheet(
        round(width, 1),
        round(height, 1),
        placed,
        cracked((*steps, *other_steps), (*attacks, *other_attacks), placed, breaks),
        (*attacks, *other_attacks),
        round(band.top, 1),
    )


def _cracks(columns: Columns, contents: Contents, breaks: Collection[str]) -> Cracks:
    """Return in which gutters cracks need room: where lines end, but for those that end beside others."""
    items, entries = columns.items, contents.entries
    into = Counter(route.way.to for route in columns.routes)
    into.update(way.to for way in contents.other_ways)
    into.update(target for _, _, target in contents.attacks)
    starts, ends = set(), set()
    for route in columns.routes:
        if (route.way.step or route.way.to) in breaks:
            target = items[route.way.to]
            bundled = (
                into[route.way.to] > 1 and entries[route.way.to].kind is BoxKind.CLAIM and not target.tall
            )
            if bundled:
                starts.add(route.unit.column)
            else:
                ends.add(target.unit.column + 1)
    boxes = {
        items[id_].unit.column
        for id_ in breaks
        if id_ in items and not items[id_].tall and entries[id_].kind is not BoxKind.ARGUMENT
    }
    return Cracks(frozenset(boxes), frozenset(starts), frozenset(ends))
