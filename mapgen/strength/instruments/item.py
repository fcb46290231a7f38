"""One item of an instrument: its question, and the function that rates it from the file or the text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mapgen.strength.instruments.clues import READER, Clues
from mapgen.strength.values import ItemResult
from mapgen.words import Text, both

Decision = tuple[str | None, Text]
"""(rating, reason); if the reader has to judge, (None, hint)."""


def _open(clues: Clues) -> Decision:
    return None, READER


@dataclass(frozen=True, slots=True)
class Item:
    """One item of an instrument: a question in mapgen's own wording, and how it is decided.

    `decide` returns a rating and its reason, or None and a hint where the reader has to judge.
    """

    id: str
    question: Text
    decide: Callable[[Clues], Decision] = _open


def item(id: str, en: str, fr: str, decide: Callable[[Clues], Decision] = _open) -> Item:
    """Return an item whose question is worded so in English and French; by default the reader judges it."""
    return Item(id, both(en, fr), decide)


def bears_on(en: str, fr: str) -> Decision:
    """Return a decision without a rating: a hint, in English and French, for the reader to judge."""
    return None, both(f"{en}; for the reader to judge", f"{fr} ; au lecteur d'en juger")


def results(items: Iterable[Item], clues: Clues) -> tuple[ItemResult, ...]:
    """Return a result for each item, in the order of `items`.

    The rating is that of the argument file if it has one, else the one that the item decides, which may be
    None.
    """
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
