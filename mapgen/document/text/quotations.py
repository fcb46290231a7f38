"""Where a text quotes: the passages between quotation marks.

A quotation is as long as its marks allow and stays in its paragraph. Of marks that
differ, as “ and ”, those within others belong together: “He ate “health foods” and left.”
The marks are sought once each, so that many opening marks without an end take no longer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from mapgen.findings import Passage

_OPENING = re.compile(r"[«“\"‘]|(?<!\w)'")
_BLANK_LINE = re.compile(r"\n(?=[^\S\n]*+\n)")


@dataclass(frozen=True, slots=True)
class _Kind:
    """How quotations with one opening mark end.

    `end`: the closing mark. `most`: the most characters between the marks. `least`: how many characters
    after the opening mark no closing mark is sought in. `wrong`: there is no quotation where the first
    closing mark matches this.
    """

    end: re.Pattern[str]
    most: int
    least: int = 0
    wrong: re.Pattern[str] | None = None


_KINDS = {
    "«": _Kind(re.compile("»"), most=1500),
    "“": _Kind(re.compile("”"), most=1500),
    '"': _Kind(re.compile('"'), most=600),
    # The same sign is the apostrophe, which stands before a letter.
    "‘": _Kind(re.compile(r"’(?!\w)"), most=600, least=1),
    "'": _Kind(re.compile(r"(?<!\w)'|'(?!\w)"), most=600, wrong=re.compile(r"'\w")),
}
_NESTED = ("“", "«")
"""Opening marks that another sign closes, which is no apostrophe."""
_NEVER_REPEATED = ("“",)
"""Of these, those that are not printed again before each line of one quotation, as « may be."""


@lru_cache(maxsize=8)
def find_quotations(content: str) -> tuple[Passage, ...]:
    """The quotations of a text, marks included, in order; none within another."""
    blank_lines = [found.start() for found in _BLANK_LINE.finditer(content)]
    ends = {
        mark: [found.start() for found in kind.end.finditer(content)]
        for mark, kind in _KINDS.items()
        if mark in content
    }
    nested = {mark: _nested(content, mark, blank_lines) for mark in _NESTED if mark in content}
    quotations: list[Passage] = []
    done = 0
    for opening in _OPENING.finditer(content):
        start, mark = opening.start(), opening[0]
        own = nested.get(mark, {}).get(start, () if mark in _NEVER_REPEATED else ends[mark])
        if start >= done and (end := _end_of(content, start, _KINDS[mark], own, blank_lines)):
            quotations.append(Passage(start, end))
            done = end
    return tuple(quotations)


def _nested(content: str, mark: str, blank_lines: Sequence[int]) -> dict[int, tuple[int]]:
    """The closing mark that belongs to each opening one, where those within others have theirs, too.

    An opening mark that is still open at the end of its paragraph has none.
    """
    found: dict[int, tuple[int]] = {}
    opened: list[int] = []
    paragraph = -1
    for sign in re.finditer(rf"{mark}|{_KINDS[mark].end.pattern}", content):
        number = bisect_left(blank_lines, sign.start())
        if number != paragraph:
            paragraph, opened = number, []
        if sign[0] == mark:
            opened.append(sign.start())
        elif opened:
            found[opened.pop()] = (sign.start(),)
    return found


def _end_of(content: str, start: int, kind: _Kind, ends: Sequence[int], blank_lines: list[int]) -> int:
    """The offset after the closing mark of the quotation whose opening mark is at `start`; 0 without one.

    `ends`: the offsets of all closing marks of its kind. `blank_lines`: those of all blank lines.
    """
    end = _first(ends, start + 1 + kind.least)
    if end is None or not 1 <= end - start - 1 <= kind.most:
        return 0
    if kind.wrong and kind.wrong.match(content, end):
        return 0
    blank_line = _first(blank_lines, start)
    return 0 if blank_line is not None and blank_line < end else end + 1


def _first(places: Sequence[int], at_least: int) -> int | None:
    number = bisect_left(places, at_least)
    return places[number] if number < len(places) else None
