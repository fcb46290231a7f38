"""What is to be shown where a claim only stands in for a chain's conclusion."""

from __future__ import annotations

from mapgen.model.claim_kinds import EXPLAINING, STUDIED
from mapgen.model.elements import Claim
from mapgen.vocabulary import OutcomeKind


def worth_showing(conclusion: Claim, root: Claim) -> Claim:
    """Return what to show where a step is withdrawn: how something works leads nowhere by itself."""
    leads_nowhere = conclusion.kind in EXPLAINING or stands_in(conclusion, root)
    return root if leads_nowhere and root.kind in STUDIED else conclusion


def stands_in(claim: Claim, root: Claim) -> bool:
    """Return whether a claim is about a surrogate, and the conclusion about what matters to people."""
    outcomes = claim.facets.outcome.kind, root.facets.outcome.kind
    return outcomes == (OutcomeKind.SURROGATE, OutcomeKind.IMPORTANT) and root.kind in STUDIED
