"""Which works a systematic review has counted already: what it is based on, and what those are based on."""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.vocabulary import Design


def pooled_works(map_: ArgumentMap) -> Mapping[str, frozenset[str]]:
    """Return, by the id of each systematic review, the ids of the works that its result counts.

    A trial that disagrees with a review of which it is a part is no evidence beside it: the review's result
    holds it already (Cochrane Handbook, version 6, section 5.2.1: studies are counted, and not reports).
    """
    return {
        source.id: _beneath(map_, source.id)
        for source in map_.sources
        if source.design is Design.SYSTEMATIC_REVIEW and source.based_on
    }


def _beneath(map_: ArgumentMap, review: str) -> frozenset[str]:
    found: dict[str, None] = {}
    waiting = [review]
    while waiting:
        source = map_.source.get(waiting.pop())
        new = [each for each in (source.based_on if source else ()) if each not in found and each != review]
        found |= dict.fromkeys(new)
        waiting += new
    return frozenset(found)
