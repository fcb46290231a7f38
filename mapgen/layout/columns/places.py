"""Where the units of each column stand: as near as may be to what they lead to and to what leads to them.

Each column is placed at once, so that its units keep their order and distances and the squares of the
ways from their wished places are least: isotonic regression by pooling adjacent violators (Ayer et al.,
"An empirical distribution function for sampling with incomplete information", Ann Math Stat 26:641, 1955),
which is linear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mapgen.layout.columns.items import APART, LANES_APART, Columns, Item, Route, Unit

SWEEPS = 3
"""How often the columns are placed by their neighbours, from either side."""
CORNER = 7.0
"""The least distance of a line from a box's corner in CSS pixels, where there is room."""


def place(columns: Columns, height: float, sweeps: int = SWEEPS) -> float:
    """Place the units of every column; return the height that they take in CSS pixels.

    `height`: the height that the columns may take where none needs more.
    """
    stacks = [_Stack(column) for column in columns.units]
    height = max(height, *(stack.height for stack in stacks))
    behind: dict[int, list[Unit]] = defaultdict(list)
    for column in columns.units:
        for unit in column:
            if unit.ahead:
                behind[id(unit.ahead.unit)].append(unit)
    for stack in stacks:
        stack.settle([0.0] * len(stack.units), height)
    for sweep in range(1, sweeps + 1):
        both = sweep == sweeps
        for stack in reversed(stacks):
            stack.settle([_wish(unit, behind.get(id(unit), ()), both) for unit in stack.units], height)
        for stack in stacks[1:]:
            stack.settle(
                [
                    _wish(unit, behind.get(id(unit), ()), both) if both else _forward(unit)
                    for unit in stack.units
                ],
                height,
            )
    highest = min((column[0].y for column in columns.units if column), default=0.0)
    lowest = 0.0
    for column in columns.units:
        for unit in column:
            unit.y -= highest
            lowest = max(lowest, unit.y + unit.height)
    return lowest


class _Stack:
    """A column with the places of its units where each stands as close below the one before as it may."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.height = _inset(units[0]) if units else 0.0
        self._starts: list[float] = []
        for number, unit in enumerate(units):
            if number:
                self.height += LANES_APART if units[number - 1].lane or unit.lane else APART
            self._starts.append(self.height)
            self.height += unit.height
        self.height += _inset(units[-1]) if units else 0.0

    def settle(self, wishes: Sequence[float], height: float) -> None:
        """Place the units nearest to their wishes, between 0 and `height`, without overlap."""
        last = max(0.0, height - self.height)
        shifts = pooled([wish - start for wish, start in zip(wishes, self._starts, strict=True)])
        for unit, start, shift in zip(self.units, self._starts, shifts, strict=True):
            unit.y = start + min(max(shift, 0.0), last)


def _inset(unit: Unit) -> float:
    """Return how far a lane keeps from the end of its column: as far as a line does from a box's corner."""
    return max(0.0, CORNER - unit.height / 2) if unit.lane else 0.0


def pooled(wishes: Sequence[float]) -> list[float]:
    """Return the numbers nearest to `wishes`, by the sum of squares, that never become less."""
    pools: list[tuple[float, int]] = []  # the mean, and of how many
    for wish in wishes:
        mean, count = wish, 1
        while pools and pools[-1][0] >= mean:
            other, more = pools.pop()
            mean, count = (mean * count + other * more) / (count + more), count + more
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]


def straighten(columns: Columns, goals: Mapping[int, float]) -> None:
    """Move lanes, where there is room, to where their lines end, so that these run straight.

    `goals`: the height at which each way enters the box that it leads to, by the identity of its route.
    """
    room = {
        id(unit): (above, below)
        for column in columns.units
        for above, unit, below in zip([None, *column], column, [*column[1:], None], strict=False)
    }
    for route in columns.routes:
        at = goals[id(route)]
        for lane in reversed(route.lanes):
            at = _straight(lane.unit, at, *room[id(lane.unit)])
    for route in columns.routes:
        for lanes in route.stubs.values():
            at = lanes[-1].middle if lanes else 0.0
            for lane in reversed(lanes[:-1]):
                at = _straight(lane.unit, at, *room[id(lane.unit)])


def _straight(unit: Unit, at: float, above: Unit | None, below: Unit | None) -> float:
    """Move a lane towards a height, as far as its neighbours let it; return where it then is."""
    y = at - unit.height / 2
    if below:
        y = min(y, below.y - LANES_APART - unit.height)
    if above:
        y = max(y, above.y + above.height + LANES_APART)
    if not below or y + unit.height <= below.y:
        unit.y = y
    return unit.y + unit.height / 2


def level_of(route: Route) -> float:
    """Return the height at which a way's wire starts, before it has been straightened."""
    return route.start.middle if route.start else route.unit.y + route.unit.anchor


def _forward(unit: Unit) -> float:
    """Return the place at which a unit's wire would run straight."""
    return unit.ahead.middle - unit.anchor if unit.ahead and not unit.ahead.tall else unit.y


def _wish(unit: Unit, behind: Sequence[Unit], both: bool) -> float:
    """Return the place at which the wires that come to a unit would run straight, on the average.

    `both`: its own wire counts as much as all of those.
    """
    wishes = [(one.y + one.anchor) - (one.ahead.offset + one.ahead.half) for one in behind if one.ahead]
    if not wishes:
        return _forward(unit)
    average = sum(wishes) / len(wishes)
    return (average + _forward(unit)) / 2 if both and unit.ahead and not unit.ahead.tall else average


def spaced(wishes: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Return places nearest to wishes, in their order and at least `step` apart.

    They lie between `low` and `high` if they fit.
    """
    last = max(low, high - step * (len(wishes) - 1))
    shifts = pooled([wish - step * number for number, wish in enumerate(wishes)])
    return [min(max(shift, low), last) + step * number for number, shift in enumerate(shifts)]


def ports(wishes: Sequence[float], box: Item) -> list[float]:
    """Return where lines enter or leave a side of a box, from above: near their wishes, but apart.

    `wishes`: the y coordinate at which each line would run straight, in order.
    """
    height = 2 * box.half
    top, bottom = min(box.port_top, height / 3), min(CORNER, height / 3)
    step = min(box.port_step, (height - top - bottom) / max(1, len(wishes) - 1))
    return spaced(wishes, step, box.top + top, box.top + height - bottom)
