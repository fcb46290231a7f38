"""The label of a claim on the map that has none of its own."""

from __future__ import annotations

LONGEST_LABEL = 38
"""The most characters of a label that is made from a claim's sentence."""


def first_words(sentence: str) -> str:
    """Return the first words of a sentence, cut between words, with an ellipsis where it goes on."""
    if len(sentence) <= LONGEST_LABEL:
        return sentence
    cut = sentence[: LONGEST_LABEL + 1].rsplit(" ", 1)[0][:LONGEST_LABEL]
    return cut.rstrip(" ,;:.") + "…"
