"""Anchors: where the document contains a quote, and the W3C Web Annotation selectors that say so."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.findings import Passage
from mapgen.vocabulary import QuoteState

CONTEXT = 32
"""Characters of prefix and suffix in a TextQuoteSelector."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Whether and where the document contains a quote.

    `parts`, by `state`. EXACT, NORMALISED: a passage for each part between elisions, in order.
    AMBIGUOUS: the passages that the quote may mean. ALTERED: the closest passages. MISSING: none.
    `difference`: where the quote is ALTERED, pairs of a kind and its words, in order. The kind is
    "same", "gone" (only in the quote) or "new" (only in the document). Else empty.
    """

    state: QuoteState
    parts: tuple[Passage, ...] = ()
    difference: tuple[tuple[str, str], ...] = ()

    @property
    def found(self) -> bool:
        """Whether the document contains the quote in one place, unchanged except for typography."""
        return self.state in (QuoteState.EXACT, QuoteState.NORMALISED)

    @property
    def start(self) -> int:
        """The offset at which the first passage begins; 0 without passages."""
        return self.parts[0].start if self.parts else 0

    @property
    def end(self) -> int:
        """The offset at which the last passage ends, exclusive; 0 without passages."""
        return self.parts[-1].end if self.parts else 0

    def selectors(self, content: str) -> list[dict[str, str | int]]:
        """Two selectors of the range from the first part to the last, as JSON objects.

        A TextQuoteSelector (with up to 32 characters before and after) and a TextPositionSelector:
        W3C Web Annotation Data Model (2017), sections 4.2.4 and 4.2.5. Empty where the quote is not found.
        """
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
