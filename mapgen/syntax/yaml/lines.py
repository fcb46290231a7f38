"""Converts offsets into lines and columns as editors count them."""

from __future__ import annotations

import re
from bisect import bisect_right

from mapgen.findings import Span


class Lines:
    """The lines of a text, which end at line feeds, as in editors; libyaml also breaks at NEL, LS and PS."""

    def __init__(self, source: str) -> None:
        self.begins = [0, *(found.end() for found in re.finditer("\n", source))]

    @classmethod
    def of(cls, source: str) -> Lines | None:
        """Return the lines of a text; None where libyaml counts its lines as editors do, so needs no help."""
        return cls(source) if re.search("[\x85\u2028\u2029]", source) else None

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset, both counted from 1."""
        line = bisect_right(self.begins, offset)
        return line, offset - self.begins[line - 1] + 1

    def span(self, offset: int, path: str) -> Span:
        """Return the span of the character at an offset, in the file at `path`."""
        line, column = self.position(offset)
        return Span(path, line, column, line, column + 1)
