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
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from mapgen.layout.contents import Contents, Way
from mapgen.layout.drawings import Box

LANE = 4.0
"""The height that a line is taken to need where nothing else stands with it, in CSS pixels."""
LANES_APART = 7.0
"""The distance between a lane and what is above and below it in CSS pixels."""
TOGETHER = 10.0
"""The distance between the premises of one step in CSS pixels."""
APART = 16.0
"""The distance between what belongs to different steps in CSS pixels."""
MOST_WAITING = 12
"""At most so many ways that find no room in a column are passed over for others that do."""
_LAST = 1 << 30
LONGEST_LANE = 12
"""The most columns that a line passes through; a longer one runs below all the boxes."""


DOCKED = 5.0
"""The distance between a claim and a gap that is docked below it in CSS pixels."""


def _full(box: Box, docked: Sequence[Box]) -> float:
    return box.height + sum(gap.height + DOCKED for gap in docked)


def _between(above: Box | None, below: Box | None) -> float:
    return TOGETHER if above and below else LANES_APART


@dataclass(slots=True, eq=False)
class Item:
    """What takes a place in a column: a box, or the lane of a line (`box` is None).

    `height` is that of the box with the gaps that are docked below it.
    """

    box: Box | None
    height: float
    unit: Unit = field(repr=False)
    docked: tuple[Box, ...] = ()
    offset: float = 0.0
    """Of its upper edge from that of its unit."""
    rank: int = 0
    """Its place in its column, from above."""
    lean: int = 0
    """Of a lane: -1 if it stands above the others of its unit, 1 if below them."""
    tall: bool = False
    """It reaches over all that leads to it, as a chain's conclusion does."""
    half: float = 0.0
    """Half the height of its box, or of the lane, in CSS pixels."""
    port_step: float = 14.0
    """The distance between two lines at one side of it in CSS pixels, where there is room."""

    def __post_init__(self) -> None:
        self.half = (self.box.height if self.box else self.height) / 2

    @property
    def top(self) -> float:
        """The y coordinate of its upper edge in CSS pixels."""
        return self.unit.y + self.offset

    @property
    def middle(self) -> float:
        """The y coordinate of the middle of its box, or of the lane, in CSS pixels."""
        return self.top + self.half

    def docks(self) -> Iterator[tuple[Box, float]]:
        """Yield each gap that is docked to its box, with the y coordinate of its upper edge."""
        y = self.top + 2 * self.half
        for gap in self.docked:
            yield gap, y + DOCKED
            y += DOCKED + gap.height


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
    anchor: float = 0.0
    """Where its wire starts, the middle of its bar, as an offset from its upper edge."""
    height: float = 0.0
    """In CSS pixels."""
    lane: bool = False
    """Whether it is one lane only."""

    def add(self, box: Box, docked: tuple[Box, ...] = ()) -> Item:
        """Add a box with the gaps docked to it below the other items; return its item."""
        return self._put(box, _full(box, docked), docked)

    def lane_of(self, height: float) -> Item:
        """Add a lane of a height in CSS pixels below the other items; return its item."""
        return self._put(None, height, ())

    def _put(self, box: Box | None, height: float, docked: tuple[Box, ...]) -> Item:
        self.items.append(Item(box, height, self, docked))
        return self.items[-1]

    def settle(self) -> None:
        """Work out where its items stand in it, from above."""
        offset, above = 0.0, None
        for item in self.items:
            item.offset = offset + (_between(above.box, item.box) if above else 0.0)
            offset, above = item.offset + item.height, item
        self.height = offset
        self.lane = len(self.items) == 1 and self.items[0].box is None
        own = [item for item in self.items if item.box] or self.items
        self.anchor = (own[0].offset + own[0].half + own[-1].offset + own[-1].half) / 2


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
    boxes: Mapping[str, Box],
    contents: Contents,
    budget: float,
    lane: float,
    given: Mapping[str, int] | None = None,
) -> Columns:
    """Return the columns of boxes and the ways between them; `budget` is the height of a column to aim at.

    `lane`: the height that a line needs where it passes through a column. `given`: the column of each box,
    where that is settled, 0 for the last one.
    """
    filling = _Filling(boxes, contents, budget)
    if given is None:
        filling.fill(contents.roots)
    else:
        filling.take(given)
    return _Laning(filling, lane).columns()


