"""Ids made from words: `plants-clean-air` for "Plants clean the air, as a trial shows."."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.queries.lexicon import lexicon

_MOST_WORDS = 5  # of a name
_MOST_TELLING = 3  # words of a sentence
_COMMON = 3  # sentences in which a word is the text's topic, and tells none apart
_LONGEST = 40  # characters
_LETTERS = {ord("œ"): "oe", ord("æ"): "ae", ord("ß"): "ss", ord("ø"): "o", ord("ł"): "l", ord("đ"): "d"}
_WORD = re.compile(r"[a-z0-9]+")
_LEADING = {
    "en": frozenset(("the", "a", "an", "this", "these", "but", "and", "so", "also", "however")),
    "fr": frozenset(
        ("le", "la", "les", "l", "un", "une", "des", "d", "ce", "cet", "cette", "ces", "mais", "et", "or")
    ),
}
_DENYING = frozenset(
    ["not", "no", "never", "nobody", "none", "nothing", "without", "cannot", "pas", "jamais", "aucun", "aucune", "rien", "sans", "personne", "ni"]
)  # fmt: skip
"""Words that deny, which are no small words: an id without them would say the contrary."""
_TRAILING = frozenset(
    ["the", "a", "an", "of", "to", "in", "on", "and", "or", "for", "with", "by", "from", "that", "which", "is", "are", "le", "la", "les", "l", "un", "une", "de", "des", "du", "d", "et", "ou", "en", "a", "au", "aux", "que", "qui", "pour", "par", "est"]
)  # fmt: skip


class Ids:
    """Makes ids that differ from each other and from those that are `taken`.

    `sentences`: those of the text, of which a word that stands in many of them is its topic.
    """

    def __init__(self, language: str, taken: Iterable[str] = (), sentences: Iterable[str] = ()) -> None:
        self._language = language
        self._given = set(taken)
        self._frequent = Counter(word for words in sentences for word in set(_words(words)))

    def of(self, words: str, otherwise: str) -> str:
        """Return an id made of the first words of a name, or of `otherwise` where they give none."""
        return self._free(self._stem(words) or otherwise)

    def of_sentence(self, words: str, otherwise: str) -> str:
        """Return an id made of the telling words of a sentence, or of `otherwise` where it has none."""
        telling = self._telling(_words(self._without_connective(words)))
        return self._free("-".join(telling)[:_LONGEST].strip("-") or otherwise)

    def _free(self, stem: str) -> str:
        id_, number = stem, 1
        while id_ in self._given:
            number += 1
            id_ = f"{stem}-{number}"
        self._given.add(id_)
        return id_

    def _telling(self, found: Sequence[str]) -> list[str]:
        """Return at most so many words that tell what a sentence claims, with what denies them."""
        if sum(map(len, found)) < 3:
            return []
        if len(found) <= _MOST_TELLING:
            return [*found]
        small = _small_words(self._language)
        kept = [word for word in found if word not in small and not word.isdigit()]
        if sum(word not in _DENYING for word in kept) < 2:
            leading = _LEADING.get(self._language, frozenset())
            kept = [word for word in found if word not in leading][: _MOST_TELLING + 1] or list(found)
        while len(kept) > _MOST_TELLING:
            topic = max(kept, key=lambda word: (word not in _DENYING, self._frequent[word]))
            if self._frequent[topic] < _COMMON or topic in _DENYING:
                break
            kept.remove(topic)
        telling: list[str] = []
        for word in kept:
            if sum(one not in _DENYING for one in telling) == _MOST_TELLING:
                break
            telling.append(word)
        while len(telling) > 2 and len("-".join(telling)) > _LONGEST:
            telling.pop()
        return telling

    def _without_connective(self, words: str) -> str:
        connectives = lexicon("proposed", self._language).families
        for name in ("because/before", "because/after"):
            words = words[_opening(connectives.get(name), words) :]
        return words

    def _stem(self, words: str) -> str:
        found = _words(self._without_connective(words))
        if sum(map(len, found)) < 3:
            return ""
        while len(found) > 2 and found[0] in _LEADING.get(self._language, ()):
            found.pop(0)
        kept = found[:_MOST_WORDS]
        while len(kept) > 2 and (kept[-1] in _TRAILING or len("-".join(kept)) > _LONGEST):
            kept.pop()
        return "-".join(kept)[:_LONGEST].strip("-")


@cache
def _small_words(language: str) -> frozenset[str]:
    """Return the words that tell little of what a sentence claims; none in a language without a list."""
    return (
        frozenset(" ".join(entries(f"small-words-{language}")).split())
        if language in _LEADING
        else frozenset()
    )


def _words(words: str) -> list[str]:
    """Return the words of a text in small Latin letters and digits."""
    plain = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _WORD.findall(plain[:400].replace("’", "'").replace("'s ", "s "))


def _opening(expressions: Expressions | None, words: str) -> int:
    """Return where a connective that begins the words ends; 0 without one."""
    found = next(expressions.finditer(words[:60]), None) if expressions is not None else None
    return found.end() if found is not None and not words[: found.start()].strip() else 0
