"""Where things stand on a sheet: the values that arranging returns. No HTML, no colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Lines = Mapping[str, tuple[str, ...]]
"""A text wrapped into lines, by language."""


class BoxKind(StrEnum):
    """What a box on a sheet stands for."""

    ARGUMENT = "argument"
    CLAIM = "claim"
    AGAIN = "again"
    """A claim, or a chain, that stands elsewhere on the sheet: this box points there."""
    INFERENCE = "inference"
    SOURCE = "source"
    GHOST = "ghost"


class RouteKind(StrEnum):
    """What a line on a sheet means."""

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
    """A box: its size in CSS pixels, and its text wrapped into lines by language.

    `element` is the id of a claim, inference, source or argument; for a ghost,
    the id of the element from which something is missing. The size holds the
    longest of the languages, so that changing the language moves nothing.
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
class Placed:
    """A box at its place: `x` and `y` are its centre."""

    box: Box
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Route:
    """A line from one box to another: Bézier control points, start to end (3n + 1 of them)."""

    id: str
    kind: RouteKind
    start: str
    end: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One drawing: boxes that do not overlap, lines between them, and its size in CSS pixels."""

    width: float
    height: float
    boxes: tuple[Placed, ...]
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A box in a stack, under the one before it: `left` is where it begins.

    `parent` is the row that it leads to, strikes or stands beside; -1 for none.
    The same box may have several rows.
    """

    box: Box
    left: float
    parent: int = -1
    kind: RouteKind | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Stack:
    """A drawing that is read downwards, row after row: how far down each is follows from the heights."""

    width: float
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Drawings:
    """The same boxes in three arrangements, of which the page takes the one that its window can show best.

    `wide` runs from left to right; it is None where nobody could read it.
    `tall` and `narrow` are stacks for a window and for a phone.
    """

    wide: Sheet | None
    tall: Stack
    narrow: Stack


@dataclass(frozen=True, slots=True)
class View:
    """One chain, drawn without and with its sources. `argument` is empty for what no chain uses."""

    argument: str
    plain: Drawings
    sourced: Drawings


@dataclass(frozen=True, slots=True)
class Layout:
    """How the chains hang together, and every chain, in the order of the map's arguments."""

    overview: Drawings
    views: tuple[View, ...]
