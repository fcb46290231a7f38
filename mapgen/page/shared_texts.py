"""Collects texts that recur in the page's data, so that each is written once and referred to by index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class SharedTexts:
    """A list of different texts, `written`; equal texts have the same index."""

    def __init__(self) -> None:
        self.written: list[Mapping[str, str]] = []
        self._indices: dict[tuple[tuple[str, str], ...], int] = {}

    def index(self, text: Mapping[str, str]) -> int:
        """Return the index of a text in `written`, where a new text is appended."""
        index = self._indices.setdefault(tuple(sorted(text.items())), len(self.written))
        if index == len(self.written):
            self.written.append(text)
        return index

    def indices(self, texts: Iterable[Mapping[str, str]]) -> list[int]:
        """Return the index of each text, in order."""
        return [self.index(text) for text in texts]
