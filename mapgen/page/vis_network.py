"""Converts the layout into data for vis-network, through pyvis, and returns vis-network's script.

pyvis only builds the nodes and edges of a sheet: its template loads Bootstrap
from the network and does not escape markup. It is imported when a page is drawn,
and without the modules that it needs only for notebooks (`_pyvis`).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from mapgen.layout.drawings import Box, Drawings, Layout, Points, Sheet, Wired

Texts = Mapping[tuple[str, str], Mapping[str, str]]

_SCRIPT = "lib/vis-9.1.2/vis-network.min.js"
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": False,
    "layout": {"improvedLayout": False},
    "nodes": {"shape": "custom", "fixed": True},
    "interaction": {
        "dragNodes": False,
        "dragView": True,
        "zoomView": True,
        "hover": True,
        "keyboard": False,
        "multiselect": False,
        "selectConnectedEdges": False,
    },
    # The page draws the lines that the layout computed, since vis-network's own curves would cross boxes.
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

    Each box is written once, under `boxes`; the drawings refer to it by its index there. `texts`: the
    text of boxes (language → wording), by (kind of box, id of element). Where a box shows it, or its
    beginning, the data has only the lengths of the lines into which it is cut.
    """
    written = _Written(texts)
    views = [{"argument": view.argument, **_drawings_data(view.drawings, written)} for view in layout.views]
    overview = _drawings_data(layout.overview, written)
    return {
        "options": _OPTIONS,
        "prints": {kind: asdict(style) for kind, style in layout.prints.items()},
        "near": layout.near,
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
        "wide": _sheet_data(drawings.wide, written),
        "narrow": _sheet_data(drawings.narrow, written),
    }


def _sheet_data(sheet: Sheet, written: _Written) -> dict[str, Any]:
    """Return a sheet's boxes, built by pyvis as nodes, and its lines. Coordinates are whole CSS pixels.

    A box is [index of the box, x, y], a stub [index of the box, then its points (see `_points`)].
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
    nodes, *_ = network.get_network_data()
    if len(nodes) != len(sheet.boxes):
        # pyvis drops a duplicate id silently.
        raise ValueError("two boxes of a sheet have the same id")
    return {
        "width": _tidy(sheet.width),
        "height": _tidy(sheet.height),
        "band": _tidy(sheet.band),
        "boxes": [[node["box"], node["x"], node["y"]] for node in nodes],
        "steps": [_wired_data(wired, indices) for wired in sheet.steps],
        "attacks": [[line.attack, *_points(line.points)] for line in sheet.attacks],
    }


def _wired_data(wired: Wired, indices: Mapping[str, int]) -> dict[str, Any]:
    return {
        "step": wired.step,
        "to": indices[wired.to],
        "stubs": [[indices[box], *_points(points)] for box, points in wired.stubs],
        "bar": [_tidy(value) for value in wired.bar or ()],
        "joint": [_tidy(value) for value in wired.joint or ()],
        "wire": _points(wired.wire),
        "crack": [_tidy(value) for value in wired.crack],
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


def _box(box: Box, texts: Texts) -> dict[str, Any]:
    given = {"finding": None if box.finding < 0 else box.finding, "more": box.more or None}
    text = texts.get((box.kind.value, box.element), {})
    return {
        "id": box.id,
        "kind": box.kind.value,
        "element": box.element,
        "width": _tidy(box.width),
        "height": _tidy(box.height),
        "label": {language: _lines(own, text.get(language, "")) for language, own in box.label.items()},
        **{name: value for name, value in given.items() if value is not None},
    }


def _lines(lines: Sequence[str], text: str) -> list[str] | list[int]:
    """Return a box's lines; only their lengths in characters where they are `text`, cut at its spaces.

    Lines that are the beginning of the text and end in an ellipsis are told by their lengths without it.
    """
    # JavaScript counts a character beyond U+FFFF as two, Python as one.
    joined = " ".join(lines)
    if not text or _BEYOND.search(text):
        return list(lines)
    if joined == text:
        return [len(line) for line in lines]
    begun = joined.removesuffix("…")
    if begun != joined and text.startswith(begun):
        return [*(len(line) for line in lines[:-1]), len(lines[-1]) - 1]
    return list(lines)


def _points(points: Points) -> list[int]:
    """Return the corners of a line as one flat list of whole CSS pixels: x, y, x, y…

    The first pair is the first point; each later pair is the difference from the point before.
    """
    told: list[int] = []
    at = (0, 0)
    for x, y in points:
        told += [round(x) - at[0], round(y) - at[1]]
        at = (round(x), round(y))
    return told


def _tidy(number: float) -> int:
    """Return a number of CSS pixels, rounded: the difference is not visible, and the data is half as long."""
    return round(number)
