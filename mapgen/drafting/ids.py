"""Ids made from words: `plants-clean-air` for "Plants clean the air, as a trial shows."."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

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
_SMALL = {
    "en": frozenset(
        [
            "the",
            "a",
            "an",
            "this",
            "these",
            "that",
            "those",
            "there",
            "here",
            "it",
            "its",
            "he",
            "she",
            "they",
            "them",
            "their",
            "his",
            "her",
            "him",
            "you",
            "your",
            "we",
            "our",
            "us",
            "i",
            "my",
            "me",
            "who",
            "whom",
            "whose",
            "which",
            "what",
            "when",
            "where",
            "why",
            "how",
            "if",
            "then",
            "than",
            "as",
            "at",
            "by",
            "for",
            "from",
            "in",
            "into",
            "of",
            "off",
            "on",
            "onto",
            "out",
            "over",
            "to",
            "up",
            "with",
            "within",
            "about",
            "after",
            "before",
            "between",
            "during",
            "through",
            "under",
            "until",
            "and",
            "or",
            "but",
            "so",
            "yet",
            "because",
            "since",
            "while",
            "although",
            "though",
            "also",
            "too",
            "very",
            "even",
            "just",
            "only",
            "still",
            "already",
            "however",
            "therefore",
            "thus",
            "hence",
            "indeed",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "being",
            "am",
            "do",
            "does",
            "did",
            "done",
            "has",
            "have",
            "had",
            "having",
            "can",
            "could",
            "may",
            "might",
            "must",
            "shall",
            "should",
            "will",
            "would",
            "all",
            "any",
            "both",
            "each",
            "either",
            "every",
            "few",
            "many",
            "more",
            "most",
            "much",
            "one",
            "other",
            "others",
            "another",
            "same",
            "several",
            "some",
            "such",
            "own",
            "s",
            "t",
            "re",
            "ve",
            "ll",
            "d",
            "let",
            "study",
            "studies",
            "survey",
            "trial",
            "trials",
            "research",
            "found",
            "find",
            "finds",
            "shown",
            "show",
            "shows",
            "showed",
            "recent",
            "recently",
            "new",
            "believe",
            "tend",
            "tends",
            "often",
            "means",
            "mean",
            "like",
            "took",
            "take",
            "takes",
            "say",
            "says",
            "said",
        ]
    ),
    "fr": frozenset(
        [
            "le",
            "la",
            "les",
            "l",
            "un",
            "une",
            "des",
            "d",
            "de",
            "du",
            "au",
            "aux",
            "ce",
            "cet",
            "cette",
            "ces",
            "c",
            "ca",
            "cela",
            "ceci",
            "il",
            "elle",
            "ils",
            "elles",
            "on",
            "nous",
            "vous",
            "je",
            "j",
            "tu",
            "se",
            "s",
            "me",
            "m",
            "te",
            "t",
            "lui",
            "leur",
            "leurs",
            "son",
            "sa",
            "ses",
            "mon",
            "ma",
            "mes",
            "ton",
            "ta",
            "tes",
            "notre",
            "nos",
            "votre",
            "vos",
            "qui",
            "que",
            "qu",
            "quoi",
            "dont",
            "ou",
            "si",
            "quand",
            "comme",
            "comment",
            "pourquoi",
            "a",
            "en",
            "y",
            "dans",
            "par",
            "pour",
            "sur",
            "sous",
            "avec",
            "entre",
            "vers",
            "chez",
            "depuis",
            "pendant",
            "avant",
            "apres",
            "jusqu",
            "et",
            "mais",
            "donc",
            "or",
            "car",
            "puis",
            "alors",
            "ainsi",
            "aussi",
            "tres",
            "meme",
            "encore",
            "deja",
            "plus",
            "moins",
            "bien",
            "ne",
            "n",
            "est",
            "sont",
            "etait",
            "etaient",
            "etre",
            "ai",
            "as",
            "ont",
            "avait",
            "avoir",
            "fait",
            "font",
            "faire",
            "peut",
            "peuvent",
            "pourrait",
            "doit",
            "doivent",
            "faut",
            "tout",
            "toute",
            "tous",
            "toutes",
            "chaque",
            "plusieurs",
            "certains",
            "certaines",
            "autre",
            "autres",
            "quelques",
            "etude",
            "etudes",
            "essai",
            "enquete",
            "recherche",
            "montre",
            "montrent",
            "trouve",
            "selon",
            "afin",
            "parce",
            "puisque",
            "lorsque",
            "souvent",
            "veut",
            "dire",
            "dit",
        ]
    ),
}
"""Words of a sentence that tell little of what it claims; a word that denies is none of them."""
_DENYING = frozenset(
    [
        "not",
        "no",
        "never",
        "nobody",
        "none",
        "nothing",
        "without",
        "cannot",
        "pas",
        "jamais",
        "aucun",
        "aucune",
        "rien",
        "sans",
        "personne",
        "ni",
    ]
)
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
        small = _SMALL.get(self._language, frozenset())
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


def _words(words: str) -> list[str]:
    """Return the words of a text in small Latin letters and digits."""
    plain = unicodedata.normalize("NFKD", words.lower().translate(_LETTERS))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _WORD.findall(plain[:400].replace("’", "'").replace("'s ", "s "))


def _opening(expressions: Expressions | None, words: str) -> int:
    """Return where a connective that begins the words ends; 0 without one."""
    found = next(expressions.finditer(words[:60]), None) if expressions is not None else None
    return found.end() if found is not None and not words[: found.start()].strip() else 0
