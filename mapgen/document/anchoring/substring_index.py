"""Exact string search: every occurrence of one string in another, overlaps included, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

_FIND_LIMIT = 32
"""`str.find` may compare so many characters for each character of text and needle."""
_WHOLE_WORD = re.compile(r"(?<=\W)\w++(?=\W)")
_WORD = re.compile(r"\w++")
_MOST_CANDIDATES = 64
"""A word with more occurrences is no help: the text is then searched from end to end."""


class SubstringIndex:
    """Finds where strings occur in one text: looks for each only where its rarest word occurs."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        """The offsets at which each word of the text begins, by the word, in order."""
        starts: dict[str, list[int]] = {}
        for word in _WORD.finditer(self.text):
            starts.setdefault(word[0], []).append(word.start())
        return starts

    def occurrences(self, needle: str) -> Iterator[int]:
        """The offsets at which the string `needle`, not empty, begins in the text, in order."""
        # Only words that are delimited inside the needle are whole words of the text as well.
        rarest, starts = None, None
        for word in _WHOLE_WORD.finditer(needle):
            found = self._starts.get(word[0])
            if not found:
                return
            if starts is None or len(found) < len(starts):
                rarest, starts = word, found
        if rarest is None or starts is None or len(starts) > _MOST_CANDIDATES:
            yield from occurrences(needle, self.text)
            return
        for start in starts:
            candidate = start - rarest.start()
            if candidate >= 0 and self.text.startswith(needle, candidate):
                yield candidate


def occurrences(needle: str, text: str) -> Iterator[int]:
    """The offsets at which the string `needle`, not empty, begins in the text, in order; matches may overlap.

    `str.find` is fastest, but compares the needle anew at every hit, which is
    quadratic in a text that repeats itself. Once it has compared too much, the
    algorithm of Knuth, Morris & Pratt (SIAM J Comput 6:323, 1977) goes on.
    """
    compared, limit = 0, _FIND_LIMIT * (len(text) + len(needle))
    start = text.find(needle)
    while start >= 0:
        yield start
        following = text.find(needle, start + 1)
        compared += len(needle) + max(0, following - start)
        start = following
        if compared > limit and start >= 0:
            yield from _knuth_morris_pratt(needle, text, start)
            return


def _knuth_morris_pratt(needle: str, text: str, start: int) -> Iterator[int]:
    borders = _border_lengths(needle)
    matched = 0
    for offset in range(start, len(text)):
        while matched and (matched == len(needle) or needle[matched] != text[offset]):
            matched = borders[matched]
        matched += needle[matched] == text[offset]
        if matched == len(needle):
            yield offset - matched + 1


def _border_lengths(needle: str) -> list[int]:
    """For each length of a prefix of the needle, from 0, the length of the prefix's longest border.

    A border is a shorter prefix that is also a suffix.
    """
    borders = [0, 0]
    length = 0
    for character in needle[1:]:
        while length and needle[length] != character:
            length = borders[length]
        length += needle[length] == character
        borders.append(length)
    return borders
