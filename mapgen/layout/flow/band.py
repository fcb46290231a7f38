"""The band of other evidence below a sheet's reasoning: boxes near what they speak to, and lines up to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from mapgen.layout.contents import Contents, Way
from mapgen.layout.drawings import AttackLine, Box, PlacedBox, Point, Wired
from mapgen.layout.flow.columns import Route
from mapgen.layout.flow.frame import BELOW, Frame
from mapgen.layout.flow.lines import MARGIN, Across, Line, known
from mapgen.layout.flow.places import spaced
from mapgen.layout.flow.tracks import Piece
from mapgen.layout.flow.wiring import JOINT, Wiring

TITLE = 26.0
"""The height of the strip for the band's title in CSS pixels; joints stand in it too."""
APART = 14.0
"""The distance between two boxes of the band in CSS pixels."""
MOST_ROWS = 6
"""The most rows of boxes."""
LEAVING = 8.0
"""The distance between two lines that leave one box of the band in CSS pixels."""


@dataclass(slots=True, eq=False)
class Cell:
    """A box of the band, with the lines that leave or enter it, each with the x to which it leads."""

    id: str
    box: Box
    wish: float = 0.0
    lines: list[Piece] = field(default_factory=list)
    x: float = 0.0
    row: int = 0


@dataclass(slots=True)
class Trunk:
    """What all lines share that go up to one thing, for it or against it: its corners, the upright one first."""

    corners: list[tuple[Across, Across]]
    level: Piece | None = None


