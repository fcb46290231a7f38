"""Where the units of each column stand: as near as may be to what they lead to and to what leads to them.

Each column is placed at once, so that its units keep their order and distances and the squares of the
ways from their wished places are least: isotonic regression by pooling adjacent violators (Ayer et al.,
"An empirical distribution function for sampling with incomplete information", Ann Math Stat 26:641, 1955),
which is linear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from mapgen.layout.flow.columns import APART, LANES_APART, Columns, Item, Route, Unit

SWEEPS = 4
"""How often the columns are placed by their neighbours, from either side."""
CORNER = 10.0
"""The least distance of a line from a box's corner in CSS pixels, where there is room."""
PORT_STEP = 14.0
"""The distance between two lines at one side of a box in CSS pixels, where there is room."""


def place(columns: Columns, height: float) -> float:
    """Place the units of every column; return the height that they take in CSS pixels.

    `height`: the height that the columns may take where none needs more.
    """
    height = max(height, *(_least(column) for column in columns.units))
    behind: dict[int, list[Unit]] = defaultdict(list)
    for column in columns.units:
        for unit in column:
            if unit.ahead:
                behind[id(unit.ahead.unit)].append(unit)
    for column in columns.units:
        _settle(column, [0.0] * len(column), height)
    for sweep in range(SWEEPS):
        for column in reversed(columns.units):
            wishes = [_wish(unit, behind[id(unit)], sweep == SWEEPS - 1) for unit in column]
            _settle(column, wishes, height)
        for column in columns.units[1:]:
            wishes = [
                _forward(unit) if sweep < SWEEPS - 1 else _wish(unit, behind[id(unit)], True)
                for unit in column
            ]
            _settle(column, wishes, height)
    highest = min((unit.y for column in columns.units for unit in column), default=0.0)
    lowest = 0.0
    for column in columns.units:
        for unit in column:
            unit.y -= highest
            lowest = max(lowest, unit.y + unit.height)
    return lowest


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


def anchor(unit: Unit) -> float:
    """Return where the wire of a unit starts, as an offset from its upper edge: the middle of its bar."""
    own = [item for item in unit.items if item.box is not None] or unit.items
    first, last = own[0], own[-1]
    return (first.offset + first.half + last.offset + last.half) / 2


def level_of(route: Route) -> float:
    """Return the height at which a way's wire starts, before it has been straightened."""
    return route.start.middle if route.start else route.unit.y + anchor(route.unit)


def _least(column: Sequence[Unit]) -> float:
    return sum(unit.height for unit in column) + sum(
        _between(above, below) for above, below in zip(column, column[1:], strict=False)
    )


def _between(above: Unit, below: Unit) -> float:
    return LANES_APART if above.lane or below.lane else APART


def _forward(unit: Unit) -> float:
    """Return the place at which a unit's wire would run straight."""
    return unit.ahead.middle - anchor(unit) if unit.ahead and not unit.ahead.tall else unit.y


def _wish(unit: Unit, behind: Sequence[Unit], both: bool) -> float:
    """Return the place at which the wires that come to a unit would run straight, on the average.

    `both`: its own wire counts as much as all of those.
    """
    wishes = [_level(one) - (one.ahead.offset + one.ahead.half) for one in behind if one.ahead]
    if not wishes:
        return _forward(unit)
    average = sum(wishes) / len(wishes)
    return (average + _forward(unit)) / 2 if both and unit.ahead and not unit.ahead.tall else average


def _level(unit: Unit) -> float:
    return unit.y + anchor(unit)


def _settle(column: Sequence[Unit], wishes: Sequence[float], height: float) -> None:
    """Place the units of a column nearest to their wishes, between 0 and `height`, without overlap."""
    before = 0.0
    starts: list[float] = []
    for index, unit in enumerate(column):
        if index:
            before += _between(column[index - 1], unit)
        starts.append(before)
        before += unit.height
    pools: list[tuple[float, int]] = []  # sum of wishes less starts, how many
    for wish, start in zip(wishes, starts, strict=True):
        total, count = wish - start, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            other, more = pools.pop()
            total, count = total + other, count + more
        pools.append((total, count))
    index = 0
    for total, count in pools:
        shift = min(max(total / count, 0.0), max(0.0, height - before))
        for unit in column[index : index + count]:
            unit.y = starts[index] + shift
            index += 1


def spaced(wishes: Sequence[float], step: float, low: float, high: float) -> list[float]:
    """Return places nearest to wishes, in their order, at least `step` apart; between `low` and `high` if they fit."""
    pools: list[tuple[float, int]] = []
    for number, wish in enumerate(wishes):
        total, count = wish - step * number, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            other, more = pools.pop()
            total, count = total + other, count + more
        pools.append((total, count))
    last = max(low, high - step * (len(wishes) - 1))
    found: list[float] = []
    for total, count in pools:
        for _ in range(count):
            found.append(min(max(total / count, low), last) + step * len(found))
    return found


def ports(wishes: Sequence[float], box: Item) -> list[float]:
    """Return where lines enter or leave a side of a box, from above: near their wishes, apart from each other.

    `wishes`: the y coordinate at which each line would run straight, in order.
    """
    height = 2 * box.half
    edge = min(CORNER, height / 3)
    step = min(PORT_STEP, (height - 2 * edge) / max(1, len(wishes) - 1))
    return spaced(wishes, step, box.top + edge, box.top + height - edge)
