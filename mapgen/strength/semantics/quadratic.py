"""Quadratic energy: a second opinion on the strength of a claim.

Potyka, *Continuous Dynamical Systems for Weighted Bipolar Argumentation*
(KR 2018). Aggregation: the energy E is the sum of the supporters' strengths
less that of the attackers'. Influence: E moves the initial weight by
E² / (1 + E²) of the way to 1 or to 0, so that small sums hardly count and no
sum counts fully.
"""

from __future__ import annotations

from collections.abc import Iterable


def quadratic_energy(weight: float, supports: Iterable[float], attacks: Iterable[float]) -> float:
    """Return a claim's strength (0 to 1) from its weight and its supporters' and attackers' strengths."""
    energy = sum(supports) - sum(attacks)
    pull = energy * energy / (1 + energy * energy)
    return weight + (1 - weight) * pull if energy > 0 else weight - weight * pull
