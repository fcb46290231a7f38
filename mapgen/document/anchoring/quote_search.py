"""Anchoring: finding a quote again in the document's text.

A quote passes when the document contains it once, to the letter or but for
typography (`folding`), between words and numbers (`boundaries`). "[…]", "[...]",
"(…)" and "(...)" are elisions: the parts around them must follow each other in
the document. A quote and the words beside it are the TextQuoteSelector of the
W3C Web Annotation Data Model (2017), section 4.2.4.

Offsets count code points of the document's content, end exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from mapgen.budgets import most
from mapgen.document.anchoring.boundaries import stands
from mapgen.document.anchoring.closest import PrintedWords, closest, difference, printed_words
from mapgen.document.anchoring.folding import Folded, fold
from mapgen.document.anchoring.hints import follows, precedes
from mapgen.document.anchoring.search_budget import BOUNDARY_CHECK, SEQUENCE_STEP, SearchBudget
from mapgen.document.anchoring.substring_index import SubstringIndex
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage
from mapgen.hidden import turns
from mapgen.vocabulary import QuoteState

MOST_CANDIDATES = 20
"""So many candidates of an ambiguous quote are listed."""
CONTEXT = 32
"""Characters of prefix and suffix in a TextQuoteSelector."""

_ELISION = re.compile(r"\[\s*+(?:…|\.\.\.)\s*+\]|\(\s*+(?:…|\.\.\.)\s*+\)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the document contains a quote.

    `parts` are the passages of the quote's parts, in order; the candidates where
    it is ambiguous; the closest passage where it is altered. `difference`, where
    it is altered, are runs of words: "same", "gone" (only in the quote) or "new"
    (only in the document).
    """

    state: QuoteState
    parts: tuple[Passage, ...] = ()
    difference: tuple[tuple[str, str], ...] = ()

    @property
    def found(self) -> bool:
        """Whether the quote passes."""
        return self.state in (QuoteState.EXACT, QuoteState.NORMALISED)

    @property
    def start(self) -> int:
        """Where the first part begins; 0 where there is none."""
        return self.parts[0].start if self.parts else 0

    @property
    def end(self) -> int:
        """Where the last part ends; 0 where there is none."""
        return self.parts[-1].end if self.parts else 0

    def selectors(self, content: str) -> list[dict[str, str | int]]:
        """The W3C Web Annotation selectors of the whole range; empty where it is not found."""
        if not self.found:
            return []
        start, end = self.start, self.end
        quoted: dict[str, str | int] = {
            "type": "TextQuoteSelector",
            "exact": content[start:end],
            "prefix": content[max(0, start - CONTEXT) : start],
            "suffix": content[end : end + CONTEXT],
        }
        return [quoted, {"type": "TextPositionSelector", "start": start, "end": end}]


