"""Expressions of a word list: a small grammar, read as one pattern that is asked only where it could match.

In an entry `*` stands for the rest of a word or, alone, for a word, `(a|b)` for one or the other,
` … ` for up to five words, `^` for the beginning of the sentence, `$` for its
end, `<n>` for a number in digits. After an apostrophe a space may be missing, so that
`(plusieurs|beaucoup d') études` is one entry. A word does not go on after `<n>`, nor `<n>` after a word.

A text is mostly made of words that begin no entry. Comparing how its words
begin with how the entries begin is a hundred times quicker than the pattern,
and spares making the patterns that a text never needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

_SIGNS = {
    " … ": r"\s+(?:[^\s.;:!?]+\s+){0,5}?",
    "<n>": r"\d{1,15}(?:[\s.,]\d{1,15}){0,5}",
    "*": r"\w*",
    "'": "['’]",
    "(": "(?:",
    ")": ")",
    "|": "|",
    "^": r"(?:\A\W*)",
    "$": r"(?=\W{0,9}\Z)",
    " ": r"(?:\s+|(?<=['’]))",
}
_SIGN = re.compile("|".join(map(re.escape, _SIGNS)))
_STANDS_ALONE = re.compile(r"(?<![^ (|^])\*(?![^ )|])")
_WORD = re.compile(r"\w+")
_LETTERS = (4, 2)
"""So many letters of a word's beginning are compared, where an entry does not give the whole word."""
_LONG = 600
"""A text of more characters is no sentence: it has so many words that some begin any list."""
_WHOLE = " "
"""Stands after a whole word among beginnings."""
_LIKE_I = str.maketrans("ıİ", "ii")
"""What ignoring case makes the same and folding case does not."""


class Expressions:
    """Searches texts for the entries of a word list: as whole words, in capitals or not."""

    def __init__(self, entries: Iterable[str]) -> None:
        self._entries = tuple(entries)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for all entries, the longest first; it matches whole words, whatever their case."""
        forms = "|".join(_form(entry) for entry in sorted(self._entries, key=len, reverse=True))
        return re.compile(rf"(?<!\w)(?:{forms})(?:(?<=['’])|(?!\w))", re.IGNORECASE)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(beginning for entry in self._entries for beginning in _beginnings(entry))

    def could_be_in(self, text: str) -> bool:
        """Whether a word of the text begins as an entry does; if not, the pattern finds nothing there."""
        return (
            len(text) > _LONG
            or "" in self._beginnings
            or not self._beginnings.isdisjoint(_beginnings_in(text))
        )

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """A match for each place where a text has an entry, in order; none overlaps another."""
        return self.pattern.finditer(text) if self.could_be_in(text) else iter(())

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match at the first place, from offset `start` on, where a text has an entry; else None."""
        return self.pattern.search(text, start) if self.could_be_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """The match of the entry that a text begins with; None where it begins with none."""
        return self.pattern.match(text) if self.could_be_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the entry that the whole text is; None where it is none."""
        return self.pattern.fullmatch(text) if self.could_be_in(text) else None


def _form(entry: str) -> str:
    parts, at = [], 0
    for sign in _SIGN.finditer(entry):
        whole = sign[0] == "*" and _STANDS_ALONE.match(entry, sign.start()) is not None
        parts += [re.escape(entry[at : sign.start()]), r"\w+" if whole else _SIGNS[sign[0]]]
        at = sign.end()
    return "".join([*parts, re.escape(entry[at:])])


def _beginnings(entry: str) -> Iterator[str]:
    """Yield the ways in which the first word of an entry may begin; "" where it may begin with anything."""
    if entry.startswith("^"):
        yield from _beginnings(entry[1:])
    elif entry.startswith("<n>"):
        yield ""
    elif entry.startswith("("):
        either, _, rest = entry[1:].partition(")")
        for one in either.split("|"):
            yield from _beginnings(one + rest)
    else:
        word = _WORD.match(entry)
        if word is None:
            yield ""
        elif entry[word.end() :].startswith(("*", "(")):
            stem = _folded(word[0])
            yield stem[: next((letters for letters in _LETTERS if letters <= len(stem)), 0)]
        else:
            yield _folded(word[0]) + _WHOLE


@lru_cache(maxsize=20_000)
def _beginnings_in(text: str) -> frozenset[str]:
    return frozenset().union(*map(_beginnings_of, _WORD.findall(_folded(text))))


@lru_cache(maxsize=20_000)
def _beginnings_of(word: str) -> tuple[str, ...]:
    return (word + _WHOLE, *(word[:letters] for letters in _LETTERS))


def _folded(text: str) -> str:
    return text.translate(_LIKE_I).casefold()
