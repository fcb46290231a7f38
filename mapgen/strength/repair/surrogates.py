"""What is to be shown where a claim only stands in for a chain's conclusion."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
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


def stood_for(claim: Claim, map_: ArgumentMap) -> list[str]:
    """Return the outcomes that matter to people to which a text's steps lead from a claim's surrogate."""
    found: dict[str, None] = {}
    for step in map_.inferences:
        end = map_.claim[step.conclusion].facets.outcome if step.conclusion in map_.claim else None
        if end is None or end.kind is not OutcomeKind.IMPORTANT or not end.name:
            continue
        premises = (map_.claim[each].facets.outcome for each in step.premises if each in map_.claim)
        if any(
            each.kind is OutcomeKind.SURROGATE and each.name == claim.facets.outcome.name for each in premises
        ):
            found[end.name] = None
    return list(found)[:_MOST]


_MOST = 2
"""How many outcomes are asked for at most."""
