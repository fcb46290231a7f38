"""Small webs for the published examples: claims with a base, joined by support and attack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from math import factorial

from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.modular import Semantics, Weighing

Pairs = Sequence[tuple[str, str]]


def support(web: Web, premise: int, conclusion: int) -> None:
    """A step of its own from one claim to another, independent of the others."""
    web.supports[conclusion].append((web.step([premise], conclusion),))


def attack(web: Web, attacker: int, target: int) -> None:
    """An attack that is independent of the others."""
    web.attacks[target].append((attacker,))


def strengths(
    semantics: Semantics, bases: Mapping[str, float], supports: Pairs = (), attacks: Pairs = ()
) -> dict[str, float]:
    """The strength of each claim; pairs are (from, to)."""
    web = Web()
    place = {name: web.claim(base) for name, base in bases.items()}
    for one, other in supports:
        support(web, place[one], place[other])
    for one, other in attacks:
        attack(web, place[one], place[other])
    found = Weighing(web.settle(), semantics).strengths
    return {name: found[at] for name, at in place.items()}


def gradient(strength: Callable[[float], float], at: float) -> float:
    """The slope, by the difference on both sides."""
    step = 1e-6
    return (strength(at + step) - strength(at - step)) / (2 * step)


def shapley(strength: Callable[[frozenset[str]], float], names: Sequence[str]) -> dict[str, float]:
    """Shares by the definition: over every set of the others."""
    found = dict.fromkeys(names, 0.0)
    for name in names:
        others = [each for each in names if each != name]
        for size in range(len(names)):
            weight = factorial(size) * factorial(len(names) - size - 1) / factorial(len(names))
            for some in combinations(others, size):
                with_it = strength(frozenset({*some, name}))
                found[name] += weight * (with_it - strength(frozenset(some)))
    return found
