"""Where things stand on a sheet: the values that arranging returns. No HTML, no colour."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class BoxKind(StrEnum):
    """What a box on a sheet stands for."""

    CLAIM = "claim"
    INFERENCE = "inference"
    SOURCE = "source"
    GHOST = "ghost"


class RouteKind(StrEnum):
    """What a line on a sheet means."""

    PREMISE = "premise"
    CONCLUSION = "conclusion"
    REBUT = "rebut"
    UNDERMINE = "undermine"
    UNDERCUT = "undercut"
    CITES = "cites"
    MISSES = "misses"


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its centre, its size in CSS pixels, and its text wrapped into lines by language.

    `element` is the id of a claim, inference or source; for a ghost, the id of
    the element from which something is missing. The size holds the longest of
    the languages, so that changing the language moves nothing.
    """

    id: str
    kind: BoxKind
    element: str
    x: float
    y: float
    width: float
    height: float
    lines: Mapping[str, tuple[str, ...]]


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
    boxes: tuple[Box, ...]
    routes: tuple[Route, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One chain, drawn without and with its sources. `argument` is empty for what no chain uses."""

    argument: str
    plain: Sheet
    sourced: Sheet


@dataclass(frozen=True, slots=True)
class Layout:
    """Every view of a map, in the order of its arguments."""

    views: tuple[View, ...]
