"""Merged intervals: which passages overlap one of many others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from mapgen.findings import Passage


class MergedIntervals:
    """A set of passages, in which those that touch or overlap are merged: tells which others overlap it."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for passage in sorted(passages):
            if self._ends and passage.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], passage.end)
            else:
                self._starts.append(passage.start)
                self._ends.append(passage.end)

    def __iter__(self) -> Iterator[Passage]:
        return map(Passage, self._starts, self._ends)

    def outside(self, passage: Passage) -> Iterator[Passage]:
        """Yield the parts of a passage that lie in none of the set, in order."""
        at, number = passage.start, bisect_right(self._ends, passage.start)
        while number < len(self._starts) and self._starts[number] < passage.end:
            if self._starts[number] > at:
                yield Passage(at, self._starts[number])
            at = max(at, self._ends[number])
            number += 1
        if at < passage.end:
            yield Passage(at, passage.end)

    def overlap(self, passage: Passage) -> bool:
        """Whether a passage, not empty, shares a character with one of the set."""
        before = bisect_left(self._starts, passage.end)
        return before > 0 and self._ends[before - 1] > passage.start
