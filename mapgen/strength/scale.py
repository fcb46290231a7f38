"""The table of numbers for GRADE's words, used only for ranking.

The numbers are a modelling choice: no publication gives any. The default scale
is even, and stops below 1.0 so that further support or attack always shows. A
claim without evidence of its own has an initial weight of 0, because whoever
argues carries the burden of proof. The other scale is uneven and as reasonable;
where it would start with another repair, the result is called sensitive to the
scale. Verdicts are words and use neither scale.
"""

from __future__ import annotations

from mapgen.model.elements import Claim
from mapgen.vocabulary import Certainty, Modality

Scale = tuple[float, float, float, float, float]
"""The number (0 to 1) of each certainty, by its rank: 0 is none, 4 is high."""

LEVELS = tuple(Certainty)
"""The certainties by rank, from none (0) to high (4)."""

DEFAULT: Scale = (0.0, 0.2, 0.4, 0.6, 0.8)
OTHER: Scale = (0.0, 0.1, 0.3, 0.6, 0.9)


def kept(scale: Scale, steps: int) -> float:
    """Return the factor (0 to 1) by which a strength is multiplied if certainty is lowered by `steps` ranks.

    It is the scale's number for the rank that high is lowered to, at least very low, over that for high.
    """
    return scale[max(1, 4 - steps)] / scale[4]


def needed_rank(claim: Claim) -> int:
    """Return the rank that carries a claim as it is worded: moderate, or low if it says only «may» or «can».

    After Santesso et al. 2020, *GRADE guidelines 26: informative statements to communicate the findings of
    systematic reviews of interventions* (J Clin Epidemiol 119:126-135): «may» is the word for low certainty.
    """
    return Certainty.LOW.rank if claim.modality in (Modality.MIGHT, Modality.CAN) else Certainty.MODERATE.rank
