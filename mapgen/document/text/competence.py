"""What a by-line says of its author's competence: a title before the name, a profession after it."""

from __future__ import annotations

import re
from functools import cache

from mapgen.document.lexicon import entries

PROFESSIONAL = r"Drs?|Prof|Pr|Professeure?|Docteure?|Professor"
"""A pattern of titles that tell what somebody is."""
TITLES = rf"{PROFESSIONAL}|Mr?s?|Mme|Mlle"
"""A pattern of titles that stand before a name."""
TITLED = re.compile(rf"\A(?:{TITLES})\.?\s")
"""A title, at the head of a name."""
_MOST = 8  # words of one qualification
_PARTS = re.compile(r"[,;|·•()]|(?<=\s)[–—-](?=\s)")
_WORD = re.compile(r"[\w'’.-]+")


def competence_in(line: str, name: str) -> str:
    """Return what a by-line says of the competence of the person whom it names; empty where it says nothing.

    That are a title at the head of the name, and each part of the line after it that is a qualification.
    """
    known = _known()
    title = name.split(" ", 1)[0] if " " in name else ""
    found = [title] if title in known else []
    for part in _PARTS.split(line.partition(name)[2]):
        for words in (part.strip(), part.strip(" .")):
            if is_qualification(words):
                found.append(words)
                break
    return ", ".join(dict.fromkeys(found))


def is_qualification(part: str) -> bool:
    """Return whether a few words of a by-line have one of the list `qualifications`, and no digit."""
    known, words = _known(), _WORD.findall(part)
    if not 0 < len(words) <= _MOST or any(sign.isdigit() for sign in part):
        return False
    return any(word in known or (word.lower() in known and not word.isupper()) for word in words)


@cache
def _known() -> frozenset[str]:
    return frozenset(" ".join(entries("qualifications")).split())