class Band:
    """The band in the making.

    `meet` says, before the wiring is connected, where its lines meet the reasoning; `fill`, once the frame
    has its x coordinates, places the boxes and returns where the sheet ends.
    """

    def __init__(
        self,
        contents: Contents,
        boxes: Mapping[str, Box],
        frame: Frame,
        wiring: Wiring,
        window: Point,
    ) -> None:
        self._window = window
        self._contents, self._frame, self._wiring = contents, frame, wiring
        self._cells = {id_: Cell(id_, boxes[id_]) for id_ in contents.others}
        self._routes = {route.way.step: route for route in frame.columns.routes if route.way.step}
        drawn = {route.way.attack for route in frame.columns.routes}
        near = {(by, route.way.step) for route in frame.columns.routes for by in route.way.against}
        self._attacks = [
            attack for attack in contents.attacks if attack[0] not in drawn and attack[1:] not in near
        ]
        self._below: dict[str, list[Piece]] = defaultdict(list)
        self._met: set[str] = set()
        self._down: dict[tuple[str, str], list[tuple[Across, Across]]] = {}
        self._trunks: dict[str, Trunk] = {}
        self._joints: dict[str, Across] = {}
        self._direct: dict[str, list[tuple[Across, Across]]] = {}
        self.top = 0.0
        self.placed: tuple[PlacedBox, ...] = ()
        self._steps: list[tuple[Way, list[tuple[str, Line]], Line, tuple[Across, Across]]] = []
        self._strikes: list[tuple[str, Line]] = []
        for way in contents.other_ways:
            self._meet(way.to, f"for {way.to}")
            for premise in way.premises:
                if premise not in self._cells:
                    self._leave(premise, way.step)
        for attack, by, target in self._attacks:
            self._meet(target, f"against {target}")
            if by not in self._cells:
                self._leave(by, attack)

    def _leave(self, box: str, key: str) -> None:
        self._wiring.leave(box, self._frame.bottom, f"{key} from {box}")

    def _meet(self, target: str, key: str) -> None:
        """Have one port kept for all lines that enter a box of the reasoning from the left."""
        item = self._frame.columns.items.get(target)
        if item and not self._frame.free_below(item) and key not in self._met:
            self._met.add(key)
            self._wiring.enter(target, self._frame.bottom, key)

    def rise(self) -> None:
        """Keep tracks in the gutters for all lines that go up to the reasoning, or come down from it."""
        for way in self._contents.other_ways:
            self._rise(way.to, f"for {way.to}")
            for premise in way.premises:
                self._descend(premise, way.step)
        for attack, by, target in self._attacks:
            if not self._cross(attack, by, target):
                self._rise(target, f"against {target}")
                self._descend(by, attack)

    def _cross(self, attack: str, by: str, target: str) -> bool:
        """Lead an attack through one gutter, where attacker and target stand on either side of it."""
        items = self._frame.columns.items
        item, route = items.get(by), self._routes.get(target)
        if item is None or route is None or route.unit.column != item.unit.column:
            return False
        frame, column = self._frame, item.unit.column
        start, joint = self._wiring.exit[f"{attack} from {by}"], self._wiring.joints[target]
        end = joint + (2.5 if start > joint else -2.5) * JOINT
        piece = frame.upright(column, start, end)
        side = frame.joint[column]
        self._direct[attack] = [
            (frame.right[column], start),
            (piece, start),
            (piece, end),
            (side, end),
            (side, joint + (JOINT if start > joint else -JOINT)),
        ]
        return True

    def _descend(self, box: str, key: str) -> None:
        frame = self._frame
        if box in self._cells:
            return
        column = frame.columns.items[box].unit.column
        y = self._wiring.exit[f"{key} from {box}"]
        piece = frame.upright(column, y, frame.bottom)
        self._down[key, box] = [(frame.right[column], y), (piece, y)]

    def _rise(self, target: str, key: str) -> None:
        """Find the corners by which lines reach what they speak to, from below."""
        frame = self._frame
        if target in self._cells or key in self._trunks:
            return
        if route := self._routes.get(target):
            self._trunks[key] = Trunk(self._to_joint(route))
            return
        item = frame.columns.items.get(target)
        if item is None:
            return
        if frame.free_below(item):
            piece = Piece(0, 0)
            self._below[target].append(piece)
            self._trunks[key] = Trunk([(piece, item.top + item.height)])
            return
        y = self._wiring.entry[key]
        piece = frame.upright(item.unit.column + 1, frame.bottom, y)
        self._trunks[key] = Trunk([(piece, y), (frame.left[item.unit.column], y)])

    def _to_joint(self, route: Route) -> list[tuple[Across, Across]]:
        frame, column = self._frame, route.unit.column
        y = self._wiring.joints[route.way.step]
        joint = frame.joint[column]
        if frame.columns.units[column][-1] is route.unit:
            return [(joint, y + JOINT)]
        piece = frame.upright(column, frame.bottom, y + 2.5 * JOINT)
        return [(piece, y + 2.5 * JOINT), (joint, y + 2.5 * JOINT), (joint, y + JOINT)]

    def fill(self, width: float) -> tuple[float, float]:
        """Place the boxes of the band and draw its lines; return width and height of the sheet in CSS pixels.

        `width`: that of the reasoning.
        """
        frame = self._frame
        for target, pieces in self._below.items():
            item = frame.columns.items[target]
            assert item.box is not None
            left = frame.left[item.unit.column].at
            for place, piece in enumerate(pieces, 1):
                piece.at = left + item.box.width * place / (len(pieces) + 1)
        rows = self._place(width)
        self._connect()
        level = frame.settle()
        if not self._cells:
            return width, level + MARGIN
        self.top = level + MARGIN / 2
        y = self.top + TITLE
        placed = []
        for row in range(rows):
            own = [cell for cell in self._cells.values() if cell.row == row]
            for cell in own:
                placed.append(PlacedBox(cell.box, cell.x + cell.box.width / 2, y + cell.box.height / 2))
            for mark in self._marks[row]:
                mark.at = y
            y += max((cell.box.height for cell in own), default=0.0) + APART
        self._strip.at = self.top + TITLE - 12
        self.placed = tuple(placed)
        right = max(cell.x + cell.box.width for cell in self._cells.values()) + MARGIN
        return max(width, right), y - APART + MARGIN

    def _order(self) -> list[Cell]:
        """Return the cells from left to right by what they speak to, what leads to another beside it."""
        leads: dict[str, list[str]] = defaultdict(list)
        wishes: dict[str, float] = {}
        lines = [
            (premise, way.to, f"for {way.to}")
            for way in self._contents.other_ways
            for premise in way.premises
        ]
        lines += [(by, target, f"against {target}") for _, by, target in self._attacks]
        for box, target, key in lines:
            if box in self._cells and target in self._cells:
                leads[target].append(box)
            elif box in self._cells and key in self._trunks:
                wishes.setdefault(box, known(self._trunks[key].corners[0][0]))
        found: list[Cell] = []
        seen: set[str] = set()
        for end in (*sorted(wishes, key=lambda id_: wishes[id_]), *self._cells):
            waiting = [end]
            for id_ in waiting:  # grows
                if id_ not in seen:
                    seen.add(id_)
                    self._cells[id_].wish = wishes.get(end, 0.0)
                    found.append(self._cells[id_])
                    waiting.extend(leads.get(id_, ()))
        return found

    def _place(self, width: float) -> int:
        """Give each cell its row and its x; return how many rows there are."""
        cells = self._order()
        if not cells:
            return 0
        step = max(cell.box.width for cell in cells) + APART
        tall = max(cell.box.height for cell in cells) + APART

        def scale(rows: int) -> float:
            wide = -(-len(cells) // rows) * (step + LEAVING * (rows - 1)) + 2 * MARGIN
            high = self._frame.bottom + 4 * BELOW + TITLE + rows * tall
            return min(1.0, self._window[0] / max(width, wide), self._window[1] / high)

        rows = max(range(1, min(len(cells), MOST_ROWS) + 1), key=lambda rows: (round(scale(rows), 3), -rows))
        gap = step + LEAVING * (rows - 1)
        columns = -(-len(cells) // rows)
        wishes = []
        for column in range(columns):
            own = cells[column * rows : (column + 1) * rows]
            wishes.append(sum(cell.wish for cell in own) / len(own) - step / 2)
        for column, x in enumerate(spaced(wishes, gap, MARGIN, width - MARGIN - step + APART)):
            for row, cell in enumerate(cells[column * rows : (column + 1) * rows]):
                cell.x, cell.row = x, row
        return rows

    def _connect(self) -> None:
        """Draw the lines from the boxes of the band, up to the lines below the reasoning, and from there on."""
        rows = 1 + max((cell.row for cell in self._cells.values()), default=-1)
        self._marks: list[list[Piece]] = [[] for _ in range(rows)]
        self._strip = Piece(0, 0)
        for way in self._contents.other_ways:
            self._step(way)
        for attack, by, target in self._attacks:
            line = Line()
            if attack in self._direct:
                for x, y in self._direct[attack]:
                    line.add(x, y)
            else:
                start = self._out(line, by, attack)
                self._on(line, start, target, f"against {target}")
            self._strikes.append((attack, line))

    def _out(self, line: Line, box: str, key: str) -> Across:
        """Begin a line at a box; return the x at which it stands below the reasoning."""
        cell = self._cells.get(box)
        if cell is None:
            corners = self._down[key, box]
            for x, y in corners:
                line.add(x, y)
            return corners[-1][0]
        x, mark, side = self._berth(cell)
        if side is not None:
            line.add(side, mark)
        line.add(x, mark)
        return x

    def _berth(self, cell: Cell) -> tuple[float, Piece, float | None]:
        """Return the x of a new line at a cell, its y there, and the x of the cell's side if it is there."""
        mark = Piece(0, 0)
        count = len(cell.lines)
        cell.lines.append(mark)
        self._marks[cell.row].append(mark)
        if cell.row == 0:
            middle = cell.x + cell.box.width / 2
            return middle + LEAVING * 2 * ((count + 1) // 2) * (-1) ** count, mark, None
        right = cell.x + cell.box.width
        return right + LEAVING * cell.row, mark, right

    def _on(self, line: Line, start: Across, target: str, key: str) -> None:
        """Lead a line from x `start` on to its target."""
        cell = self._cells.get(target)
        if cell is not None:
            x, mark, side = self._berth(cell)
            level = self._frame.below(start, x)
            line.add(start, level)
            line.add(x, level)
            line.add(x, mark)
            if side is not None:
                line.add(side, mark)
            return
        trunk = self._trunks.get(key)
        if trunk is None and target in self._joints:
            x = self._joints[target]
            level = self._frame.below(start, x)
            line.add(start, level)
            line.add(known(x) + JOINT + 6, level)
            line.add(known(x) + JOINT + 6, self._strip)
            line.add(known(x) + JOINT, self._strip)
        if trunk is None:
            return
        turn = trunk.corners[0][0]
        if trunk.level is None:
            trunk.level = self._frame.below(turn)
        self._frame.reach(trunk.level, start)
        line.add(start, trunk.level)
        line.add(turn, trunk.level)
        for x, y in trunk.corners:
            line.add(x, y)

    def _step(self, way: Way) -> None:
        """Draw the stubs, the joint and the wire of a step of the makers."""
        stubs: list[tuple[str, Line]] = []
        joint: Across | None = None
        for premise in way.premises:
            line = Line()
            x = self._out(line, premise, way.step)
            if joint is None and premise in self._cells:
                joint = x
                line.add(x, self._strip)
            elif joint is None:
                joint = x
            elif premise in self._cells:
                line.add(x, self._strip)
                line.add(joint, self._strip)
            else:
                level = self._frame.below(x, joint)
                line.add(x, level)
                line.add(joint, level)
                line.add(joint, self._strip)
            stubs.append((premise, line))
        if joint is None:
            return
        self._joints[way.step] = joint
        wire = Line()
        wire.add(joint, self._strip)
        self._on(wire, joint, way.to, f"for {way.to}")
        self._steps.append((way, stubs, wire, (joint, self._strip)))

    def drawn(self) -> tuple[list[Wired], list[AttackLine]]:
        """Return the lines of the band."""
        steps = []
        for way, stubs, wire, (x, y) in self._steps:
            points = wire.points()
            lines = tuple((premise, stub.points()) for premise, stub in stubs)
            at = points[len(points) // 2]
            steps.append(
                Wired(
                    way.step, way.to, lines, points, None, (round(known(x), 1), round(known(y), 1)), (*at, 90)
                )
            )
        return steps, [AttackLine(attack, line.points()) for attack, line in self._strikes]
