"""DF-QuAD: the strength of a claim from its initial weight, its supporters and its attackers.

Rago, Toni, Aurisicchio & Baroni, *Discontinuity-Free Decision Support with
Quantitative Argumentation Debates* (KR 2016). Aggregation: independent
supporters add up to 1 - (1 - s1)(1 - s2)…, and so do attackers. Influence: the
difference of the two moves the initial weight towards 1 or towards 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import prod


def df_quad(weight: float, supports: Iterable[float], attacks: Iterable[float]) -> float:
    """Return a claim's strength (0 to 1) from its weight and its supporters' and attackers' strengths."""
    balance = prod(1 - attack for attack in attacks) - prod(1 - support for support in supports)
    if balance < 0:
        return weight + weight * balance
    return weight + (1 - weight) * balance
