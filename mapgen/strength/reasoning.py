"""The answers to the two questions about a claim, as frozen values.

Does the text's own reasoning carry it, and what does other evidence say?
"""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.vocabulary import Carried, Certainty, EvidenceSays, Unclear
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Reasoning:
    """Whether the text's own reasoning carries a claim, and why, in one sentence.

    `word` is None for a claim to which the text gives no step and which ends no chain.
    """

    word: Carried | None = None
    why: Text = Text()
    breaks_at: str = ""
    """Id of the claim or step that holds it down first; empty if none does."""
    uncheckable: bool = False
    """It breaks only because something cannot be checked: on the charitable reading, nothing does."""
    at_best: Certainty = Certainty.NONE
    """Its certainty on the charitable reading."""
    needed: Certainty = Certainty.MODERATE
    """The certainty that carries it, as it is worded."""


@dataclass(frozen=True, slots=True)
class Told:
    """Words that tell something, or lead to a list of claims; `claims`: their ids."""

    lead: Text
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherEvidence:
    """What evidence that the makers of the map brought in says of a claim of the text."""

    says: EvidenceSays = EvidenceSays.UNCLEAR
    supporting: tuple[str, ...] = ()
    """Ids of the makers' steps that lead to the claim."""
    opposing: tuple[str, ...] = ()
    """Ids of the makers' claims that speak against it, or against a step to it."""
    unclear: Unclear | None = None
    """Why it is unclear what they say; None if it is clear, or if there are none."""
    on_the_way: tuple[str, ...] = ()
    """Ids of the makers' claims that speak against what leads to a chain's conclusion where it breaks."""
    for_the_way: tuple[str, ...] = ()
    """Ids of the makers' claims that speak for it there, the weightiest first."""
    indirect: tuple[str, ...] = ()
    """Ids of the makers' claims given for what leads there, but too indirect or uncertain to count."""
    unsettled: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """By the claim for which nothing else is given: the ids of those too indirect or too uncertain."""
    helped: tuple[tuple[str, EvidenceSays, tuple[str, ...]], ...] = ()
    """The claims for which these speak: the id of each, what other evidence says of it, and those for it."""
    pooled: tuple[str, ...] = ()
    """Ids of those that speak against it and whose work is part of a review told here: not counted again."""
    pooled_for: tuple[str, ...] = ()
    """Ids of those that speak for it and whose work is part of a review told here: not counted again."""
    indirectly: frozenset[str] = frozenset()
    """Ids of those for the claim, or against a claim, that are about something else than it says."""
    elsewhere: tuple[str, ...] = ()
    """Ids of the arguments from which this one starts, and on which something was entered: told there."""
    safety: tuple[str, ...] = ()
    """Ids of the makers' claims on its harms, or of authorities' decisions: not on whether it helps."""
    warned: tuple[str, ...] = ()
    """Ids of the text's claims whose safety these are on: the conclusion, and advice on the way there."""
    told: tuple[Told, ...] = ()
    """All this in words: what it says, then each kind of thing that was brought in. Empty for a claim, other
    than the conclusion of a chain, on which nothing was."""

    def __bool__(self) -> bool:
        return bool(self.supporting or self.opposing)

    @property
    def on_way_only(self) -> bool:
        """Nothing was brought in on the claim itself, but something on what leads to it."""
        told = (
            self.on_the_way,
            self.for_the_way,
            self.indirect,
            self.unsettled,
            self.pooled,
            self.pooled_for,
        )
        return not self and (bool(self.elsewhere) or any(told))
