"""Lines as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right


class Lines:
    """Where lines end for editors and git: at line feeds. libyaml (YAML 1.1) counts three other breaks."""

    def __init__(self, source: str) -> None:
        self.begins = [0, *(place + 1 for place, character in enumerate(source) if character == "\n")]

    @classmethod
    def of(cls, source: str) -> Lines | None:
        """The lines of a text, or None where libyaml counts them right."""
        return cls(source) if re.search("[\x85\u2028\u2029]", source) else None

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, counted from 1."""
        line = bisect_right(self.begins, offset)
        return line, offset - self.begins[line - 1] + 1
