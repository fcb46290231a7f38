"""Draws a sheet from left to right: boxes in columns, premises joined by bars, wires with square turns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from mapgen.layout.columns.items import Columns
from mapgen.layout.contents import Contents
from mapgen.layout.drawings import Box, Sheet
from mapgen.layout.flow.band import Band
from mapgen.layout.flow.crossings import uncrossed
from mapgen.layout.flow.frame import Frame, Gutters
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

    `breaks`: the ids of the steps where the reasoning breaks, or of boxes in the overview; a crack has room
    there. `given`:
    the column of each box, where that is settled, 0 for the last one. `tidy`: whether the order within
    columns is improved, which takes time.
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
    cracked = frozenset(
        frame.columns.items[route.way.to].unit.column + 1
        for route in frame.columns.routes
        if (route.way.step or route.way.to) in breaks
    )
    width, height = band.fill(frame.spread(cracked))
    steps, attacks = wiring.drawn()
    other_steps, other_attacks = band.drawn()
    return Sheet(
        round(width, 1),
        round(height, 1),
        (*frame.placed(), *band.placed),
        (*steps, *other_steps),
        (*attacks, *other_attacks),
        round(band.top, 1),
    )
