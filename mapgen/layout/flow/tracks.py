"""Tracks: where the upright pieces of lines lie between columns, and the long level ones below them.

Pieces that would lie on each other get tracks of their own (the left-edge rule of channel routing:
Hashimoto & Stevens, "Wire routing by optimizing channel assignment", DAC 1971).
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field
from heapq import heappop, heappush

CLEAR = 6.0
"""The least distance between two pieces on one track in CSS pixels."""
MOST_TRACKS = 60
"""The most tracks of a channel; further pieces share the last one."""
FEW = 40
"""Up to so many pieces, their order is minded as well, so that they do not cross without need."""
ROUNDS = 20
"""How often at most that order is improved."""


@dataclass(slots=True, eq=False)
class Piece:
    """A piece of a line in a channel, from `start` to `end` along it; `at` is where it lies across.

    `near` and `far` are the coordinates along the channel at which lines join it from the side of track 0
    and from the other one.
    """

    start: float
    end: float
    at: float = 0.0
    track: int = 0
    low: float = 0.0
    high: float = 0.0
    near: list[float] = field(default_factory=list)
    far: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.low, self.high = (self.start, self.end) if self.start < self.end else (self.end, self.start)

    def reach(self, end: float) -> None:
        """Note that a line also joins the piece from the far side at `end`, and lengthen it up to there."""
        self.low, self.high = min(self.low, end), max(self.high, end)
        self.far.append(end)

    def crossed(self, after: Piece) -> int:
        """Return how many lines cross if this piece lies on an earlier track than the piece `after`."""
        return sum(after.low < at < after.high for at in self.far) + sum(
            self.low < at < self.high for at in after.near
        )


def tracks(pieces: list[Piece], tidy: bool) -> int:
    """Give each piece a track, 0 first, so that none lies on another; return how many tracks there are.

    `tidy`: whether their order is improved so that few lines cross, which takes time.
    """
    if len(pieces) <= FEW:
        _minding_order(pieces, tidy)
    else:
        _by_left_edge(pieces)
    for piece in pieces:
        piece.track = min(piece.track, MOST_TRACKS - 1)
    return max((piece.track for piece in pieces), default=-1) + 1


def _minding_order(pieces: list[Piece], tidy: bool) -> None:
    """Give pieces tracks so that lines that turn the same way do not cross each other."""
    down = sorted((piece for piece in pieces if piece.end >= piece.start), key=lambda piece: -piece.start)
    up = sorted((piece for piece in pieces if piece.end < piece.start), key=lambda piece: piece.start)
    done: list[Piece] = []
    for piece in _sifted([*down, *up]) if tidy else (*down, *up):
        beside = [one for one in done if _meet(one, piece)]
        before = (one for one in beside if not tidy or one.crossed(piece) < piece.crossed(one))
        taken = {one.track for one in beside}
        piece.track = max((one.track for one in before), default=-1) + 1
        while piece.track in taken:
            piece.track += 1
        done.append(piece)


def _sifted(order: list[Piece]) -> list[Piece]:
    """Return pieces in an order in which few lines cross: each is moved to where fewest do, while that helps.

    Sifting (Matuszewski, Schönfeld & Molitor, "Using sifting for k-layer straightline crossing
    minimization", GD 1999, LNCS 1731:217), here of the tracks of one channel.
    """
    gain = {
        (id(one), id(other)): other.crossed(one) - one.crossed(other)
        for one in order
        for other in order
        if one is not other
    }
    for _ in range(ROUNDS):
        moved = False
        for piece in list(order):
            others = [one for one in order if one is not piece]
            here = order.index(piece)
            # What it gains by standing before all that come after a place, less what it loses.
            sums = [0]
            for one in reversed(others):
                sums.append(sums[-1] + gain[id(piece), id(one)])
            sums.reverse()
            best = max(range(len(sums)), key=lambda at: (sums[at], -abs(at - here)))
            if sums[best] > sums[here]:
                order = [*others[:best], piece, *others[best:]]
                moved = True
        if not moved:
            break
    return order


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
