"""Lines in the making, and the measures of what lies between columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapgen.layout.drawings import Point, Points
from mapgen.layout.flow.tracks import Piece

MARGIN = 16.0
"""The empty space on each side of a sheet in CSS pixels."""

Across = float | Piece
"""A coordinate that is known, or that of a piece of a channel, which will be."""


@dataclass(slots=True)
class Line:
    """A line in the making: corners whose coordinates may still be those of channels."""

    corners: list[tuple[Across, Across]] = field(default_factory=list)

    def add(self, x: Across, y: Across) -> None:
        """Add a corner."""
        self.corners.append((x, y))

    def points(self) -> Points:
        """Return its corners, without those at which it goes straight on."""
        found: list[Point] = []
        for x, y in self.corners:
            at = (known(x), known(y))
            if found and _same(found[-1], at):
                continue
            if len(found) > 1 and _straight(found[-2], found[-1], at):
                found.pop()
            found.append(at)
        return tuple((round(x, 1), round(y, 1)) for x, y in found)


def known(value: Across) -> float:
    """Return a coordinate in CSS pixels."""
    return value.at if isinstance(value, Piece) else value


def _same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < 0.6 and abs(one[1] - other[1]) < 0.6


def _straight(first: Point, middle: Point, last: Point) -> bool:
    return any(abs(first[at] - middle[at]) < 0.6 and abs(middle[at] - last[at]) < 0.6 for at in (0, 1))
