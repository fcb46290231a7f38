"""Whether a chain fails already, at a step whose fault is told there."""

from __future__ import annotations

from collections.abc import Collection

from mapgen.strength.values import Strengths
from mapgen.vocabulary import Carried

_WITHOUT_A_FAULT = frozenset(
    {
        "ceiling",
        "low_ceiling",
        "nothing",
        "not_said",
        "retracted",
        "unanswered",
        "untold",
        "weak_evidence",
    }
)
"""The causes of a break that are no fault of a step: its kind gives little, or nothing is entered there."""


def fails_already(strengths: Strengths, conclusion: str, but: Collection[str] = ()) -> bool:
    """Return whether a conclusion fails, and its chain breaks at a fault of a step and at none of `but`."""
    breaks = strengths.breaks[conclusion]
    return (
        strengths.claims[conclusion].reasoning.word is Carried.FAILS
        and not any(one.on in but for one in breaks)
        and any(one.cause.partition(" ")[0] not in _WITHOUT_A_FAULT for one in breaks)
    )
