"""Where the text speaks of a claim: in its quotes or, of a claim that quotes nothing, in the nearest quotes.

The nearest are found for all claims together, going back from those that quote something: each claim and
each step is visited once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries, cached_query


@cached_query
def nearest_passages(queries: Queries) -> Mapping[str, frozenset[Passage]]:
    """Return, by claim id, the passages of a claim's quotes.

    For a claim that quotes nothing they are those of the nearest claims that it leads to or speaks against,
    counted in steps and attacks. Where none of these quotes anything either, the claim has no entry.
    """
    map_ = queries.map
    found = {claim.id: frozenset(claim.passages) for claim in map_.claims if claim.passages}
    last = list(found)
    while last:
        farther: dict[str, list[frozenset[Passage]]] = {}
        for id_ in last:
            for other in _before(map_, id_):
                if other not in found:
                    farther.setdefault(other, []).append(found[id_])
        found |= {id_: _all_of(sets) for id_, sets in farther.items()}
        last = list(farther)
    return found


def _all_of(sets: Sequence[frozenset[Passage]]) -> frozenset[Passage]:
    """Return the union of at least one set; equal sets are not copied, since many claims share one."""
    first, *others = set(sets)
    return first.union(*others) if others else first


def _before(map_: ArgumentMap, claim: str) -> Iterator[str]:
    """Yield the ids of the claims that lead to a claim, and of those that attack it or a step to it."""
    targets = [claim]
    for step in map_.inferences_to.get(claim, ()):
        yield from (premise for premise in step.premises if premise in map_.claim)
        targets.append(step.id)
    for target in targets:
        for attack in map_.attacks_on.get(target, ()):
            if attack.attacker in map_.claim:
                yield attack.attacker
