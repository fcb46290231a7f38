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
    """Whether the prefix stands right before content[start]; typography, spaces and hyphens may differ."""
    return _comparable(content[max(0, start - _reach(prefix)) : start]).endswith(_comparable(prefix))


def follows(suffix: str, content: str, end: int) -> bool:
    """Whether the suffix stands right at content[end]; typography, spaces and hyphens may differ."""
    return _comparable(content[end : end + _reach(suffix)]).startswith(_comparable(suffix))


def _reach(hint: str) -> int:
    """How many characters of the document to compare with a hint: more than it has, as spaces may differ."""
    return 2 * len(hint) + 64


def _comparable(words: str) -> str:
    composed = unicodedata.normalize("NFC", words).translate(_SAME)
    return _SPACE.sub(" ", _IGNORED.sub("", composed))
