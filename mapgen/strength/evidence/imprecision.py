"""By how much few people, or few events, lower the certainty of a result.

Guyatt et al. 2011, *GRADE guidelines 6: rating the quality of evidence: imprecision*
(J Clin Epidemiol 64:1283-1293): a result rests on too little when fewer than about
400 people, or fewer than about 300 events, stand behind it. That a result of fewer
than twenty people loses two ranks, and one of an untold number as well, are rules of ours.
"""

from __future__ import annotations

from mapgen.queries.people import people_in
from mapgen.words import Text, both

ENOUGH_PEOPLE = 400
ENOUGH_EVENTS = 300
A_HANDFUL = 20
"""Fewer people than this lower a result by two ranks."""


def imprecision(participants: str, events: str, *, charitable: bool) -> tuple[int, Text]:
    """Return by how many ranks (0 to 2) the numbers behind a result lower it, and why.

    `participants`, `events`: the fields as written; a number that is not told, or cannot be read, counts as
    the lowest that it could be, or, if `charitable`, as enough.
    """
    people, had_it = people_in(participants), people_in(events)
    if people is None and had_it is None:
        if charitable:
            return 0, Text()
        return 2, both(
            "it is not told how many people took part", "on ne sait pas combien de personnes y ont participé"
        )
    if people is not None and people < A_HANDFUL:
        return 2, both(f"only {people} people took part", f"{people} personnes seulement y ont participé")
    if people is not None and people < ENOUGH_PEOPLE:
        return 1, both(
            f"{people} people took part, fewer than {ENOUGH_PEOPLE}",
            f"{people} personnes y ont participé, moins de {ENOUGH_PEOPLE}",
        )
    if had_it is not None and had_it < ENOUGH_EVENTS:
        return 1, both(
            f"{had_it} of them had the outcome, fewer than {ENOUGH_EVENTS}",
            f"l'issue est survenue chez {had_it} d'entre elles, moins de {ENOUGH_EVENTS}",
        )
    return 0, Text()
