"""DF-QuAD: the strength of a claim from its initial weight, its supporters and its attackers.

Rago, Toni, Aurisicchio & Baroni, *Discontinuity-Free Decision Support with
Quantitative Argumentation Debates* (KR 2016). Aggregation: independent
supporters add up to 1 - (1 - s1)(1 - s2)…, and so do attackers. Influence: the
difference of the two moves the initial weight towards 1 or towards 0.
"""

from __future__ import annotations

from collections.abc import Iterable


def df_quad(weight: float, supports: Iterable[float], attacks: Iterable[float]) -> float:
    """Return a claim's strength (0 to 1) from its weight and its supporters' and attackers' strengths."""
    attacked = supported = 1.0  # a loop is quicker than `prod` of a generator, and this is asked very often
    for attack in attacks:
        attacked *= 1 - attack
    for support in supports:
        supported *= 1 - support
    balance = attacked - supported
    if balance < 0:
        return weight + weight * balance
    return weight + (1 - weight) * balance
