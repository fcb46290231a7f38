"""Where on its line a break is drawn: at the end of it, or before other lines come to run beside it.

A crack that covers other lines looks as if they broke too. At the end of a line there is room for one
(`Gutters.crack`), but other lines may end at the same box.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from mapgen.layout.drawings import AttackLine, PlacedBox, Point, Points, Wired
from mapgen.layout.flow.wiring import JOINT

LARGE, SMALL = 38.0, 21.0
"""Half the height of the first crack, and of another, with the room around it, in CSS pixels."""
CLOSE = 0.62
"""How much lower a crack may be drawn where other lines run close beside it (js/map/cracks.js)."""
THIN = 12.0
"""Half the width of a crack in CSS pixels."""
SPLINTERS = 0.5
"""How far the splinters of a crack reach to its sides, as a share of half its height."""
ENDS = 25.0
"""How far a crack keeps from a corner of its line in CSS pixels."""
STRIDE = 6.0
"""How far the places that are tried lie apart in CSS pixels."""
UPRIGHT = 0.5
"""How much of another line it is worth not to crack an upright piece, beside which a letter has less room."""

Area = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def cracked(
    steps: Sequence[Wired], attacks: Sequence[AttackLine], boxes: Sequence[PlacedBox], breaks: Collection[str]
) -> tuple[Wired, ...]:
    """Return steps, of which those that break are cracked where the crack covers fewest other lines.

    `breaks`: the ids of the steps, or of the boxes to which lines without one lead, the first break first.
    """
    first = next(iter(breaks), "")
    joints = [wired.joint for wired in steps if wired.joint]
    found = []
    for wired in steps:
        name = wired.step or wired.to
        if name in breaks and wired.crack[2] == 0 and len(wired.wire) > 1:
            along, own = _along(wired)
            others = [
                *(line for one in steps if one is not wired for line in _lines(one)),
                *own,
                *(line.points for line in attacks),
            ]
            rooms = [_area(placed) for placed in boxes]
            rooms += [(x - JOINT, y - JOINT, x + JOINT, y + JOINT) for x, y in joints]
            half = LARGE if name == first else SMALL
            found.append(replace(wired, crack=_best(wired.crack, along, others, rooms, half)))
        else:
            found.append(wired)
    return tuple(found)


def _along(wired: Wired) -> tuple[Points, tuple[Points, ...]]:
    """Return the line on which a crack may be, and the other lines of a step; from box to box it is one."""
    if wired.step or len(wired.stubs) != 1:
        return wired.wire, tuple(line for _, line in wired.stubs)
    line = (*wired.stubs[0][1], *wired.wire)
    turns = [
        at
        for before, at, after in zip(line, line[1:], line[2:], strict=False)
        if (before[0] == at[0]) != (at[0] == after[0])
    ]
    return (line[0], *turns, line[-1]), ()


def _lines(wired: Wired) -> Iterator[Points]:
    yield wired.wire
    for _, points in wired.stubs:
        yield points
    if wired.bar:
        x, top, bottom = wired.bar
        yield (x, top), (x, bottom)


def _best(
    crack: tuple[float, float, int],
    line: Points,
    others: Sequence[Points],
    rooms: Sequence[Area],
    half: float,
) -> tuple[float, float, int]:
    """Return where a crack is or, if that covers other lines, the best place before it on its own line."""

    def covered(crack: tuple[float, float, int]) -> float:
        x, y, angle = crack
        cost = UPRIGHT if angle else 0.0
        for reach in (half, half * CLOSE):  # what is near counts twice
            across, along = (reach, THIN) if angle else (THIN, reach)
            area = (x - across, y - along, x + across, y + along)
            cost += sum(any(_meet(area, _around(*piece)) for piece in pairwise(line)) for line in others)
            thick = reach * SPLINTERS
            across, along = (reach, thick) if angle else (thick, reach)
            area = (x - across, y - along, x + across, y + along)
            cost += 4 * sum(_meet(area, room) for room in rooms)
        return cost

    # Of places as good as each other, the one nearest to the end of the line.
    return min([crack, *_places(line)], key=covered)


def _places(wire: Points) -> Iterator[tuple[float, float, int]]:
    """Yield places on a line where a crack may be, and its direction in degrees, from the end on."""
    for end, start in pairwise(reversed(wire)):
        length = abs(end[0] - start[0]) + abs(end[1] - start[1])
        away = ENDS
        while away <= length - ENDS:
            share = away / length
            x, y = (one + share * (other - one) for one, other in zip(end, start, strict=True))
            yield x, y, 90 if abs(end[0] - start[0]) < 1 else 0
            away += STRIDE


def _around(one: Point, other: Point) -> Area:
    (x, y), (u, v) = one, other
    return min(x, u), min(y, v), max(x, u), max(y, v)


def _meet(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _area(placed: PlacedBox) -> Area:
    box = placed.box
    return (
        placed.x - box.width / 2,
        placed.y - box.height / 2,
        placed.x + box.width / 2,
        placed.y + box.height / 2,
    )
