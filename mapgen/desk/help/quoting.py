"""Completes a quote from the document's text: after a few typed words, the sentence's exact words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.document.text.document_text import DocumentText

MOST = 20
_LEAST = 4
"""So many characters must be typed."""
_LONGEST = 300
_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"\A\s*+(?:[-*+•·◦▪‣–—]\s++)+")
"""The sign of an item, before its words."""
_OPENING = "«“\"'‘([ "
_SHAPES = str.maketrans("’‘ʼ", "'''")


def sentences_with(typed: str, text: DocumentText) -> tuple[str, ...]:
    """Return the document's words that begin as typed, each to the end of its sentence; at most twenty.

    Capitals, white space and the shape of apostrophes are not compared. Where the typed words stand within a
    sentence, the whole sentence comes after.
    """
    words = _folded(typed[:_LONGEST]).split()
    if len(" ".join(words)) < _LEAST:
        return ()
    found: dict[str, None] = {}
    for start in _begin(words, text.content):
        sentence = text.sentence_at(start)
        for first in dict.fromkeys((start, min(sentence.start, start))):
            own = text.content[first : max(sentence.end, start)]
            found.setdefault(" ".join(_BULLET.sub("", own).split()))
        if len(found) >= MOST:
            break
    return tuple(one for one in found if one)[:MOST]


def _begin(words: list[str], content: str) -> Iterator[int]:
    """Yield where these words begin in a text, the last of which may be the beginning of a word."""
    spans = [found.span() for found in _WORD.finditer(content)]
    printed = [_folded(content[start:end]) for start, end in spans]
    *whole, last = words
    for number, own in enumerate(printed[: len(printed) - len(whole)]):
        bare = own.lstrip(_OPENING)
        following = [bare, *printed[number + 1 : number + len(words)]] if bare.startswith(words[0]) else []
        if following and following[:-1] == whole and following[-1].startswith(last):
            yield spans[number][0] + len(own) - len(bare)


def _folded(words: str) -> str:
    """Return words in small letters with straight apostrophes, as many characters as before."""
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in words).translate(_SHAPES)