class QuoteSearch:
    """Anchors the quotes of one file in one text, within a budget.

    It keeps the indices of the text and the passages of every part that it has
    found, since files repeat their quotes. Who searches makes one and hands it on.
    """

    def __init__(self, text: DocumentText, budget: SearchBudget | None = None) -> None:
        self.text = text
        self.budget = budget or SearchBudget.full()
        self._passages_by_part: dict[str, list[Passage]] = {}

    @property
    def exhausted(self) -> bool:
        """Whether the budget is spent. What `anchor` returned last, and returns from then on, is void."""
        return self.budget.exhausted

    @cached_property
    def _index(self) -> SubstringIndex:
        return SubstringIndex(self.text.content)

    @cached_property
    def _folded(self) -> Folded:
        return fold(self.text.content)

    @cached_property
    def _folded_index(self) -> SubstringIndex:
        return SubstringIndex(self._folded.text)

    @cached_property
    def _printed_words(self) -> PrintedWords:
        return printed_words(self.text.content)

    def anchor(self, quote: str, prefix: str = "", suffix: str = "") -> Anchor:
        """Where the text contains a quote.

        `prefix` and `suffix` are the words before and after it. They matter only
        where the document contains the quote more than once.
        """
        parts = parts_of(quote)
        whole_quote = _trimmed(quote)
        if not parts or len(parts) > most("parts") or self.exhausted:
            return Anchor(QuoteState.MISSING)
        if len(parts) > 1 or parts[0] != whole_quote:
            # A document that itself prints the brackets is quoted with them.
            whole = self._anchor_parts((whole_quote,), prefix, suffix)
            if whole is not None:
                return whole
        return self._anchor_parts(parts, prefix, suffix) or self._closest(parts)

    def _anchor_parts(self, parts: Sequence[str], prefix: str, suffix: str) -> Anchor | None:
        """The anchor where every part is found, in order; else None."""
        found = [self._passages_of(part) for part in parts]
        if len(parts) == 1 and len(found[0]) > MOST_CANDIDATES and not (prefix or suffix):
            return Anchor(QuoteState.AMBIGUOUS, tuple(found[0][:MOST_CANDIDATES]))
        self.budget.spend(SEQUENCE_STEP * len(found[0]) * len(found))
        if self.exhausted:
            return Anchor(QuoteState.MISSING)
        sequences = _minimal_sequences(found)
        if len(sequences) > 1 and (prefix or suffix):
            hint = len(prefix) + len(suffix)
            self.budget.spend((len(found[0]) + len(found[-1])) * (BOUNDARY_CHECK + hint))
            if self.exhausted:
                return Anchor(QuoteState.MISSING)
            sequences = _minimal_sequences(self._beside(found, prefix, suffix)) or sequences
        if not sequences:
            return None
        if len(sequences) > 1:
            return Anchor(QuoteState.AMBIGUOUS, _candidates(sequences)[:MOST_CANDIDATES])
        pairs = zip(sequences[0], parts, strict=True)
        exact = all(self.text.slice(passage) == part for passage, part in pairs)
        return Anchor(QuoteState.EXACT if exact else QuoteState.NORMALISED, sequences[0])

    def _beside(
        self, found: Sequence[Sequence[Passage]], prefix: str, suffix: str
    ) -> list[Sequence[Passage]]:
        """The passages of the parts, the first after the prefix and the last before the suffix."""
        content = self.text.content
        first = [passage for passage in found[0] if precedes(prefix, content, passage.start)]
        last = [passage for passage in found[-1] if follows(suffix, content, passage.end)]
        if len(found) == 1:
            return [sorted(set(first) & set(last))]
        return [first, *found[1:-1], last]

    def _passages_of(self, part: str) -> list[Passage]:
        """Every passage that a part may be quoted from, in order."""
        if part not in self._passages_by_part:
            self._passages_by_part[part] = self._find(part)
        return self._passages_by_part[part]

    def _find(self, part: str) -> list[Passage]:
        content = self.text.content
        self.budget.spend_on_scan(2 * len(content))
        if self.exhausted:
            return []
        found = set(self._find_folded(part))
        if not (part[0].isalnum() and part[-1].isalnum()):
            # How punctuation folds depends on its neighbours, which the ends of a quote lack.
            found.update(Passage(start, start + len(part)) for start in self._index.occurrences(part))
        self.budget.spend(BOUNDARY_CHECK * len(found) + (len(content) if len(found) > MOST_CANDIDATES else 0))
        return sorted(passage for passage in found if stands(content, passage.start, passage.end))

    def _find_folded(self, part: str) -> Iterator[Passage]:
        """The passages that equal a part but for typography."""
        before = 1 if _HYPHEN_FIRST.match(part) else 0
        after = 1 if _HYPHEN_LAST.search(part) else 0
        folded = fold(part[before : len(part) - after])
        if not folded.text.strip():
            return
        content = self.text.content
        for start in self._folded_index.occurrences(folded.text):
            end = start + len(folded.text)
            if self._folded.joins_like(start, folded) and not self._folded.is_cut(start, end):
                core = self._folded.passage(start, end)
                passage = Passage(core.start - before, core.end + after)
                hyphens = content[max(0, passage.start) : core.start] + content[core.end : passage.end]
                if hyphens == "-" * (before + after) and not turns(self.text.slice(passage)):
                    yield passage

    def _closest(self, parts: Sequence[str]) -> Anchor:
        """The passage closest to the first part that is not found; the parts reordered if all are found."""
        found = [self._passages_of(part) for part in parts]
        if all(found):
            passages = sorted({candidates[0] for candidates in found})
            printed = [printed_words(self.text.slice(passage)).words for passage in passages]
            quoted = [printed_words(part).words for part in parts]
            return Anchor(QuoteState.ALTERED, tuple(passages), difference(sum(quoted, ()), sum(printed, ())))
        missing = next(part for part, candidates in zip(parts, found, strict=True) if not candidates)
        near = closest(missing, self._printed_words, self.budget)
        return Anchor(QuoteState.MISSING) if near is None else Anchor(QuoteState.ALTERED, (near[0],), near[1])


