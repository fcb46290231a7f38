"""What became of a break that a chain no longer has: mended, still open, or only no longer decisive."""

from __future__ import annotations

from enum import Enum, auto

from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.breaking.fault import Cause
from mapgen.strength.summary import Break
from mapgen.strength.values import Strengths
from mapgen.vocabulary import AnswerState

_OBJECTIONS = (Cause.FATAL_ATTACK, Cause.CONTRADICTED, Cause.CAVEAT)
_ANSWERS = (Cause.FATAL_ANSWER, Cause.FAILED, Cause.ONLY_LINKED, Cause.OPEN, Cause.UNANSWERED)
_BY_NAME = {cause.name.lower(): cause for cause in Cause}


class Gone(Enum):
    """What became of a break that a chain no longer has."""

    MENDED = auto()
    STILL_OPEN = auto()
    """The question failed before, and is open now."""
    STANDS = auto()
    """It is there as before, and other places decide, or the chain has another support."""


def became_of(one: Break, new: ArgumentMap, after: Strengths, *, same_evidence: bool = True) -> Gone:
    """Return what became of a break that a chain of the new map no longer has.

    `same_evidence`: whether the evidence at its place has the same certainty as before.
    """
    word, _, of = one.cause.partition(" ")
    cause = _BY_NAME.get(word)
    if same_evidence and one.cause in after.faults.get(one.on, frozenset()):
        return Gone.STANDS
    if cause in _OBJECTIONS:
        objects = any(attack.attacker == of for attack in new.attacks_on.get(one.on, ()))
        stands = objects and not new.attacks_on.get(of)
        return Gone.STANDS if stands else Gone.MENDED
    if cause in _ANSWERS:
        return _answered(new, one.on, of, failed=cause in (Cause.FAILED, Cause.FATAL_ANSWER))
    return Gone.MENDED


def _answered(new: ArgumentMap, on: str, question: str, *, failed: bool) -> Gone:
    step = new.inference.get(on)
    states = {asked.id: answer.state for asked, answer in step.questions()} if step is not None else {}
    state = states.get(question, AnswerState.ANSWERED)
    if state is AnswerState.ANSWERED:
        return Gone.MENDED
    return Gone.STILL_OPEN if failed and state is AnswerState.OPEN else Gone.STANDS
