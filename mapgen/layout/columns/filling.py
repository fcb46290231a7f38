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
from collections.abc import Hashable, Mapping, Sequence
from heapq import heappop, heappush

from mapgen.layout.columns.items import APART, TOGETHER, Columns, full_height
from mapgen.layout.columns.lanes import Laning
from mapgen.layout.contents import Contents
from mapgen.layout.drawings import Box

LANE = 4.0
"""The height that a line is taken to need where nothing else stands with it, in CSS pixels."""
MOST_WAITING = 12
"""At most so many ways that find no room in a column are passed over for others that do."""


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
    filling = Filling(boxes, contents, budget)
    if given is None:
        filling.fill(contents.roots)
    else:
        filling.take(given)
    return Laning(filling, lane).columns()


def filled(boxes: Mapping[str, Box], contents: Contents, budget: float) -> Hashable:
    """Return what tells whether two budgets fill the columns in the same way."""
    filling = Filling(boxes, contents, budget)
    filling.fill(contents.roots)
    return tuple(filling.column.items()), tuple(filling.of_way)


class Filling:
    """Columns in the making: which column each way's premises stand in, and which way each box is with."""

    def __init__(self, boxes: Mapping[str, Box], contents: Contents, budget: float) -> None:
        self.docked = {
            id_: tuple(boxes[gap] for gap in contents.docked.get(id_, ())) for id_ in contents.docked
        }
        apart = {gap for gaps in contents.docked.values() for gap in gaps}
        self.boxes = {id_: boxes[id_] for id_ in contents.entries if id_ not in apart}
        self.heights = {id_: full_height(box, self.docked.get(id_, ())) for id_, box in self.boxes.items()}
        """By the id of a box: its height together with the gaps that are docked to it, in CSS pixels."""
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
