"""A citation mark: what a document prints to point at a source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mapgen.findings import Passage


@dataclass(frozen=True, slots=True)
class CitationMark:
    """A citation mark as printed, and its offsets, end exclusive.

    `numbers`: what it points to: numbers, or names with a year ("Smith 2019"), each once.
    """

    numbers: tuple[str, ...]
    start: int
    end: int
    printed: str

    @property
    def passage(self) -> Passage:
        """The passage of the mark."""
        return Passage(self.start, self.end)


def apart(marks: Iterable[CitationMark]) -> tuple[CitationMark, ...]:
    """The marks in order, without those that begin inside another."""
    kept: list[CitationMark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return tuple(kept)
