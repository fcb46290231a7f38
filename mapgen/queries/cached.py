"""Questions that many ask of a map: the answer is kept with the map, as its own properties keep theirs."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from mapgen.model.argument_map import ArgumentMap

Answer = TypeVar("Answer")


def asked_once(question: Callable[[ArgumentMap], Answer]) -> Callable[[ArgumentMap], Answer]:
    """The question, answered once for each map."""
    name = f"{question.__module__}.{question.__qualname__}"

    @wraps(question)
    def answer(map_: ArgumentMap) -> Answer:
        kept = vars(map_)
        if name not in kept:
            kept[name] = question(map_)
        found: Answer = kept[name]
        return found

    return answer
