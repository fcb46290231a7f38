"""Which claims about what helps people rest on nothing but how it might work."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.vocabulary import ClaimKind, Origin, OutcomeKind

_CLINICAL = (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION, ClaimKind.CAUSE)


def resting_on_mechanism(map_: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """Claims about people whose every reason is a mechanism, with the premises where the step is taken.

    Only the first such claim of a chain: what rests on it is told with it. Premises
    that nobody says, and definitions, are no reasons of their own.
    """
    beneath = kinds_beneath(map_)
    alone = {c.id for c in map_.claims if _is_clinical(c) and beneath[c.id] == {ClaimKind.MECHANISM}}
    found = {}
    for id_ in sorted(alone):
        premises = [p for step in map_.inferences_to.get(id_, ()) for p in step.premises]
        if not map_.claim[id_].citations and not alone.intersection(premises):
            found[id_] = tuple(dict.fromkeys(p for p in premises if beneath.get(p) == {ClaimKind.MECHANISM}))
    return {id_: premises for id_, premises in found.items() if premises}


def kinds_beneath(map_: ArgumentMap) -> Mapping[str, set[ClaimKind | None]]:
    """Of what kinds the reasons are that a claim comes to rest on, by its id; its own where it has none.

    A claim that cites a work rests on that too, and so counts by its own kind.
    """
    found: dict[str, set[ClaimKind | None]] = {claim.id: _own(map_, claim) for claim in map_.claims}
    waiting = deque(id_ for id_, kinds in found.items() if kinds)
    while waiting:
        premise = waiting.popleft()
        for step in map_.inferences_from.get(premise, ()):
            reached = found.setdefault(step.conclusion, set())
            if not found[premise] <= reached:
                reached |= found[premise]
                waiting.append(step.conclusion)
    return found


def _own(map_: ArgumentMap, claim: Claim) -> set[ClaimKind | None]:
    if claim.id in map_.inferences_to and not claim.citations:
        return set()
    silent = claim.origin is Origin.IMPLICIT or claim.kind is ClaimKind.DEFINITION
    return set() if silent else {claim.kind}


def _is_clinical(claim: Claim) -> bool:
    kind = claim.facets.outcome.kind
    if claim.kind is ClaimKind.CAUSE:
        return kind is OutcomeKind.IMPORTANT
    return claim.kind in _CLINICAL and kind is not OutcomeKind.SURROGATE