def filled(boxes: Mapping[str, Box], contents: Contents, budget: float) -> Hashable:
    """Return what tells whether two budgets fill the columns in the same way."""
    filling = _Filling(boxes, contents, budget)
    filling.fill(contents.roots)
    return tuple(filling.column.items()), tuple(filling.of_way)


class _Filling:
    """Columns in the making: which column each way's premises stand in, and which way each box is with."""

    def __init__(self, boxes: Mapping[str, Box], contents: Contents, budget: float) -> None:
        self.docked = {
            id_: tuple(boxes[gap] for gap in contents.docked.get(id_, ())) for id_ in contents.docked
        }
        apart = {gap for gaps in contents.docked.values() for gap in gaps}
        self.boxes = {id_: boxes[id_] for id_ in contents.entries if id_ not in apart}
        self.heights = {id_: _full(box, self.docked.get(id_, ())) for id_, box in self.boxes.items()}
        """Of each box with the gaps that are docked to it."""
        self.ways, self.budget = contents.ways, budget
        self.column: dict[str, int] = {}
        """Of each box by id."""
        self.of_way: list[int] = [-1] * len(self.ways)
        """The column in which a way's bar stands."""
        self.home: dict[str, int] = {}
        """The way whose group a box stands in; none for roots."""
        self._uses: dict[str, int] = defaultdict(int)
        self._to: dict[str, list[int]] = defaultdict(list)
        for number, way in enumerate(self.ways):
            self._to[way.to].append(number)
            for premise in way.members:
                self._uses[premise] += 1
        self._depth = self._depths()

    def take(self, given: Mapping[str, int]) -> None:
        """Take the columns of boxes as they are given; a box stands with the way that leads least far."""
        self.column = dict(given)
        for number, way in enumerate(self.ways):
            (premise,) = way.premises
            self.of_way[number] = given[premise]
            best = self.home.get(premise)
            if best is None or given[way.to] > given[self.ways[best].to]:
                self.home[premise] = number

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
        """Give each box and each way a column: in each, the ways that have the longest way behind them first.

        A way that finds no room waits for the next column.
        """
        pending = deque(roots)
        others = iter(self.boxes)
        ready: list[tuple[int, float, int]] = []
        column = 0
        while True:
            room = self.budget
            fresh: list[str] = []
            while pending and (room > 0 or not fresh):
                root = pending.popleft()
                if root not in self.column:
                    self.column[root] = column
                    room -= self.heights[root] + APART
                    fresh.append(root)
            later: list[tuple[int, float, int]] = []
            while ready and len(later) < MOST_WAITING:
                way = heappop(ready)
                cost = self._cost(way[-1])
                if cost > room and room < self.budget:
                    later.append(way)
                    continue
                room -= cost + APART
                fresh += self._place(way[-1], column)
            for way in later:
                heappush(ready, way)
            for id_ in fresh:
                for number in self._to.get(id_, ()):
                    heappush(ready, (-self._depth_of(number), self._cost(number), number))
            if not ready and not pending:
                lost = next((id_ for id_ in others if id_ not in self.column), None)
                if lost is None:
                    return
                pending.append(lost)
            column += 1

    def _depth_of(self, number: int) -> int:
        return max((self._depth[each] for each in self.ways[number].premises), default=0)

    def _cost(self, number: int) -> float:
        """Return the height of the boxes that would stand with a way: those that no later way uses."""
        cost = -TOGETHER
        for each in self.ways[number].members:
            if self._uses[each] == 1 and each not in self.column:
                cost += self.heights[each] + TOGETHER
        return max(cost, LANE)

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


class _Laning:
    """The units of all columns in the making, with the lanes between them."""

    def __init__(self, filling: _Filling, lane: float) -> None:
        self._filling, self._height = filling, lane
        last = max([*filling.column.values(), *filling.of_way], default=0)
        self._units: list[list[Unit]] = [[] for _ in range(last + 1)]
        self._items: dict[str, Item] = {}
        self._spare = 200 + 4 * len(filling.boxes)
        self._trunks: dict[str, dict[int, Item]] = defaultdict(dict)
        """By premise and column, the lane that all its lines share which go on from that column."""
        self._ends: dict[tuple[str, int], Item] = {}
        """By premise and column, where the first of its lines ends there."""

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
        """Return the lanes of a premise's lines between column `start` and that of `end`, the farthest first."""
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
        if len(unit.items) > 1:
            unit.items.sort(key=side)
        unit.settle()
        for item in unit.items:
            item.rank = rank
            rank += 1
