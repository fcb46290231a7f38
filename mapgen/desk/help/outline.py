"""The outline of an argument file by indentation: its sections and their entries, also half-written."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

_KEY = re.compile(r"^(?P<indent>[ ]*+)(?P<key>[^\s#:{}\[\],'\"-][^:{}\[\],#\n]*+):(?=\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Symbol:
    """An entry of a section: an element, by its id. All offsets count code points.

    `start`, `name_end`: where its id begins and ends; `end`: where its last line does.
    """

    section: str
    id: str
    start: int
    name_end: int
    end: int


@lru_cache(maxsize=2)
def symbols(source: str) -> tuple[Symbol, ...]:
    """Return the entries of every section, in the order of the file; none of those within braces."""
    found: list[Symbol] = []
    section, column = "", 0
    ends: list[int] = []
    for match in _KEY.finditer(source):
        indent = len(match["indent"])
        if not indent:
            section, column = match["key"].rstrip(), 0
        elif section and (not column or indent <= column):
            column = indent
            id_, start = match["key"].rstrip(), match.start("key")
            found.append(Symbol(section, id_, start, start + len(id_), 0))
        else:
            continue
        ends.append(match.start())
    return tuple(
        Symbol(one.section, one.id, one.start, one.name_end, _end_of(source, one.start, ends))
        for one in found
    )


def symbol_at(source: str, offset: int) -> Symbol | None:
    """Return the entry that an offset is in, or follows with nothing but white space between; else None."""
    before = (one for one in reversed(symbols(source)) if one.start <= offset)
    own = next(before, None)
    return own if own is not None and not source[own.end : offset].strip() else None


def _end_of(source: str, start: int, begins: list[int]) -> int:
    """Return where the last words before the next entry or section end."""
    following = bisect_right(begins, start)
    after = begins[following] if following < len(begins) else len(source)
    return start + len(source[start:after].rstrip())
