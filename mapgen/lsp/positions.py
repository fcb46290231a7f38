"""Turns offsets in code points into positions of the protocol, in the units that the editor counts in."""

from __future__ import annotations

from bisect import bisect_right

from lsprotocol.types import Position, Range

from mapgen.findings import Span
from mapgen.syntax.yaml.lines import Lines


class Positions:
    """The positions of one text. `encoding`: "utf-8", "utf-16" or "utf-32", as was negotiated."""

    def __init__(self, source: str, encoding: str = "utf-16") -> None:
        self.source = source
        self.encoding = encoding
        self._begins = Lines(source).begins

    def at(self, offset: int) -> Position:
        """Return the position of an offset."""
        line = bisect_right(self._begins, offset) - 1
        return Position(line, self._units(self.source[self._begins[line] : offset]))

    def range(self, start: int, end: int) -> Range:
        """Return the range from an offset to another, exclusive."""
        return Range(self.at(start), self.at(end))

    def offset(self, position: Position) -> int:
        """Return the offset of a position; the end of its line, or of the text, where it lies beyond."""
        if position.line >= len(self._begins):
            return len(self.source)
        start = self._begins[position.line]
        end = (
            self._begins[position.line + 1] - 1 if position.line + 1 < len(self._begins) else len(self.source)
        )
        if self.encoding == "utf-32" or self.source[start:end].isascii():
            return min(start + position.character, end)
        units = 0
        for at in range(start, end):
            if units >= position.character:
                return at
            units += self._units(self.source[at])
        return end

    def of_span(self, span: Span) -> Range:
        """Return the range of a span of the file."""
        start, end = self._of(span.line, span.column), self._of(span.end_line, span.end_column)
        return self.range(start, max(start, end))

    def _of(self, line: int, column: int) -> int:
        if line > len(self._begins):
            return len(self.source)
        return min(self._begins[line - 1] + column - 1, len(self.source))

    def _units(self, words: str) -> int:
        if self.encoding == "utf-32" or words.isascii():
            return len(words)
        if self.encoding == "utf-8":
            return len(words.encode("utf-8", "surrogatepass"))
        return len(words) + sum(sign > "\uffff" for sign in words)
