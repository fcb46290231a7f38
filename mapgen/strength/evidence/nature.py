"""What can be asked of a claim, by its kind: GRADE's words are for effects and other facts only.

GRADE rates the certainty of evidence for an effect or a frequency, not sentences
(Guyatt et al. 2008, BMJ 336:924). What somebody said is on record; a definition,
an accepted commonplace and a stated limit are taken as known. These let a step
pass and lift nothing: a step that has no other premises gives low certainty at most.
"""

from __future__ import annotations

from mapgen.model.elements import Claim
from mapgen.vocabulary import ClaimKind, Modality, Nature, Origin

_NATURES = {
    ClaimKind.TESTIMONY: Nature.ON_RECORD,
    ClaimKind.DEFINITION: Nature.KNOWN,
    ClaimKind.RECOMMENDATION: Nature.RECOMMENDATION,
    ClaimKind.PROMOTION: Nature.INVITATION,
}


def nature_of(claim: Claim) -> Nature:
    """Return what can be asked of a claim; a claim of no declared kind counts as graded.

    What nobody says is on record nowhere, and neither defines a word nor states a limit. A limit that another
    work states is on record there, and no more: that one author knows of no study does not show that none is.
    """
    if claim.accepted:
        return Nature.KNOWN
    if claim.origin is Origin.IMPLICIT and claim.kind is not ClaimKind.RECOMMENDATION:
        return Nature.GRADED
    if claim.modality is Modality.UNCERTAIN:
        return Nature.ON_RECORD if claim.origin is Origin.OUTSIDE else Nature.KNOWN
    return _NATURES.get(claim.kind, Nature.GRADED) if claim.kind is not None else Nature.GRADED
