"""Where the claims of a map stand in the document, counted in words, and which claims of two maps are one.

Two claims are of the same passage if they share at least half of the words of the shorter one. Persing and
Ng, "End-to-End Argumentation Mining in Student Essays" (NAACL 2016), count two spans as approximately equal
in this way (more than half of their tokens). The shorter one decides, as in the overlap coefficient
(Szymkiewicz 1934; Simpson 1943), so that it costs a student nothing to quote the whole sentence where the
key quotes the half that matters.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Quote
from mapgen.vocabulary import QuoteState

ENOUGH = 0.5
"""The least share (0 to 1) of the shorter one's words that two claims of the same passage have in common."""
MOST_CLAIMS, MOST_RANGES = 500, 2_000
"""The most claims of a map that are compared, the first of the file, and the most places they may quote.

Each may have to be held beside each of the other map."""

_WORD = re.compile(r"\w+")

Range = tuple[int, int]
"""The number of a word of the text, from 0, and that of the word after the last."""


class TextWords:
    """The words of a text, numbered from 0."""

    def __init__(self, content: str) -> None:
        spans = [match.span() for match in _WORD.finditer(content)]
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def ranges(self, passages: Iterable[Passage]) -> tuple[Range, ...]:
        """Return the words that passages overlap, as ranges in order that neither touch nor overlap."""
        found: list[Range] = []
        for passage in sorted(passages):
            first, last = bisect_right(self._ends, passage.start), bisect_left(self._starts, passage.end)
            if first >= last:
                continue
            if found and first <= found[-1][1]:
                found[-1] = found[-1][0], max(last, found[-1][1])
            else:
                found.append((first, last))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Placed:
    """A claim, or a passage that a map leaves out, and the words of the text that it quotes.

    `passages`: in the text that is compared. `word_for_word`: False where a quote differs from the text, and
    stands for the passage most similar to it.
    """

    passages: tuple[Passage, ...]
    words: tuple[Range, ...]
    word_for_word: bool = True

    @property
    def count(self) -> int:
        """How many words are quoted."""
        return sum(last - first for first, last in self.words)

    def shared_with(self, other: Placed) -> int:
        """Return how many words both quote."""
        if self.words[0][0] >= other.words[-1][1] or other.words[0][0] >= self.words[-1][1]:
            return 0
        shared = one = two = 0
        while one < len(self.words) and two < len(other.words):
            (first, last), (begin, end) = self.words[one], other.words[two]
            shared += max(0, min(last, end) - max(first, begin))
            if last < end:
                one += 1
            else:
                two += 1
        return shared

    def overlaps(self, other: Placed) -> bool:
        """Whether both are of the same passage: they share `ENOUGH` of the words of the shorter one."""
        return self.shared_with(other) >= ENOUGH * min(self.count, other.count)


@dataclass(frozen=True, slots=True)
class Places:
    """What of a map can be compared, and what not.

    `claims`: those with a passage, by id, in the order of the file. `left_out`: the passages left out, each
    with the number of its record. `unplaced`: quotes of claims that no single passage of the text fits, each
    with the claim's id. `beyond`: how many claims with a passage are not compared (`MOST_CLAIMS`).
    """

    claims: dict[str, Placed]
    left_out: tuple[tuple[int, Placed], ...]
    unplaced: tuple[tuple[str, Quote], ...]
    beyond: int


def places(map_: ArgumentMap, words: TextWords) -> Places:
    """Return where the claims and the passages left out of a map stand in the text, whose words are `words`.

    A quote that stands in several places is taken for none of them.
    """
    claims: dict[str, Placed] = {}
    unplaced: list[tuple[str, Quote]] = []
    for claim in map_.claims:
        unplaced += ((claim.id, quote) for quote in claim.quotes if not _passages([quote]))
        own = _placed(claim.quotes, words)
        if own is not None:
            claims[claim.id] = own
    left_out = {
        str(number): own
        for number, left in enumerate(map_.left_out)
        if (own := _placed([left.quote], words)) is not None
    }
    kept = _first(claims)
    return Places(
        kept,
        tuple((int(number), own) for number, own in _first(left_out).items()),
        tuple(unplaced),
        len(claims) - len(kept),
    )


def _first(placed: dict[str, Placed]) -> dict[str, Placed]:
    """Return the first of what is placed, as far as `MOST_CLAIMS` and `MOST_RANGES` allow."""
    kept: dict[str, Placed] = {}
    left = MOST_RANGES
    for id_, own in placed.items():
        left -= len(own.words)
        if left < 0 or len(kept) == MOST_CLAIMS:
            break
        kept[id_] = own
    return kept


def pairs(
    key: dict[str, Placed], student: dict[str, Placed], alike: Iterable[tuple[str, str]]
) -> dict[str, str]:
    """Return which claim of a student's is which of the key's, by the key's id; each is in one pair at most.

    The claims that agree best are paired first: those that share the largest part of all the words that
    either quotes (Jaccard's index). Of equals, those in `alike` (pairs of ids) come first, then those that
    stand first in the files.
    """
    first = set(alike)
    order_of_key, order = ({id_: n for n, id_ in enumerate(ids)} for ids in (key, student))
    found = []
    for own, other, shared in _overlapping(key, student):
        union = key[own].count + student[other].count - shared
        rank = -shared / union, (own, other) not in first, order_of_key[own], order[other]
        found.append((rank, own, other))
    paired: dict[str, str] = {}
    taken: set[str] = set()
    for _, own, other in sorted(found):
        if own not in paired and other not in taken:
            paired[own] = other
            taken.add(other)
    return paired


def around(one: Placed, others: Iterable[tuple[str, Placed]]) -> str:
    """Return the id of the first of `others` that is of the same passage; empty where none is."""
    return next((id_ for id_, other in others if one.overlaps(other)), "")


def _overlapping(key: dict[str, Placed], student: dict[str, Placed]) -> Iterator[tuple[str, str, int]]:
    """Yield the claims that are of the same passage, and how many words both quote."""
    for own, one in key.items():
        for other, two in student.items():
            shared = one.shared_with(two)
            if shared and shared >= ENOUGH * min(one.count, two.count):
                yield own, other, shared


def _placed(quotes: Sequence[Quote], words: TextWords) -> Placed | None:
    """Return the words that quotes stand for; None where they stand for none."""
    passages = _passages(quotes)
    ranges = words.ranges(passages)
    if not ranges:
        return None
    return Placed(passages, ranges, all(quote.found for quote in quotes))


def _passages(quotes: Iterable[Quote]) -> tuple[Passage, ...]:
    fitting = (QuoteState.EXACT, QuoteState.NORMALISED, QuoteState.ALTERED)
    return tuple(part for quote in quotes if quote.anchor.state in fitting for part in quote.anchor.parts)
