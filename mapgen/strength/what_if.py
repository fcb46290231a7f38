"""What a reader's what-if needs: by how much a claim or a step depends on single sources and answers.

The page judges a map again when a reader drops a source or answers a question.
These values let it do so without the rules that computed them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mapgen.vocabulary import Certainty


@dataclass(frozen=True, slots=True)
class EvidenceTiers:
    """The evidence of a claim, source by source.

    The claim is worth the best source of the first tier that still has one, and
    `otherwise` if no tier has.
    """

    tiers: tuple[Mapping[str, Certainty], ...] = ()
    """What each source is worth for the claim: first the identified sources, then those only guessed."""
    otherwise: Certainty | None = None
    """The claim's certainty without any source. None: only inferences are left, or nothing at all."""


@dataclass(frozen=True, slots=True)
class StepLimits:
    """The limits of a step, and the critical questions whose answers move them."""

    steps_down: int = 0
    """By how much its gaps lower what it gives, unless a question of `bridging` is answered for it."""
    bridging: tuple[str, ...] = ()
    ceiling: Certainty = Certainty.HIGH
    """The most that it can give, unless a question of `backing` is answered for it."""
    backing: tuple[str, ...] = ()
    ceiling_backed: Certainty = Certainty.HIGH
    """The most that it can give if one is."""
