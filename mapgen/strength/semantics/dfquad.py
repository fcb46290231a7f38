"""DF-QuAD: how strong a claim is, given its base and what speaks for and against it.

Rago, Toni, Aurisicchio & Baroni, *Discontinuity-Free Decision Support with
Quantitative Argumentation Debates* (KR 2016). Independent voices on one side
add up as 1 - (1 - s1)(1 - s2)…; the difference of the two sides moves the
base towards 1 or towards 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import prod


def df_quad(base: float, supports: Iterable[float], attacks: Iterable[float]) -> float:
    """The strength of a claim."""
    balance = prod(1 - attack for attack in attacks) - prod(1 - support for support in supports)
    if balance < 0:
        return base + base * balance
    return base + (1 - base) * balance
