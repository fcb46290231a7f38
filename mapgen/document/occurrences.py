"""Every place of one string in another, overlaps included, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

_PATIENCE = 32
_WHOLE_WORD = re.compile(r"(?<=\W)\w++(?=\W)")
_WORD = re.compile(r"\w++")
_FEW = 64
"""So many places of a word are looked at one by one; beyond, the text is searched from end to end."""


class Searched:
    """A text in which many strings are sought: by the rarest of their words, which an index gives."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        """Where each word stands."""
        starts: dict[str, list[int]] = {}
        for word in _WORD.finditer(self.text):
            starts.setdefault(word[0], []).append(word.start())
        return starts

    def occurrences(self, needle: str) -> Iterator[int]:
        """Where the needle, not empty, begins in the text, in order."""
        # Both ends of these words show in the needle: where the needle stands, they stand as words.
        rarest, places = None, None
        for word in _WHOLE_WORD.finditer(needle):
            stands = self._starts.get(word[0])
            if not stands:
                return
            if places is None or len(stands) < len(places):
                rarest, places = word, stands
        if rarest is None or places is None or len(places) > _FEW:
            yield from occurrences(needle, self.text)
            return
        for place in places:
            start = place - rarest.start()
            if start >= 0 and self.text.startswith(needle, start):
                yield start


def occurrences(needle: str, text: str) -> Iterator[int]:
    """Where the needle, not empty, begins in the text.

    `str.find` is fastest, but pays for the needle at every hit; a text that
    repeats itself could make that quadratic, so that Knuth, Morris and Pratt
    take over once find has cost more than its worth.
    """
    spent, limit = 0, _PATIENCE * (len(text) + len(needle))
    at = text.find(needle)
    while at >= 0:
        yield at
        later = text.find(needle, at + 1)
        spent += len(needle) + max(0, later - at)
        at = later
        if spent > limit and at >= 0:
            yield from _knuth_morris_pratt(needle, text, at)
            return


def _knuth_morris_pratt(needle: str, text: str, start: int) -> Iterator[int]:
    back = _borders(needle)
    length = 0
    for place in range(start, len(text)):
        while length and (length == len(needle) or needle[length] != text[place]):
            length = back[length]
        length += needle[length] == text[place]
        if length == len(needle):
            yield place - length + 1


def _borders(needle: str) -> list[int]:
    """For each length, how much of the needle's beginning is again its end."""
    back = [0, 0]
    length = 0
    for character in needle[1:]:
        while length and needle[length] != character:
            length = back[length]
        length += needle[length] == character
        back.append(length)
    return back
