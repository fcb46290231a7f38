"""Expressions of a word list: a small grammar, whose patterns are made and tried only where they could match.

In an entry `*` stands for the rest of a word or, alone, for a word, `(a|b)` for one or the other,
` … ` for up to five words, `^` for the beginning of the sentence, `$` for its
end, `<n>` for a number in digits. After an apostrophe a space may be missing, so that
`(plusieurs|beaucoup d') études` is one entry. A word does not go on after `<n>`, nor `<n>` after a word.

A text is mostly made of words that begin no entry. So the beginnings of its words are
looked up among those of the entries, and an entry is tried where a word begins as it does.
Its pattern is made then: most entries are never needed, and to make the patterns of all
lists takes a second.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
_BRACKET = re.compile(r"[()]")
_LETTERS = (4, 2)
"""So many letters of a word's beginning are compared, where an entry does not give the whole word."""
_WHOLE = " "
"""Stands after a whole word among beginnings."""
_NUMBER = "<n>"
"""Stands for a number among beginnings."""
_LONG = 600
"""Of texts of more characters, the beginnings of the words of a few are remembered, not of thousands."""
_LIKE_I = str.maketrans("ıİ", "ii")
"""What ignoring case makes the same and folding case does not."""


class Expressions:
    """Searches texts for the entries of a word list: as whole words, in capitals or not.

    Where several entries match at one place, the longest in writing is taken, as by `pattern`.
    """

    def __init__(self, entries: Iterable[str]) -> None:
        self.entries = sorted(entries, key=len, reverse=True)
        self._word_beginnings: dict[int, Sequence[frozenset[str]]] = {}
        self._patterns: dict[int, re.Pattern[str]] = {}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern for all entries, the longest first; it matches whole words, whatever their case."""
        return _whole_words("|".join(map(_form, self.entries)))

    @cached_property
    def _by_first_word(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the entries by how their first words may begin; "" where with anything."""
        numbers: dict[str, list[int]] = {}
        for number, entry in enumerate(self.entries):
            for beginning in dict.fromkeys(_beginnings(_divided(entry, " ")[0])):
                numbers.setdefault(beginning, []).append(number)
        return numbers

    def _needed(self, number: int) -> Sequence[frozenset[str]]:
        """How each of the words of an entry may begin; "" among them where with anything."""
        if number not in self._word_beginnings:
            words = _divided(self.entries[number], " ")
            self._word_beginnings[number] = [frozenset(_beginnings(word)) for word in words]
        return self._word_beginnings[number]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """A match for each place where a text has an entry, in order; none overlaps another."""
        return self._matches(text, 0)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The match at the first place, from offset `start` on, where a text has an entry; else None."""
        return next(self._matches(text, start), None)

    def match(self, text: str) -> re.Match[str] | None:
        """The match of the entry that a text begins with; None where it begins with none."""
        found = (self._pattern(number).match(text) for number in self._likely(text))
        return next(filter(None, found), None)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of the entry that the whole text is; None where it is none."""
        found = (self._pattern(number).fullmatch(text) for number in self._likely(text))
        return next(filter(None, found), None)

    def _matches(self, text: str, at: int) -> Iterator[re.Match[str]]:
        """Yield the matches from the offset `at` on."""
        likely = self._likely(text)
        if any("" in self._needed(number)[0] for number in likely):
            yield from self.pattern.finditer(text, at)
            return
        for place, number in self._places(text, likely):
            match = self._pattern(number).match(text, place) if place >= at else None
            if match:
                yield match
                at = match.end()

    def _likely(self, text: str) -> Sequence[int]:
        """The numbers of the entries of whose words the text has all beginnings, in order."""
        words = _beginnings_in(text).keys()
        begun = {
            number
            for beginning in self._by_first_word.keys() & words
            for number in self._by_first_word[beginning]
        }
        begun.update(self._by_first_word.get("", ()))
        if not begun:
            return ()
        return sorted(
            number
            for number in begun
            if all("" in either or not words.isdisjoint(either) for either in self._needed(number))
        )

    def _places(self, text: str, numbers: Sequence[int]) -> Sequence[tuple[int, int]]:
        """The offsets at which some entries may begin, with their numbers, in the order to try them."""
        words = _beginnings_in(text)
        places = {
            (place, number)
            for number in numbers
            for beginning in self._needed(number)[0]
            for place in words.get(beginning, ())
        }
        return sorted(places.union((0, number) for number in numbers if "^" in self.entries[number]))

    def _pattern(self, number: int) -> re.Pattern[str]:
        """The pattern of one entry, made when it is first asked for."""
        if number not in self._patterns:
            self._patterns[number] = _whole_words(_form(self.entries[number]))
        return self._patterns[number]


