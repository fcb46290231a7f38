"""Prefix and suffix of a TextQuoteSelector (W3C Web Annotation Data Model): the words beside a quote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from mapgen.document.anchoring.folding import QUOTATION_MARKS

# A hint may be cut anywhere, and is compared without its spaces and hyphens, save those of numbers.
_IGNORED = re.compile(r"(?<!\d)[\s-]+|[\s-]+(?!\d)|\u00ad")
_SPACE = re.compile(r"\s+")
_SAME = str.maketrans({**dict.fromkeys(QUOTATION_MARKS, '"'), "’": "'", "‘": "'"})


class Hints:
    """Compares hints with what stands in one text, and keeps what it has made comparable of it."""

    def __init__(self, content: str) -> None:
        self._content = content
        self._before: dict[tuple[int, int], str] = {}
        self._after: dict[tuple[int, int], str] = {}

    def precedes(self, prefix: str, starts: Iterable[int]) -> set[int]:
        """Return the offsets right before which the prefix stands; spaces and hyphens may differ."""
        wanted, reach = _comparable(prefix), _reach(prefix)
        return {start for start in starts if self._ending(start, reach).endswith(wanted)}

    def follows(self, suffix: str, ends: Iterable[int]) -> set[int]:
        """Return the offsets at which the suffix stands; spaces and hyphens may differ."""
        wanted, reach = _comparable(suffix), _reach(suffix)
        return {end for end in ends if self._beginning(end, reach).startswith(wanted)}

    def _ending(self, start: int, reach: int) -> str:
        if (start, reach) not in self._before:
            self._before[start, reach] = _comparable(self._content[max(0, start - reach) : start])
        return self._before[start, reach]

    def _beginning(self, end: int, reach: int) -> str:
        if (end, reach) not in self._after:
            self._after[end, reach] = _comparable(self._content[end : end + reach])
        return self._after[end, reach]


def _reach(hint: str) -> int:
    """How many characters of the document to compare with a hint: more than it has, as spaces may differ.

    It is a power of two, so that hints of about the same length are compared with the same characters.
    """
    return 1 << (2 * len(hint) + 63).bit_length()


def _comparable(words: str) -> str:
    composed = unicodedata.normalize("NFC", words).translate(_SAME)
    return _SPACE.sub(" ", _IGNORED.sub("", composed))
