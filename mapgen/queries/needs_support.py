"""Which claims need a reason or a source for what they say."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.vocabulary import ClaimKind, Modality, Origin

_NEEDS_NONE = (ClaimKind.DEFINITION, ClaimKind.PROMOTION, ClaimKind.TESTIMONY)


def needs_support(claim: Claim) -> bool:
    """Return whether a claim needs a reason or a source.

    It does not if it is accepted, brought in from outside, reported as another's view, a stated limit, or
    something that the document itself defines or promotes, or that somebody said.
    """
    if claim.origin is Origin.OUTSIDE or claim.accepted or claim.attributed_to:
        return False
    if claim.modality is Modality.UNCERTAIN:
        return False
    return claim.origin is Origin.IMPLICIT or claim.kind not in _NEEDS_NONE


def is_conceded(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether a claim only attacks: what the text says against itself."""
    return claim.id in map_.attacks_by and claim.id not in map_.inferences_from
