"""Ids made from words: `plants-clean-the-air` for "Plants clean the air, as a trial shows."."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mapgen.document.lexicon.expressions import Expressions
from mapgen.queries.lexicon import lexicon

_MOST_WORDS = 5
_LONGEST = 40  # characters
_LETTERS = {ord("œ"): "oe", ord("æ"): "ae", ord("ß"): "ss", ord("ø"): "o", ord("ł"): "l", ord("đ"): "d"}
_WORD = re.compile(r"[a-z0-9]+")
_LEADING = {
    "en": frozenset(("the", "a", "an", "this", "these", "but", "and", "so", "also", "however")),
    "fr": frozenset(
        ("le", "la", "les", "l", "un", "une", "des", "d", "ce", "cet", "cette", "ces", "mais", "et", "or")
    ),
}
_TRAILING = frozenset(
    ["the", "a", "an", "of", "to", "in", "on", "and", "or", "for", "with", "by", "from", "that", "which", "is", "are", "le", "la", "les", "l", "un", "une", "de", "des", "du", "d", "et", "ou", "en", "a", "au", "aux", "que", "qui", "pour", "par", "est"]
)  # fmt: skip


class Ids:
    """Makes ids that differ from each other and from those that are `taken`."""

    def __init__(self, language: str, taken: Iterable[str] = ()) -> None:
        self._language = language
        self._given = set(taken)

    def of(self, words: str, otherwise: str) -> str:
        """Return an id made of the first words of a sentence, or of `otherwise` where they give none."""
        stem = self._stem(words) or otherwise
        id_, number = stem, 1
        while id_ in self._given:
            number += 1
            id_ = f"{stem}-{number}"
        self._given.add(id_)
        return id_

    def _stem(self, words: str) -> str:
        connectives = lexicon("proposed", self._language).families
        for name in ("because/before", "because/after"):
            opening = _opening(connectives.get(name), words)
            if opening:
                words = words[opening:]
        plain = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS))
        plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
        found = _WORD.findall(plain[:400].replace("’", "'").replace("'s ", "s "))
        if sum(map(len, found)) < 3:
            return ""
        while len(found) > 2 and found[0] in _LEADING.get(self._language, ()):
            found.pop(0)
        kept = found[:_MOST_WORDS]
        while len(kept) > 2 and (kept[-1] in _TRAILING or len("-".join(kept)) > _LONGEST):
            kept.pop()
        return "-".join(kept)[:_LONGEST].strip("-")


def _opening(expressions: Expressions | None, words: str) -> int:
    """Return where a connective that begins the words ends; 0 without one."""
    found = next(expressions.finditer(words[:60]), None) if expressions is not None else None
    return found.end() if found is not None and not words[: found.start()].strip() else 0
