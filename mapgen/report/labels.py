"""The label of a claim, which stands for its words where these are long."""

from __future__ import annotations

from mapgen.model.elements import Claim

LONG = 110
"""From how many characters on a claim's words are long."""


def brief(claim: Claim, language: str) -> str:
    """Return a claim's label, `short`, where its words are long; empty where they are not, or without one."""
    words, label = claim.text.best(language), claim.short.get(language)
    return label if label and len(words) > LONG else ""
