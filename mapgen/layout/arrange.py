"""arrange(): every view of a map, with places."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.findings import Finding
from mapgen.layout import columns, dot
from mapgen.layout.places import Layout, Sheet, View
from mapgen.layout.plan import Plan, plan_sheet
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim

LARGEST_FOR_DOT = 300
MOST_LINES_PER_BOX = 2


def arrange(map_: ArgumentMap, findings: Sequence[Finding]) -> Layout:
    """A view for each argument, in the file's order, and one for the claims that no argument uses."""
    views = [_view(argument.id, map_.claims_of[argument.id], map_, findings) for argument in map_.arguments]
    if map_.unchained:
        views.append(_view("", map_.unchained, map_, findings))
    return Layout(tuple(views))


def _view(argument: str, claims: Sequence[Claim], map_: ArgumentMap, findings: Sequence[Finding]) -> View:
    plain = _place(plan_sheet(map_, claims, findings, sourced=False))
    sourced = _place(plan_sheet(map_, claims, findings, sourced=True))
    return View(argument, plain, sourced)


def _place(plan: Plan) -> Sheet:
    """dot draws the best small sheet, but not in linear time: large or dense ones stand in columns."""
    dense = len(plan.lines) > MOST_LINES_PER_BOX * len(plan.boxes) + 20
    return columns.place(plan) if dense or len(plan.boxes) > LARGEST_FOR_DOT else dot.place(plan)
