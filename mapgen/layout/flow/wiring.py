"""The wires of a sheet's reasoning: stubs, bars, joints and the way from each joint to its conclusion."""

from __future__ import annotations

from collections import defaultdict

from mapgen.layout.drawings import AttackLine, Points, Wired
from mapgen.layout.flow.columns import Item, Route
from mapgen.layout.flow.frame import Frame
from mapgen.layout.flow.lines import Line
from mapgen.layout.flow.places import level_of, ports

CORNER = 10.0
"""The least distance of a stub from a box's corner in CSS pixels."""
JOINT = 6.0
"""The radius of a joint in CSS pixels."""


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
        level = level_of(route)
        wish = self._frame.bottom if route.far_wire else route.lanes[-1].middle if route.lanes else level
        self.enter(route.way.to, wish, f"way {number}")
        for premise in route.way.premises:
            lanes = route.stubs.get(premise)
            to = self._frame.bottom if lanes is None else lanes[0].middle if lanes else level
            self.leave(premise, to, f"stub {number} {premise}")

    def connect(self) -> None:
        """Give every line its ports, and draw the wires of every way."""
        items = self._frame.columns.items
        for box, lines in self._entering.items():
            lines.sort(key=lambda line: line[0])
            for (_, key), y in zip(lines, ports([wish for wish, _ in lines], items[box]), strict=True):
                self.entry[key] = y
        for box, lines in self._leaving.items():
            lines.sort(key=lambda line: line[0])
            item = items[box]
            for place, (_, key) in enumerate(lines, 1):
                self.exit[key] = item.top + item.height * place / (len(lines) + 1)
        for number, route in enumerate(self._frame.columns.routes):
            self._draw(number, route)

    def _draw(self, number: int, route: Route) -> None:
        frame, way = self._frame, route.way
        column = route.unit.column
        entry = self.entry[f"way {number}"]
        ahead = route.lanes[0].middle if route.lanes else entry
        joined = len(way.premises) > 1
        single = way.premises[0] if len(way.premises) == 1 else ""
        if single and route.stubs.get(single) == [] and len(self._leaving[single]) == 1:
            item = frame.columns.items[
                single
            ]  # its stub may leave it anywhere, so that the wire runs straight
            edge = min(CORNER, item.height / 3)
            self.exit[f"stub {number} {single}"] = min(
                max(ahead, item.top + edge), item.top + item.height - edge
            )
        ends = {premise: self._end(number, route, premise) for premise in way.premises}
        levels = list(ends.values())
        joint = min(max(ahead, min(levels)), max(levels)) if levels else ahead
        self.joints[way.step] = joint
        stubs = []
        for premise in way.premises:
            line = Line()
            if premise in route.beside:
                self._beside(line, number, route, premise)
            else:
                self._stub(line, number, route, premise)
            line.add(frame.bar[column] if joined else frame.joint[column], ends[premise])
            stubs.append((premise, line))
        wire = Line()
        wire.add(frame.bar[column] if joined and not way.step else frame.joint[column], joint)
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
            line.add(frame.right[item.unit.column], item.middle)
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
            return last.unit.y + last.offset + last.height / 2
        return self.exit[f"stub {number} {premise}"]

    def _stub(self, line: Line, number: int, route: Route, premise: str) -> None:
        """Draw a stub from its premise up to the bar, which is left out."""
        frame = self._frame
        column = frame.columns.items[premise].unit.column
        at = self.exit[f"stub {number} {premise}"]
        line.add(frame.right[column], at)
        lanes = route.stubs.get(premise)
        if lanes is None:
            self._detour(line, column, at, route.unit.column, self._end(number, route, premise))
        for gutter, lane in zip(range(column, -1, -1), lanes or (), strict=False):
            self._turn(line, gutter, at, lane.middle)
            at = lane.middle

    def _beside(self, line: Line, number: int, route: Route, premise: str) -> None:
        """Draw a stub from a premise that stands in the same column with another step."""
        frame, column = self._frame, route.unit.column
        at, end = self.exit[f"stub {number} {premise}"], self._end(number, route, premise)
        line.add(frame.right[column], at)
        piece = frame.upright(column, at, end)
        line.add(piece, at)
        line.add(piece, end)

    def _turn(self, line: Line, gutter: int, start: float, end: float) -> None:
        """Lead a line in a gutter from one height to another."""
        if abs(start - end) > 0.5:
            piece = self._frame.upright(gutter, start, end)
            line.add(piece, start)
            line.add(piece, end)

    def _detour(self, line: Line, start: int, at: float, end: int, to: float) -> None:
        """Lead a line below all boxes, from the height `at` in the gutter `start` to `to` in the gutter `end`."""
        frame = self._frame
        down, up = frame.upright(start, at, frame.bottom), frame.upright(end, frame.bottom, to)
        level = frame.below(down, up)
        line.add(down, at)
        line.add(down, level)
        line.add(up, level)
        line.add(up, to)

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
        return steps, attacks

    def _wired(self, route: Route, stubs: list[tuple[str, Line]], wire: Line) -> Wired:
        joint_x = self._frame.joint[route.unit.column].at
        points = wire.points()
        lines = tuple((premise, stub.points()) for premise, stub in stubs)
        ends = [stub[-1] for _, stub in lines]
        bar = None
        if len(ends) > 1:
            levels = [y for _, y in ends]
            bar = (round(ends[0][0], 1), min(levels), max(levels))
        joint = (round(joint_x, 1), points[0][1]) if route.way.step else None
        return Wired(route.way.step, route.way.to, lines, points, bar, joint, crack_of(points))


def crack_of(points: Points) -> tuple[float, float, int]:
    """Return the middle of a wire's last level piece, and 0 as the direction of the wire there."""
    (x, y), (end, last) = points[-2:] if len(points) > 1 else (points[0], points[0])
    start = x + JOINT + 4 if len(points) == 2 else x
    return round((start + end) / 2, 1), last, 0
