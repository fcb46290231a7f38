"""Sets of kinds of claims that several rooms ask for, by what such claims say."""

from __future__ import annotations

from mapgen.vocabulary import ClaimKind

FINDINGS = frozenset(
    {
        ClaimKind.PREVALENCE,
        ClaimKind.ASSOCIATION,
        ClaimKind.CAUSE,
        ClaimKind.MECHANISM,
        ClaimKind.RESULT,
        ClaimKind.EFFECT,
        ClaimKind.HARM,
    }
)
"""What can be found out by looking: such a claim takes evidence."""
STUDIED = FINDINGS | {ClaimKind.RECOMMENDATION}
"""What a study could show, or speak for."""
OF_EFFECT = frozenset({ClaimKind.EFFECT, ClaimKind.CAUSE, ClaimKind.HARM, ClaimKind.RECOMMENDATION})
"""What a thing does, or what ought to be done."""
EXPLAINING = frozenset({ClaimKind.MECHANISM, ClaimKind.BACKGROUND, ClaimKind.DEFINITION})
"""How something works, or what it is."""
