"""The verdict without numbers: a chain is as certain as its weakest link.

Rescher 1976, *Plausible Reasoning* (Van Gorcum), and Walton 1992, *Rules for
plausible reasoning* (Informal Logic 14:33-51): premises that count only
together are worth the least plausible of them; a claim for which several
arguments speak is worth the most plausible of them, or its own evidence.

A kind of step has a ceiling (`evidence.ceilings`). A step whose conclusion
differs from its premises in some facets lowers what it hands on as GRADE lowers
indirect evidence, but never below very low. What falls (grounded status *out*)
hands on nothing. What stays undecided hands on at most very low: two voices of
equal weight contradict each other, and any estimate is very uncertain. These
rules are ours. Support in a circle has been cut and never lifts itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mapgen.strength.semantics.graph import Web
from mapgen.vocabulary import Status

VERY_LOW = 1
NOTHING: Mapping[int, int] = {}


def support_levels(web: Web, places: Sequence[int], known: Mapping[int, int] = NOTHING) -> dict[int, int]:
    """The rank of each place when nobody attacks; failed questions count. Attacks are compared by it.

    `known` holds the ranks of places that the others rest on and that are not judged again.
    """
    levels = dict(known)
    for place in sorted(places, key=web.support_turn.__getitem__):
        levels[place] = _level(web, place, levels)
    return levels


def verdict_levels(
    web: Web,
    places: Sequence[int],
    statuses: Mapping[int, Status],
    known: Mapping[int, int] = NOTHING,
) -> dict[int, int]:
    """The rank of each place once the attacks are answered."""
    levels = dict(known)
    for place in sorted(places, key=web.support_turn.__getitem__):
        status = statuses[place]
        if status is Status.OUT:
            levels[place] = 0
        else:
            level = _level(web, place, levels)
            levels[place] = level if status is Status.IN else min(VERY_LOW, level)
    return levels


def _level(web: Web, place: int, levels: Mapping[int, int]) -> int:
    if place not in web.conclusions:
        steps = (levels[step] for group in web.supports[place] for step in group if step not in web.circular)
        return max(web.levels[place], max(steps, default=0))
    if web.blocked[place] or place in web.circular:
        return 0
    least = min(web.ceilings[place], min(levels[premise] for premise in web.premises[place]))
    if least:
        least = max(VERY_LOW, least - web.drops[place])
    return min(VERY_LOW, least) if web.limited[place] else least
