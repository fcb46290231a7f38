"""Lines as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right

from mapgen.findings import Span


class Lines:
    """Where lines end for editors and git: at line feeds. libyaml (YAML 1.1) counts three other breaks."""

    def __init__(self, source: str) -> None:
        self.begins = [0, *(found.end() for found in re.finditer("\n", source))]

    @classmethod
    def of(cls, source: str) -> Lines | None:
        """The lines of a text, or None where libyaml counts them right."""
        return cls(source) if re.search("[\x85\u2028\u2029]", source) else None

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, counted from 1."""
        line = bisect_right(self.begins, offset)
        return line, offset - self.begins[line - 1] + 1

    def span(self, offset: int, path: str) -> Span:
        """The one character at an offset, in the file of that path."""
        line, column = self.position(offset)
        return Span(path, line, column, line, column + 1)
