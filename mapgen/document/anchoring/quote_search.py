"""The search for quotes in the document's text.

A quote passes when the document contains it once, to the letter or but for
typography (`folding`), between words and numbers (`boundaries`). "[…]", "[...]",
"(…)" and "(...)" are elisions: the parts around them must follow each other in
the document. A quote with its prefix and suffix is a TextQuoteSelector of the
W3C Web Annotation Data Model (2017), section 4.2.4.

Offsets count code points of the document's content, end exclusive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from mapgen.budgets import most
from mapgen.document.anchoring.anchor import Anchor
from mapgen.document.anchoring.boundaries import stands
from mapgen.document.anchoring.closest import PrintedWords, closest, difference, printed_words
from mapgen.document.anchoring.elisions import candidates, minimal_sequences, parts_of, trimmed
from mapgen.document.anchoring.folding import Folded, fold
from mapgen.document.anchoring.hints import Hints
from mapgen.document.anchoring.search_budget import BOUNDARY_CHECK, SEQUENCE_STEP, SearchBudget
from mapgen.document.anchoring.substring_index import SubstringIndex
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage
from mapgen.hidden import reorders
from mapgen.vocabulary import QuoteState

MOST_CANDIDATES = 20
"""So many candidates of an ambiguous quote are listed."""

# A hyphen at a part's end may stand in the middle of a joint, which folds away.
_HYPHEN_FIRST = re.compile(r"-(?=\w)")
_HYPHEN_LAST = re.compile(r"(?<=\w)-\Z")


class QuoteSearch:
    """Anchors the quotes of one file in one text, within a budget.

    It keeps the indices of the text and the passages of every part that it has
    found, since files repeat their quotes. Whoever reads a file makes one for it.
    """

    def __init__(self, text: DocumentText, budget: SearchBudget | None = None) -> None:
        self.text = text
        self.budget = budget or SearchBudget.full()
        self._passages_by_part: dict[str, list[Passage]] = {}
        self._anchors: dict[tuple[str, str, str], Anchor] = {}
        self._hints = Hints(text.content)

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
        """Return whether and where the text contains a quote.

        `prefix`, `suffix`: the words right before and after it, or empty. They matter only where
        the text contains the quote more than once. The anchor is MISSING also for an empty quote,
        for one with more parts than the budget allows, and once the search budget is spent.
        """
        key = (quote, prefix, suffix)
        if self.exhausted:
            return Anchor(QuoteState.MISSING)
        if key not in self._anchors:
            self._anchors[key] = self._anchor(*key)
        return self._anchors[key]

    def _anchor(self, quote: str, prefix: str, suffix: str) -> Anchor:
        parts = parts_of(quote)
        whole_quote = trimmed(quote)
        if not parts or len(parts) > most("parts") or self.exhausted:
            return Anchor(QuoteState.MISSING)
        if len(parts) > 1 or parts[0] != whole_quote:
            # A document that itself prints the brackets is quoted with them.
            whole = self._anchor_parts((whole_quote,), prefix, suffix)
            if whole is not None:
                return whole
        return self._anchor_parts(parts, prefix, suffix) or self._closest(parts)

    def _anchor_parts(self, parts: Sequence[str], prefix: str, suffix: str) -> Anchor | None:
        """Return the anchor of a quote whose parts follow each other in the text; None where they do not.

        It is EXACT, NORMALISED or AMBIGUOUS; MISSING once the budget is spent.
        """
        found = [self._passages_of(part) for part in parts]
        if len(parts) == 1 and len(found[0]) > MOST_CANDIDATES and not (prefix or suffix):
            return Anchor(QuoteState.AMBIGUOUS, tuple(found[0][:MOST_CANDIDATES]))
        self.budget.spend(SEQUENCE_STEP * len(found[0]) * len(found))
        if self.exhausted:
            return Anchor(QuoteState.MISSING)
        sequences = minimal_sequences(found)
        if len(sequences) > 1 and (prefix or suffix):
            hint = len(prefix) + len(suffix)
            self.budget.spend((len(found[0]) + len(found[-1])) * (BOUNDARY_CHECK + hint))
            if self.exhausted:
                return Anchor(QuoteState.MISSING)
            sequences = minimal_sequences(self._beside(found, prefix, suffix)) or sequences
        if not sequences:
            return None
        if len(sequences) > 1:
            return Anchor(QuoteState.AMBIGUOUS, candidates(sequences)[:MOST_CANDIDATES])
        pairs = zip(sequences[0], parts, strict=True)
        exact = all(self.text.slice(passage) == part for passage, part in pairs)
        return Anchor(QuoteState.EXACT if exact else QuoteState.NORMALISED, sequences[0])

    def _beside(
        self, found: Sequence[Sequence[Passage]], prefix: str, suffix: str
    ) -> list[Sequence[Passage]]:
        """Return the passages of each part, without those that do not fit the words around the quote.

        Those of the first part must follow the prefix, those of the last part must precede the suffix.
        """
        first, last = found[0], found[-1]
        if prefix:
            starts = self._hints.precedes(prefix, (passage.start for passage in first))
            first = [passage for passage in first if passage.start in starts]
        if suffix:
            ends = self._hints.follows(suffix, (passage.end for passage in last))
            last = [passage for passage in last if passage.end in ends]
        if len(found) == 1:
            return [sorted(set(first) & set(last))]
        return [first, *found[1:-1], last]

    def _passages_of(self, part: str) -> list[Passage]:
        """Every passage that a part may be quoted from, in order."""
        if part not in self._passages_by_part:
            self._passages_by_part[part] = self._find(part)
        return self._passages_by_part[part]

    def _find(self, part: str) -> list[Passage]:
        """Search every passage that a part may be quoted from; none once the budget is spent."""
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
                if hyphens == "-" * (before + after) and not reorders(self.text.slice(passage)):
                    yield passage

    def _closest(self, parts: Sequence[str]) -> Anchor:
        """Return an anchor for a quote that the text does not contain, with what the text has instead.

        If every part is found, but not in this order, the anchor has the first passage of each part, in
        the order of the text. Else it has the passage most similar to the first part that is not found.
        If none is similar, it is MISSING.
        """
        found = [self._passages_of(part) for part in parts]
        if all(found):
            passages = sorted({choices[0] for choices in found})
            printed = [printed_words(self.text.slice(passage)).words for passage in passages]
            quoted = [printed_words(part).words for part in parts]
            return Anchor(QuoteState.ALTERED, tuple(passages), difference(sum(quoted, ()), sum(printed, ())))
        missing = next(part for part, choices in zip(parts, found, strict=True) if not choices)
        near = closest(missing, self._printed_words, self.budget)
        return Anchor(QuoteState.MISSING) if near is None else Anchor(QuoteState.ALTERED, (near[0],), near[1])
