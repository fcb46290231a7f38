"""Prefix and suffix: the words next to a quote that tell its places apart."""

from __future__ import annotations

import re
import unicodedata

from mapgen.document.folding import QUOTATION_MARKS

# A hint may be cut anywhere, so that it is compared without its spaces and hyphens, save
# those of numbers.
_IDLE = re.compile(r"(?<!\d)[\s-]+|[\s-]+(?!\d)|\u00ad")
_SPACE = re.compile(r"\s+")
_SAME = str.maketrans({**dict.fromkeys(QUOTATION_MARKS, '"'), "’": "'", "‘": "'"})


def precedes(prefix: str, content: str, start: int) -> bool:
    """Whether the prefix stands right before content[start], but for typography."""
    return _squeezed(content[max(0, start - _reach(prefix)) : start]).endswith(_squeezed(prefix))


def follows(suffix: str, content: str, end: int) -> bool:
    """Whether the suffix stands right at content[end], but for typography."""
    return _squeezed(content[end : end + _reach(suffix)]).startswith(_squeezed(suffix))


def _reach(hint: str) -> int:
    return 2 * len(hint) + 64


def _squeezed(words: str) -> str:
    composed = unicodedata.normalize("NFC", words).translate(_SAME)
    return _SPACE.sub(" ", _IDLE.sub("", composed))
