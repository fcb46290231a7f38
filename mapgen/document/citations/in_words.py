"""Marks in words: a work that the text only names, as in "a study at Lowford"."""

from __future__ import annotations

import re
from functools import lru_cache

from mapgen.document.citations.who_somebody_is import says_who

_WORD = re.compile(r"\w+")
_NAME = re.compile(r"[^\W\d_]{3,}")
_ROMAN = re.compile(r"[ivxlcdm]+")


def stands_in(mark: str, words: str) -> bool:
    """Return whether a mark is words that name a work, and stands word for word in `words`.

    Case, punctuation and white space do not count. A number, a letter, a Roman number and the address of a
    link are no such words.
    """
    named = plain_words(mark)
    if "://" in mark or not any(_ROMAN.fullmatch(each) is None for each in _NAME.findall(named)):
        return False
    return f" {named} " in f" {plain_words(words)} "


def tells_of(mark: str, words: str) -> bool:
    """Return whether a mark `stands_in` words, and somewhere not only to say who somebody is.

    “Said Dr Roe, this study's co-author” names a study to say who Dr Roe is, and cites nothing.
    """
    if not stands_in(mark, words):
        return False
    folded = words.casefold()
    places = list(_pattern(plain_words(mark)).finditer(folded))
    return not places or not all(says_who(folded, *place.span()) for place in places)


@lru_cache(maxsize=256)
def _pattern(named: str) -> re.Pattern[str]:
    words = r"\W+".join(map(re.escape, named.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def plain_words(text: str) -> str:
    """Return the words of a text in lower case with single spaces between them, without punctuation."""
    return " ".join(_WORD.findall(text.casefold()))
