"""How like the words of two claims are, and which words few claims have."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from mapgen.lessons.signs import stems, themes
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim

_FEW, _COMMON = 2, 12
"""A word is rare that at most two claims have, or one in twelve."""

_BY_CHANCE = 3
"""Fewer words in common than this tell nothing of two short claims."""


class Likeness:
    """Compares the claims of a map by their words, in the document's language if they are worded in it.

    Words of fewer than four letters do not count, nor what follows the sixth letter.
    """

    def __init__(self, map_: ArgumentMap) -> None:
        self._map = map_
        self._stems: dict[str, frozenset[str]] = {}

    def likeness(self, one: Claim, other: Claim) -> float:
        """Return how many words two claims share, of all their words: 0 to 1 (Jaccard 1901)."""
        a, b = self.stems(one), self.stems(other)
        return len(a & b) / len(a | b) if a or b else 0.0

    def overlap(self, one: Claim, other: Claim) -> float:
        """Return how many of the words of the shorter claim stand in the other, or the opposite of a word.

        From 0 to 1: the overlap coefficient (Szymkiewicz 1934; Simpson 1943).
        0 where fewer than `_BY_CHANCE` words do.
        """
        a, b = (themes(claim.text.best(self._map.document.language)) for claim in (one, other))
        shared = len(a & b)
        return shared / min(len(a), len(b)) if shared >= _BY_CHANCE else 0.0

    def rare(self, *claims: Claim) -> frozenset[str]:
        """Return the words of claims that few claims have: what these are about."""
        found = (stem for claim in claims for stem in self.stems(claim))
        return frozenset(stem for stem in found if self._claims_with[stem] <= self._few)

    @cached_property
    def _claims_with(self) -> Counter[str]:
        return Counter(stem for claim in self._map.claims for stem in self.stems(claim))

    @cached_property
    def _few(self) -> float:
        return max(_FEW, len(self._map.claims) / _COMMON)

    def stems(self, claim: Claim) -> frozenset[str]:
        """Return the beginnings of a claim's words."""
        if claim.id not in self._stems:
            self._stems[claim.id] = stems(claim.text.best(self._map.document.language))
        return self._stems[claim.id]
