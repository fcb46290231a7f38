"""The lanes by which lines pass through columns: from a premise to its step, from a step to its conclusion.

A premise that several steps use sends one line to all of them, which branches where they part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from mapgen.layout.columns.items import Columns, Item, Route, Unit
from mapgen.layout.contents import Way
from mapgen.layout.drawings import Box

LONGEST_LANE = 12
"""The most columns that a line passes through; a longer one runs below all the boxes."""
_LAST = 1 << 30


class Filled(Protocol):
    """Which column each box and each way stands in."""

    @property
    def boxes(self) -> Mapping[str, Box]:
        """Boxes by id, in the order in which they were found."""

    @property
    def docked(self) -> Mapping[str, tuple[Box, ...]]:
        """By the id of a box, the gaps that are docked to it."""

    @property
    def ways(self) -> Sequence[Way]:
        """The ways between boxes."""

    @property
    def column(self) -> Mapping[str, int]:
        """The column of each box, by its id."""

    @property
    def of_way(self) -> Sequence[int]:
        """The column of each way's bar."""

    @property
    def home(self) -> Mapping[str, int]:
        """The way whose group a box stands in, by its id; none for roots."""


class Laning:
    """The units of all columns in the making, with the lanes between them."""

    def __init__(self, filling: Filled, lane: float) -> None:
        self._filling, self._height = filling, lane
        last = max([*filling.column.values(), *filling.of_way], default=0)
        self._units: list[list[Unit]] = [[] for _ in range(last + 1)]
        self._items: dict[str, Item] = {}
        self._spare = 200 + 4 * len(filling.boxes)
        self._trunks: dict[str, dict[int, Item]] = defaultdict(dict)
        """By premise and column: the lane that all lines of the premise share which go on from there."""
        self._ends: dict[tuple[str, int], Item] = {}
        """By premise and column: where the first of the premise's lines that ends in the column does so."""

    def columns(self) -> Columns:
        """Return the columns."""
        filling = self._filling
        for order, id_ in enumerate(filling.column):
            if id_ not in filling.home:
                unit = Unit(filling.column[id_], order)
                self._add(unit, id_)
                self._units[unit.column].append(unit)
        routes = []
        for number, way in enumerate(filling.ways):
            unit = Unit(filling.of_way[number], number)
            for member in way.members:
                if filling.home.get(member) == number:
                    self._add(unit, member)
            routes.append(Route(way, unit))
        for route in routes:
            self._join(route)
        for premise, lanes in self._trunks.items():
            for column, lane in lanes.items():
                lane.unit.ahead = lanes.get(column - 1) or self._ends[premise, column - 1]
        for route in routes:
            self._lead(route)
        columns = Columns(self._units, self._items, routes)
        sort(columns)
        return columns

    def _add(self, unit: Unit, id_: str) -> None:
        self._items[id_] = unit.add(self._filling.boxes[id_], self._filling.docked.get(id_, ()))

    def _join(self, route: Route) -> None:
        """Find the lanes by which each premise of a way reaches its bar."""
        way, unit = route.way, route.unit
        for premise in way.premises:
            item = self._items[premise]
            span = item.unit.column - unit.column
            if item.unit is unit:
                route.stubs[premise] = []
            elif span == 0 and len(way.premises) == 1 and not unit.items:
                route.start = item
                route.stubs[premise] = []
            elif span == 0:
                route.beside.add(premise)
                route.stubs[premise] = [unit.lane_of(self._height)]
            elif 0 < span <= LONGEST_LANE and span <= self._spare:
                lane = unit.lane_of(self._height)
                self._ends.setdefault((premise, unit.column), lane)
                route.stubs[premise] = [*self._trunk(premise, item.unit.column, unit), lane]
            else:
                route.far.add(premise)
        if route.start is None:
            if not unit.items:
                unit.lane_of(self._height)
            self._units[unit.column].append(unit)

    def _trunk(self, premise: str, start: int, end: Unit) -> list[Item]:
        """Return a premise's lanes between column `start` and that of `end`, the farthest first."""
        trunk = self._trunks[premise]
        for column in range(end.column + 1, start):
            if column not in trunk:
                unit = Unit(column, end.order)
                trunk[column] = unit.lane_of(self._height)
                self._units[column].append(unit)
                self._spare -= 1
        return [trunk[column] for column in range(start - 1, end.column, -1)]

    def _lead(self, route: Route) -> None:
        """Find the lanes by which the wire of a way reaches its conclusion."""
        target = self._items[route.way.to]
        span = route.unit.column - target.unit.column
        if not 0 < span <= LONGEST_LANE or span > self._spare:
            route.far_wire = True
            return
        self._spare -= span - 1
        ahead = target
        for column in range(target.unit.column + 1, route.unit.column):
            unit = Unit(column, route.unit.order, ahead=ahead)
            ahead = unit.lane_of(self._height)
            route.lanes.insert(0, ahead)
            self._units[column].append(unit)
        route.unit.ahead = ahead


def sort(columns: Columns) -> None:
    """Order the units of all columns, from the conclusion's on, by what they lead to and by their `order`."""
    shared = _shared(columns.routes, columns.items)
    for column in columns.units:
        _sort(column, shared)


def _shared(routes: Sequence[Route], items: Mapping[str, Item]) -> dict[Item, list[Item]]:
    """Return, for each box that several steps use, the items to which its lines lead first."""
    found: dict[Item, list[Item]] = defaultdict(list)
    for route in routes:
        for premise, lanes in route.stubs.items():
            if lanes:
                found[items[premise]].append(lanes[0])
    return found


def _sort(column: list[Unit], shared: Mapping[Item, list[Item]]) -> None:
    """Order the units of a column by the place of what they lead to, which is ordered already.

    Within a unit, a box that leads to another unit too stands on the side of that one.
    """
    column.sort(key=lambda unit: (unit.ahead.rank if unit.ahead else _LAST, unit.order))
    place = {id(unit): number for number, unit in enumerate(column)}

    def side(item: Item) -> int:
        if item.box is None:
            return 2 * item.lean
        for other in shared.get(item, ()):
            if other.unit.column == item.unit.column:
                return 1 if place[id(other.unit)] > place[id(item.unit)] else -1
            ahead = item.unit.ahead
            if ahead is not None and other.rank != ahead.rank:
                return 1 if other.rank > ahead.rank else -1
        return 0

    rank = 0
    for unit in column:
        if len(unit.items) > 1 and not unit.fixed:
            unit.items.sort(key=side)
        unit.settle()
        for item in unit.items:
            item.rank = rank
            rank += 1
