"""How the drawings of the shipped maps compare with Graphviz dot's: lines that cross, and room taken."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

import pygraphviz

from mapgen.layout.arrange import arrange
from mapgen.layout.drawings import Sheet
from mapgen.pipeline import check_file, summarise
from tests.bench.telling import table
from tests.bench.workshop import Workshop
from tests.conftest import ROOT

Point = tuple[float, float]
Line = tuple[frozenset[str], list[Point]]
"""The ids of what a line joins, and its corners."""
POINTS_PER_INCH = 72.0


def cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two straight pieces cross between their ends."""

    def side(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (a, b), (c, d) = one, other
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def crossings(lines: list[Line]) -> int:
    """How many pairs of lines cross that share no end."""
    return sum(
        any(cross(a, b) for a in pairwise(one) for b in pairwise(other))
        for (ends, one), (others, other) in combinations(lines, 2)
        if ends.isdisjoint(others)
    )


def lines_of(sheet: Sheet) -> Iterator[Line]:
    """The lines of a sheet: of a step, each from a premise to its bar, and the wire from there."""
    for number, wired in enumerate(sheet.steps):
        step = wired.step or f"line {number}"
        yield frozenset({step, wired.to}), list(wired.wire)
        for premise, points in wired.stubs:
            yield frozenset({step, premise}), list(points)
    for line in sheet.attacks:
        yield frozenset({line.attack}), list(line.points)


def by_dot(sheet: Sheet) -> tuple[list[Line], float]:
    """The lines of dot's drawing of the same boxes, with a circle for each step, and the room it takes."""
    graph: Any = pygraphviz.AGraph(directed=True, strict=False)
    graph.graph_attr.update(rankdir="LR", nodesep="0.22", ranksep="0.5", splines="spline")
    graph.node_attr.update(shape="box", fixedsize="true", label="")
    names = {placed.box.id: f"b{number}" for number, placed in enumerate(sheet.boxes)}
    for placed in sheet.boxes:
        size = placed.box.width / POINTS_PER_INCH, placed.box.height / POINTS_PER_INCH
        graph.add_node(names[placed.box.id], width=size[0], height=size[1])
    joined: list[tuple[str, str]] = []
    for number, wired in enumerate(sheet.steps):
        graph.add_node(f"s{number}", width=0.15, height=0.15)
        joined += [(names[premise], f"s{number}") for premise, _ in wired.stubs]
        joined.append((f"s{number}", names[wired.to]))
    for key, (start, end) in enumerate(joined):
        graph.add_edge(start, end, key=str(key))
    graph.layout(prog="dot")
    left, bottom, right, top = (float(value) for value in graph.graph_attr["bb"].split(","))
    lines: list[Line] = []
    for key, (start, end) in enumerate(joined):
        pairs = [
            pair
            for pair in graph.get_edge(start, end, key=str(key)).attr["pos"].split()
            if pair[0] not in "es"
        ]
        points = [(float(x), float(y)) for x, y in (pair.split(",") for pair in pairs)]
        lines.append((frozenset({start, end}), points[::3]))
    return lines, (right - left) * (top - bottom)


def measure(_: Workshop, quick: bool) -> list[list[str]]:
    """A row for each shipped map."""
    rows = []
    for path in sorted((ROOT / "arguments").glob("*.yaml")):
        checked = check_file(path)
        assert checked.map is not None
        gaps = summarise(checked.map, checked.strengths, checked.findings).gaps
        ours, theirs, room, other = 0, 0, 0.0, 0.0
        for view in arrange(checked.map, checked.strengths, gaps, checked.findings).views:
            sheet = view.drawings.wide
            ours += crossings([line for line in lines_of(sheet) if len(line[0]) > 1])
            room += sheet.width * sheet.height
            lines, taken = by_dot(sheet)
            theirs += crossings(lines)
            other += taken
        rows.append([path.stem, f"{ours} / {theirs}", f"{room / other:.2f}"])
    return rows


def told(rows: list[list[str]]) -> list[str]:
    """The part of the page about drawings."""
    return [
        "## Drawings",
        "",
        "All chains of the shipped maps, from left to right: how often lines cross, and the room that is taken, against",
        "Graphviz dot's drawings of the same boxes, with a small circle for each step. Attacks are left out of both.",
        "",
        *table(["map", "crossings, ours / dot", "room, ours / dot"], rows),
    ]
