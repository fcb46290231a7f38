"""Layered layout from left to right, by Graphviz's dot (pygraphviz carries Graphviz in its wheels).

dot implements Gansner, Koutsofios, North & Vo, "A technique for drawing directed
graphs" (IEEE Trans Softw Eng 19:214, 1993). It keeps the sizes of boxes and
returns lines as Bézier curves.
"""

from __future__ import annotations

from typing import Any

from mapgen.layout.drawings import PlacedBox, Route, RouteKind, Sheet
from mapgen.layout.plan import Plan

MARGIN = 24.0
"""The empty space on each side of a sheet in CSS pixels."""
_POINTS_PER_INCH = 72.0


def place(plan: Plan) -> Sheet:
    """Return the sheet of a plan, placed by Graphviz's dot: premises stand to the left of conclusions.

    Boxes keep their sizes. The line that is number n of the plan has the id `r<n>`.
    """
    import pygraphviz

    graph = pygraphviz.AGraph(directed=True, strict=False)
    graph.graph_attr.update(
        rankdir="LR", nodesep="0.22", ranksep="0.72", splines="spline", outputorder="edgesfirst"
    )
    graph.node_attr.update(shape="box", fixedsize="true", label="")
    graph.edge_attr.update(arrowhead="none", headport="w", tailport="e")
    names = {id_: f"b{number}" for number, id_ in enumerate(plan.boxes)}
    for id_, box in plan.boxes.items():
        graph.add_node(names[id_], width=box.width / _POINTS_PER_INCH, height=box.height / _POINTS_PER_INCH)
    for number, (kind, start, end) in enumerate(plan.lines):
        weight = "3" if kind in (RouteKind.CONCLUSION, RouteKind.PREMISE) else "1"
        graph.add_edge(names[start], names[end], key=f"r{number}", weight=weight)
    graph.layout(prog="dot")
    return _sheet(plan, graph, names)


def _sheet(plan: Plan, graph: Any, names: dict[str, str]) -> Sheet:
    """Return as a sheet the `graph` that dot has laid out; `names` gives each box's node in it, by box id.

    dot's y axis points up, and that of a sheet points down.
    """
    left, bottom, right, top = (float(value) for value in graph.graph_attr["bb"].split(","))

    def point(text: str) -> tuple[float, float]:
        x, y = text.split(",")
        return round(float(x) - left + MARGIN, 1), round(top - float(y) + MARGIN, 1)

    boxes = []
    for id_, box in plan.boxes.items():
        x, y = point(graph.get_node(names[id_]).attr["pos"].rstrip("!"))
        boxes.append(PlacedBox(box, x, y))
    routes = []
    for number, (kind, start, end) in enumerate(plan.lines):
        position = graph.get_edge(names[start], names[end], key=f"r{number}").attr["pos"]
        points = tuple(point(pair) for pair in position.split() if pair[0] not in "es")
        routes.append(Route(f"r{number}", kind, start, end, points))
    return Sheet(
        round(right - left + 2 * MARGIN, 1), round(top - bottom + 2 * MARGIN, 1), tuple(boxes), tuple(routes)
    )
