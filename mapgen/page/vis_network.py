"""Converts the layout into data for vis-network, through pyvis, and returns vis-network's script.

pyvis only builds the nodes and edges of a sheet: its template loads Bootstrap
from the network and does not escape markup. It is imported when a page is drawn,
and without the modules that it needs only for notebooks (`_pyvis`).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from mapgen.layout.drawings import Box, Drawings, Layout, Route, RouteKind, Sheet, Stack

Texts = Mapping[tuple[str, str], Mapping[str, str]]

_SCRIPT = "lib/vis-9.1.2/vis-network.min.js"
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": False,
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom", "fixed": True},
    "interaction": {
        # The page scrolls the sheet itself, as browsers scroll any page.
        "dragNodes": False,
        "dragView": False,
        "zoomView": False,
        "hover": True,
        "keyboard": False,
        "multiselect": False,
        "selectConnectedEdges": False,
    },
    # The page draws the routes that the layout computed, since vis-network's own curves
    # would cross boxes. vis-network's edges stay in the data, hidden.
    "edges": {
        "hidden": True,
        "smooth": {"enabled": True, "type": "cubicBezier", "forceDirection": "horizontal"},
    },
}


def script() -> str:
    """Return vis-network 9.1.2 as pyvis bundles it, without the link to its source map, which is missing."""
    text = Path(str(_pyvis().__file__)).parent.joinpath(_SCRIPT).read_text(encoding="utf-8")
    return text.split("\n//# sourceMappingURL=")[0]


def sheets_data(layout: Layout, texts: Texts) -> dict[str, Any]:
    """Return the drawings of the overview and of every view as data, with vis-network's options.

    Each box is written once, under `boxes`; the drawings refer to it by its index there.
    `texts`: what stands on boxes (language → wording), by (kind of box, id of element). Where a
    box shows its text, the data has only the lengths of the lines into which the text is cut.
    """
    written = _Written(texts)
    views = [
        {
            "argument": view.argument,
            "plain": _drawings_data(view.plain, written),
            "sourced": _drawings_data(view.sourced, written),
        }
        for view in layout.views
    ]
    overview = _drawings_data(layout.overview, written)
    kinds = [kind.value for kind in RouteKind]
    return {
        "options": _OPTIONS,
        "kinds": kinds,
        "boxes": written.boxes,
        "overview": overview,
        "views": views,
    }


class _Written:
    """The data of boxes; boxes with equal data are written once."""

    def __init__(self, texts: Texts) -> None:
        self.boxes: list[dict[str, Any]] = []
        self._texts = texts
        self._by_box: dict[int, int] = {}
        self._by_data: dict[str, int] = {}

    def number(self, box: Box) -> int:
        """Return the index of a box's data in `boxes`; a box that many sheets share is converted once."""
        if id(box) not in self._by_box:
            data = _box(box, self._texts)
            number = self._by_data.setdefault(repr(data), len(self.boxes))
            if number == len(self.boxes):
                self.boxes.append(data)
            self._by_box[id(box)] = number
        return self._by_box[id(box)]


def _drawings_data(drawings: Drawings, written: _Written) -> dict[str, Any]:
    return {
        "wide": _sheet_data(drawings.wide, written) if drawings.wide else None,
        "tall": _stack_data(drawings.tall, written),
        "narrow": _stack_data(drawings.narrow, written),
    }


def _stack_data(stack: Stack, written: _Written) -> dict[str, Any]:
    """Return a stack's width in CSS pixels, and its rows from top to bottom.

    A row is a list: index of its box, left edge in CSS pixels, index of the parent row and index of the
    kind of route to it (both -1 without a parent), and 1 if the box is beside its parent, else 0.
    """
    kinds = list(RouteKind)
    return {
        "width": _tidy(stack.width),
        "rows": [
            [
                written.number(row.box),
                _tidy(row.left),
                row.parent,
                kinds.index(row.kind) if row.kind else -1,
                int(row.beside),
            ]
            for row in stack.rows
        ],
    }


