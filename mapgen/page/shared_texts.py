"""Texts that recur on a page: each is written once, and known by its index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class SharedTexts:
    """Collects texts; equal texts have one index."""

    def __init__(self) -> None:
        self.written: list[Mapping[str, str]] = []
        self._indices: dict[tuple[tuple[str, str], ...], int] = {}

    def index(self, text: Mapping[str, str]) -> int:
        """The index of a text among those written."""
        index = self._indices.setdefault(tuple(sorted(text.items())), len(self.written))
        if index == len(self.written):
            self.written.append(text)
        return index

    def indices(self, texts: Iterable[Mapping[str, str]]) -> list[int]:
        """The index of each text."""
        return [self.index(text) for text in texts]
