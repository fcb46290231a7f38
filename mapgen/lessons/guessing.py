"""Which items can be answered by their words alone, without the text: these are asked last.

Either every right option has more words in common with the question, and with what stands above the options,
than any wrong one has; or no wrong option shares a word with them, as if it came from another text. What half
of the text speaks of does not count. Items to
be put in order have no wrong option. The step that breaks is told by labels, which repeat the conclusion that
is asked about, in the right option as in the wrong ones: it is always asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from mapgen.lessons.signs import themes
from mapgen.lessons.values import Item
from mapgen.vocabulary import ItemKind
from mapgen.words import READER_LANGUAGES

_FEW, _COMMON = 8, 0.2
"""A word is common that stands in more options than this, and in more than this share of them."""
_BY_CLAIMS = (ItemKind.SAYS, ItemKind.RESTS_ON, ItemKind.MISSING)
"""Kinds whose options are claims of the text: those of the others are the same words for every text."""


def guessed(items: Iterable[Item]) -> frozenset[str]:
    """Return the ids of the items that can be answered by their words, in one of the languages of readers."""
    by_claims = [item for item in items if item.kind in _BY_CLAIMS]
    common = {code: _common(by_claims, code) for code in READER_LANGUAGES}
    return frozenset(
        item.id for item in by_claims if any(_by_words(item, code, words) for code, words in common.items())
    )


def _common(items: Sequence[Item], language: str) -> frozenset[str]:
    """Return the words that stand in so many options that they tell of the text, and not of a part of it."""
    told = {option.text.best(language) for item in items for option in item.options}
    count = Counter(word for words in told for word in themes(words))
    return frozenset(word for word, number in count.items() if number > max(_FEW, len(told) * _COMMON))


def _by_words(item: Item, language: str, common: frozenset[str]) -> bool:
    told = (item.prompt, *(each.text for each in item.shown))
    asked = themes(" ".join(one.best(language) for one in told)) - common
    shared = [(option.right, len(asked & themes(option.text.best(language)))) for option in item.options]
    wrong = max(count for is_right, count in shared if not is_right)
    return wrong == 0 or all(count > wrong for is_right, count in shared if is_right)
