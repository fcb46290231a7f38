"""A claim as a sentence that a reader can recognise: its own words, cut where they are long."""

from __future__ import annotations

from mapgen.model.elements import Claim

_LONGEST = 110


def shown(claim: Claim, language: str) -> str:
    """The claim's words in quotation marks of that language, at most a line of them."""
    words = claim.text.best(language).strip().rstrip(".")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    return f"« {words} »" if language == "fr" else f"“{words}”"
