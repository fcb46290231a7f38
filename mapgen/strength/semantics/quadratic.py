"""Quadratic energy: the second opinion on how strong a claim is.

Potyka, *Continuous Dynamical Systems for Weighted Bipolar Argumentation*
(KR 2018). The sum of what speaks for a claim, less the sum of what speaks
against it, is its energy E; it moves the base by E² / (1 + E²) of the way to
1 or to 0, so that weak voices hardly count and no voice counts fully.
"""

from __future__ import annotations

from collections.abc import Iterable


def quadratic_energy(base: float, supports: Iterable[float], attacks: Iterable[float]) -> float:
    """The strength of a claim."""
    energy = sum(supports) - sum(attacks)
    pull = energy * energy / (1 + energy * energy)
    return base + (1 - base) * pull if energy > 0 else base - base * pull
