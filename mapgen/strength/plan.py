"""What would repair an argument, as frozen values: the kinds of repair, each repair, and the plan of them."""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.vocabulary import Certainty, Word
from mapgen.words import Text


class RepairKind(Word):
    """What a person could do to repair an argument."""

    SUPPORT = (
        "support",
        "give evidence",
        "donner des preuves",
        "a claim that nothing supports gets evidence",
        "une affirmation que rien n'appuie reçoit des preuves",
    )
    STRENGTHEN = (
        "strengthen",
        "give better evidence",
        "donner de meilleures preuves",
        "a claim with weak evidence gets strong evidence",
        "une affirmation aux preuves faibles en reçoit de solides",
    )
    IDENTIFY = (
        "identify",
        "say which work is meant",
        "dire quelle publication est visée",
        "a citation that nobody can look up gets its work",
        "une citation que personne ne peut retrouver reçoit sa publication",
    )
    ANSWER_QUESTION = (
        "answer-question",
        "answer the questions",
        "répondre aux questions",
        "the critical questions that a step fails get an answer that supports it",
        "les questions critiques où une étape échoue reçoivent une réponse en sa faveur",
    )
    ANSWER_ATTACK = (
        "answer-attack",
        "answer the objection",
        "répondre à l'objection",
        "an objection is answered",
        "une objection reçoit une réponse",
    )
    BRIDGE_GAP = (
        "bridge-gap",
        "bridge the gap",
        "combler l'écart",
        "it is shown that what holds elsewhere holds here",
        "on montre que ce qui vaut ailleurs vaut ici",
    )


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing that a person could do to repair an argument, and what it would do for the conclusion."""

    id: str
    kind: RepairKind
    about: str
    """Id of the claim, inference or attack that it repairs."""
    text: Text
    """What to do."""
    gain: float
    """By how much the conclusion's strength rises if this alone is done (recomputed exactly)."""
    share: float
    """Its fair share (Shapley 1953) of the rise in the conclusion's strength if every repair is done."""
    share_margin: float
    """Standard error of `share` if it was sampled; 0 if it is exact."""
    lifts_to: Certainty
    """The conclusion's certainty if this alone is done."""
    reaches: Certainty
    """The highest certainty that evidence of this kind can give the claim; high if it gives no evidence."""
    at_break: bool
    """It mends the place where the reasoning breaks."""


@dataclass(frozen=True, slots=True)
class Remaining:
    """What still holds a conclusion down once all its breaks are mended, and what would carry it anyway."""

    next_weak: str = ""
    """Id of what holds it down nearest to it; empty if that is only the breaks themselves."""
    why: Text = Text()
    """Why that is weak, in a sentence; empty where only the map's file does not tell."""
    directly: bool = False
    """A direct study of the conclusion would make it more certain, whatever is weak below it."""
    shown: tuple[str, ...] = ()
    """Ids of the claims on the way that would make it more certain if they were shown directly as well."""
    reaches: Certainty = Certainty.NONE
    """The conclusion's certainty once its breaks are mended, and the claims to which they lead are shown."""


@dataclass(frozen=True, slots=True)
class RepairPlan:
    """What would repair a chain, and where to start."""

    repairs: tuple[Repair, ...] = ()
    """Those at the break first; then by the certainty that each reaches alone, by fair share and by gain."""
    best_repair: str = ""
    """Id of the repair with the largest gain; empty if none gains anything."""
    start_with: str = ""
    """Id of the repair to start with: the best at the break; empty where nothing mends the break.

    Where the chain only cannot be checked, it is the first of `repairs` if it is enough alone; else the first
    that is in `smallest_repair_set`; else the first. Empty without repairs.
    """
    mended: tuple[Certainty, ...] = ()
    """The conclusion's certainty once its breaks are mended: the first, the first two, all three."""
    remaining: Remaining = Remaining()
    """What still holds the conclusion down once its breaks are mended."""
    none_is_enough: bool = False
    """There are repairs, and no single one raises the conclusion's certainty."""
    smallest_repair_set: tuple[str, ...] = ()
    """Ids of the fewest repairs that raise the conclusion's certainty; empty if no small set is known."""
    smallest_repair_set_reaches: Certainty = Certainty.NONE
    smallest_repair_set_is_exact: bool = False
    """True if it is sure that no smaller set raises the certainty; False if a smaller one may exist."""
    semantics_disagree: bool = False
    """DF-QuAD and quadratic energy order the chains, or the repairs, differently."""
    sensitive_to_scale: bool = False
    """With another reasonable scale of numbers, another repair would be the one to start with."""
    unranked: bool = False
    """Evaluating each repair would cost too much: `gain` and `share` are 0, not known."""
