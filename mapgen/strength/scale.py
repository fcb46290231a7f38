"""The one table of numbers: what GRADE's words are worth where something has to be ranked.

A modelling choice: no publication gives numbers for these words. The default
scale is even; nothing is ever certain (no 1.0), so that further support or
attack always shows. A claim that only inferences lead to has a base of 0,
because whoever argues carries the burden of proof. The other scale is uneven
and as reasonable; where it would begin with another repair, the result is
called sensitive to the scale. Verdicts are words and use neither.
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
    """What part of a strength is kept when certainty is lowered by so many steps from high."""
    return scale[max(1, 4 - steps)] / scale[4]
