"""The one file that speaks vis-network, through pyvis: its script, and each sheet as its nodes and edges.

pyvis is a builder here and nothing more: its template loads Bootstrap from a
network and lets markup through. It is imported where a page is drawn, and
without what it loads only to show pages in a notebook (`_pyvis`).
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
        # The page scrolls the sheet itself, as any page is scrolled.
        "dragNodes": False,
        "dragView": False,
        "zoomView": False,
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
    text = Path(str(_pyvis().__file__)).parent.joinpath(_SCRIPT).read_text(encoding="utf-8")
    return text.split("\n//# sourceMappingURL=")[0]


def sheets_data(layout: Layout, texts: Texts) -> dict[str, Any]:
    """Every view as data, and vis-network's options.

    What boxes say is written once, since many sheets share them; what the map
    says already (`texts`: by kind of box and element) is told by the lengths of
    its lines alone.
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
    """Boxes as data, each that says the same written once."""

    def __init__(self, texts: Texts) -> None:
        self.boxes: list[dict[str, Any]] = []
        self._texts = texts
        self._by_box: dict[int, int] = {}
        self._by_data: dict[str, int] = {}

    def number(self, box: Box) -> int:
        """The box's place in `boxes`. Most boxes stand on several sheets as the same value."""
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
    """The rows: box, where it begins, the row that it leads to, and how; -1 for none."""
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
    """One sheet, built by pyvis: its nodes, each with the index of its box, and its edges between them."""
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
        # pyvis drops a duplicate id without a word.
        raise ValueError("two boxes of a sheet have the same id")
    return {
        "boxes": [_compact(node, "box", "x", "y") for node in nodes],
        "routes": [[*_compact(edge, "from_box", "to_box", "kind"), *edge["points"]] for edge in edges],
    }


_UNUSED = ("IPython", "IPython.display", "jinja2", "jsonpickle", "networkx")
"""What pyvis imports to show a page in a notebook, to fill its template, and to read networkx's graphs."""


class _Unused(ModuleType):
    """Stands for a module none of which is used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *_, **__: None


@cache
def _pyvis() -> Any:
    """A `pyvis.network` of our own, imported in a hundredth of a second instead of a third.

    It can build and nothing else, so that it does not stay among the imported
    modules: whoever wants pyvis beside mapgen gets it whole.
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
    """What the page needs of a node or an edge: ids and names, written out each time, would be half of it."""
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
    """The lines, or only their lengths where they are the text, cut at its spaces."""
    # JavaScript counts otherwise than Python beyond U+FFFF.
    same = " ".join(lines) == text and not _BEYOND.search(text)
    return [len(line) for line in lines] if same else list(lines)


def _points(route: Route) -> list[int]:
    """The control points as x, y, then the way from each to the next: whole pixels will do for a line."""
    told: list[int] = []
    at = (0, 0)
    for x, y in route.points:
        told += [round(x) - at[0], round(y) - at[1]]
        at = (round(x), round(y))
    return told


def _tidy(number: float) -> int:
    """Whole pixels: more than an eye can tell, and fewer than half the characters."""
    return round(number)
