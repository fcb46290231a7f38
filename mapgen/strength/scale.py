"""The table of numbers for GRADE's words, used only for ranking.

The numbers are a modelling choice: no publication gives any. The default scale
is even, and stops below 1.0 so that further support or attack always shows. A
claim without evidence of its own has an initial weight of 0, because whoever
argues carries the burden of proof. The other scale is uneven and as reasonable;
where it would start with another repair, the result is called sensitive to the
scale. Verdicts are words and use neither scale.
"""

from __future__ import annotations

from mapgen.vocabulary import Certainty

Scale = tuple[float, float, float, float, float]
"""The number of each certainty, by its rank."""

LEVELS = tuple(Certainty)
"""The words by rank, weakest first."""

DEFAULT: Scale = (0.0, 0.2, 0.4, 0.6, 0.8)
OTHER: Scale = (0.0, 0.1, 0.3, 0.6, 0.9)


def kept(scale: Scale, steps: int) -> float:
    """The part of a strength that is kept when certainty is lowered from high by some steps."""
    return scale[max(1, 4 - steps)] / scale[4]
