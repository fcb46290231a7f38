"""What weighing tells for readers who suppose something else: a source dropped, a question answered.

A claim's own evidence and a step's limits hang on sources and on answers. Told
piece by piece, they let a map be judged again without the rules that made them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mapgen.vocabulary import Certainty


@dataclass(frozen=True, slots=True)
class Footing:
    """What a claim's own evidence rests on, source by source.

    It is worth the best of the first tier that still has a source; where no
    source is left, `otherwise`.
    """

    tiers: tuple[Mapping[str, Certainty], ...] = ()
    """What each source is worth for the claim: those that are known first, then those only guessed."""
    otherwise: Certainty | None = None
    """Without any source; None: inferences alone are left, or, where none leads to it, nothing at all."""


@dataclass(frozen=True, slots=True)
class Hinges:
    """What a step's limits hang on, besides the questions that strike it."""

    steps_down: int = 0
    """By how much its gaps lower what it hands on, unless a question of `bridging` is answered for it."""
    bridging: tuple[str, ...] = ()
    ceiling: Certainty = Certainty.HIGH
    """The most that it can hand on, unless a question of `backing` is answered for it."""
    backing: tuple[str, ...] = ()
    ceiling_backed: Certainty = Certainty.HIGH
    """The most that it can hand on if one is."""
