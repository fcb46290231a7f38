"""Arranges boxes of one size without words from left to right, as a chain's sheet is: for a worksheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mapgen.layout.contents import Contents, Entry, Way
from mapgen.layout.drawings import Box, BoxKind, Sheet
from mapgen.layout.flow.frame import Gutters
from mapgen.layout.flow.sheet import draw
from mapgen.words import Text

_GUTTERS = Gutters(run=26, crack=44)
_MARGINS = 40.0


@dataclass(frozen=True, slots=True)
class Step:
    """A step from premises to a conclusion, by the ids of the claims."""

    id: str
    premises: tuple[str, ...]
    conclusion: str


def arrange_plainly(
    members: Sequence[str], steps: Sequence[Step], size: tuple[float, float], height: float
) -> Sheet:
    """Return the sheet of claims, given by ids, and of the steps between them; it has room for cracks.

    `size`: width and height of each box in CSS pixels; `height`: of the sheet, to aim at.
    """
    used = {id_ for step in steps for id_ in step.premises}
    entries: Mapping[str, Entry] = {id_: Entry(BoxKind.CLAIM, id_, Text()) for id_ in members}
    boxes = {id_: Box(id_, BoxKind.CLAIM, id_, *size, {}) for id_ in members}
    contents = Contents(
        roots=tuple(id_ for id_ in members if id_ not in used) or tuple(members[:1]),
        entries=dict(entries),
        ways=[Way(step.id, step.conclusion, step.premises) for step in steps],
    )
    return draw(contents, boxes, height - _MARGINS, _GUTTERS, [step.id for step in steps])
