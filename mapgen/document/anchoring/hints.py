"""Prefix and suffix of a TextQuoteSelector (W3C Web Annotation Data Model): the words beside a quote."""

from __future__ import annotations

import re
import unicodedata

from mapgen.document.anchoring.folding import QUOTATION_MARKS

# A hint may be cut anywhere, and is compared without its spaces and hyphens, save those of numbers.
_IGNORED = re.compile(r"(?<!\d)[\s-]+|[\s-]+(?!\d)|\u00ad")
_SPACE = re.compile(r"\s+")
_SAME = str.maketrans({**dict.fromkeys(QUOTATION_MARKS, '"'), "’": "'", "‘": "'"})


def precedes(prefix: str, content: str, start: int) -> bool:
    """Whether the prefix ends right before content[start], but for typography."""
    return _comparable(content[max(0, start - _reach(prefix)) : start]).endswith(_comparable(prefix))


def follows(suffix: str, content: str, end: int) -> bool:
    """Whether the suffix begins right at content[end], but for typography."""
    return _comparable(content[end : end + _reach(suffix)]).startswith(_comparable(suffix))


def _reach(hint: str) -> int:
    """How many characters of the document are compared with a hint."""
    return 2 * len(hint) + 64


def _comparable(words: str) -> str:
    composed = unicodedata.normalize("NFC", words).translate(_SAME)
    return _SPACE.sub(" ", _IGNORED.sub("", composed))
