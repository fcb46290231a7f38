"""The values that `arrange` returns: sheets and stacks, with their boxes and lines. No HTML, no colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Lines = Mapping[str, tuple[str, ...]]
"""A text wrapped into lines, by language."""


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
    """What a line from one box to another means: `start` stands in this relation to `end`."""

    PREMISE = "premise"
    CONCLUSION = "conclusion"
    FEEDS = "feeds"
    REBUT = "rebut"
    UNDERMINE = "undermine"
    UNDERCUT = "undercut"
    CITES = "cites"
    MISSES = "misses"


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its size in CSS pixels, and its text wrapped into lines in each language.

    `element` is the id of a claim, inference, source or argument; for a ghost,
    the id of the element that lacks something. The box is large enough for the
    longest language, so that nothing moves when the reader changes language.
    """

    id: str
    kind: BoxKind
    element: str
    width: float
    height: float
    lines: Lines
    title: Lines = field(default_factory=dict)
    """For a chain: its title, above its conclusion."""


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box and its place on a sheet: `x` and `y` are its centre."""

    box: Box
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Route:
    """A line from one box to another, by the 3n + 1 control points of n cubic Bézier curves."""

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
    """A box in a stack, under the row before it; `left` is the x coordinate of its left side.

    `parent` is the index of the row that the box supports, attacks or stands beside;
    -1 where there is none. `kind` is the line between the two. A box that stands
    `beside` its parent takes no height of its own. The same box may have several rows.
    """

    box: Box
    left: float
    parent: int = -1
    kind: RouteKind | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Stack:
    """A drawing from top to bottom. Rows have no y coordinate: it follows from the heights of those above."""

    width: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Drawings:
    """The same boxes in three arrangements; the page shows the one that fits its window best.

    `wide` runs from left to right; it is None where it would be too dense to read.
    `tall` and `narrow` are stacks for a window and for a phone.
    """

    wide: Sheet | None
    tall: Stack
    narrow: Stack


@dataclass(frozen=True, slots=True)
class View:
    """One chain, drawn without and with its sources; `argument` is empty for claims that no chain uses."""

    argument: str
    plain: Drawings
    sourced: Drawings


@dataclass(frozen=True, slots=True)
class Layout:
    """The overview of the chains, and a view of each, in the order of the map's arguments."""

    overview: Drawings
    views: tuple[View, ...]
