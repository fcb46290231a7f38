"""YAML as a tree whose values have spans; a scalar keeps the characters that were written."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapgen.budgets import most
from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog


@dataclass(slots=True)
class Scalar:
    """A scalar. `plain`: written without quotes or block sign."""

    text: str
    plain: bool
    span: Span


@dataclass(slots=True)
class List:
    """A YAML sequence."""

    items: list[Tree]
    span: Span


@dataclass(slots=True)
class Table:
    """A YAML mapping: its keys and values in order, duplicate keys included (see `without_duplicates`)."""

    span: Span
    entries: list[tuple[Scalar, Tree]] = field(default_factory=list)


Tree = Scalar | List | Table


def first_line(span: Span) -> Span:
    """Return a span, cut to its first character if it has several lines, so that carets are on one line."""
    if span.end_line == span.line:
        return span
    return Span(span.path, span.line, span.column, span.line, span.column + 1)


def without_duplicates(table: Table, log: FaultLog) -> list[tuple[Scalar, Tree]]:
    """Return a table's entries, the first for each key; report and drop duplicate and too long keys."""
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
