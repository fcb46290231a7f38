"""How it is told what a conclusion would be worth once it is mended where it breaks."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.report import words
from mapgen.vocabulary import Certainty
from mapgen.words import Text


def once_mended(levels: Sequence[Certainty], now: int) -> Text:
    """Return how to tell that a conclusion would have these levels at most, the first of several places
    repaired, then all; empty where that says nothing: very low in either case.
    """
    if len(levels) == 1:
        return words.MENDED
    if levels[0].rank <= now:
        return words.MENDED_ALL
    if levels[0] is not levels[-1]:
        return words.MENDED_FIRST
    return Text() if levels[-1] is Certainty.VERY_LOW else words.MENDED_SAME
