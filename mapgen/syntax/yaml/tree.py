"""YAML as a tree whose values know where they stand; a scalar keeps the characters that were written."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapgen.budgets import most
from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog


@dataclass(slots=True)
class Scalar:
    """One word or text. `plain`: written without quotes or block sign."""

    text: str
    plain: bool
    span: Span


@dataclass(slots=True)
class List:
    """A list."""

    items: list[Tree]
    span: Span


@dataclass(slots=True)
class Table:
    """Keys and values in order; a key that stood twice is kept once."""

    span: Span
    entries: list[tuple[Scalar, Tree]] = field(default_factory=list)


Tree = Scalar | List | Table


def first_line(span: Span) -> Span:
    """The first character of a span of several lines, so that carets stay on one line."""
    if span.end_line == span.line:
        return span
    return Span(span.path, span.line, span.column, span.line, span.column + 1)


def without_duplicates(table: Table, log: FaultLog) -> list[tuple[Scalar, Tree]]:
    """The entries of a table, the first of each key; the others are faults."""
    seen: dict[str, Scalar] = {}
    kept = []
    for key, value in table.entries:
        if len(key.text) > most("name"):
            log.too_large("name", first_line(key.span))
            continue
        first = seen.setdefault(key.text, key)
        if first is key:
            kept.append((key, value))
        else:
            log.fault("duplicate-key", key.span, key=key.text, line=str(first.span.line))
    return kept
