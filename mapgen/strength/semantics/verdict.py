"""Rank and status of every place of a web, or of the part that one conclusion hangs on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.grounded import grounded
from mapgen.strength.semantics.weakest_link import support_levels, verdict_levels
from mapgen.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the weakest link and the grounded labelling say, place by place."""

    levels: dict[int, int]
    """Once attacks are answered."""
    statuses: dict[int, Status]
    unattacked: dict[int, int]
    """The levels if nobody attacked."""


def judge(web: Web, places: Sequence[int] | None = None) -> Verdict:
    """The verdict on some places, which must include everything that they hang on; on all by default."""
    if places is None:
        places = range(len(web.bases))
    unattacked = support_levels(web, places)
    statuses = grounded(web, places, unattacked)
    return Verdict(verdict_levels(web, places, statuses), statuses, unattacked)


def judge_again(web: Web, former: Verdict, changed: Iterable[int], inside: Collection[int]) -> Verdict:
    """The verdict after some places have changed, on whatever it can touch; the rest is as it was.

    It touches what hangs on a changed place, and whom a touched place contradicts.
    """
    touched = dict.fromkeys(place for place in changed if place in inside)
    for place in (waiting := list(touched)):
        contradicting = (each for each in web.attackers(place) if (each, place) in web.mutual)
        for other in (*web.users[place], *contradicting):
            if other in inside and other not in touched:
                touched[other] = None
                waiting.append(other)
    known = {
        other: former.statuses[other]
        for place in touched
        for other in (*web.rests_on(place), *web.attackers(place))
        if other not in touched
    }
    unattacked = support_levels(web, waiting, {place: former.unattacked[place] for place in known})
    statuses = grounded(web, waiting, unattacked, known)
    levels = verdict_levels(web, waiting, statuses, {place: former.levels[place] for place in known})
    return Verdict(levels, statuses, unattacked)
