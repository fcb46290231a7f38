"""Every place of one string in another, overlaps included, in linear time."""

from __future__ import annotations

from collections.abc import Iterator

_PATIENCE = 32


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
