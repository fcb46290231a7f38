"""Merged intervals: which passages overlap one of many others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

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

    def overlap(self, passage: Passage) -> bool:
        """Whether a passage, not empty, shares a character with one of the set."""
        before = bisect_left(self._starts, passage.end)
        return before > 0 and self._ends[before - 1] > passage.start
