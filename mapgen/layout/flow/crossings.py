"""Where the lines of a sheet cross, and how its columns are put in another order so that fewer do.

One group of premises, or one premise in its group, is moved at a time, to where the sheet as it is drawn
gets better: transposition, as in Gansner, Koutsofios, North & Vo, "A technique for drawing directed graphs",
IEEE Trans Softw Eng 19:214, 1993. There a crossing is counted between two ranks of points; here bars, ports
and tracks decide as much as the order does, so that each order is drawn.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from mapgen.layout.columns.items import Columns, Item, Route, Unit
from mapgen.layout.columns.lanes import sort
from mapgen.layout.drawings import Points, Sheet

FEW = 3
"""Sheets with so many crossings are left as they are."""
FADES = 0.5
"""How much less it is worth to move what a group leads to than the group itself."""
NEAR = 2.0
"""Crossings that are not more CSS pixels apart than this are one: lines share pieces."""

Name = tuple[str, str]
"""What lines that share pieces have in common, and its id: they come `from` a box, are the wire `of` a step,
lead `to` one box from the band, or belong to an `attack`."""
Move = Callable[[], None]


def crossings(sheet: Sheet) -> list[tuple[Name, Name]]:
    """Return the names of the two lines at each place where lines of a sheet cross."""
    level: list[tuple[Name, float, float, float]] = []
    upright: list[tuple[Name, float, float, float]] = []
    for name, points in _lines(sheet):
        for (x, y), (u, v) in pairwise(points):
            if abs(y - v) < 1:
                level.append((name, y, min(x, u) + 1, max(x, u) - 1))
            else:
                upright.append((name, x, min(y, v) + 1, max(y, v) - 1))
    found: dict[tuple[int, int], tuple[Name, Name]] = {}
    for name, x, top, bottom in upright:
        for other, y, left, right in level:
            if left < x < right and top < y < bottom and name != other:
                found[round(x / NEAR), round(y / NEAR)] = name, other
    return list(found.values())


def _lines(sheet: Sheet) -> Iterator[tuple[Name, Points]]:
    for wired in sheet.steps:
        first = wired.stubs[0][0] if wired.stubs else ""
        below = wired.joint is not None and 0 < sheet.band < wired.joint[1]
        wire = ("to", wired.to) if below else ("of", wired.step or first)
        yield wire, wired.wire
        if wired.bar:
            x, top, bottom = wired.bar
            yield wire, ((x, top), (x, bottom))
        for premise, points in wired.stubs:
            yield ("from", premise), points
    for line in sheet.attacks:
        yield ("attack", line.attack), line.points


def uncrossed(
    columns: Columns, draw: Callable[[], Sheet], cost: Callable[[Sheet], float], most: int
) -> Sheet:
    """Return the best of the sheets that are drawn while the columns are put in other orders.

    `draw` draws them as they stand; `cost` tells how bad a sheet is, in CSS pixels; at most `most` orders
    are tried. The columns stay in the order of the sheet that is returned.
    """
    best = draw()
    least = cost(best)
    trials = most if len(crossings(best)) > FEW else 0
    improved = True
    while improved and trials:
        improved = False
        for move, back in _moves(columns, best):
            move()
            sort(columns)
            sheet = draw()
            trials -= 1
            if improved := (now := cost(sheet)) < least - 1:
                best, least = sheet, now
                break
            back()
            if not trials:
                break
    sort(columns)
    return best


def _moves(columns: Columns, sheet: Sheet) -> list[tuple[Move, Move]]:
    """Return what may be moved, and how it is put back: what crosses most first, and the shortest moves."""
    places = {
        id(unit): [other for other in column if other.ahead is unit.ahead]
        for column in columns.units
        for unit in column
    }
    found: list[tuple[float, Move, Move]] = []
    for unit, weight in _crossing(columns, crossings(sheet)).items():
        beside = places.get(id(unit), [])
        here = beside.index(unit) if unit in beside else 0
        for at in range(len(beside)):
            if at != here:
                found.append((weight / abs(at - here), *_among(beside, here, at)))
        for here in range(len(unit.items)):
            for at in range(here + 1, len(unit.items)):
                found.append((weight / (at - here), *_within(unit, here, at)))
    found.sort(key=lambda one: -one[0])
    return [(move, back) for _, move, back in found]


def _crossing(columns: Columns, names: Sequence[tuple[Name, Name]]) -> Mapping[Unit, float]:
    """Return how often the lines of each unit cross others; what it leads to counts for a part of that."""
    wires = {route.way.step or route.way.premises[0]: route for route in columns.routes}
    users: dict[str, list[Route]] = defaultdict(list)
    for route in columns.routes:
        for premise, lanes in route.stubs.items():
            if lanes:
                users[premise].append(route)
    found: dict[Unit, float] = defaultdict(float)
    for (kind, id_), times in Counter(name for pair in names for name in pair).items():
        if kind == "of" and id_ in wires:
            found[wires[id_].unit] += times
        elif kind == "from" and id_ in columns.items:
            for unit in (columns.items[id_].unit, *(route.unit for route in users[id_])):
                found[unit] += times
    for unit, weight in list(found.items()):
        ahead, part = unit.ahead, weight * FADES
        while ahead:
            found[ahead.unit] += part
            ahead, part = ahead.unit.ahead, part * FADES
    return found


def _among(units: Sequence[Unit], here: int, at: int) -> tuple[Move, Move]:
    """Return how a unit is moved among those that lead to the same item, and how it is put back."""
    before = [(unit, unit.order) for unit in units]
    after = list(units)
    after.insert(at, after.pop(here))

    def move() -> None:
        for number, unit in enumerate(after):
            unit.order = number

    def back() -> None:
        for unit, order in before:
            unit.order = order

    return move, back


def _within(unit: Unit, here: int, at: int) -> tuple[Move, Move]:
    """Return how an item is moved within its unit, and how it is put back."""
    before, fixed = list(unit.items), unit.fixed
    after = list(before)
    after.insert(at, after.pop(here))

    def order(items: list[Item], stay: bool) -> None:
        unit.items[:], unit.fixed = items, stay

    return lambda: order(after, True), lambda: order(before, fixed)
