"""What bears on a conclusion: whether a chain uses a claim, and what else the text gives for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries, cached_query
from mapgen.queries.owners import makers_part
from mapgen.queries.transfers import works_of
from mapgen.vocabulary import ClaimKind, Design, Modality, Origin

_BESIDE = (ClaimKind.BACKGROUND, ClaimKind.PRACTICE, ClaimKind.PREVALENCE, ClaimKind.RECOMMENDATION)
"""Of these kinds a claim that no chain uses may stand beside the argument."""
MANY_IN_ONE = (Design.SYSTEMATIC_REVIEW, Design.GUIDELINE, Design.REGULATORY)
"""Designs of works that stand for many works."""


def stands_beside(queries: Queries, claim: Claim) -> bool:
    """Return whether a claim only leads in to the subject: there are chains, and none of them uses it."""
    return bool(queries.map.arguments) and claim.kind in _BESIDE and claim.id in _unused(queries)


def moves_nothing(queries: Queries, claims: Iterable[Claim]) -> bool:
    """Return whether there are claims, and all of them stand beside the chains."""
    found = list(claims)
    return bool(found) and all(stands_beside(queries, claim) for claim in found)


@cached_query
def _unused(queries: Queries) -> frozenset[str]:
    return frozenset(claim.id for claim in queries.map.unchained)


def supported_otherwise(
    queries: Queries, claims: Iterable[Claim], counts: Callable[[Source], bool] = lambda _: True
) -> bool:
    """Return whether the text cites, for each conclusion drawn from the claims, what stands for many works.

    It is a review, a guideline or an authority's decision for which `counts` holds, cited for a premise of
    another step of the text. That harm was seen is no reason for what is advised in spite of it, and does
    not count. False where nothing is concluded.
    """
    map_, makers = queries.map, makers_part(queries.map).steps
    own = {claim.id for claim in claims}
    reasons = [id_ for id_ in own if not _tells_of_harm(map_.claim[id_])]
    drawn = {step.conclusion for id_ in reasons for step in map_.inferences_from.get(id_, ())}
    return bool(drawn) and all(
        any(
            step.id not in makers and own.isdisjoint(step.premises) and _cites(queries, step.premises, counts)
            for step in map_.inferences_to.get(conclusion, ())
        )
        for conclusion in drawn
    )


def _tells_of_harm(claim: Claim) -> bool:
    return claim.kind is ClaimKind.HARM and claim.modality is not Modality.NO_LINK


def _cites(queries: Queries, premises: Iterable[str], counts: Callable[[Source], bool]) -> bool:
    said = [
        claim for claim in map(queries.map.claim.get, premises) if claim and claim.origin is Origin.QUOTED
    ]
    return any(
        work.design in MANY_IN_ONE and counts(work) for claim in said for work in works_of(queries, claim)
    )
