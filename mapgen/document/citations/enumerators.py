"""Enumerators: numbers in round brackets that number the items of a list, and cite nothing.

"(1) first; (2) second" looks like two citation marks. A number is an enumerator
where it opens a paragraph, or belongs to a run 1, 2, 3… whose later numbers stand
where a mark never does: after a comma, a colon, a semicolon, or "and".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MOST_BETWEEN = 400  # characters between two numbers of one run

_WORD_AFTER = re.compile(r"\s+[^\W_]")
_LISTING_BEFORE = re.compile(r"(?:[;:,]|\b(?:et|ou|and|or|puis|then))\s*\Z")
_TWO_MARKS = re.compile(r"\s*(?:,|et|ou|and|or)\s*\Z")

Numbered = tuple[int, int, tuple[str, ...]]  # start, end, numbers


def enumerators(content: str, bracketed: Sequence[Numbered]) -> frozenset[int]:
    """The start of each bracket that numbers an item of a list, as "(2)" may, and so cites nothing.

    `bracketed`: all the round brackets that hold only numbers, in text order: start, end and numbers of each.
    """
    found: set[int] = set()
    run: list[Numbered] = []
    for item in bracketed:
        if not _labels(content, item):
            continue
        if run and _continues(content, run[-1], item):
            run.append(item)
        else:
            found |= _offsets(run)
            run = [item] if item[2] == ("1",) else []
        if _opens_paragraph(content[max(0, item[0] - 40) : item[0]]):
            found.add(item[0])
    return frozenset(found | _offsets(run))


def _labels(content: str, item: Numbered) -> bool:
    """Whether a bracketed number can label an item of a list: a single number with a word after it."""
    return len(item[2]) == 1 and _WORD_AFTER.match(content, item[1], item[1] + 40) is not None


def _continues(content: str, last: Numbered, item: Numbered) -> bool:
    """Whether a bracketed number continues the run of which `last` is the last number."""
    between = content[last[1] : item[0]]
    return (
        int(item[2][0]) == int(last[2][0]) + 1
        and len(between) <= _MOST_BETWEEN
        and "\n\n" not in between
        and _LISTING_BEFORE.search(between) is not None
        and _TWO_MARKS.match(between) is None
    )


def _opens_paragraph(before: str) -> bool:
    """Whether the text `before` has only white space or ends with a blank line."""
    seen = before.rstrip()
    return not seen or before.count("\n", len(seen)) > 1


def _offsets(run: Sequence[Numbered]) -> set[int]:
    """The offsets at which the numbers of a run begin; none where the run has fewer than two."""
    return {item[0] for item in run} if len(run) > 1 else set()
