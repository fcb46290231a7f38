"""arrange(): lays out every view of a map."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise

from mapgen.findings import Finding
from mapgen.layout.boxes import NEAR_SCALE, PRINTS
from mapgen.layout.contents import Contents, contents_of, gaps_of
from mapgen.layout.drawings import Box, BoxKind, Drawings, Layout, Sheet, View
from mapgen.layout.flow.frame import DOCK, Gutters
from mapgen.layout.flow.sheet import WINDOW, draw
from mapgen.layout.narrow import draw_narrow
from mapgen.layout.overview import argument_box, columns_of, overview_contents
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.values import Strengths

SMALL = 120
"""A sheet of at most so many boxes is tried in several widths and heights."""
ENDING_WIDTH = 180.0
"""The width of a conclusion's box in CSS pixels."""
OVERVIEW_WIDTH = 250.0
"""The width of a chain's box in the overview in CSS pixels."""
OVERVIEW_GUTTERS = Gutters(bar=8, joint=16, first=24, step=14, run=30, crack=60)
WORTH = 0.95
"""A sheet is good enough if it is so much of the largest in size; of these, the tidiest is taken."""
CORNER = 40.0
"""As much as so many CSS pixels of line does a corner count against a sheet."""
LEGIBLE = 11 / 13
"""The scale at which a label has 11 CSS pixels: a sheet that would be smaller shows fewer gaps."""
FEWER_GAPS = ((1, 1000), (1, 6), (1, 3), (0, 0))
"""How many gaps are drawn at most: about one element, and in all."""
WIDTHS = (170.0, 156.0, 144.0)
"""The widths of boxes that are tried, in CSS pixels."""
BUDGET = 480.0
"""The first height of columns that is tried, in CSS pixels."""
LEAST_BUDGET = 260.0
"""The least height of columns that is tried, in CSS pixels."""
TRIALS = 4
"""How many heights are tried with each width."""


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
            if entry.kind is BoxKind.CHAIN:
                feeds[entry.element].append(argument.id)
        breaks = tuple(filter(None, [strengths.arguments[argument.id].reasoning.breaks_at]))
        fewer = partial(contents_of, map_, strengths, argument, gaps)
        views.append(View(argument.id, _drawings(contents, fewer, breaks)))
    if map_.unchained:
        fewer = partial(contents_of, map_, strengths, None, gaps)
        views.append(View("", _drawings(fewer(), fewer, ())))
    return Layout(_overview(map_, strengths, feeds), tuple(views), PRINTS, NEAR_SCALE)


def _drawings(contents: Contents, fewer: Callable[[int, int], Contents], breaks: tuple[str, ...]) -> Drawings:
    """Return the drawings of some contents; `fewer` returns them with at most so many gaps an element, and in all."""

    def sized(id_: str, width: float) -> Box:
        return (contents.entries.get(id_) or contents.others[id_]).box(id_, width)

    wide = _wide(contents, breaks)
    if len(wide.boxes) <= SMALL:
        for each, most in FEWER_GAPS:
            if _scale(wide) >= LEGIBLE:
                break
            wide = max(wide, _wide(fewer(each, most), breaks), key=_scale)
    return Drawings(wide, draw_narrow(contents, sized, breaks))


def _wide(contents: Contents, breaks: tuple[str, ...]) -> Sheet:
    """Return the best of a few sheets: it is large in the window, and its lines are short."""
    count = len(contents.entries) + len(contents.others)
    if count > SMALL:
        return _tried(contents, breaks, WIDTHS[-1], max(700.0, (count * 9000) ** 0.5))
    sheets: list[Sheet] = []
    for width in WIDTHS:
        budget = BUDGET
        for _ in range(TRIALS):
            sheets.append(_tried(contents, breaks, width, budget))
            too_wide = sheets[-1].width / WINDOW[0] / (sheets[-1].height / WINDOW[1])
            budget = max(LEAST_BUDGET, budget * min(max(too_wide**0.6, 0.8), 1.3))
        if max(map(_scale, sheets)) == 1.0:
            break
    most = max(map(_scale, sheets))
    return min((sheet for sheet in sheets if _scale(sheet) > most * WORTH), key=_untidy)


def _tried(contents: Contents, breaks: tuple[str, ...], width: float, budget: float) -> Sheet:
    docked = {gap for gaps in contents.docked.values() for gap in gaps}
    boxes = {
        id_: entry.box(id_, ENDING_WIDTH if entry.ending else width - DOCK if id_ in docked else width)
        for id_, entry in (*contents.entries.items(), *contents.others.items())
    }
    return draw(contents, boxes, budget, Gutters(), breaks)


def _scale(sheet: Sheet) -> float:
    """Return the scale at which a sheet fills the window, or 1 if it has room there."""
    return min(1.0, WINDOW[0] / sheet.width, WINDOW[1] / sheet.height)


def _untidy(sheet: Sheet) -> float:
    """Return how long the lines of a sheet are at the scale of the window, with their corners, in CSS pixels."""
    lines = [wired.wire for wired in sheet.steps]
    lines += [points for wired in sheet.steps for _, points in wired.stubs]
    lines += [line.points for line in sheet.attacks]
    length = sum(abs(x - u) + abs(y - v) for line in lines for (x, y), (u, v) in pairwise(line))
    return (length + CORNER * sum(map(len, lines))) * _scale(sheet)


def _overview(map_: ArgumentMap, strengths: Strengths, feeds: Mapping[str, Sequence[str]]) -> Drawings:
    whys = {id_: strength.reasoning.why for id_, strength in strengths.arguments.items()}
    contents = overview_contents({id_: tuple(others) for id_, others in feeds.items()}, map_)

    def sized(id_: str, width: float) -> Box:
        return argument_box(map_, whys, id_, width)

    boxes = {id_: sized(id_, OVERVIEW_WIDTH) for id_ in contents.entries}
    given = columns_of(contents, {id_: box.height for id_, box in boxes.items()}, 590.0)
    wide = draw(contents, boxes, 590.0, OVERVIEW_GUTTERS, given=given)
    return Drawings(wide, draw_narrow(contents, sized))
