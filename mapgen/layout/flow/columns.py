"""Which column each box of a sheet stands in, and in which order, from the conclusion backwards.

Layered drawing (Sugiyama, Tagawa & Toda, "Methods for visual understanding of hierarchical system
structures", IEEE Trans Syst Man Cybern 11:109, 1981) of whole steps: the premises of a step stand
together. Columns are filled up to a height, the longest way first (Coffman & Graham, "Optimal
scheduling for two-processor systems", Acta Inf 1:200, 1972). Each group leads to one place in the
column before, so that groups ordered by that place do not cross; only a claim that several steps use
sends lines elsewhere, through lanes. The cost is linear but for sorting.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mapgen.layout.contents import Way
from mapgen.layout.drawings import Box

LANE = 8.0
"""The height that a line needs where it passes through a column, in CSS pixels."""
TOGETHER = 12.0
"""The distance between the premises of one step in CSS pixels."""
APART = 20.0
"""The distance between what belongs to different steps in CSS pixels."""
LONGEST_LANE = 12
"""The most columns that a line passes through; a longer one runs below all the boxes."""


@dataclass(slots=True, eq=False)
class Item:
    """What takes a place in a column: a box, or the lane of a line (`box` is None)."""

    box: Box | None
    height: float
    unit: Unit = field(repr=False)
    offset: float = 0.0
    """Of its upper edge from that of its unit."""
    rank: int = 0
    """Its place in its column, from above."""
    tall: bool = False
    """It reaches over all that leads to it, as a chain's conclusion does."""

    @property
    def top(self) -> float:
        """The y coordinate of its upper edge in CSS pixels."""
        return self.unit.y + self.offset

    @property
    def middle(self) -> float:
        """The y coordinate of its middle in CSS pixels."""
        return self.unit.y + self.offset + self.height / 2


@dataclass(slots=True, eq=False)
class Unit:
    """Items that keep together in a column: the premises of a step, or one lane, or one box.

    `ahead`: the item in the column before, to which it leads; None if it leads nowhere. `order` decides
    between units that lead to the same item.
    """

    column: int
    order: float
    items: list[Item] = field(default_factory=list)
    ahead: Item | None = None
    y: float = 0.0

    def add(self, box: Box | None) -> Item:
        """Add a box, or a lane, below the others, and return its item."""
        height = box.height if box else LANE
        offset = self.height + TOGETHER if self.items else 0.0
        self.items.append(Item(box, height, self, offset))
        return self.items[-1]

    @property
    def height(self) -> float:
        """Its height in CSS pixels."""
        return self.items[-1].offset + self.items[-1].height if self.items else 0.0

    @property
    def lane(self) -> bool:
        """Whether it is one lane only."""
        return len(self.items) == 1 and self.items[0].box is None


@dataclass(slots=True, eq=False)
class Route:
    """A way as it runs through the columns.

    `unit` holds its premises; `lanes` are the lanes of its wire from there to the conclusion. `stubs` are,
    for each premise, the lanes from its box to the bar, the last of them in `unit`; none where the box
    itself is in `unit`. `beside` are the premises that stand in the same column with another step; `start`
    is the box of such a premise where it is the only one. `far` are the premises whose lines run below
    all the boxes, as does the wire if `far_wire`.
    """

    way: Way
    unit: Unit
    lanes: list[Item] = field(default_factory=list)
    stubs: dict[str, list[Item]] = field(default_factory=dict)
    beside: set[str] = field(default_factory=set)
    start: Item | None = None
    far: set[str] = field(default_factory=set)
    far_wire: bool = False


@dataclass(slots=True)
class Columns:
    """The columns of a sheet, the conclusion's first, with their units from above; and where each box is."""

    units: list[list[Unit]]
    items: dict[str, Item]
    routes: list[Route]


def arrange_columns(
    boxes: Mapping[str, Box], ways: Sequence[Way], roots: Sequence[str], budget: float
) -> Columns:
    """Return the columns of boxes and the ways between them; `budget` is the height of a column to aim at.

    `roots` are the ids of the boxes that stand in the first column.
    """
    filling = _Filling(boxes, ways, budget)
    filling.fill(roots)
    return _ordered(filling)


