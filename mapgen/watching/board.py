"""What the pages are told: a notice for each, changed by the watch, and waited for by the server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from threading import Condition

from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands in the strip of a page: a sentence, and what mapgen found, as printed; empty without."""

    summary: Text = Text()
    details: Text = Text()


QUIET = Notice()


class Board:
    """The notices of the pages by their names, numbered by how often they have changed."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._number = 0
        self._notices: Mapping[str, Notice] = {}
        self._others = QUIET

    def put(self, notices: Mapping[str, Notice], others: Notice) -> None:
        """Replace all notices; `others` is that of the pages that are not named. Wake all who wait."""
        with self._changed:
            self._notices, self._others = notices, others
            self._number += 1
            self._changed.notify_all()

    def wake(self) -> None:
        """Wake all who wait, though nothing has changed."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def notice(self, page: str) -> tuple[int, Notice]:
        """Return the number of the last change, and the notice of a page."""
        with self._changed:
            return self._number, self._notices.get(page, self._others)

    def wait(self, number: int, seconds: float) -> bool:
        """Wait until there has been a change after that number, at most so long; return whether there has."""
        with self._changed:
            return self._changed.wait_for(lambda: self._number != number, timeout=seconds)
