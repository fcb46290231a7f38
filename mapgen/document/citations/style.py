"""A document's own style of citing: which of the things that have the form of a mark are its citation marks.

A document cites in one style: by numbers in square brackets or in round ones, raised
numbers, or authors and years. Its own list of sources, and what most of its marks look
like, decide. So `(12)` is a group's size in a text that cites by `[1]`, and numbers in
round brackets cite without a list only if they count up from 1, as citations do.

A text with superscript marks alone has one list of sources, and so has a text
with bracketed marks alone. A text with both has, most often, notes and sources,
so that ¹ and [1] are two things: there `numbers` keeps the superscript digits.
A bracket that opens a line is no evidence for this, since lists number their
entries so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mapgen.document.citations.citation_mark import CitationMark, apart
from mapgen.document.citations.marks import as_raised, follows_figure, is_inside_line
from mapgen.document.citations.named_marks import told_sources
from mapgen.document.lexicon import entries
from mapgen.document.listed.source_list import SourceList
from mapgen.document.listed.stars import find_stars

_SEVERAL = 3  # numbers in round brackets; one or two may be a number of people, or a dose
_MOST_LEFT_OUT = 0.5  # of the numbers from 1 to the greatest: with fewer of them, numbers count nothing up
_OTHERS = re.compile(r"\bet al\b|\bet coll\b|&|\b(?:and|et)\b|^(?:Pr|Dr|Prof)\b|\b[A-Z]\.", re.IGNORECASE)
_INITIALS = re.compile(r"\s[A-Z]{1,2}(?:\s\d{4}|,|$)")
_GLUED = re.compile(
    r"(?:(?<=[^\W\d_]{2}[.,;:!?])|(?<=[)”»\"][.,;:!?])|(?<=[.!?][)”»\"]))"
    r"(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20})(?=\s+[^\W\d_a-zß-ÿ\"“«(]|\s*\Z|\s*\n)"
)
_GLUED_TO_WORD = re.compile(r"(?<=[a-zß-ÿ]{3})(\d{1,3}(?:[,–-]\d{1,3}){0,20})(?=[\s.,;:)])")
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,12}\Z")
_PARTS = re.compile(r"\s?,\s?")


@dataclass(frozen=True, slots=True)
class Style:
    """What of a text cites, in order: `marks` surely, `perhaps` as a guess."""

    marks: tuple[CitationMark, ...]
    perhaps: tuple[CitationMark, ...]


def cited(
    content: str, candidates: Sequence[CitationMark], listed: SourceList, is_listed: frozenset[str]
) -> Style:
    """The citation marks of a text, by its own style.

    `candidates`: everything that has the form of a mark. `listed`: its source list. `is_listed`: those names
    with years, of the candidates, to which an entry of the list fits.
    """
    numbers = frozenset(number for number, _ in listed.entries if number.isdecimal())
    candidates = [mark for mark in candidates if not listed.holds(mark.start)]
    square = [mark for mark in candidates if mark.printed.startswith("[")]
    rounds = [mark for mark in candidates if _is_round(mark)]
    raised = [mark for mark in candidates if mark.printed[0] not in "[("]
    named = [mark for mark in candidates if mark.printed.startswith("(") and not _is_round(mark)]
    if not numbers and all(follows_figure(content, mark.start) for mark in _inside(content, square)):
        square = [mark for mark in square if not is_inside_line(content, mark)]  # "3.2 [3] vs 4.0 [4] days"
    rounds = _rounds(content, rounds, _inside(content, square), numbers)
    if _brackets(content, [*square, *rounds]):
        raised = [replace(mark, numbers=tuple(map(as_raised, mark.numbers))) for mark in raised]
    if not (_inside(content, square) or rounds or raised) and len(numbers) > 1:
        raised = list(_flattened(content, listed, numbers))
    signs = {number for number, _ in listed.entries if not number[:1].isalnum()}
    stars = [
        CitationMark((content[start:end],), start, end, content[start:end])
        for start, end in (find_stars(content) if signs else ())
        if content[start:end] in signs and not listed.holds(start)
    ]
    sure, perhaps = _named(named, is_listed, listed)
    told = [mark for mark in told_sources(content) if not listed.holds(mark.start)]
    return Style(apart([*square, *rounds, *raised, *sure, *stars]), apart([*perhaps, *told]))


def _is_round(mark: CitationMark) -> bool:
    return mark.printed.startswith("(") and all(number.isdecimal() for number in mark.numbers)


def _inside(content: str, marks: Sequence[CitationMark]) -> list[CitationMark]:
    return [mark for mark in marks if is_inside_line(content, mark)]


def _brackets(content: str, marks: Sequence[CitationMark]) -> bool:
    """Whether a text cites by numbers in brackets: by one in square brackets, or three in round ones.

    Marks at the beginning of a line do not count, since they may number the items of a list.
    """
    inside = _inside(content, marks)
    return len(inside) >= _SEVERAL or any(mark.printed.startswith("[") for mark in inside)


def _rounds(
    content: str, rounds: Sequence[CitationMark], square: Sequence[CitationMark], numbers: frozenset[str]
) -> list[CitationMark]:
    """Those numbers in round brackets that cite. `square`: those in square ones. `numbers`: of the list."""
    told = [mark for mark in rounds if mark.printed[1:2].isalpha()]  # (ref. 12)
    plain = [mark for mark in rounds if mark not in told]
    if numbers:
        fitting = [mark for mark in plain if numbers.issuperset(mark.numbers)]
        others = [mark for mark in square if numbers.issuperset(mark.numbers)]
        return [*told, *(fitting if len(fitting) > len(others) else ())]
    if not plain or len(square) >= len(plain) or not _count_up(content, plain):
        return told
    return [*told, *plain]


def _count_up(content: str, marks: Sequence[CitationMark]) -> bool:
    """Whether numbers count up as those of citations do: from 1 without a gap, or with few left out.

    Two numbers at the beginning of sentences may number these, and a lone range is an interval.
    """
    every = {int(number) for mark in marks for number in mark.numbers}
    if len(every) >= _SEVERAL and len(marks) > 1:
        return min(every) <= 2 and len(every) >= _MOST_LEFT_OUT * max(every)
    before = [content[max(0, mark.start - 3) : mark.start].rstrip()[-1:] for mark in marks]
    return len(every) == max(every, default=0) == len(marks) and not all(sign in ".!?" for sign in before)


def _named(
    named: Sequence[CitationMark], is_listed: frozenset[str], listed: SourceList
) -> tuple[list[CitationMark], list[CitationMark]]:
    """The names with years in brackets that surely cite, and those that may.

    Several authors or their initials cite, and so does what the list has. One name alone, which may be a
    place or a publisher, does so in a text that cites others by name.
    """
    fitting = {mark for mark in named if not is_listed.isdisjoint(mark.numbers)}
    several = {mark for mark in named if any(map(_names_several, mark.numbers)) and not _is_printer(mark)}
    numbered = any(number for number, _ in listed.entries)
    style = bool(fitting) or (not numbered and bool(several or listed.entries))
    sure = [
        mark
        for mark in named
        if mark in fitting or mark in several or (style and not _is_printer(mark)) or len(mark.numbers) > 1
    ]
    certain = set(sure)
    return sure, [mark for mark in named if mark not in certain]


def _names_several(number: str) -> bool:
    return _OTHERS.search(number) is not None or _INITIALS.search(number) is not None


def _is_printer(mark: CitationMark) -> bool:
    """Whether a bracket names a publisher or a firm: "(Harbour Books, 2007)"."""
    words = {word.lower().strip(".,()") for word in mark.printed.split()}
    return not words.isdisjoint(entries("publishers"))


def _flattened(content: str, listed: SourceList, numbers: frozenset[str]) -> Iterator[CitationMark]:
    """Yield raised numbers that copying made plain, "stomach.1,2 It": the list has them all, from 1 on."""
    ends = list(_glued(content, _GLUED, listed, numbers))
    every = apart([*ends, *_glued(content, _GLUED_TO_WORD, listed, numbers)])
    order = list(dict.fromkeys(number for mark in every for number in mark.numbers))
    if ends and order[0] == "1" and len(order) > 1:
        yield from every


def _glued(
    content: str, pattern: re.Pattern[str], listed: SourceList, numbers: frozenset[str]
) -> Iterator[CitationMark]:
    for match in pattern.finditer(content):
        printed = match[1]
        word = _WORD.search(content, max(0, match.start() - 12), max(0, match.start() - 1))
        numbered = word is not None and word[0].lower() in entries("abbreviations-numbered")
        if numbered or listed.holds(match.start()):
            continue
        ends = [re.split(r"\s?[–-]\s?", part) for part in _PARTS.split(printed)]
        if all(end in numbers for part in ends for end in part):
            every = [str(number) for part in ends for number in range(int(part[0]), int(part[-1]) + 1)]
            if every:
                yield CitationMark(tuple(dict.fromkeys(every)), match.start(), match.end(), printed)
