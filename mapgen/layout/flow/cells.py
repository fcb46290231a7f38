"""The boxes of the band of other evidence: in which order and rows they stand, and where lines leave them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isqrt

from mapgen.layout.columns.places import spaced
from mapgen.layout.drawings import Box, PlacedBox
from mapgen.layout.flow.lines import MARGIN
from mapgen.layout.flow.rising import Call
from mapgen.layout.flow.tracks import Piece

APART = 14.0
"""The distance between two boxes in CSS pixels."""
CORNER = 12.0
"""The least distance of a line from a box's corner in CSS pixels."""
LEAVING = 8.0
"""The distance between two lines that leave boxes of one column in CSS pixels."""
MOST_ROWS = 6
"""The most rows of a few boxes; many may have more."""


@dataclass(slots=True, eq=False)
class Cell:
    """A box of the band; `wish`: the x of what it speaks to; `taken`: those of lines at its upper side."""

    id: str
    box: Box
    wish: float = 0.0
    x: float = 0.0
    row: int = 0
    taken: list[float] = field(default_factory=list)


class Cells:
    """The boxes of the band in the making: `place` gives them their x, `settle` their y."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self.of = {id_: Cell(id_, box) for id_, box in boxes.items()}
        self._rows = 0
        self._marks: list[tuple[int, Piece, float]] = []
        """The heights at which lines leave boxes, with the row of the box, and how far below its edge."""

    def place(
        self,
        calls: Sequence[Call],
        wishes: Mapping[str, float],
        width: float,
        scale: Callable[[float, float], float],
    ) -> None:
        """Give each box its row and its x: near what it speaks to, and beside what it leads to.

        `calls`: the lines of the band; `wishes`: the x that each box would best have. `width`: that of the
        reasoning; `scale` returns how large the sheet would be in the window with a width and a height of
        the band.
        """
        cells = self._ordered(calls, wishes)
        if not cells:
            return
        step = max(cell.box.width for cell in cells) + APART
        tall = max(cell.box.height for cell in cells) + APART

        def gap(rows: int) -> float:
            return step + LEAVING * (rows - 1)

        def size(rows: int) -> tuple[float, int]:
            wide = -(-len(cells) // rows) * gap(rows) + 2 * MARGIN
            return round(scale(max(width, wide), rows * tall), 3), -rows

        most = max(MOST_ROWS, isqrt(len(cells)))
        self._rows = max(range(1, min(len(cells), most) + 1), key=size)
        columns = [cells[at : at + self._rows] for at in range(0, len(cells), self._rows)]
        middles = [sum(cell.wish for cell in own) / len(own) - step / 2 for own in columns]
        places = spaced(middles, gap(self._rows), MARGIN, width - MARGIN - step + APART)
        for own, x in zip(columns, places, strict=True):
            for row, cell in enumerate(own):
                cell.x, cell.row = x, row

    def _ordered(self, calls: Sequence[Call], wishes: Mapping[str, float]) -> list[Cell]:
        """Return the boxes from left to right by what they speak to, with what leads to them beside them."""
        leads: dict[str, list[str]] = defaultdict(list)
        for call in calls:
            if call.by in self.of and call.target in self.of:
                leads[call.target].append(call.by)
        found: list[Cell] = []
        seen: set[str] = set()
        for end in (*sorted(wishes, key=lambda id_: wishes[id_]), *self.of):
            waiting = [end]
            for id_ in waiting:  # grows
                if id_ not in seen:
                    seen.add(id_)
                    self.of[id_].wish = wishes.get(end, 0.0)
                    found.append(self.of[id_])
                    waiting.extend(leads.get(id_, ()))
        return found

    def berth(self, cell: Cell, wish: float, arrives: bool = False) -> tuple[float, Piece, float | None]:
        """Return the x of a new line at a box, its y there, and the x of the box's side if it is there.

        `wish`: the x to which the line leads. `arrives`: it leads to this box, by a lane of its own.
        """
        mark = Piece(0, 0)
        right = cell.x + cell.box.width
        if cell.row:
            cell.taken.append(right)
            down = min(CORNER + LEAVING * len(cell.taken), cell.box.height - CORNER)
            self._marks.append((cell.row, mark, down))
            lane = LEAVING * (self._rows - 1) + APART / 2 if arrives else LEAVING * cell.row
            return right + lane, mark, right
        self._marks.append((cell.row, mark, 0.0))
        low, high = cell.x + CORNER, right - CORNER
        x = min(max(wish, low), high)
        step = 2 * LEAVING if x < (low + high) / 2 else -2 * LEAVING
        while any(abs(x - taken) < abs(step) - 1 for taken in cell.taken) and low <= x + step <= high:
            x += step
        cell.taken.append(x)
        return x, mark, None

    def settle(self, y: float) -> tuple[tuple[PlacedBox, ...], float]:
        """Return the boxes, the first row at the height `y`, and the height at which the last row ends."""
        tops = []
        for row in range(self._rows):
            tops.append(y)
            y += APART + max(cell.box.height for cell in self.of.values() if cell.row == row)
        for row, mark, down in self._marks:
            mark.at = tops[row] + down
        placed = tuple(
            PlacedBox(cell.box, cell.x + cell.box.width / 2, tops[cell.row] + cell.box.height / 2)
            for cell in self.of.values()
        )
        return placed, y - APART

    @property
    def right(self) -> float:
        """The x at which the last box ends in CSS pixels."""
        return max((cell.x + cell.box.width for cell in self.of.values()), default=0.0)
