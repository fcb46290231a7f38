"""The wires of a sheet's reasoning: stubs, bars, joints and the way from each joint to its conclusion."""

from __future__ import annotations

from collections import defaultdict

from mapgen.layout.columns.items import Item, Route
from mapgen.layout.columns.places import level_of, ports, straighten
from mapgen.layout.drawings import AttackLine, Wired
from mapgen.layout.flow.frame import DOCK, Frame
from mapgen.layout.flow.lines import Line
from mapgen.layout.flow.tracks import Piece

RAIL = 7.0
"""How far from the left side of a claim the lines of the gaps docked to it stand in CSS pixels."""
JOINT = 6.0
"""The radius of a joint in CSS pixels."""


def passes_above(item: Item) -> bool:
    """Whether a line to another step leaves a box above its own bar: the box is the first of several."""
    return len(item.unit.items) > 1 and item.unit.items[0] is item


def passes_below(item: Item) -> bool:
    """Whether a line to another step leaves a box below its own bar: the box is the last of several."""
    return len(item.unit.items) > 1 and item.unit.items[-1] is item


class Wiring:
    """The lines of the reasoning in the making.

    First every line says where it would enter and leave boxes (`enter`, `leave`); `connect` then gives
    each its port and draws it; once the frame has its x coordinates, `steps` and `attacks` return them.
    """

    def __init__(self, frame: Frame, attack_ids: dict[tuple[str, str], str]) -> None:
        self._frame = frame
        self._attack_ids = attack_ids
        self._entering: dict[str, list[tuple[float, str]]] = defaultdict(list)
        self._leaving: dict[str, list[tuple[float, str]]] = defaultdict(list)
        self._trunks: dict[str, list[float]] = defaultdict(list)
        """Where the lines of a premise go that do not stand with it, by the premise."""
        self._shared: dict[tuple[str, int], Piece] = {}
        """Their upright pieces, by premise and gutter."""
        self.entry: dict[str, float] = {}
        """The y coordinate at which a line enters the left side of a box, by the line's key."""
        self.exit: dict[str, float] = {}
        """The same for the right side of a box that a line leaves."""
        self.joints: dict[str, float] = {}
        """The y coordinate of each joint, by the id of the step."""
        self._lines: list[tuple[Route, list[tuple[str, Line]], Line, list[tuple[str, Line]]]] = []
        for number, route in enumerate(frame.columns.routes):
            self._announce(number, route)

    def enter(self, box: str, wish: float, key: str) -> None:
        """Say that a line enters the left side of a box, best at the height `wish`."""
        self._entering[box].append((wish, key))

    def leave(self, box: str, wish: float, key: str) -> None:
        """Say that a line leaves the right side of a box for the height `wish`."""
        self._leaving[box].append((wish, key))

    def _announce(self, number: int, route: Route) -> None:
        """Say where the lines of a way would enter and leave boxes."""
        level = level_of(route)
        wish = self._frame.bottom if route.far_wire else route.lanes[-1].middle if route.lanes else level
        self.enter(route.way.to, wish, f"way {number}")

    def _leaves(self, number: int, route: Route) -> None:
        """Say where the stubs of a way would leave its premises, now that its wire has its port."""
        items, way = self._frame.columns.items, route.way
        straight = route.lanes[0].middle if route.lanes else self.entry[f"way {number}"]
        for premise in way.premises:
            lanes = route.stubs.get(premise)
            if lanes is None:
                self.leave(premise, self._frame.bottom, f"stub {number} {premise}")
            elif lanes:
                self._trunks[premise].append(lanes[0].middle)
            else:
                wish = straight if len(way.premises) == 1 else items[premise].middle
                self.leave(premise, wish, f"stub {number} {premise}")

    def connect(self) -> None:
        """Give every line its ports, and draw the wires of every way."""
        items = self._frame.columns.items
        for box, lines in self._entering.items():
            lines.sort(key=lambda line: line[0])
            for (_, key), y in zip(lines, ports([wish for wish, _ in lines], items[box]), strict=True):
                self.entry[key] = y
        straighten(self._frame.columns, self._goals())
        for number, route in enumerate(self._frame.columns.routes):
            self._leaves(number, route)
        for premise, wishes in self._trunks.items():
            item = items[premise]
            at = item.top if passes_above(item) else sum(wishes) / len(wishes)
            self.leave(premise, item.top + 2 * item.half if passes_below(item) else at, f"trunk {premise}")
        for box, lines in self._leaving.items():
            lines.sort(key=lambda line: line[0])
            for (_, key), y in zip(lines, ports([wish for wish, _ in lines], items[box]), strict=True):
                self.exit[key] = y
        for number, route in enumerate(self._frame.columns.routes):
            self._draw(number, route)

    def _goals(self) -> dict[int, float]:
        """Return the height at which each way enters a box, by the identity of its route."""
        return {
            id(route): self.entry[f"way {number}"] for number, route in enumerate(self._frame.columns.routes)
        }

    def _draw(self, number: int, route: Route) -> None:
        frame, way = self._frame, route.way
        column = route.unit.column
        entry = self.entry[f"way {number}"]
        ahead = route.lanes[0].middle if route.lanes else entry
        joined = len(way.premises) > 1
        ends = {premise: self._end(number, route, premise) for premise in way.premises}
        levels = list(ends.values())
        joint = min(max(ahead, min(levels)), max(levels)) if levels else ahead
        self.joints[way.step] = joint
        stubs = []
        for premise in way.premises:
            line = Line()
            self._stub(line, number, route, premise)
            line.add(frame.bar[column] if joined else frame.joint[column], ends[premise])
            stubs.append((premise, line))
        wire = Line()
        wire.add(frame.bar[column] if joined else frame.joint[column], joint)
        if route.far_wire:
            self._detour(wire, column, joint, frame.columns.items[way.to].unit.column + 1, entry)
        else:
            at = joint
            for gutter, y in zip(
                range(column, -1, -1), [*(lane.middle for lane in route.lanes), entry], strict=False
            ):
                self._turn(wire, gutter, at, y)
                at = y
        wire.add(frame.left[frame.columns.items[way.to].unit.column], entry)
        against = []
        for attacker in way.against:
            item = frame.columns.items[attacker]
            line = Line()
            line.add(frame.right[attacker], item.middle)
            line.add(frame.joint[column], item.middle)
            line.add(frame.joint[column], joint + (JOINT if item.middle > joint else -JOINT))
            against.append((attacker, line))
        self._lines.append((route, stubs, wire, against))

    def _end(self, number: int, route: Route, premise: str) -> float:
        """Return the height at which a premise's stub reaches the bar, or the joint."""
        lanes = route.stubs.get(premise)
        if lanes:
            return lanes[-1].middle
        if lanes is None:
            last = route.unit.items[-1]
            return last.middle
        return self.exit[f"stub {number} {premise}"]

    def _stub(self, line: Line, number: int, route: Route, premise: str) -> None:
        """Draw a stub from its premise up to the bar, which is left out."""
        frame = self._frame
        column = frame.columns.items[premise].unit.column
        lanes = route.stubs.get(premise)
        at = self.exit[f"trunk {premise}" if lanes else f"stub {number} {premise}"]
        line.add(frame.right[premise], at)
        if lanes is None:
            self._detour(line, column, at, route.unit.column, self._end(number, route, premise))
        for gutter, lane in zip(range(column, -1, -1), lanes or (), strict=False):
            if abs(at - lane.middle) > 0.5:
                piece = self._shared.get((premise, gutter))
                if piece is None:
                    piece = self._shared[premise, gutter] = frame.upright(gutter, at, lane.middle, far=())
                piece.reach(lane.middle)
                line.add(piece, at)
                line.add(piece, lane.middle)
            at = lane.middle

    def _turn(self, line: Line, gutter: int, start: float, end: float) -> None:
        """Lead a line in a gutter from one height to another."""
        if abs(start - end) > 0.5:
            piece = self._frame.upright(gutter, start, end)
            line.add(piece, start)
            line.add(piece, end)

    def _detour(self, line: Line, start: int, at: float, end: int, to: float) -> None:
        """Lead a line below all boxes: from height `at` in gutter `start` to height `to` in gutter `end`."""
        frame = self._frame
        down = frame.upright(start, at, frame.bottom, far=())
        up = frame.upright(end, frame.bottom, to, near=())
        level = frame.below(above=(down, up))
        line.add(down, at)
        line.add(down, level)
        line.add(up, level)
        line.add(up, to)

    def _docked(self) -> list[Wired]:
        """Return the short lines from the gaps that are docked to claims up to these."""
        found = []
        for id_, item in self._frame.columns.items.items():
            if item.box is None:
                continue
            left = self._frame.left[item.unit.column].at
            foot = (round(left + RAIL, 1), round(item.top + item.box.height, 1))
            for gap, y in item.docks():
                start = (round(left + DOCK, 1), round(y + gap.height / 2, 1))
                turn = (foot[0], start[1])
                middle = (foot[0], round((start[1] + foot[1]) / 2, 1), 90)
                found.append(Wired("", id_, ((gap.id, (start, turn)),), (turn, foot), crack=middle))
        return found

    def drawn(self) -> tuple[list[Wired], list[AttackLine]]:
        """Return the lines of all ways, once the frame has its x coordinates."""
        steps, attacks = [], []
        for route, stubs, wire, against in self._lines:
            attacks += [
                AttackLine(self._attack_ids[attacker, route.way.step], line.points())
                for attacker, line in against
            ]
            if route.way.attack:
                (_, stub), *_ = stubs
                attacks.append(AttackLine(route.way.attack, Line(stub.corners + wire.corners).points()))
                continue
            steps.append(self._wired(route, stubs, wire))
        return [*steps, *self._docked()], attacks

    def _wired(self, route: Route, stubs: list[tuple[str, Line]], wire: Line) -> Wired:
        joint_x = self._frame.joint[route.unit.column].at
        points = wire.points()
        lines = tuple((premise, stub.points()) for premise, stub in stubs)
        ends = [stub[-1] for _, stub in lines]
        bar = None
        if len(ends) > 1:
            levels = [y for _, y in ends]
            bar = (ends[0][0], min(levels), max(levels))
        joint = (joint_x, points[0][1]) if route.way.step else None
        end = self._frame.columns.items[route.way.to].unit.column
        crack = (self._frame.left[end].at - self._frame.runs[end + 1] / 2, points[-1][1], 0)
        return Wired(route.way.step, route.way.to, lines, points, bar, joint, crack)
