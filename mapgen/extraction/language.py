"""In which language a text is written, English or French, by its commonest words."""

from __future__ import annotations

import re

_ENGLISH = (
    "the of and to in a is that for it was on are as with be this by from at or an have not which but they were has had "
    "their its can"
)
_FRENCH = (
    "le la les de des du un une et à en est que qui dans pour sur pas par plus au ne se ce il elle sont avec son sa ses "
    "ou aux cette"
)
_COMMONEST = {"en": frozenset(_ENGLISH.split()), "fr": frozenset(_FRENCH.split())}
_WORD = re.compile(r"[^\W\d_]+")
_READ = 200_000  # characters that are looked at
_LEAST = 0.12
"""The share of a language's commonest words in a text of that language; in others it is far less."""
_CLEAR = 1.8
"""How many times more of one language's words than of the other's there must be."""


def language_of(text: str) -> str:
    """Return "en" or "fr"; empty for a text that is in neither, or too short or too mixed to tell."""
    words = [word.lower() for word in _WORD.findall(text[:_READ])]
    if not words:
        return ""
    shares = {
        language: sum(word in common for word in words) / len(words)
        for language, common in _COMMONEST.items()
    }
    first, second = sorted(shares, key=lambda language: -shares[language])
    return first if shares[first] >= max(_LEAST, _CLEAR * shares[second]) else ""
