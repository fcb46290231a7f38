"""The values that `arrange` returns: sheets and stacks, with their boxes and lines. No HTML, no colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Lines = Mapping[str, tuple[str, ...]]
"""The lines of a wrapped text, by the language's code (`en`, `fr`)."""


class BoxKind(StrEnum):
    """What a box represents."""

    ARGUMENT = "argument"
    CLAIM = "claim"
    AGAIN = "again"
    """A short box that points to a claim, or a chain, which the same drawing shows in full elsewhere."""
    INFERENCE = "inference"
    SOURCE = "source"
    GHOST = "ghost"
    """Something that is missing and should stand there."""


class RouteKind(StrEnum):
    """What a line means that goes from the box `start` to the box `end`."""

    PREMISE = "premise"
    """From a premise to the step that uses it."""
    CONCLUSION = "conclusion"
    """From a step to its conclusion."""
    FEEDS = "feeds"
    """From an argument to one whose chain contains its conclusion; in the overview."""
    REBUT = "rebut"
    """From a claim to the conclusion that it attacks."""
    UNDERMINE = "undermine"
    """From a claim to the premise that it attacks."""
    UNDERCUT = "undercut"
    """From a claim to the step that it attacks."""
    CITES = "cites"
    """From a source to a claim that cites it or comes from it."""
    MISSES = "misses"
    """From the ghost of what is missing to the claim, step or source that lacks it."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box that has not been placed: its size in CSS pixels, and its lines of text in each language.

    `element` is the id of the claim, inference, source or argument that it shows; for a ghost, of the
    element that lacks something. The box has room for its text in the language that takes most lines, so
    that nothing moves when the reader changes language.
    """

    id: str
    kind: BoxKind
    element: str
    width: float
    height: float
    lines: Lines
    title: Lines = field(default_factory=dict)
    """The title of an argument, drawn above its conclusion; empty for other boxes."""


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box and its place on a sheet: `x` and `y` are its centre in CSS pixels from the top left corner."""

    box: Box
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Route:
    """A line on a sheet from the box with id `start` to the box with id `end`.

    `points` are the 3n + 1 control points (x, y) of n cubic Bézier curves, in CSS pixels.
    """

    id: str
    kind: RouteKind
    start: str
    end: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing from left to right: boxes that do not overlap, lines, and its size in CSS pixels."""

    width: float
    height: float
    boxes: tuple[PlacedBox, ...]
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A box in a stack, under the row before it; `left` is the x coordinate of its left side in CSS pixels.

    `parent` is the index, in the stack's rows, of the row whose box this box supports, attacks or stands
    beside; -1 if there is none. `kind` is the kind of line between the two; None without a parent. A box
    that stands `beside` its parent takes no height of its own. The same box may have several rows.
    """

    box: Box
    left: float
    parent: int = -1
    kind: RouteKind | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Stack:
    """A drawing from top to bottom, `width` CSS pixels wide.

    Rows have no y coordinate: it follows from the heights of the rows above.
    """

    width: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Drawings:
    """The same boxes in three arrangements; the page shows the one that fits its window best.

    `wide` runs from left to right; it is None if it would be too large or too dense to read.
    `tall` is the stack for a wide window, `narrow` the stack for a phone.
    """

    wide: Sheet | None
    tall: Stack
    narrow: Stack


@dataclass(frozen=True, slots=True)
class View:
    """The drawings of one argument, `plain` without its sources and `sourced` with them.

    `argument` is the id of the argument; empty for the view of the claims that no argument uses.
    """

    argument: str
    plain: Drawings
    sourced: Drawings


@dataclass(frozen=True, slots=True)
class Layout:
    """The drawings of a map: the overview of its arguments, and a view of each in the file's order.

    A last view may show the claims that no argument uses.
    """

    overview: Drawings
    views: tuple[View, ...]
