"""An item of an instrument: its question, and what of it the file or the text decides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mapgen.strength.instruments.clues import READER, Clues
from mapgen.strength.values import ItemResult
from mapgen.words import Text, both

Decision = tuple[str | None, Text]
"""A rating, or None where the reader has to judge; and what decides it or bears on it."""


def _open(clues: Clues) -> Decision:
    return None, READER


@dataclass(frozen=True, slots=True)
class Item:
    """One item. The wording is ours."""

    id: str
    question: Text
    decide: Callable[[Clues], Decision] = _open


def item(id: str, en: str, fr: str, decide: Callable[[Clues], Decision] = _open) -> Item:
    """An item by its two wordings."""
    return Item(id, both(en, fr), decide)


def bears_on(en: str, fr: str) -> Decision:
    """Something that helps the reader to judge, and does not decide."""
    return None, both(f"{en}; for the reader to judge", f"{fr} ; au lecteur d'en juger")


def results(items: Iterable[Item], clues: Clues) -> tuple[ItemResult, ...]:
    """Each item as the author rated it, else as the file decides it, else for the reader."""
    rated = {rating.item: rating for rating in clues.map.document.ratings}
    by = clues.map.document.rated_by
    found = []
    for each in items:
        rating, why = each.decide(clues)
        if each.id in rated:
            # The machine's reason is for the machine's rating.
            own = rated[each.id]
            found.append(ItemResult(each.id, each.question, own.value, own.why, by))
        else:
            found.append(ItemResult(each.id, each.question, rating, why))
    return tuple(found)
