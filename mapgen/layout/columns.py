"""Places in plain columns, in linear time, for sheets too large for dot.

Each box stands one column after the last thing that leads to it (longest-path
layering, as in Sugiyama, Tagawa & Toda 1981); within a column boxes are
ordered by the mean place of their neighbours, in a few sweeps.
"""

from __future__ import annotations

from collections import defaultdict, deque

from mapgen.layout.places import Box, Route, RouteKind, Sheet
from mapgen.layout.plan import Plan

MARGIN = 24.0
COLUMN_GAP = 60.0
ROW_GAP = 16.0
_SWEEPS = 4


def place(plan: Plan) -> Sheet:
    """The plan with places, premises to the left of what they lead to."""
    columns = _columns(plan)
    _order(columns, plan)
    boxes: dict[str, Box] = {}
    x = MARGIN
    for column in columns:
        width = max(plan.boxes[id_].width for id_ in column)
        y = MARGIN
        for id_ in column:
            sized = plan.boxes[id_]
            centre = round(y + sized.height / 2, 1)
            boxes[id_] = Box(
                id_,
                sized.kind,
                sized.element,
                round(x + width / 2, 1),
                centre,
                sized.width,
                sized.height,
                sized.lines,
            )
            y += sized.height + ROW_GAP
        x += width + COLUMN_GAP
    height = max(box.y + box.height / 2 for box in boxes.values()) + MARGIN
    routes = tuple(_route(f"r{n}", kind, boxes[a], boxes[b]) for n, (kind, a, b) in enumerate(plan.lines))
    ordered = tuple(boxes[id_] for id_ in plan.boxes)
    return Sheet(round(x - COLUMN_GAP + MARGIN, 1), round(height, 1), ordered, routes)


def _columns(plan: Plan) -> list[list[str]]:
    """Boxes by column; what lies on a circle is entered where the circle is first met."""
    after: dict[str, list[str]] = defaultdict(list)
    waiting = dict.fromkeys(plan.boxes, 0)
    for _, start, end in plan.lines:
        after[start].append(end)
        waiting[end] += 1
    depth = dict.fromkeys(plan.boxes, 0)
    ready = deque(id_ for id_, count in waiting.items() if count == 0)
    left = dict.fromkeys(plan.boxes)
    while left:
        if not ready:
            ready.append(next(iter(left)))
        id_ = ready.popleft()
        if id_ not in left:
            continue
        del left[id_]
        for end in after[id_]:
            if end in left:
                depth[end] = max(depth[end], depth[id_] + 1)
                waiting[end] -= 1
                if waiting[end] == 0:
                    ready.append(end)
    columns: list[list[str]] = [[] for _ in range(max(depth.values(), default=0) + 1)]
    for id_ in plan.boxes:
        columns[depth[id_]].append(id_)
    return [column for column in columns if column]


def _order(columns: list[list[str]], plan: Plan) -> None:
    """Sort each column by the mean row of what its boxes are joined to; there and back."""
    joined: dict[str, list[str]] = defaultdict(list)
    for _, start, end in plan.lines:
        joined[start].append(end)
        joined[end].append(start)
    row = {id_: float(number) for column in columns for number, id_ in enumerate(column)}
    for sweep in range(_SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            mean = {
                id_: sum(row[o] for o in joined[id_]) / len(joined[id_]) if joined[id_] else row[id_]
                for id_ in column
            }
            column.sort(key=lambda id_: mean[id_])
            row.update({id_: float(number) for number, id_ in enumerate(column)})


def _route(id_: str, kind: RouteKind, start: Box, end: Box) -> Route:
    """A smooth line from the right side of one box to the left side of the other."""
    ax, bx = start.x + start.width / 2, end.x - end.width / 2
    bend = max(40.0, abs(bx - ax) / 2)
    points = ((ax, start.y), (round(ax + bend, 1), start.y), (round(bx - bend, 1), end.y), (bx, end.y))
    return Route(id_, kind, start.id, end.id, points)
