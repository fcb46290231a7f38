"""Indented layout from top to bottom: a conclusion above, its inferences and premises below, indented.

The rows are a depth-first traversal of the plan from its roots. Every box has a
row of its own, so that nothing overlaps and the reader scrolls in one direction;
only ghosts and sources stand beside their element where there is room. A claim
stands in full once, with everything that leads to it; elsewhere a short box
points to it. A claim at the deepest level is postponed: it becomes a root further
down. No line crosses another. The cost is linear.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from mapgen.layout.drawings import Box, BoxKind, RouteKind, Row, Stack
from mapgen.layout.plan import Plan, height_of

AGAIN_LINES = 2
"""The lines of text in a short box that points to a claim."""
BESIDE_GAP = 26.0
"""The distance in CSS pixels between an element's box and the ghost or source that stands beside it."""

_BESIDE = (RouteKind.MISSES, RouteKind.CITES)
# Attacks stand next to their target, before the reasons for it.
_FIRST = (*_BESIDE, RouteKind.REBUT, RouteKind.UNDERMINE, RouteKind.UNDERCUT)
_DRAWN_ONCE = (BoxKind.CLAIM, BoxKind.ARGUMENT)


@dataclass(frozen=True, slots=True)
class Measure:
    """The measures of a stack: its width and the indentation of each level in CSS pixels, and its levels.

    `levels`: the deepest level; a claim that would lead deeper becomes a root further down.
    """

    width: float
    indent: float
    levels: int


def stack(plan: Plan, roots: Iterable[str], measure: Measure) -> Stack:
    """Return the stack of a plan: rows for its roots and all that leads to them, depth first.

    Next come the boxes from which no line starts, with all that leads to them, then any boxes that remain.
    `roots`: ids of boxes.
    """
    stacking = _Stacking(plan, measure)
    leading = {start for _, start, _ in plan.lines}
    for root in (*roots, *(id_ for id_ in plan.boxes if id_ not in leading), *plan.boxes):
        stacking.add(root)
    return Stack(measure.width, tuple(stacking.rows))


class _Stacking:
    """A stack in the making: the rows so far, and which boxes they show in full."""

    def __init__(self, plan: Plan, measure: Measure) -> None:
        self.rows: list[Row] = []
        self._plan, self._measure = plan, measure
        self._placed: set[str] = set()
        self._below: dict[str, list[tuple[RouteKind, str]]] = defaultdict(list)
        for kind, start, end in plan.lines:
            self._below[end].append((kind, start))
        for children in self._below.values():
            children.sort(key=lambda child: _FIRST.index(child[0]) if child[0] in _FIRST else len(_FIRST))

    def add(self, root: str) -> None:
        """Add rows for the box `root` and all that leads to it, then for the claims that were too deep.

        A box that is shown in full already is not added again.
        """
        roots = deque([root])
        while roots:
            if (first := roots.popleft()) not in self._placed:
                self._descend(first, roots)

    def _descend(self, root: str, postponed: deque[str]) -> None:
        """Add rows for the box `root` and what leads to it, depth first.

        A claim or an argument that is shown already, or stands at the deepest level and has boxes that lead
        to it, gets a short box here, and its id is appended to `postponed`.
        """
        waiting: list[tuple[str, RouteKind | None, int, int]] = [(root, None, 0, -1)]
        while waiting:
            id_, kind, level, parent = waiting.pop()
            box = self._plan.boxes[id_]
            below = self._below[id_]
            too_deep = level >= self._measure.levels and any(each not in _BESIDE for each, _ in below)
            if box.kind in _DRAWN_ONCE and (id_ in self._placed or too_deep):
                self._row(self._again(box), level, parent, kind)
                postponed.append(id_)
                continue
            self._placed.add(id_)
            row = self._row(box, level, parent, kind)
            waiting.extend((start, each, level + 1, row) for each, start in reversed(below))

    def _row(self, box: Box, level: int, parent: int, kind: RouteKind | None) -> int:
        left = level * self._measure.indent
        beside = False
        if kind in _BESIDE:
            next_to = self.rows[parent]
            right = next_to.left + next_to.box.width + BESIDE_GAP
            beside = right + box.width <= self._measure.width
            left = right if beside else left
        self.rows.append(Row(box, round(left, 1), parent, kind, beside))
        return len(self.rows) - 1

    def _again(self, box: Box) -> Box:
        """Return the short box that stands for `box` elsewhere: kind AGAIN, at most `AGAIN_LINES` lines.

        It shows the box's title or, if there is none, its text.
        """
        lines = {
            language: wrapped
            if len(wrapped) <= AGAIN_LINES
            else (*wrapped[: AGAIN_LINES - 1], _cut(wrapped[AGAIN_LINES - 1]))
            for language, wrapped in (box.title or box.lines).items()
        }
        height = height_of(BoxKind.AGAIN, lines, {})
        return replace(box, kind=BoxKind.AGAIN, height=height, lines=lines, title={})


def _cut(line: str) -> str:
    words = line.rsplit(" ", 1)
    return (words[0] if len(words) > 1 else line[:-1]) + "…"
