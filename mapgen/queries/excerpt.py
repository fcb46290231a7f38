"""Excerpts of claims for findings: the claim's own words, cut where they are long."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.elements import Claim
from mapgen.words import both

_LONGEST = 110


def excerpt(claim: Claim, language: str) -> str:
    """Return the claim's words in the language's quotation marks, cut to a line."""
    words = claim.text.best(language).strip().rstrip(".")
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    return f"« {words} »" if language == "fr" else f"“{words}”"


STEP_FROM_OUTSIDE = both(
    "Of a step that the makers of the map brought in: ",
    "D'une étape que les auteurs de la carte ont apportée : ",
)
"""How a finding begins where the step is not the text's own."""

_MOST = 3


def excerpts(claims: Sequence[Claim], language: str) -> str:
    """Return the words of the first few claims, and how many more claims there are."""
    few = claims if len(claims) <= _MOST + 1 else claims[:_MOST]
    more = len(claims) - len(few)
    words = [excerpt(claim, language) for claim in few]
    if more:
        words.append(f"et {more} autre{'s' * (more > 1)}" if language == "fr" else f"and {more} more")
    return (" ; " if language == "fr" else "; ").join(words)
