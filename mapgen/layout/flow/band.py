"""The band of other evidence below a sheet's reasoning, and its lines up to what they speak to."""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.layout.contents import Contents, Way
from mapgen.layout.drawings import AttackLine, Box, PlacedBox, Point, Wired
from mapgen.layout.flow.cells import Cells
from mapgen.layout.flow.frame import BELOW, Frame
from mapgen.layout.flow.lines import MARGIN, Across, Line, known
from mapgen.layout.flow.rising import Call, Rising
from mapgen.layout.flow.tracks import Piece
from mapgen.layout.flow.wiring import JOINT, Wiring

TITLE = 26.0
"""The height of the strip for the band's title in CSS pixels; joints stand in it too."""
FLAG = 14.0
"""How far the band stands below the reasoning, whose title reaches above its edge, in CSS pixels."""
STRIP = 12.0
"""How far above the first row of boxes joints stand in CSS pixels."""


class Band:
    """The band in the making.

    When it is made, it keeps ports in the reasoning for its lines; `rise`, once the wiring has its ports,
    keeps tracks for them; `fill`, once the frame has its x coordinates, places the boxes.
    """

    def __init__(
        self, contents: Contents, boxes: Mapping[str, Box], frame: Frame, wiring: Wiring, window: Point
    ) -> None:
        self._frame, self._window, self._ways = frame, window, contents.other_ways
        self._cells = Cells({id_: boxes[id_] for id_ in contents.others})
        drawn = {route.way.attack for route in frame.columns.routes}
        near = {(by, route.way.step) for route in frame.columns.routes for by in route.way.against}
        self._attacks = [
            Call(id_, by, target, against=True)
            for id_, by, target in contents.attacks
            if id_ not in drawn and (by, target) not in near
        ]
        steps = [Call(way.step, by, way.to, against=False) for way in self._ways for by in way.premises]
        self._calls = [*steps, *self._attacks]
        self._rising = Rising(self._calls, frame, wiring)
        self._joints: dict[str, Across] = {}
        """The x of the joint of each of the makers' steps, by its id."""
        self._strip = Piece(0, 0)
        self._steps: list[tuple[Way, list[tuple[str, Line]], Line]] = []
        self._lines: list[tuple[str, Line]] = []
        self.top = 0.0
        self.placed: tuple[PlacedBox, ...] = ()

    def rise(self) -> None:
        """Keep tracks in the gutters for the lines that go up to the reasoning, or come down from it."""
        self._rising.rise()

    def fill(self, width: float) -> tuple[float, float]:
        """Place the boxes and draw the lines; return the width and the height of the sheet in CSS pixels.

        `width`: that of the reasoning.
        """
        self._rising.settle()
        wishes: dict[str, float] = {}
        for call in self._calls:
            trunk = self._rising.trunks.get(call.trunk)
            if trunk and call.by in self._cells.of:
                wishes.setdefault(call.by, known(trunk.corners[0][0]))
        self._cells.place(self._calls, wishes, width, self._scale)
        for way in self._ways:
            self._step(way)
        for call in self._attacks:
            self._lines.append((call.id, self._attack(call)))
        level = self._frame.settle()
        if not self._cells.of:
            return width, level + MARGIN
        self.top = level + FLAG
        self._strip.at = self.top + TITLE - STRIP
        self.placed, bottom = self._cells.settle(self.top + TITLE)
        return max(width, self._cells.right + MARGIN), bottom + MARGIN

    def _scale(self, width: float, height: float) -> float:
        """Return how large the sheet would be in the window, with a width and a height of the boxes."""
        high = self._frame.bottom + 4 * BELOW + TITLE + height
        across, down = width - 2 * MARGIN, high - MARGIN
        return min(1.0, self._window[0] / across, self._window[1] / down)

    def _attack(self, call: Call) -> Line:
        if call.id in self._rising.direct:
            return self._rising.direct[call.id]
        line = Line()
        self._on(line, self._out(line, call), call, above=call.by not in self._cells.of)
        return line

    def _out(self, line: Line, call: Call) -> Across:
        """Begin a line at its box; return the x at which it goes on."""
        cell = self._cells.of.get(call.by)
        if cell is None:
            corners = self._rising.starts[call.exit]
            for corner in corners:
                line.add(*corner)
            return corners[-1][0]
        x, mark, side = self._cells.berth(cell, self._toward(call))
        if side is not None:
            line.add(side, mark)
        line.add(x, mark)
        return x

    def _toward(self, call: Call) -> float:
        """Return the x at which a line reaches its target, as far as that is settled."""
        if cell := self._cells.of.get(call.target):
            return cell.x + cell.box.width / 2
        if trunk := self._rising.trunks.get(call.trunk):
            return known(trunk.corners[0][0])
        return known(self._joints.get(call.target, 0.0))

    def _on(self, line: Line, start: Across, call: Call, above: bool = False) -> None:
        """Lead a line from x `start` on to its target: in the reasoning, or a box or joint of the band.

        `above`: whether it comes from the reasoning.
        """
        if trunk := self._rising.trunks.get(call.trunk):
            turn = trunk.corners[0][0]
            if trunk.level is None:
                trunk.level = self._frame.below(above=(turn,))
            self._frame.reach(trunk.level, start, above)
            line.add(start, trunk.level)
            line.add(turn, trunk.level)
            for corner in trunk.corners:
                line.add(*corner)
        elif cell := self._cells.of.get(call.target):
            x, mark, side = self._cells.berth(cell, known(start), arrives=True)
            self._level(line, start, x, above)
            line.add(x, mark)
            if side is not None:
                line.add(side, mark)
        elif call.target in self._joints:
            joint = known(self._joints[call.target])
            self._level(line, start, joint + 2 * JOINT, above)
            line.add(joint + 2 * JOINT, self._strip)
            line.add(joint + JOINT, self._strip)

    def _level(self, line: Line, start: Across, end: Across, above: bool) -> None:
        """Lead a line below the reasoning from one x to another; `above`: it comes from the reasoning."""
        level = (
            self._frame.below(above=(start,), beneath=(end,))
            if above
            else self._frame.below(beneath=(start, end))
        )
        line.add(start, level)
        line.add(end, level)

    def _step(self, way: Way) -> None:
        """Draw the stubs and the wire of a step of the makers, whose joint is at its first premise."""
        stubs: list[tuple[str, Line]] = []
        calls = [Call(way.step, by, way.to, against=False) for by in way.premises]
        calls.sort(key=lambda call: call.by not in self._cells.of)
        for call in calls:
            line = Line()
            x = self._out(line, call)
            joint = self._joints.setdefault(way.step, x)
            if call.by not in self._cells.of:
                self._level(line, x, joint, above=True)
            else:
                line.add(x, self._strip)
            line.add(joint, self._strip)
            stubs.append((call.by, line))
        wire = Line()
        wire.add(joint, self._strip)
        self._on(wire, joint, calls[0])
        self._steps.append((way, stubs, wire))

    def drawn(self) -> tuple[list[Wired], list[AttackLine]]:
        """Return the lines of the band."""
        steps = []
        for way, stubs, wire in self._steps:
            points = wire.points()
            lines = tuple((premise, stub.points()) for premise, stub in stubs)
            joint = (known(self._joints[way.step]), self._strip.at)
            (x, y), (_, end) = points[0], points[min(1, len(points) - 1)]
            steps.append(Wired(way.step, way.to, lines, points, None, joint, (x, (y + end) / 2, 90)))
        return steps, [AttackLine(id_, line.points()) for id_, line in self._lines]