def _whole_words(forms: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{forms})(?:(?<=['’])|(?!\w))", re.IGNORECASE)


def _form(entry: str) -> str:
    parts, at = [], 0
    for sign in _SIGN.finditer(entry):
        whole = sign[0] == "*" and _STANDS_ALONE.match(entry, sign.start()) is not None
        parts += [re.escape(entry[at : sign.start()]), r"\w+" if whole else _SIGNS[sign[0]]]
        at = sign.end()
    return "".join([*parts, re.escape(entry[at:])])


def _beginnings(words: str) -> Iterator[str]:
    """Yield the ways in which the first word of an entry may begin; "" where it may begin with anything."""
    if words.startswith("^"):
        yield from _beginnings(words[1:])
    elif words.startswith("<n>"):
        yield _NUMBER
    elif words.startswith("("):
        end = _end_of_bracket(words)
        for one in _divided(words[1:end], "|"):
            yield from _beginnings(one + words[end + 1 :])
    else:
        word = _WORD.match(words)
        if word is None:
            yield ""
        elif words[word.end() :].startswith(("*", "(")):
            stem = _folded(word[0])
            yield stem[: next((letters for letters in _LETTERS if letters <= len(stem)), 0)]
        else:
            yield _folded(word[0]) + _WHOLE


def _end_of_bracket(words: str) -> int:
    """The offset at which the bracket closes with which words begin."""
    depth = 0
    for sign in _BRACKET.finditer(words):
        depth += 1 if sign[0] == "(" else -1
        if depth == 0:
            return sign.start()
    return len(words)


def _divided(words: str, sign: str) -> Sequence[str]:
    """What stands between signs of a kind that stand in no bracket."""
    if "(" not in words:
        return words.split(sign)
    parts, start = [], 0
    while start <= len(words):
        end = start
        while end < len(words) and words[end] != sign:
            end += 1 if words[end] != "(" else _end_of_bracket(words[end:]) + 1
        parts.append(words[start:end])
        start = end + 1
    return parts


def _beginnings_in(text: str) -> Mapping[str, Sequence[int]]:
    """The ways in which the words of a text begin, with the offsets of these words."""
    return _kept(text) if len(text) <= _LONG else _kept_shortly(text)


def _of_text(text: str) -> Mapping[str, Sequence[int]]:
    places: dict[str, list[int]] = {}
    for word in _WORD.finditer(text):
        for beginning in _beginnings_of(word[0]):
            places.setdefault(beginning, []).append(word.start())
    return places


_kept = lru_cache(maxsize=20_000)(_of_text)
_kept_shortly = lru_cache(maxsize=8)(_of_text)


@lru_cache(maxsize=20_000)
def _beginnings_of(word: str) -> Sequence[str]:
    folded = _folded(word)
    number = [_NUMBER] if word[0].isdecimal() else []
    return list(dict.fromkeys([folded + _WHOLE, *(folded[:letters] for letters in _LETTERS), *number]))


def _folded(text: str) -> str:
    return text.translate(_LIKE_I).casefold()