def parts_of(quote: str) -> tuple[str, ...]:
    """The words between a quote's elisions."""
    return tuple(part for part in map(_trimmed, _ELISION.split(quote)) if part)


def _trimmed(words: str) -> str:
    """The words without the white space and the soft hyphens around them."""
    first = next((n for n, sign in enumerate(words) if _is_printed(sign)), len(words))
    last = next((n for n in range(len(words), first, -1) if _is_printed(words[n - 1])), first)
    return words[first:last]


def _is_printed(character: str) -> bool:
    return not (character.isspace() or character == "\u00ad")


# A hyphen at a part's end may stand in the middle of a joint, which folds away.
_HYPHEN_FIRST = re.compile(r"-(?=\w)")
_HYPHEN_LAST = re.compile(r"(?<=\w)-\Z")


PartSequence = tuple[Passage, ...]
"""One passage for each part, in order."""


def _minimal_sequences(found: Sequence[Sequence[Passage]]) -> list[PartSequence]:
    """The shortest sequences of the parts: none contains another.

    These are the minimal occurrences of a serial episode (Mannila, Toivonen &
    Verkamo, Data Min Knowl Discov 1:259, 1997).
    """
    sequences: list[PartSequence] = []
    shortest_end: int | None = None
    for first in reversed(found[0]):
        sequence = _earliest_from(first, found[1:])
        if sequence is not None and (shortest_end is None or sequence[-1].end < shortest_end):
            shortest_end = sequence[-1].end
            sequences.append(sequence)
    sequences.reverse()
    if len(sequences) == 1 and len(found) > 2:
        other = _latest_until(sequences[0][-1], found[:-1])
        sequences += [other] if other != sequences[0] else []
    return sequences


def _earliest_from(first: Passage, others: Sequence[Sequence[Passage]]) -> PartSequence | None:
    """The sequence that begins with a passage and takes each next part as early as possible."""
    sequence = [first]
    for passages in others:
        number = bisect_left(passages, sequence[-1].end, key=lambda passage: passage.start)
        if number == len(passages):
            return None
        sequence.append(passages[number])
    return tuple(sequence)


def _latest_until(last: Passage, others: Sequence[Sequence[Passage]]) -> PartSequence:
    """The sequence that ends with a passage and takes each part before it as late as possible.

    The caller knows that there is one.
    """
    sequence = [last]
    for passages in reversed(others):
        number = bisect_right(passages, sequence[0].start, key=lambda passage: passage.end) - 1
        sequence.insert(0, passages[number])
    return tuple(sequence)


def _candidates(sequences: Sequence[PartSequence]) -> tuple[Passage, ...]:
    """The ranges that an ambiguous quote may mean; the parts that differ if the range is the same."""
    ranges = {Passage(sequence[0].start, sequence[-1].end) for sequence in sequences}
    if len(ranges) > 1:
        return tuple(sorted(ranges))
    choices = (set(passages) for passages in zip(*sequences, strict=True))
    return tuple(sorted({passage for choice in choices if len(choice) > 1 for passage in choice}))