def _sheet_data(sheet: Sheet, written: _Written) -> dict[str, Any]:
    """Return the boxes and routes of a sheet, which pyvis builds as nodes and edges.

    A box is [index of the box, x, y]. A route is [index of its first box, of its last box, index of its
    kind, then its points (see `_points`)]. Coordinates are whole CSS pixels.
    Raises ValueError where two boxes have the same id.
    """
    network = _pyvis().Network(directed=True)
    network.options = _OPTIONS
    indices: dict[str, int] = {}
    for placed in sheet.boxes:
        box = placed.box
        index = written.number(box)
        indices[box.id] = index
        # Never an empty label: pyvis would write the id in its place.
        network.add_node(
            box.id,
            label=box.id,
            shape="custom",
            group=box.kind.value,
            x=_tidy(placed.x),
            y=_tidy(placed.y),
            box=index,
        )
    for route in sheet.routes:
        ends = {"from_box": indices[route.start], "to_box": indices[route.end]}
        kind = list(RouteKind).index(route.kind)
        network.add_edge(route.start, route.end, kind=kind, points=_points(route), **ends)
    nodes, edges, *_ = network.get_network_data()
    if len(nodes) != len(sheet.boxes):
        # pyvis drops a duplicate id silently.
        raise ValueError("two boxes of a sheet have the same id")
    return {
        "boxes": [_compact(node, "box", "x", "y") for node in nodes],
        "routes": [[*_compact(edge, "from_box", "to_box", "kind"), *edge["points"]] for edge in edges],
    }


_UNUSED = ("IPython", "IPython.display", "jinja2", "jsonpickle", "networkx")
"""Modules that pyvis imports for notebooks, templates and networkx graphs, none of which is used here."""


class _Unused(ModuleType):
    """Replaces a module that is imported but not used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_, **__: None


@cache
def _pyvis() -> Any:
    """Return `pyvis.network`, imported without the unused modules: in 0.01 s instead of 0.3 s.

    It can only build networks, so that it is removed from `sys.modules` again: other
    code that imports pyvis gets the whole package.
    """
    ours = ("pyvis", *_UNUSED)
    kept = {name: module for name, module in sys.modules.items() if name.split(".")[0] in ours}
    for name in kept:
        del sys.modules[name]
    sys.modules.update((name, _Unused(name)) for name in _UNUSED)
    try:
        from pyvis import network

        return network
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] in ours]:
            del sys.modules[name]
        sys.modules.update(kept)


def _compact(item: dict[str, Any], *names: str) -> list[Any]:
    """Return the values of a node or an edge under these names, as a list: names would double the data."""
    return [item[name] for name in names]


def _box(box: Box, texts: Texts) -> dict[str, Any]:
    text = texts.get((box.kind.value, box.element), {})
    title = {"title": {language: list(lines) for language, lines in box.title.items()}} if box.title else {}
    return {
        "id": box.id,
        **title,
        "kind": box.kind.value,
        "element": box.element,
        "width": _tidy(box.width),
        "height": _tidy(box.height),
        "lines": {language: _lines(lines, text.get(language, "")) for language, lines in box.lines.items()},
    }


def _lines(lines: Sequence[str], text: str) -> list[str] | list[int]:
    """Return a box's lines; only their lengths in characters where they are `text`, cut at its spaces."""
    # JavaScript counts a character beyond U+FFFF as two, Python as one.
    same = " ".join(lines) == text and not _BEYOND.search(text)
    return [len(line) for line in lines] if same else list(lines)


def _points(route: Route) -> list[int]:
    """Return a route's control points as one flat list of whole CSS pixels: x, y, x, y…

    The first pair is the first point; each later pair is the difference from the point before.
    """
    told: list[int] = []
    at = (0, 0)
    for x, y in route.points:
        told += [round(x) - at[0], round(y) - at[1]]
        at = (round(x), round(y))
    return told


def _tidy(number: float) -> int:
    """Return a number of CSS pixels, rounded: the difference is not visible, and the data is half as long."""
    return round(number)
