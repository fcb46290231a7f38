"""The values that `arrange` returns: sheets with their boxes and lines. No HTML, no colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Lines = Mapping[str, tuple[str, ...]]
"""The lines of a wrapped text, by the language's code (`en`, `fr`)."""
Point = tuple[float, float]
"""x and y in CSS pixels from the top left corner of a sheet."""
Points = tuple[Point, ...]
"""The corners of a line, whose pieces are horizontal and vertical."""


class BoxKind(StrEnum):
    """What a box represents."""

    ARGUMENT = "argument"
    """A chain; in the overview."""
    CHAIN = "chain"
    """Another chain whose conclusion is a premise on this sheet: one box stands for all of that chain."""
    CLAIM = "claim"
    GAP = "gap"
    """Something that is missing: an empty premise."""
    SEE = "see"
    """A short box that points to a claim which the same sheet shows elsewhere."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box that has not been placed: its size in CSS pixels, and its lines of text in each language.

    `element` is the id of the claim or argument that it shows; for something missing, of the unsaid
    claim or of the element that lacks something. `label` has the lines of its short label. The box has room
    for it in the language that takes most lines, so that nothing moves when the reader changes language.
    """

    id: str
    kind: BoxKind
    element: str
    width: float
    height: float
    label: Lines
    finding: int = -1
    """For a box that stands for something missing: the index of the finding that tells of it, else -1."""
    more: int = 0
    """How many things the element of the box lacks beside those that are drawn."""


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box and its place on a sheet: `x` and `y` are its centre in CSS pixels from the top left corner."""

    box: Box
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Wired:
    """A step as it is drawn: its premises' stubs, the bar that joins them, the joint and the wire to `to`.

    `step` is the id of the inference; empty for a gap before a claim, which has no joint, and for the
    lines of the overview. `stubs` lead from boxes, by id, to the bar, or to the joint where one premise
    has no bar. `bar` is x, top and bottom of a vertical line. `wire` leads from the joint to the box with
    the id `to`. `crack` is the place on the wire, and its direction in degrees, where a break is drawn.
    """

    step: str
    to: str
    stubs: tuple[tuple[str, Points], ...]
    wire: Points
    bar: tuple[float, float, float] | None = None
    joint: Point | None = None
    crack: tuple[float, float, int] = (0.0, 0.0, 0)


@dataclass(frozen=True, slots=True)
class AttackLine:
    """The line of an attack, from the box of the claim that attacks to what it attacks."""

    attack: str
    points: Points


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing: boxes that do not overlap, lines, and its size in CSS pixels.

    `band` is the y coordinate at which the band of other evidence begins; 0 without such a band.
    """

    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    steps: tuple[Wired, ...]
    attacks: tuple[AttackLine, ...] = ()
    band: float = 0.0


@dataclass(frozen=True, slots=True)
class Drawings:
    """The same boxes in two arrangements: `wide` from left to right, `narrow` downwards for a phone."""

    wide: Sheet
    narrow: Sheet


@dataclass(frozen=True, slots=True)
class View:
    """The drawings of one argument.

    `argument` is the id of the argument; empty for the view of the claims that no argument uses.
    """

    argument: str
    drawings: Drawings


@dataclass(frozen=True, slots=True)
class Print:
    """The print of a kind of box, in CSS pixels of the sheet as it is drawn at scale 1.

    `size`: of the label's letters; `leading`: from one line to the next; `header`: the strip above the
    text; `padding`: between text and border; `face`: of the label; `most`: the most lines of the label.
    """

    size: float
    leading: float
    header: float
    padding: float
    face: str = "regular"
    most: int = 3


@dataclass(frozen=True, slots=True)
class Layout:
    """The drawings of a map: the overview of its arguments, and a view of each in the file's order.

    A last view may show the claims that no argument uses. `prints`: the print by the kind of box; that of
    a chain's conclusion under `ending`. `near`: from which scale on boxes say whole sentences, in print that
    is so much finer.
    """

    overview: Drawings
    views: tuple[View, ...]
    prints: Mapping[str, Print] = field(default_factory=dict)
    near: float = 1.5
