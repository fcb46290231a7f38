"""Tracks: where the upright pieces of lines lie between columns, and the long level ones below them.

Pieces that would lie on each other get tracks of their own (the left-edge rule of channel routing:
Hashimoto & Stevens, "Wire routing by optimizing channel assignment", DAC 1971).
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass
from heapq import heappop, heappush

CLEAR = 6.0
"""The least distance between two pieces on one track in CSS pixels."""
MOST_TRACKS = 60
"""The most tracks of a channel; further pieces share the last one."""
FEW = 40
"""Up to so many pieces, their order is minded as well, so that they do not cross without need."""


@dataclass(slots=True, eq=False)
class Piece:
    """A piece of a line in a channel, from `start` to `end` along it; `at` is where it lies across.

    A piece that several lines share may end in several places.
    """

    start: float
    end: float
    at: float = 0.0
    track: int = 0
    low: float = 0.0
    high: float = 0.0

    def __post_init__(self) -> None:
        self.low, self.high = (self.start, self.end) if self.start < self.end else (self.end, self.start)

    def reach(self, end: float) -> None:
        """Let it end in another place as well."""
        self.low, self.high = min(self.low, end), max(self.high, end)


def tracks(pieces: list[Piece]) -> int:
    """Give each piece a track, 0 first, so that none lies on another; return how many tracks there are."""
    if len(pieces) <= FEW:
        _minding_order(pieces)
    else:
        _by_left_edge(pieces)
    for piece in pieces:
        piece.track = min(piece.track, MOST_TRACKS - 1)
    return max((piece.track for piece in pieces), default=-1) + 1


def _minding_order(pieces: list[Piece]) -> None:
    """Give pieces tracks so that lines that turn the same way do not cross each other."""
    down = sorted((piece for piece in pieces if piece.end >= piece.start), key=lambda piece: -piece.start)
    up = sorted((piece for piece in pieces if piece.end < piece.start), key=lambda piece: piece.start)
    done: list[Piece] = []
    for piece in (*down, *up):
        beside = [one.track for one in done if _meet(one, piece)]
        piece.track = max(beside, default=-1) + 1
        done.append(piece)


def _meet(one: Piece, other: Piece) -> bool:
    return one.low < other.high + CLEAR and other.low < one.high + CLEAR


def _by_left_edge(pieces: list[Piece]) -> None:
    free: list[int] = []
    busy: list[tuple[float, int]] = []
    used = 0
    for piece in sorted(pieces, key=lambda piece: piece.low):
        while busy and busy[0][0] + CLEAR <= piece.low:
            insort(free, heappop(busy)[1])
        if free:
            piece.track = free.pop(0)
        else:
            piece.track, used = used, used + 1
        heappush(busy, (piece.high, piece.track))
