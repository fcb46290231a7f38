"""The list of sources that a document prints: its heading and its entries."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapgen.findings import Passage

_HEADING = re.compile(
    r"^[ \t#*\d.]*(sources|r[ée]f[ée]rences|references|bibliograph(?:ie|y)|works cited|notes|literature)[ \t:*]*$",
    re.IGNORECASE | re.MULTILINE,
)
_ENTRY = re.compile(r"^[ \t]*(?:\[?(\d{1,3})[\].)][ \t]+)?(\S.{9,}?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SourceList:
    """Where the list begins, and its entries as (printed number or empty, place)."""

    heading: Passage | None = None
    entries: tuple[tuple[str, Passage], ...] = ()

    def holds(self, offset: int) -> bool:
        """Whether an offset stands in the list, its heading included."""
        return self.heading is not None and offset >= self.heading.start


def find_source_list(content: str) -> SourceList:
    """The last heading that names a list of sources, and the lines of ten letters or more under it."""
    headings = list(_HEADING.finditer(content))
    if not headings:
        return SourceList()
    heading = headings[-1]
    entries = [
        (m.group(1) or "", Passage(m.start(2), m.end(2))) for m in _ENTRY.finditer(content, heading.end())
    ]
    if any(number for number, _ in entries):
        entries = [entry for entry in entries if entry[0]]
    return SourceList(Passage(heading.start(1), heading.end(1)), tuple(entries))
