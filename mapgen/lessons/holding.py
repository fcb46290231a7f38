"""At which steps the reasoning is at fault, and at which nothing in the map speaks against it."""

from __future__ import annotations

from mapgen.lessons.material import Material
from mapgen.model.elements import Inference
from mapgen.strength.summary import Break
from mapgen.vocabulary import AnswerState, Carried, Certainty, ClaimKind

_HOW_STRONG = (("cause-to-effect", "strength"), ("cause-to-effect", "evidence"))
"""The questions, with their scheme, of how strongly a cause acts by what the text says."""
_EVIDENCE = (
    ("cause-to-effect", "evidence"),
    ("consequences", "evidence"),
    ("expert-opinion", "backup"),
    ("evidence-to-claim", "size"),
    ("evidence-to-claim", "consistency"),
    ("evidence-to-claim", "bias"),
)
"""Questions, with their scheme, that are open where only evidence is lacking."""
_UNSETTLED = (AnswerState.OPEN, AnswerState.FAILED)


def is_clear(material: Material, step: Inference, first: Break) -> bool:
    """Return whether the reasoning is at fault where a chain breaks first, and not evidence alone lacking."""
    scheme = step.scheme.id if step.scheme else ""
    asked = (
        (scheme, question.id)
        for question, answer in step.questions()
        if answer.state is AnswerState.OPEN and answer.why and answer.why == first.why
    )
    return at_fault(material, step) or any(question not in _EVIDENCE for question in asked)


def at_fault(material: Material, step: Inference) -> bool:
    """Return whether the reasoning itself is at fault at a step, by what the map says of it."""
    weighed = material.strengths.inferences[step.id]
    if weighed.circular or weighed.failed_questions or weighed.gaps:
        return True
    if weighed.ceiling_at_best.rank <= Certainty.VERY_LOW.rank and step.scheme is not None:
        return True
    return any(premise in material.unsaid for premise in step.premises)


def _doubtful(material: Material, step: Inference) -> bool:
    """Return whether one could hold that the reasoning is at fault at a step."""
    weighed = material.strengths.inferences[step.id]
    attacked = [one.attacker for one in material.map.attacks_on.get(step.id, ())]
    return (
        at_fault(material, step)
        or step.scheme is None
        or _is_of_habit(material, step)
        or weighed.ceiling_at_best.rank <= Certainty.LOW.rank
        or any(answer.state is AnswerState.OPEN for answer in step.answers)
        or any(attacker not in material.makers.claims for attacker in attacked)
    )


def holds(material: Material, step: Inference, right: Inference) -> bool:
    """Return whether nothing in the map speaks against a step, where what it starts from is taken as true."""
    shared = _unsettled(step) & _told_against(right)
    if _rises(material, right) is True and _rises(material, step) is False:
        shared = frozenset(asked for asked in shared if asked not in _HOW_STRONG)
    if _doubtful(material, step) or shared:
        return False
    return material.failing.is_sound(step)


def _unsettled(step: Inference) -> frozenset[tuple[str, str]]:
    """Return the questions of a step, with its scheme, that the file does not call settled."""
    asked = [question.id for question, answer in step.questions() if answer.state in _UNSETTLED]
    return frozenset((step.scheme.id, id_) for id_ in asked if step.scheme)


def _told_against(step: Inference) -> frozenset[tuple[str, str]]:
    """Return those of them that fail, or that the file's author found open and says why."""
    told = {
        question.id
        for question, answer in step.questions()
        if answer.state is AnswerState.FAILED or answer.why
    }
    return frozenset(asked for asked in _unsettled(step) if asked[1] in told)


def _rises(material: Material, step: Inference) -> bool | None:
    """Return whether the conclusion of a step links two things more strongly than one of its premises does.

    None where the file does not say how strongly.
    """
    premises = [material.map.claim[premise].modality for premise in step.premises]
    known = [modality.rank for modality in premises if modality is not None]
    conclusion = material.map.claim[step.conclusion].modality
    if conclusion is None or len(known) < len(premises):
        return None
    return conclusion.rank > min(known)


def _is_of_habit(material: Material, step: Inference) -> bool:
    """Return whether a step starts from nothing but what is done, told, or happened once."""
    kinds = {material.map.claim[premise].kind for premise in step.premises}
    return kinds <= {ClaimKind.PRACTICE, ClaimKind.TESTIMONY, ClaimKind.CASE}


def is_carried(material: Material, step: Inference) -> bool:
    """Return whether what the text gives carries the conclusion of a step, so that nobody need doubt it."""
    return material.strengths.claims[step.conclusion].reasoning.word is Carried.SUPPORTED
