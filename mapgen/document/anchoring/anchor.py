"""Anchors: where the document contains a quote, and the W3C Web Annotation selectors that say so."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.findings import Passage
from mapgen.vocabulary import QuoteState

CONTEXT = 32
"""Characters of prefix and suffix in a TextQuoteSelector."""


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
        """Whether the quote is found well enough to stand: exactly, or but for typography."""
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
        """The selectors of the whole range; empty where the quote is not found.

        TextQuoteSelector and TextPositionSelector: W3C Web Annotation Data Model
        (2017), sections 4.2.4 and 4.2.5.
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
