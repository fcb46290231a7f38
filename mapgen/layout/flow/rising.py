"""How lines reach the reasoning from below: other evidence, and attacks from far away.

All lines for one thing, and all lines against it, share what leads up to it (`Trunk`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mapgen.layout.columns.items import Item, Route
from mapgen.layout.flow.frame import Frame
from mapgen.layout.flow.lines import Across, Line
from mapgen.layout.flow.tracks import Piece
from mapgen.layout.flow.wiring import JOINT, Wiring

_ASIDE = 2.5 * JOINT
"""How far above or below a joint a line turns towards it in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Call:
    """A line that is to be drawn from the box `by` to `target`, a box or a step, by id.

    `id` is that of the attack or of the makers' step that it belongs to; `against` tells which.
    """

    id: str
    by: str
    target: str
    against: bool

    @property
    def trunk(self) -> tuple[bool, str]:
        """What tells the lines that share what leads up to their target."""
        return self.against, self.target

    @property
    def port(self) -> str:
        """The name of the line's port at the box that the line leads to."""
        return f"{'against' if self.against else 'for'} {self.target}"

    @property
    def exit(self) -> str:
        """The name of the line's port at the box that the line comes from."""
        return f"{self.id} from {self.by}"


@dataclass(slots=True)
class Trunk:
    """What lines share that go up to one thing: corners, the upright one first, and the level before."""

    corners: list[tuple[Across, Across]]
    level: Piece | None = None


class Rising:
    """The ends of such lines in the reasoning, in the making.

    When it is made, ports are kept for the lines; `rise` then finds their corners, and `settle` gives
    those that reach a box from straight below their x.
    """

    def __init__(self, calls: Iterable[Call], frame: Frame, wiring: Wiring) -> None:
        self._calls, self._frame, self._wiring = tuple(calls), frame, wiring
        self._routes = {route.way.step: route for route in frame.columns.routes if route.way.step}
        self._below: dict[str, list[Piece]] = defaultdict(list)
        self.trunks: dict[tuple[bool, str], Trunk] = {}
        self.starts: dict[str, list[tuple[Across, Across]]] = {}
        """The first corners of lines that come from a box of the reasoning, by the name of their exit."""
        self.direct: dict[str, Line] = {}
        """The whole lines of attacks within one gutter, by the id of the attack."""
        kept: set[str] = set()
        for call in self._calls:
            item = frame.columns.items.get(call.target)
            if item and not frame.free_below(item) and call.port not in kept:
                kept.add(call.port)
                wiring.enter(call.target, frame.bottom, call.port)
            if call.by in frame.columns.items:
                wiring.leave(call.by, frame.bottom, call.exit)

    def rise(self) -> None:
        """Find where the lines run, once the wiring has its ports."""
        for call in self._calls:
            item, route = self._frame.columns.items.get(call.by), self._routes.get(call.target)
            if item and route and route.unit.column == item.unit.column:
                self.direct[call.id] = self._across(call, item, route)
                continue
            if item:
                y = self._wiring.exit[call.exit]
                piece = self._frame.upright(item.unit.column, y, self._frame.bottom, far=())
                self.starts[call.exit] = [(self._frame.right[call.by], y), (piece, y)]
            if call.trunk not in self.trunks:
                corners = self._to_joint(route) if route else self._to_box(call)
                if corners:
                    self.trunks[call.trunk] = Trunk(corners)

    def _across(self, call: Call, item: Item, route: Route) -> Line:
        """Lead an attack through one gutter, to a step whose joint stands there too."""
        frame, column = self._frame, item.unit.column
        start, joint = self._wiring.exit[call.exit], self._wiring.joints[route.way.step]
        side = 1 if start > joint else -1
        turn = joint + side * _ASIDE
        piece = frame.upright(column, start, turn, near=(start, turn), far=())
        line = Line()
        line.add(frame.right[call.by], start)
        line.add(piece, start)
        line.add(piece, turn)
        line.add(frame.joint[column], turn)
        line.add(frame.joint[column], joint + side * JOINT)
        return line

    def _to_joint(self, route: Route) -> list[tuple[Across, Across]]:
        frame, column = self._frame, route.unit.column
        y, joint = self._wiring.joints[route.way.step], frame.joint[column]
        if frame.columns.units[column][-1] is route.unit:
            return [(joint, y + JOINT)]
        piece = frame.upright(column, frame.bottom, y + _ASIDE, near=(y + _ASIDE,), far=())
        return [(piece, y + _ASIDE), (joint, y + _ASIDE), (joint, y + JOINT)]

    def _to_box(self, call: Call) -> list[tuple[Across, Across]]:
        """Return the corners to a box of the reasoning: from straight below where nothing is in the way."""
        frame = self._frame
        item = frame.columns.items.get(call.target)
        if item is None:
            return []
        if frame.free_below(item):
            piece = Piece(0, 0)
            self._below[call.target].append(piece)
            return [(piece, item.top + item.height)]
        y = self._wiring.entry[call.port]
        piece = frame.upright(item.unit.column + 1, frame.bottom, y, near=())
        return [(piece, y), (frame.left[item.unit.column], y)]

    def settle(self) -> None:
        """Spread the lines that reach a box from straight below, once the columns have their x."""
        for target, pieces in self._below.items():
            item = self._frame.columns.items[target]
            assert item.box is not None
            left = self._frame.left[item.unit.column].at
            for place, piece in enumerate(pieces, 1):
                piece.at = left + item.box.width * place / (len(pieces) + 1)
