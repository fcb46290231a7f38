"""The order of the ways into a box, so that lines from claims that several steps use are short."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mapgen.layout.columns.items import Columns, Item, Unit
from mapgen.layout.columns.lanes import sort
from mapgen.layout.columns.places import place

ROUNDS = 3
"""How often the order is improved."""


def untangle(columns: Columns, height: float, called: Sequence[Unit] = ()) -> None:
    """Order the units that lead to the same box by the places to which their other lines lead.

    Of the orders that are tried, the one with the shortest upright lines stays. `height`: that which the
    columns may take in CSS pixels. `called`: the units to which lines lead from below all columns, once for
    each line.
    """
    place(columns, height)
    best = _upright(columns, called), _orders(columns)
    for _ in range(ROUNDS):
        _order_by_pull(columns, called)
        sort(columns)
        place(columns, height)
        now = _upright(columns, called)
        if now < best[0] - 1:
            best = now, _orders(columns)
    for unit, order in best[1]:
        unit.order = order
    sort(columns)


def _orders(columns: Columns) -> list[tuple[Unit, float]]:
    return [(unit, unit.order) for column in columns.units for unit in column]


def _lowest(columns: Columns) -> float:
    """Return the y coordinate at which the lowest unit ends."""
    return max((unit.y + unit.height for column in columns.units for unit in column), default=0.0)


def _upright(columns: Columns, called: Sequence[Unit]) -> float:
    """Return how far all lines run upwards or downwards in CSS pixels."""
    lowest = _lowest(columns)
    total = sum(lowest - unit.y - unit.anchor for unit in called)
    for column in columns.units:
        for unit in column:
            if unit.ahead and not unit.ahead.tall:
                total += abs(unit.y + unit.anchor - unit.ahead.middle)
    for one, other in _links(columns):
        total += abs(one.middle - other.middle)
    return total


def _links(columns: Columns) -> list[tuple[Item, Item]]:
    """Return the two ends of each line from a box to the bar of a step with which it does not stand."""
    return [
        (columns.items[premise], lanes[-1])
        for route in columns.routes
        for premise, lanes in route.stubs.items()
        if lanes
    ]


def _order_by_pull(columns: Columns, called: Sequence[Unit]) -> None:
    """Give each unit, as its order, the mean height of what it is linked to elsewhere; else its own.

    What leads to a unit counts as part of it.
    """
    pulls: dict[int, list[float]] = defaultdict(list)
    for one, other in _links(columns):
        if len(other.unit.items) > 1:
            other.lean = 1 if one.middle > other.unit.y + other.unit.anchor else -1
        pulls[id(one.unit)].append(other.middle)
        pulls[id(other.unit)].append(one.middle)
    lowest = _lowest(columns)
    for unit in called:
        pulls[id(unit)].append(lowest)
    for column in reversed(columns.units):
        for unit in column:
            own = pulls[id(unit)]
            if unit.ahead:
                pulls[id(unit.ahead.unit)] += own
            unit.order = sum(own) / len(own) if own else unit.y + unit.anchor
