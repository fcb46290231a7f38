"""The columns of a sheet in order, before anything has its place."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mapgen.layout.columns.filling import arrange_columns
from mapgen.layout.columns.items import Columns, Unit
from mapgen.layout.columns.order import untangle
from mapgen.layout.contents import Contents
from mapgen.layout.drawings import Box, BoxKind
from mapgen.layout.flow.frame import Gutters

PORT_TOP = 56.0
"""How far below its upper edge lines enter a box at which the reasoning breaks: its label stands above."""
CRACKED = 36.0
"""How far lines are apart at a conclusion's box where one breaks, if there is room, so that each is seen."""


def ordered(
    contents: Contents,
    boxes: Mapping[str, Box],
    budget: float,
    gutters: Gutters,
    breaks: Collection[str] = (),
    given: Mapping[str, int] | None = None,
    tidy: bool = True,
) -> Columns:
    """Return the columns of a sheet, their boxes and lanes in order.

    `budget`: the height of a column to aim at in CSS pixels. `breaks`: the ids of boxes at which the
    reasoning breaks. `given`: the column of each box, where that is settled, 0 for the last one. `tidy`:
    whether the order is improved, which takes time.
    """
    columns = arrange_columns(boxes, contents, budget, gutters.lane, given)
    broken = {route.way.to for route in columns.routes if route.way.step in breaks}
    for id_, item in columns.items.items():
        item.tall = contents.entries[id_].ending
        item.port_step = CRACKED if item.tall and id_ in broken else gutters.port
        if id_ in breaks and contents.entries[id_].kind is BoxKind.ARGUMENT:
            item.port_top = PORT_TOP
    if tidy:
        untangle(columns, budget, _called(columns, contents))
    return columns


def _called(columns: Columns, contents: Contents) -> list[Unit]:
    """Return the units to which lines lead from other evidence below, once for each thing and side."""
    of_step = {route.way.step: route.unit for route in columns.routes if route.way.step}
    calls = [(False, way.to) for way in contents.other_ways]
    calls += [(True, target) for _, by, target in contents.attacks if by in contents.others]
    found = []
    for _, target in dict.fromkeys(calls):
        item = columns.items.get(target)
        unit = item.unit if item else of_step.get(target)
        if unit and not (item and item.tall):
            found.append(unit)
    return found