class _Filling:
    """Columns in the making: which column each way's premises stand in, and which way each box is with."""

    def __init__(self, boxes: Mapping[str, Box], ways: Sequence[Way], budget: float) -> None:
        self.boxes, self.ways, self.budget = boxes, ways, budget
        self.column: dict[str, int] = {}
        """Of each box by id."""
        self.of_way: list[int] = [-1] * len(ways)
        """The column in which a way's bar stands."""
        self.home: dict[str, int] = {}
        """The way whose group a box stands in; none for roots."""
        self._uses: dict[str, int] = defaultdict(int)
        self._to: dict[str, list[int]] = defaultdict(list)
        for number, way in enumerate(ways):
            self._to[way.to].append(number)
            for premise in way.members:
                self._uses[premise] += 1
        self._depth = self._depths()

    def _depths(self) -> dict[str, int]:
        """Return the length of the longest way to each box; 0 for those on a circle."""
        waiting = [len(way.members) for way in self.ways]
        open_ways = {to: len(ways) for to, ways in self._to.items()}
        using: dict[str, list[int]] = defaultdict(list)
        for number, way in enumerate(self.ways):
            for premise in way.members:
                using[premise].append(number)
        depth = dict.fromkeys(self.boxes, 0)
        ready = [id_ for id_ in self.boxes if id_ not in self._to]
        for id_ in ready:  # grows
            for number in using[id_]:
                to = self.ways[number].to
                depth[to] = max(depth[to], depth[id_] + 1)
                waiting[number] -= 1
                if waiting[number] == 0:
                    open_ways[to] -= 1
                    if open_ways[to] == 0:
                        ready.append(to)
        return depth

    def fill(self, roots: Sequence[str]) -> None:
        """Give each box and each way a column."""
        pending = deque(roots)
        others = iter(self.boxes)
        ready: list[int] = []
        column = 0
        while True:
            room = self.budget
            fresh: list[str] = []
            while pending and (room > 0 or not fresh):
                root = pending.popleft()
                if root not in self.column:
                    self.column[root] = column
                    room -= self.boxes[root].height + APART
                    fresh.append(root)
            later: list[int] = []
            for number in sorted(ready, key=lambda each: (-self._depth_of(each), each)):
                cost = self._cost(number)
                if cost > room and room < self.budget:
                    later.append(number)
                    continue
                room -= cost + APART
                fresh += self._place(number, column)
            ready = later + [number for id_ in fresh for number in self._to.get(id_, ())]
            if not ready and not pending:
                lost = next((id_ for id_ in others if id_ not in self.column), None)
                if lost is None:
                    return
                pending.append(lost)
            column += 1

    def _depth_of(self, number: int) -> int:
        return max((self._depth[each] for each in self.ways[number].members), default=0)

    def _cost(self, number: int) -> float:
        """Return the height of the boxes that would stand with a way: those that no later way uses."""
        own = [
            self.boxes[each].height
            for each in self.ways[number].members
            if each not in self.column and self._uses[each] == 1
        ]
        return sum(own) + TOGETHER * max(0, len(own) - 1) if own else LANE

    def _place(self, number: int, column: int) -> list[str]:
        """Put a way in a column; return the ids of the boxes that now stand there with it."""
        self.of_way[number] = column
        found = []
        for premise in self.ways[number].members:
            self._uses[premise] -= 1
            if premise not in self.column and self._uses[premise] == 0:
                self.column[premise] = column
                self.home[premise] = number
                found.append(premise)
        return found


def _ordered(filling: _Filling) -> Columns:
    """Return the columns with their units in order, and the lanes between them."""
    boxes, ways = filling.boxes, filling.ways
    last = max(filling.column.values(), default=0)
    last = max(last, *filling.of_way) if ways else last
    units: list[list[Unit]] = [[] for _ in range(last + 1)]
    items: dict[str, Item] = {}
    spare = 200 + 4 * len(boxes)
    for order, id_ in enumerate(filling.column):
        if id_ not in filling.home:
            unit = Unit(filling.column[id_], order)
            items[id_] = unit.add(boxes[id_])
            units[unit.column].append(unit)
    routes = []
    for number, way in enumerate(ways):
        unit = Unit(filling.of_way[number], number)
        for member in way.members:
            if filling.home.get(member) == number:
                items[member] = unit.add(boxes[member])
        routes.append(Route(way, unit))
    for number, route in enumerate(routes):
        way, unit = route.way, route.unit
        for premise in way.premises:
            span = filling.column[premise] - unit.column
            if filling.home.get(premise) == number:
                route.stubs[premise] = []
            elif span == 0 and len(way.premises) == 1 and not unit.items:
                route.start = items[premise]
                route.stubs[premise] = []
            elif span == 0:
                route.beside.add(premise)
                route.stubs[premise] = [unit.add(None)]
            elif 0 < span <= LONGEST_LANE and span <= spare:
                spare -= span
                lane = unit.add(None)
                route.stubs[premise] = _lanes(units, lane, unit.column, filling.column[premise], number)
            else:
                route.far.add(premise)
        span = unit.column - filling.column[way.to]
        if 0 < span <= LONGEST_LANE and span <= spare:
            spare -= span - 1
        else:
            route.far_wire = True
        if route.start is None:
            if not unit.items:
                unit.add(None)
            units[unit.column].append(unit)
    for route in routes:
        target = items[route.way.to]
        if not route.far_wire:
            lanes = _lanes(units, target, target.unit.column, route.unit.column, route.unit.order)
            route.lanes = lanes[:-1]
            route.unit.ahead = route.lanes[0] if route.lanes else target
    shared = _shared(routes, items)
    for column in units:
        _sort(column, shared)
    return Columns(units, items, routes)


def _lanes(units: list[list[Unit]], end: Item, column: int, start: int, order: float) -> list[Item]:
    """Return new lanes in the columns between `start` and `column`, the farthest first, and then `end`."""
    found = [end]
    for at in range(column + 1, start):
        unit = Unit(at, order, ahead=found[-1])
        found.append(unit.add(None))
        units[at].append(unit)
    return found[::-1]


def _shared(routes: Sequence[Route], items: Mapping[str, Item]) -> dict[Item, list[Item]]:
    """Return, for each box that several steps use, the items in its column or the one before to which it leads."""
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
    column.sort(key=lambda unit: (unit.ahead.rank if unit.ahead else -1, unit.order))
    place = {id(unit): number for number, unit in enumerate(column)}

    def side(item: Item) -> int:
        for other in shared.get(item, ()):
            if other.unit.column == item.unit.column:
                return 1 if place[id(other.unit)] > place[id(item.unit)] else -1
            ahead = item.unit.ahead
            if ahead is not None and other.rank != ahead.rank:
                return 1 if other.rank > ahead.rank else -1
        return 0

    rank = 0
    for unit in column:
        if len(unit.items) > 1:
            unit.items.sort(key=side)
            offset = 0.0
            for item in unit.items:
                item.offset = offset
                offset += item.height + TOGETHER
        for item in unit.items:
            item.rank = rank
            rank += 1
