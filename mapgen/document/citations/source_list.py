"""The list of sources that a document prints: its heading and its entries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mapgen.document.citations.marks import YEAR
from mapgen.findings import Passage

_HEADING = re.compile(
    r"^[ \t#*\d.]*(sources|r[ée]f[ée]rences|references|bibliograph(?:ie|y)|works cited|notes|literature)[ \t:*]*$",
    re.IGNORECASE | re.MULTILINE,
)
_ENTRY = re.compile(r"^[ \t]*+(?:\[?(\d{1,3}[a-z]?)[\].)][ \t]++)?(\S.*)$", re.MULTILINE)
_SHORTEST = 10  # characters of an entry


_AUTHOR_AND_YEAR = re.compile(rf"(.+?),? ({YEAR})")
_YEAR = re.compile(rf"(?<!\w){YEAR}(?!\w)")
_SURNAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))+")
_NO_SURNAMES = frozenset(("and", "et", "al", "coll", "others", "colleagues", "pr", "prof", "dr"))
_HEAD = 400  # characters of an entry in which authors and year stand
_ALIKE = 20  # so many entries with the same name and year are told apart


class NamedEntries:
    """Finds the entries of a source list to which a mark of authors and year (`Brooks & Lack 2006`) points.

    It is made from pairs of an entry's words and its passage.
    """

    def __init__(self, entries: Iterable[tuple[str, Passage]]) -> None:
        self._by_name: dict[tuple[str, str], list[tuple[frozenset[str], Passage]]] = defaultdict(list)
        for words, passage in entries:
            if year := _YEAR.search(words, 0, _HEAD):
                names = frozenset(_SURNAME.findall(words[: year.start()].casefold()))
                for name in names:
                    self._by_name[name, year[0]].append((names, passage))

    def of(self, mark: str) -> tuple[Passage, ...]:
        """The entries in which every surname of the mark precedes its year; none for marks without a year."""
        found = _AUTHOR_AND_YEAR.fullmatch(mark)
        sought = (
            [name for name in _SURNAME.findall(found[1].casefold()) if name not in _NO_SURNAMES]
            if found
            else []
        )
        if not found or not sought:
            return ()
        fitting = self._by_name.get((sought[0], found[2]), ())[:_ALIKE]
        return tuple(passage for names, passage in fitting if names.issuperset(sought))


@dataclass(frozen=True, slots=True)
class SourceList:
    """The source list of a document: the passage of its heading, and its entries in order.

    An entry is a pair: its printed number ("" where it has none) and its passage. Where the document
    has no list, `heading` is None and `entries` is empty.
    """

    heading: Passage | None = None
    entries: tuple[tuple[str, Passage], ...] = ()

    def holds(self, offset: int) -> bool:
        """Whether an offset is in the list, from its heading to the end of the text; False without a list."""
        return self.heading is not None and offset >= self.heading.start


def find_source_list(content: str) -> SourceList:
    """Return the source list under the last heading that names one, as "References"; empty without one.

    Each line of ten characters or more under the heading is an entry. If some of them have a number,
    only those are.
    """
    headings = list(_HEADING.finditer(content))
    if not headings:
        return SourceList()
    heading = headings[-1]
    entries = [
        (found[1] or "", Passage(found.start(2), found.start(2) + length))
        for found in _ENTRY.finditer(content, heading.end())
        if (length := len(found[2].rstrip(" \t"))) >= _SHORTEST
    ]
    if any(number for number, _ in entries):
        entries = [entry for entry in entries if entry[0]]
    return SourceList(Passage(heading.start(1), heading.end(1)), tuple(entries))
