"""What stands in the columns of a sheet: boxes and lanes, in units that keep together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from mapgen.layout.contents import Way
from mapgen.layout.drawings import Box

LANES_APART = 7.0
"""The distance between a lane and what is above and below it in CSS pixels."""
TOGETHER = 10.0
"""The distance between the premises of one step in CSS pixels."""
APART = 16.0
"""The distance between what belongs to different steps in CSS pixels."""
DOCKED = 5.0
"""The distance between a claim and a gap that is docked below it in CSS pixels."""


def full_height(box: Box, docked: Sequence[Box]) -> float:
    """Return the height of a box with the gaps that are docked to it in CSS pixels."""
    return box.height + sum(gap.height + DOCKED for gap in docked)


def _between(above: Box | None, below: Box | None) -> float:
    return TOGETHER if above and below else LANES_APART


@dataclass(slots=True, eq=False)
class Item:
    """What takes a place in a column: a box, or the lane of a line (`box` is None).

    `height` is that of the box with the gaps that are docked below it.
    """

    box: Box | None
    height: float
    unit: Unit = field(repr=False)
    docked: tuple[Box, ...] = ()
    offset: float = 0.0
    """Of its upper edge from that of its unit."""
    rank: int = 0
    """Its place in its column, from above."""
    lean: int = 0
    """Of a lane: -1 if it stands above the others of its unit, 1 if below them."""
    tall: bool = False
    """It reaches over all that leads to it, as a chain's conclusion does."""
    half: float = 0.0
    """Half the height of its box, or of the lane, in CSS pixels."""
    port_step: float = 14.0
    """The distance between two lines at one side of it in CSS pixels, where there is room."""
    port_top: float = 7.0
    """The least distance of a line from its upper edge in CSS pixels, where there is room."""

    def __post_init__(self) -> None:
        self.half = (self.box.height if self.box else self.height) / 2

    def resize(self, box: Box) -> None:
        """Take another box, of another size, for its own."""
        self.box, self.height, self.half = box, full_height(box, self.docked), box.height / 2

    @property
    def top(self) -> float:
        """The y coordinate of its upper edge in CSS pixels."""
        return self.unit.y + self.offset

    @property
    def middle(self) -> float:
        """The y coordinate of the middle of its box, or of the lane, in CSS pixels."""
        return self.top + self.half

    def docks(self) -> Iterator[tuple[Box, float]]:
        """Yield each gap that is docked to its box, with the y coordinate of its upper edge."""
        y = self.top + 2 * self.half
        for gap in self.docked:
            yield gap, y + DOCKED
            y += DOCKED + gap.height


@dataclass(slots=True, eq=False)
class Unit:
    """Items that keep together in a column: the premises of a step, or one lane, or one box.

    `ahead`: the item in the column before, to which it leads; None if it leads nowhere. `order` decides
    between units that lead to the same item.
    """

    column: int
    order: float
    items: list[Item] = field(default_factory=list)
    ahead: Item | None = None
    y: float = 0.0
    anchor: float = 0.0
    """Where its wire starts, the middle of its bar, as an offset from its upper edge."""
    height: float = 0.0
    """In CSS pixels."""
    lane: bool = False
    """Whether it is one lane only."""
    fixed: bool = False
    """Whether its items keep the order that they have."""

    def add(self, box: Box, docked: tuple[Box, ...] = ()) -> Item:
        """Add a box with the gaps docked to it below the other items; return its item."""
        return self._put(box, full_height(box, docked), docked)

    def lane_of(self, height: float) -> Item:
        """Add a lane of a height in CSS pixels below the other items; return its item."""
        return self._put(None, height, ())

    def _put(self, box: Box | None, height: float, docked: tuple[Box, ...]) -> Item:
        self.items.append(Item(box, height, self, docked))
        return self.items[-1]

    def settle(self) -> None:
        """Work out where its items stand in it, from above."""
        offset, above = 0.0, None
        for item in self.items:
            item.offset = offset + (_between(above.box, item.box) if above else 0.0)
            offset, above = item.offset + item.height, item
        self.height = offset
        self.lane = len(self.items) == 1 and self.items[0].box is None
        own = [item for item in self.items if item.box] or self.items
        self.anchor = (own[0].offset + own[0].half + own[-1].offset + own[-1].half) / 2


@dataclass(slots=True, eq=False)
class Route:
    """A way as it runs through the columns.

    `unit` holds its premises; `lanes` are the lanes of its wire from there to the conclusion. `stubs` are,
    for each premise, the lanes from its box to the bar, the last of them in `unit`; none where the box
    itself is in `unit`. `beside` are the premises that stand in the same column with another step; `start`
    is the box of such a premise where it is the only one. `far` are the premises whose lines run below
    all the boxes, as does the wire if `far_wire`.
    """

    way: Way
    unit: Unit
    lanes: list[Item] = field(default_factory=list)
    stubs: dict[str, list[Item]] = field(default_factory=dict)
    beside: set[str] = field(default_factory=set)
    start: Item | None = None
    far: set[str] = field(default_factory=set)
    far_wire: bool = False


@dataclass(slots=True)
class Columns:
    """The columns of a sheet, the conclusion's first, with their units from above; and where each box is."""

    units: list[list[Unit]]
    items: dict[str, Item]
    routes: list[Route]
