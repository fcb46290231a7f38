"""Lines in the making, and the measures of what lies between columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapgen.layout.drawings import Point, Points
from mapgen.layout.flow.tracks import Piece

MARGIN = 16.0
"""The empty space on each side of a sheet in CSS pixels."""

SAME = 0.6
"""Coordinates that differ by less CSS pixels are the same."""
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
        """Return the corners of the line, without those at which it does not turn.

        Between two corners it is level or upright.
        """
        found: list[Point] = []
        for x, y in self.corners:
            at = (x.at if isinstance(x, Piece) else x, y.at if isinstance(y, Piece) else y)
            if found:
                last = found[-1]
                across, along = abs(last[0] - at[0]) < SAME, abs(last[1] - at[1]) < SAME
                if across and along:
                    continue
                at = (last[0] if across else at[0], last[1] if along else at[1])
                if len(found) > 1:
                    before = found[-2]
                    if (across and abs(before[0] - last[0]) < SAME) or (
                        along and abs(before[1] - last[1]) < SAME
                    ):
                        found.pop()
            found.append(at)
        return tuple(found)


def known(value: Across) -> float:
    """Return a coordinate in CSS pixels."""
    return value.at if isinstance(value, Piece) else value
