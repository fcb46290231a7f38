"""The one file that speaks vis-network, through pyvis: its script, and each sheet as its nodes and edges.

pyvis is a builder here and nothing more: its template loads Bootstrap from a
network and lets markup through. It takes half a second to import, so it is
imported where a page is drawn.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from mapgen.layout.places import Box, Layout, Route, Sheet

_SCRIPT = "lib/vis-9.1.2/vis-network.min.js"
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": False,
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom", "fixed": True},
    "interaction": {
        "dragNodes": False,
        "hover": True,
        "keyboard": False,
        "multiselect": False,
        "selectConnectedEdges": False,
    },
    # The routes that the layout computed are drawn by the page itself, since vis-network's
    # own curves would run through boxes. Its edges stay in the data, unseen.
    "edges": {
        "hidden": True,
        "smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal"},
    },
}


def script() -> str:
    """vis-network 9.1.2, as pyvis bundles it, without its pointer to a source map that is not there."""
    text = files("pyvis").joinpath(_SCRIPT).read_text(encoding="utf-8")
    return text.split("\n//# sourceMappingURL=")[0]


def sheets_data(layout: Layout) -> dict[str, Any]:
    """Every view as data, and vis-network's options.

    What boxes say is written once, since many sheets share them.
    """
    written: dict[str, int] = {}
    views = [
        {
            "argument": view.argument,
            "plain": _sheet_data(view.plain, written),
            "sourced": _sheet_data(view.sourced, written),
        }
        for view in layout.views
    ]
    return {"options": _OPTIONS, "boxes": [json.loads(box) for box in written], "views": views}


def _sheet_data(sheet: Sheet, written: dict[str, int]) -> dict[str, Any]:
    """One sheet, built by pyvis: its nodes, each with the index of its box, and its edges between them."""
    from pyvis.network import Network  # half a second: only when a page is drawn

    network = Network(directed=True)
    network.options = _OPTIONS
    indices: dict[str, int] = {}
    for box in sheet.boxes:
        index = written.setdefault(json.dumps(_box(box), ensure_ascii=False), len(written))
        indices[box.id] = index
        # Never an empty label: pyvis would write the id in its place.
        network.add_node(
            box.id,
            label=box.id,
            shape="custom",
            group=box.kind.value,
            x=_tidy(box.x),
            y=_tidy(box.y),
            box=index,
        )
    for route in sheet.routes:
        ends = {"from_box": indices[route.start], "to_box": indices[route.end]}
        network.add_edge(route.start, route.end, kind=route.kind.value, points=_points(route), **ends)
    nodes, edges, *_ = network.get_network_data()
    if len(nodes) != len(sheet.boxes):
        # pyvis drops a duplicate id without a word.
        raise ValueError("two boxes of a sheet have the same id")
    return {
        "boxes": [_compact(node, "box", "x", "y") for node in nodes],
        "routes": [_compact(edge, "from_box", "to_box", "kind", "points") for edge in edges],
    }


def _compact(item: dict[str, Any], *names: str) -> list[Any]:
    """What the page needs of a node or an edge: ids and names, written out each time, would be half of it."""
    return [item[name] for name in names]


def _box(box: Box) -> dict[str, Any]:
    return {
        "id": box.id,
        "kind": box.kind.value,
        "element": box.element,
        "width": _tidy(box.width),
        "height": _tidy(box.height),
        "lines": {language: list(lines) for language, lines in box.lines.items()},
    }


def _points(route: Route) -> list[int]:
    """The control points as x, y, x, y …: whole pixels are fine enough for a line."""
    return [round(number) for point in route.points for number in point]


def _tidy(number: float) -> float:
    """A tenth of a pixel is more than an eye can tell, and keeps pages small."""
    return round(number, 1)
