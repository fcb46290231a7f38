"""Stars and daggers that point to a note: "A new trial* shows"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STAR = re.compile(r"(?<=[^\W\d_])(?:\*{1,3}|[†‡])(?=[\s.,;:)]|\Z)")
_BEFORE = 200  # characters of the line before a sign in which the same sign would open an emphasis


def find_stars(content: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each star or dagger after a word, where it closes no emphasis."""
    for found in _STAR.finditer(content):
        before = content[max(0, found.start() - _BEFORE) : found.start()].rpartition("\n")[2]
        if found[0][0] not in before:
            yield found.span()
