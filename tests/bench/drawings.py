"""How the drawings of the shipped maps compare with Graphviz dot's: lines that cross, and room taken."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from mapgen.layout import dot
from mapgen.layout.arrange import TALL_MEASURE, arrange
from mapgen.layout.drawings import Route, Sheet, Stack
from mapgen.layout.plan import WIDE, plan_sheet
from mapgen.pipeline import check_file
from tests.bench.telling import table
from tests.bench.workshop import Workshop
from tests.conftest import ROOT

ROW_GAP = 12.0  # as js/map/stacking.js has it
Point = tuple[float, float]


def chords(route: Route) -> Iterator[tuple[Point, Point]]:
    """A route as the chords of its curves: close enough to count crossings."""
    points = route.points
    for at in range(0, len(points) - 3, 3):
        yield points[at], points[at + 3]


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two chords cross between their ends."""

    def side(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def crossings(sheet: Sheet) -> int:
    """How many pairs of lines cross that share no end."""
    found = 0
    for one, other in combinations(sheet.routes, 2):
        if {one.start, one.end}.isdisjoint({other.start, other.end}):
            found += any(cross(a, b) for a in chords(one) for b in chords(other))
    return found


def height(stack: Stack) -> float:
    """How tall a stack is: what stands beside costs nothing."""
    return sum(row.box.height + ROW_GAP for row in stack.rows if not row.beside)


def measure(_: Workshop, quick: bool) -> list[list[str]]:
    """A row for each shipped map."""
    rows = []
    for path in sorted((ROOT / "arguments").glob("*.yaml")):
        checked = check_file(path)
        assert checked.map is not None
        crossed, room, stacked = 0, 0.0, 0.0
        for view in arrange(checked.map, checked.standing).views:
            claims = checked.map.claims_of.get(view.argument, checked.map.unchained)
            sheet = view.plain.wide or dot.place(
                plan_sheet(checked.map, claims, checked.standing, WIDE, sourced=False)
            )
            crossed += crossings(sheet)
            room += sheet.width * sheet.height
            stacked += TALL_MEASURE.width * height(view.plain.tall)
        rows.append([path.stem, f"0 / {crossed}", f"{stacked / room:.2f}"])
    return rows


def told(rows: list[list[str]]) -> list[str]:
    """The part of the page about drawings."""
    return [
        "## Drawings",
        "",
        "All chains of the shipped maps: the stacks that a reader scrolls, against Graphviz dot's drawings of the same",
        "boxes from left to right. A stack has no crossing lines by construction; it repeats a claim in a short box",
        "instead.",
        "",
        *table(["map", "crossings, stack / dot", "room, stack / dot"], rows),
    ]
