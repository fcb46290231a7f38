"""The questions asked of one map, and the answers that have been worked out already.

A map is a frozen value, so that a question about it has one answer. `Queries` keeps the answers outside of
the map, for whoever asks: one check makes one, and hands it to every rule.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from typing import Any, TypeVar

from mapgen.model.argument_map import ArgumentMap

Answer = TypeVar("Answer")


class Queries:
    """Hold a map and the answers to the cached queries about it.

    `unread`: the ids of elements of whose ties some could not be read, because no element has the id that
    the file names there: nobody can say what is missing there.
    """

    def __init__(self, map_: ArgumentMap, unread: Collection[str] = ()) -> None:
        self.map = map_
        self.unread = frozenset(unread)
        self._answers: dict[Callable[[Queries], Any], Any] = {}

    def answer(self, query: Callable[[Queries], Answer]) -> Answer:
        """Return `query(self)`; compute it at the first call only, and keep it for the next ones."""
        if query not in self._answers:
            self._answers[query] = query(self)
        found: Answer = self._answers[query]
        return found


def cached_query(query: Callable[[Queries], Answer]) -> Callable[[Queries], Answer]:
    """Decorate a function of one `Queries`, so that its answer is computed only once for each `Queries`."""

    @wraps(query)
    def answer(queries: Queries) -> Answer:
        return queries.answer(query)

    return answer
