"""Edits of a text, in code points."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mapgen.findings import Span
from mapgen.syntax.yaml.lines import Lines


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replaces the characters from `start` to `end` (exclusive) by a text."""

    start: int
    end: int
    text: str


def applied(source: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made. Raises ValueError where two of them overlap."""
    parts, at = [], 0
    for edit in sorted(set(edits)):
        if edit.start < at:
            raise ValueError("two edits overlap")
        parts += [source[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, source[at:]])


class Marked:
    """A text whose spans, as lines and columns, can be turned into offsets."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._begins = Lines(source).begins

    def range(self, span: Span) -> tuple[int, int]:
        """Return the offsets of the first character of a span and of the first after it."""
        return self.offset(span.line, span.column), self.offset(span.end_line, span.end_column)

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a line and column, both counted from 1; no more than the text's length."""
        if line > len(self._begins):
            return len(self.source)
        return min(self._begins[line - 1] + column - 1, len(self.source))

    def line_start(self, offset: int) -> int:
        """Return the offset of the first character of the line that an offset is in."""
        return self.source.rfind("\n", 0, offset) + 1
