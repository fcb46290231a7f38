"""Who publishes a text, as its lines tell: after a label or a copyright sign, or beside the by-line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from mapgen.document.lexicon import entries
from mapgen.document.text.competence import is_qualification
from mapgen.document.text.dates import DATE

_MOST_IN_NAME = 8  # words of a publisher's name
_MOST_BESIDE = 6  # words of a name beside a by-line
_COPYRIGHT = re.compile(
    r"[^\w(]{0,8}(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?([^\n.|]{2,80})",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:publisher|éditeur|publié sur|published on|source du texte)\s?:\s?([^\n|]{2,80})", re.IGNORECASE
)
_PARTS = re.compile(r"\n|[,|·•]|\s[/–—-]\s")
_AFTER_NAME = re.compile(
    rf"(?<=\w)\s(The\s[A-Z][^,|·•\n]{{2,40}}?)(?=\s(?:on|le|at)\s|[,|·•\n]|\s(?:{DATE.pattern})|\Z)"
)
"""The paper after the name in "By Jane Roe The Town Herald"."""
_ARTICLE = re.compile(r"(?:The|Le|La|Les)\s|L['’]")
_FRENCH = re.compile(r"(?:Revue|Agence|Courrier|Quotidien|Dépêche|Journal)\s[\w'’ -]{2,60}")
"""Names that go on in small letters: « Revue des lampes »."""
_NAMES = re.compile(
    r"[^\W\d_a-zß-ÿ][\w'’.&-]*(?:\s(?:of|the|and|for|de|du|des|la|le|et|&|[^\W\d_a-zß-ÿ][\w'’.&-]*))*"
)


def publisher_of(lines: Iterable[str], byline: str = "", below: str = "") -> str:
    """Return who publishes a text; empty where nothing tells it.

    `lines`: its brief lines. `byline`: its by-line. `below`: the name of a publication that follows that.
    """
    for line in lines:
        found = _LABELLED.search(line) or _COPYRIGHT.match(line)
        if found:
            name = re.split(r"\.\s|,\s(?:all|tous)\b|\s[-–—|]\s", found[1], flags=re.IGNORECASE)[0]
            if len(name.split()) <= _MOST_IN_NAME:
                return " ".join(name.split()).strip(" .,")
    after = [*_PARTS.split(byline)[1:], *(found[1] for found in _AFTER_NAME.finditer(byline))]
    beside = (" ".join(part.split()).strip("*_ .") for part in after)
    named = [part for part in beside if is_publication(part) or (_ARTICLE.match(part) and _is_name(part))]
    return next(iter(named), below)


def is_publication(words: str) -> bool:
    """Return whether a few words are the name of what publishes texts, with one as *News* or *revue*."""
    if _FRENCH.fullmatch(words) and len(words.split()) <= _MOST_BESIDE:
        return not is_qualification(words)
    return _is_name(words) and any(word in _publications() for word in words.lower().split())


def _is_name(words: str) -> bool:
    few = 2 <= len(words.split()) <= _MOST_BESIDE
    return few and bool(_NAMES.fullmatch(words)) and not DATE.search(words) and not is_qualification(words)


@cache
def _publications() -> frozenset[str]:
    return frozenset(entries("publications"))
