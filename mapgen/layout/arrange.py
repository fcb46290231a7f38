"""arrange(): lays out every view of a map."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mapgen.findings import Finding
from mapgen.layout import dot
from mapgen.layout.drawings import Drawings, Layout, Sheet, View
from mapgen.layout.plan import NARROW, TALL, WIDE, Plan, Widths, plan_overview, plan_sheet
from mapgen.layout.stack import Measure, stack
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim

LARGEST_WIDE = 120
"""The most boxes drawn from left to right: nobody reads more, and dot takes more than linear time."""
MOST_LINES_PER_BOX = 2
"""A plan with more lines than this for each box, and `_SPARE_LINES` besides, is not drawn left to right."""
_SPARE_LINES = 20
"""The lines that any plan may have in addition, so that a small sheet is never too dense."""

TALL_MEASURE = Measure(width=560, indent=18, levels=13)
NARROW_MEASURE = Measure(width=264, indent=8, levels=8)


def arrange(map_: ArgumentMap, findings: Sequence[Finding]) -> Layout:
    """Return the drawings of a map: the overview, and a view of each argument in the file's order.

    If there are claims that no argument uses, a last view shows them. `findings` of missing evidence give
    the ghosts.
    """
    views = [
        _view(argument.id, [argument.conclusion], map_.claims_of[argument.id], map_, findings)
        for argument in map_.arguments
    ]
    if map_.unchained:
        views.append(_view("", [], map_.unchained, map_, findings))
    last = [argument.id for argument in map_.arguments if not map_.feeds[argument.id]]
    overview = _drawings(lambda widths: plan_overview(map_, widths), len(map_.arguments), last)
    return Layout(overview, tuple(views))


def _view(
    argument: str, roots: list[str], claims: Sequence[Claim], map_: ArgumentMap, findings: Sequence[Finding]
) -> View:
    return View(
        argument,
        _drawings(
            lambda widths: plan_sheet(map_, claims, findings, widths, sourced=False), len(claims), roots
        ),
        _drawings(
            lambda widths: plan_sheet(map_, claims, findings, widths, sourced=True), len(claims), roots
        ),
    )


def _drawings(plan: Callable[[Widths], Plan], at_least: int, roots: list[str]) -> Drawings:
    """Return the three drawings of one plan: a sheet (None if it is too large to read) and two stacks.

    `plan` makes the plan for given widths of boxes. `at_least`: a number of boxes that the plan is sure to
    have, so that no plan is made for a sheet that is sure to be too large. `roots`: the ids of the boxes
    that the stacks begin with.
    """
    return Drawings(
        _wide(plan(WIDE)) if at_least <= LARGEST_WIDE else None,
        stack(plan(TALL), roots, TALL_MEASURE),
        stack(plan(NARROW), roots, NARROW_MEASURE),
    )


def _wide(plan: Plan) -> Sheet | None:
    """Return a plan's sheet, drawn from left to right; None if it has too many boxes or lines to be read."""
    dense = len(plan.lines) > MOST_LINES_PER_BOX * len(plan.boxes) + _SPARE_LINES
    return None if dense or len(plan.boxes) > LARGEST_WIDE else dot.place(plan)
