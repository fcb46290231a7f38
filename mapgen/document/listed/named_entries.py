"""The entries of a source list by author and year, to which marks such as `Brooks & Lack 2006` point."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from mapgen.document.years import YEAR
from mapgen.findings import Passage

_AUTHOR_AND_YEAR = re.compile(rf"(.+?),? ({YEAR})")
_YEAR = re.compile(rf"(?<!\w){YEAR}(?!\w)")
_SURNAME = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))+")
_NO_SURNAMES = frozenset(
    ("and", "et", "al", "coll", "others", "colleagues", "pr", "prof", "dr", "le", "la", "les")
)
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
