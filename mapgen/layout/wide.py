"""A chain from left to right: the best of a few sheets, which is large in the window and tidy."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from math import inf

from mapgen.layout.boxes import with_reasons
from mapgen.layout.columns.filling import filled
from mapgen.layout.contents import Contents
from mapgen.layout.drawings import Box, Sheet
from mapgen.layout.flow.crossings import crossings
from mapgen.layout.flow.frame import DOCK, Gutters
from mapgen.layout.flow.lines import MARGIN
from mapgen.layout.flow.sheet import WINDOW, draw, draw_uncrossed
from mapgen.words import Text

SMALL = 120
"""A sheet of at most so many boxes is tried in several widths and heights."""
ENDING_WIDTH = 180.0
"""The width of a conclusion's box in CSS pixels."""
MANY = 60
"""From so many boxes on, only every second width and height is tried."""
MOST_ORDERS = 60
"""In how many orders of its columns a sheet is drawn at most."""
FEWEST_ORDERS = 4
"""Where there is time for fewer orders, none is tried."""
EFFORT = 3_000_000
"""How much is drawn in all, to try what is best: as a unit counts the square of a sheet's boxes and lines."""
FINALISTS = 5
"""Of how many of the trials that are the largest the order within columns is improved."""
WORTH = 0.95
"""A sheet is good enough if it is so much of the largest in size; of these, the tidiest is taken."""
CORNER = 40.0
"""As much as so many CSS pixels of line does a corner count against a sheet."""
CROSSING = 300.0
"""As much as so many CSS pixels of line does a crossing count against a sheet."""
LEGIBLE = 11 / 13
"""The scale at which a label has 11 CSS pixels: a sheet that would be smaller shows fewer gaps."""
WIDTHS = (170.0, 156.0, 144.0, 132.0)
"""The widths of boxes that are tried, in CSS pixels."""
BUDGETS = (340.0, 380.0, 420.0, 460.0, 500.0, 540.0, 580.0, 640.0, 720.0)
"""The heights of columns that are tried with each width, in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A sheet, and `uncrossed`, which returns it with the order of its columns improved, and takes time."""

    sheet: Sheet
    uncrossed: Callable[[], Sheet]


def orders_for(sheets: Sequence[Contents]) -> int:
    """Return in how many orders each of a map's sheets may be drawn, so that all take a bounded time.

    Where lines cross is looked for among all pairs of lines, so that time grows with the square of a sheet.
    """
    tried = sum(contents.size**2 for contents in sheets if _count(contents) <= SMALL)
    orders = min(MOST_ORDERS, EFFORT // max(1, tried))
    return orders if orders >= FEWEST_ORDERS else 0


def best_of(contents: Contents, broken: Sequence[tuple[str, Text]], orders: int = MOST_ORDERS) -> Trial:
    """Return the best of a few sheets: it is large in the window, its lines are short and cross seldom.

    `broken`: the ids of the steps and boxes where the reasoning breaks, and why it does. `orders`: in how
    many orders of its columns it may be drawn; of less than the most, fewer widths and heights are tried,
    too. Of more than `SMALL` boxes, or without an order to try, one sheet is drawn.
    """
    count = _count(contents)
    breaks, whys = tuple(dict.fromkeys(on for on, _ in broken)), [why for _, why in broken]
    if count > SMALL or not orders:
        boxes = _boxes(contents, WIDTHS[-1], whys)
        sheet = draw(contents, boxes, max(700.0, (count * 9000) ** 0.5), Gutters(), breaks, tidy=False)
        return Trial(sheet, lambda: sheet)
    sparse = max(1 + count // MANY, MOST_ORDERS // orders)
    finalists = _largest(contents, breaks, whys, sparse)[: max(1, FINALISTS // sparse)]
    sheets = [
        (draw(contents, _boxes(contents, width, whys), budget, Gutters(), breaks), width, budget)
        for width, budget in finalists
    ]
    most = max(scale(sheet) for sheet, *_ in sheets)
    enough = max(most * WORTH, min(most, LEGIBLE))
    best, width, budget = min(
        (one for one in sheets if scale(one[0]) >= enough), key=lambda one: _untidy(one[0])
    )
    again = partial(draw_uncrossed, contents, _boxes(contents, width, whys), budget, Gutters(), breaks)
    return Trial(best, lambda: again(lambda sheet: _untidy(sheet) if scale(sheet) >= enough else inf, orders))


def _count(contents: Contents) -> int:
    return len(contents.entries) + len(contents.others)


def _largest(
    contents: Contents, breaks: Collection[str], whys: Sequence[Text], sparse: int
) -> list[tuple[float, float]]:
    """Return the widths of boxes and heights of columns that are tried, those of the largest sheets first.

    `sparse`: of so many one is tried.
    """
    tried: list[tuple[float, float, float]] = []
    for width in WIDTHS[::sparse]:
        boxes = _boxes(contents, width, whys)
        seen = set()
        for budget in BUDGETS[::sparse]:
            if (columns := filled(boxes, contents, budget)) not in seen:
                seen.add(columns)
                sheet = draw(contents, boxes, budget, Gutters(), breaks, tidy=False)
                tried.append((scale(sheet), width, budget))
        if max(tried)[0] == 1.0:
            break
    tried.sort(key=lambda trial: -trial[0])
    return [(width, budget) for _, width, budget in tried]


def _boxes(contents: Contents, width: float, whys: Sequence[Text]) -> dict[str, Box]:
    """Return the boxes of some contents, those of claims `width` CSS pixels wide.

    `whys`: why the chain breaks, for which the box of its conclusion has room.
    """
    docked = {gap for gaps in contents.docked.values() for gap in gaps}
    return {
        id_: with_reasons(entry.box(id_, ENDING_WIDTH), whys)
        if entry.ending
        else entry.box(id_, width - DOCK if id_ in docked else width)
        for id_, entry in (*contents.entries.items(), *contents.others.items())
    }


def scale(sheet: Sheet) -> float:
    """Return the scale at which a sheet fills the window, or 1 if it has room there."""
    across, down = sheet.width - 2 * MARGIN, sheet.height - 2 * MARGIN
    return min(1.0, WINDOW[0] / max(1.0, across), WINDOW[1] / max(1.0, down))


def _untidy(sheet: Sheet) -> float:
    """Return how long the lines of a sheet are in the window in CSS pixels; corners, crossings count too."""
    lines = [wired.wire for wired in sheet.steps]
    lines += [points for wired in sheet.steps for _, points in wired.stubs]
    lines += [line.points for line in sheet.attacks]
    length = sum(abs(x - u) + abs(y - v) for line in lines for (x, y), (u, v) in pairwise(line))
    corners = CORNER * sum(map(len, lines))
    return (length + corners + CROSSING * len(crossings(sheet))) * scale(sheet)
