"""The frame of a sheet: its columns, and the channels between them and below them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mapgen.layout.columns.items import Columns, Item
from mapgen.layout.columns.places import SWEEPS, level_of, place
from mapgen.layout.drawings import Box, BoxKind, PlacedBox
from mapgen.layout.flow.lines import MARGIN, Across, known
from mapgen.layout.flow.tracks import Piece, tracks

SPREAD = 20.0
"""How far a conclusion's box reaches beyond its first and last port in CSS pixels."""


DOCK = 16.0
"""How far a docked gap stands to the right of the left side of its claim in CSS pixels."""
BELOW = 12.0
"""The distance between the lowest box and the lines that run below all boxes in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Gutters:
    """The measures of what lies between two columns, in CSS pixels.

    `bar`, `joint` and `first`, the first track: from the left column's edge; `step`: from one track to the
    next; `run`: the last level piece before the right column; `lane`: the height of a line in a column;
    `port`: from one line to the next at the side of a box. Where a break is drawn: `crack` in place of `run`;
    `start`, how much further on the first track is; `snap`, how much further on all is.
    """

    bar: float = 9
    joint: float = 22
    first: float = 33
    step: float = 6
    run: float = 15
    crack: float = 50
    start: float = 40
    snap: float = 42
    lane: float = 4
    port: float = 14


@dataclass(frozen=True, slots=True)
class Cracks:
    """In which gutters breaks are drawn: just right of a box, on a line as it starts, and as it ends."""

    boxes: frozenset[int] = frozenset()
    starts: frozenset[int] = frozenset()
    ends: frozenset[int] = frozenset()


class Frame:
    """The columns of a sheet and the channels between them.

    Gutter number n lies to the right of column n, and to the left of column n − 1. `left` are the left sides
    of the columns, `right` the right side of each box, which may be narrower than its column, `bar` and
    `joint` where bars and joints stand to the right of a column; they have their x coordinates once `spread`
    has been called. `bottom` is the lowest y coordinate of the columns.
    """

    def __init__(
        self, columns: Columns, boxes: Mapping[str, Box], height: float, gutters: Gutters, tidy: bool = True
    ) -> None:
        """Place columns that are in order; `boxes`: their boxes by id; `height`: in CSS pixels, to aim at."""
        self.columns, self.gutters, self._tidy = columns, gutters, tidy
        for id_, item in columns.items.items():
            if item.tall:
                item.resize(boxes[id_])
        self.bottom = MARGIN + place(columns, height, SWEEPS if tidy else 1)
        for column in columns.units:
            for unit in column:
                unit.y += MARGIN
        for item in columns.items.values():
            if item.tall:
                self._stretch(item)
        count = len(self.columns.units)
        self.left, self.bar, self.joint = ([Piece(0, 0) for _ in range(count)] for _ in range(3))
        self.right = {id_: Piece(0, 0) for id_ in self.columns.items}
        self.runs = [0.0] * (count + 1)
        """How long the last level piece of a line is in each gutter in CSS pixels."""
        self._pieces: list[list[Piece]] = [[] for _ in range(count + 1)]
        self._levels: list[tuple[Piece, list[Across], list[Across]]] = []
        """The level pieces of lines below all boxes, each with its ends above it and below it."""

    def _stretch(self, item: Item) -> None:
        """Make a conclusion's box so tall that all lines that lead to it from the side meet it."""
        levels = [
            route.lanes[-1].middle if route.lanes else level_of(route)
            for route in self.columns.routes
            if not route.far_wire and self.columns.items[route.way.to] is item
        ]
        assert item.box is not None
        least = item.box.height
        top, bottom = min(levels, default=MARGIN) - SPREAD, max(levels, default=MARGIN) + SPREAD
        middle = (top + bottom) / 2
        height = max(least, bottom - top)
        top = max(MARGIN, min(middle - height / 2, self.bottom - height))
        item.unit.y = top
        item.resize(replace(item.box, height=height))
        self.bottom = max(self.bottom, top + height)

    def upright(
        self,
        gutter: int,
        start: float,
        end: float,
        near: Sequence[float] | None = None,
        far: Sequence[float] | None = None,
    ) -> Piece:
        """Return a new upright piece of a line in a gutter, from y `start` to y `end`.

        `near` and `far`: where lines join it from the left and from the right; by default one where it
        starts and one where it ends.
        """
        piece = Piece(start, end)
        piece.near += [start] if near is None else near
        piece.far += [end] if far is None else far
        self._pieces[gutter].append(piece)
        return piece

    def below(self, above: Iterable[Across] = (), beneath: Iterable[Across] = ()) -> Piece:
        """Return a new level piece of a line below all boxes.

        It reaches these x coordinates, at which the line comes from above it or from below it.
        """
        piece = Piece(0, 0)
        self._levels.append((piece, list(above), list(beneath)))
        return piece

    def reach(self, level: Piece, end: Across, above: bool) -> None:
        """Note that a line joins a level piece below all boxes at another x coordinate, `end`.

        `above`: from above the piece, else from below it.
        """
        for piece, tops, feet in self._levels:
            if piece is level:
                (tops if above else feet).append(end)

    def settle(self) -> float:
        """Give the level pieces below all boxes their y; return the y at which they end in CSS pixels."""
        for piece, tops, feet in self._levels:
            piece.near, piece.far = [known(top) for top in tops], [known(foot) for foot in feet]
            piece.low, piece.high = min(piece.near + piece.far), max(piece.near + piece.far)
            piece.start, piece.end = piece.low, piece.high
        pieces = [piece for piece, *_ in self._levels if piece.high - piece.low > 0.5]
        used = tracks(pieces, self._tidy)
        for piece, *_ in self._levels:
            piece.at = self.bottom + BELOW + self.gutters.step * piece.track
        return self.bottom + (BELOW + self.gutters.step * used if used else 0.0)

    def spread(self, cracks: Cracks) -> float:
        """Give columns, bars, joints and upright pieces their x; return the width of the sheet in CSS pixels.

        `cracks`: where breaks are drawn, which need room.
        """
        measures = self.gutters
        x = MARGIN
        last = len(self.columns.units) - 1
        joined = {route.unit.column for route in self.columns.routes}
        for gutter in range(last + 1, -1, -1):
            pieces = self._pieces[gutter]
            used = tracks(pieces, self._tidy)
            beside = x + (measures.snap if gutter in cracks.boxes else 0.0)
            first = beside + (measures.first if gutter in joined else 8.0)
            first += measures.start if gutter in cracks.starts else 0.0
            for piece in pieces:
                piece.at = first + measures.step * piece.track
            if gutter <= last:
                self.bar[gutter].at, self.joint[gutter].at = beside + measures.bar, beside + measures.joint
            outer = gutter in (0, last + 1)
            if not (outer and not used):
                run = measures.crack if gutter in cracks.ends else measures.run
                x = first + measures.step * used + (0 if gutter == 0 else run)
                self.runs[gutter] = run
            if gutter > 0:
                self.left[gutter - 1].at = x
                x += self._widest(gutter - 1)
        for id_, item in self.columns.items.items():
            self.right[id_].at = self._left_of(item) + (item.box.width if item.box else 0.0)
        return x + MARGIN

    def _left_of(self, item: Item) -> float:
        """Return the left side of a box: one that only points to another stands at the right, at its bar."""
        column = item.unit.column
        if item.box and item.box.kind is BoxKind.SEE:
            return self.left[column].at + self._widest(column) - item.box.width
        return self.left[column].at

    def _widest(self, column: int) -> float:
        return max(
            (item.box.width for unit in self.columns.units[column] for item in unit.items if item.box),
            default=0.0,
        )

    def placed(self) -> tuple[PlacedBox, ...]:
        """Return the boxes of the columns at their places."""
        found = []
        for item in self.columns.items.values():
            left = self._left_of(item)
            if item.box:
                found.append(PlacedBox(item.box, left + item.box.width / 2, round(item.middle, 1)))
            for gap, y in item.docks():
                x = left + DOCK + gap.width / 2
                found.append(PlacedBox(gap, round(x, 1), round(y + gap.height / 2, 1)))
        return tuple(found)

    def free_below(self, item: Item) -> bool:
        """Whether nothing stands below a box in its column."""
        unit = self.columns.units[item.unit.column][-1]
        return unit.items[-1] is item and not item.docked
