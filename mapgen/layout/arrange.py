"""arrange(): lays out every view of a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mapgen.findings import Finding
from mapgen.layout.boxes import NEAR_SCALE, PRINTS
from mapgen.layout.contents import Contents, contents_of, gaps_of
from mapgen.layout.drawings import Box, Drawings, Layout, Sheet, View
from mapgen.layout.flow.frame import Gutters
from mapgen.layout.flow.sheet import draw
from mapgen.layout.narrow import draw_narrow
from mapgen.layout.overview import argument_box, overview_contents
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.values import Strengths

WINDOW = (1300.0, 590.0)
"""The room for a map in a window of 1366 × 768 in CSS pixels: every sheet should be legible in it."""
SMALL = 120
"""A sheet of at most so many boxes is tried in several widths and heights."""
ENDING_WIDTH = 190.0
"""The width of a conclusion's box in CSS pixels."""
TRIALS = ((170.0, 420.0), (160.0, 480.0), (150.0, 480.0), (150.0, 560.0), (150.0, 640.0), (140.0, 720.0))
"""The widths of boxes and heights of columns that are tried, in CSS pixels, the roomiest first."""


def arrange(map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding]) -> Layout:
    """Return the drawings of a map: the overview, and a view of each argument in the file's order.

    If there are claims that no argument uses, a last view shows them. `findings` of missing evidence give
    gaps.
    """
    gaps = gaps_of(map_, findings)
    feeds: dict[str, list[str]] = {argument.id: [] for argument in map_.arguments}
    views = []
    for argument in map_.arguments:
        contents = contents_of(map_, strengths, argument, gaps)
        for entry in contents.entries.values():
            if entry.element in feeds and entry.element != argument.id:
                feeds[entry.element].append(argument.id)
        breaks = tuple(filter(None, [strengths.arguments[argument.id].reasoning.breaks_at]))
        views.append(View(argument.id, _drawings(contents, breaks)))
    if map_.unchained:
        views.append(View("", _drawings(contents_of(map_, strengths, None, gaps), ())))
    return Layout(_overview(map_, strengths, feeds), tuple(views), PRINTS, NEAR_SCALE)


def _drawings(contents: Contents, breaks: tuple[str, ...]) -> Drawings:
    def sized(id_: str, width: float) -> Box:
        return (contents.entries.get(id_) or contents.others[id_]).box(id_, width)

    return Drawings(_wide(contents, breaks), draw_narrow(contents, sized, breaks))


def _wide(contents: Contents, breaks: tuple[str, ...]) -> Sheet:
    """Return the sheet that is largest in the window, of a few that are tried."""
    count = len(contents.entries) + len(contents.others)
    best: tuple[float, Sheet] | None = None
    for width, budget in TRIALS if count <= SMALL else [(150.0, max(700.0, (count * 9000) ** 0.5))]:
        boxes = {
            id_: entry.box(id_, ENDING_WIDTH if entry.ending else width)
            for id_, entry in (*contents.entries.items(), *contents.others.items())
        }
        sheet = draw(contents, boxes, budget, Gutters(), breaks)
        scale = min(1.0, WINDOW[0] / sheet.width, WINDOW[1] / sheet.height)
        if best is None or scale > best[0] + 0.005:
            best = scale, sheet
        if scale == 1.0:
            break
    assert best is not None
    return best[1]


def _overview(map_: ArgumentMap, strengths: Strengths, feeds: Mapping[str, Sequence[str]]) -> Drawings:
    whys = {id_: strength.reasoning.why for id_, strength in strengths.arguments.items()}
    contents = overview_contents({id_: tuple(others) for id_, others in feeds.items()}, map_)

    def sized(id_: str, width: float) -> Box:
        return argument_box(map_, whys, id_, width)

    boxes = {id_: sized(id_, 250.0) for id_ in contents.entries}
    wide = draw(contents, boxes, 620.0, Gutters(bar=8, joint=16, first=24, step=14, run=30, crack=60))
    return Drawings(wide, draw_narrow(contents, sized))
