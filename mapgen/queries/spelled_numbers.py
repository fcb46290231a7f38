"""Numbers written out in English and French, put into figures: «one hundred and fifty», «cent cinquante»."""

from __future__ import annotations

import re

_SMALL = {
    word: value
    for words, first, by in (
        ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 2, 1),
        ("deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 2, 1),
        ("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        ("vingt trente quarante cinquante soixante septante octante nonante", 20, 10),
    )
    for value, word in enumerate(words.split())
    for value in [first + by * value]
} | {"one": 1, "un": 1, "une": 1, "a": 1, "vingts": 20}  # fmt: skip
_TIMES = {"hundred": 100, "cent": 100, "cents": 100, "thousand": 1000, "mille": 1000}
_WORD = "|".join(sorted((*_SMALL, *_TIMES), key=len, reverse=True))
_SPELLED = re.compile(rf"\b(?:{_WORD})(?:(?:\s+and\s+|\s+et\s+|-et-|[\s-]+)(?:{_WORD}))*\b", re.IGNORECASE)
_ALONE = frozenset({"a", "one", "un", "une"})
"""Words that are articles more often than numbers."""


def in_figures(words: str) -> str:
    """Return words with each number that is written out in figures; «a», «one», «un» alone stay."""
    return _SPELLED.sub(_figure, words)


def _figure(found: re.Match[str]) -> str:
    words = re.split(r"[\s-]+", found[0].lower())
    if words[0] == "a" and words[1:2] not in (["hundred"], ["thousand"]):
        return found[0]
    if len(words) == 1 and words[0] in _ALONE:
        return found[0]
    value = _value([word for word in words if word not in ("and", "et")])
    return found[0] if value is None else str(value)


def _value(words: list[str]) -> int | None:
    """Return the number that words spell; None where they spell none, as «two three» do not."""
    whole, part, least = 0, 0, 1000
    for word in words:
        if word in _TIMES:
            times = _TIMES[word]
            part = max(part, 1) * times
            whole, part = (whole + part, 0) if times == 1000 else (whole, part)
            least = times
            continue
        small = _SMALL[word]
        if small == 20 and part % 100 == 4 and word.startswith("vingt"):
            part, least = part + 76, 20  # quatre-vingt
            continue
        if not _may_follow(small, part % 100, least):
            return None
        part, least = part + small, 20 if small in (60, 80) else 10 if small >= 20 else 1
    return whole + part


def _may_follow(small: int, tens: int, least: int) -> bool:
    """Return whether a number below a hundred may follow on `tens`: «sixty-five», «dix-sept»."""
    if tens in (10, 70, 90) and small in (7, 8, 9):
        return True
    return small < least and (small < 10 or not tens or (tens in (60, 80) and small < 20))
