"""Whether a sentence gives a number that could be the size of an effect."""

from __future__ import annotations

import re

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap

P_VALUE = re.compile(r"(?<!\w)p\s*+(?:(?:-\s*+)?val(?:ue|eur)\s*+)?[=<>≤≥]\s*+[01]?[.,]\d+", re.IGNORECASE)
"""A p value, as printed: «p = 0.03», «P<0,05»."""

_YEAR = re.compile(
    r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d)(?!\s*(?:mg|g|µg|ml|l|kcal|kg|people|patients|personnes)\b)"
)
_HOW_MANY = re.compile(
    r"\b[nN]\s*=\s*\d+|\b\d+\s+(?:[\w-]+\s+){0,2}?(?:people|patients|subjects|participants|women|men|children|adults"
    r"|rats|mice|studies|trials|sujets|personnes|femmes|hommes|enfants|adultes|souris|études|essais)\b",
    re.IGNORECASE,
)
_IN_A_NAME = r"\w*?[A-Za-zÀ-ÖØ-öø-ÿ]{4}\d|\w*+-[A-Za-zÀ-ÖØ-öø-ÿ]{4,}+\d"  # 2-aminoethyl4
_NUMBER = re.compile(rf"(?<![\w.-])[-+−]?\d++(?!{_IN_A_NAME})")
_IN_WORDS = re.compile(
    r"\b(?:half|halved|twice|doubl\w+|tripl\w+|thirds?|quarters?|(?:two|three|four|five|ten)(?:fold|\s+times)|percent"
    r"|moitié|double\w*|triple\w*|tiers|quarts?|(?:deux|trois|quatre|cinq|dix)\s+fois|pour\s+cent)\b",
    re.IGNORECASE,
)


def says_how_much(map_: ArgumentMap, sentence: Passage) -> bool:
    """Return whether a sentence of the document gives a number that could be the size of an effect.

    The number may be in digits or in words («halved», «three times»). A citation mark, a year, a p value, a
    number of participants or studies and a number inside a name do not count.
    """
    words = map_.text.slice(sentence)
    for mark in reversed(map_.text.marks_in(sentence)):
        words = words[: mark.start - sentence.start] + " " + words[mark.end - sentence.start :]
    for other in (P_VALUE, _YEAR, _HOW_MANY):
        words = other.sub(" ", words)
    return bool(_NUMBER.search(words) or _IN_WORDS.search(words))
