"""How claims are tied to each other: by steps and attacks, and by ids that no element has."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries, cached_query


@cached_query
def fully_read(queries: Queries) -> tuple[Claim, ...]:
    """Return the claims of which all ties could be read: only of these can a rule say what is missing."""
    return tuple(claim for claim in queries.map.claims if claim.id not in queries.unread)


@cached_query
def untied(queries: Queries) -> frozenset[str]:
    """Return the ids of the claims in no step and no attack that are no chain's conclusion either."""
    map_ = queries.map
    conclusions = (argument.conclusion for argument in map_.arguments)
    ties = (map_.inferences_to, map_.inferences_from, map_.attacks_by, map_.attacks_on)
    return frozenset(claim.id for claim in map_.claims).difference(conclusions, *ties)


def bearing(map_: ArgumentMap) -> frozenset[str]:
    """Return the ids of the claims that can move a verdict on a chain.

    They are the conclusions of chains, what leads to them, what attacks any of these claims or steps, and
    what leads to that or attacks it, and so on.
    """
    found: set[str] = set()
    waiting = [argument.conclusion for argument in map_.arguments]
    while waiting:
        id_ = waiting.pop()
        if id_ in found:
            continue
        found.add(id_)
        steps = map_.inferences_to.get(id_, ())
        waiting += (premise for step in steps for premise in step.premises)
        for target in (id_, *(step.id for step in steps)):
            waiting += (attack.attacker for attack in map_.attacks_on.get(target, ()))
    return frozenset(found)
