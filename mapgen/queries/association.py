"""Where two things that go together are read as cause and effect."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.model.schemes import SCHEMES, CriticalQuestion
from mapgen.queries.cited import CitedWorks, cited_works
from mapgen.queries.studies import EXPERIMENTS, OBSERVATIONS
from mapgen.queries.transfers import works_of
from mapgen.vocabulary import AnswerState, ClaimKind, Modality, Origin

SCHEME = "correlation-to-cause"
ASKED = ("direction", "third-factor")
"""What has to be ruled out before an association is called a cause (besides chance)."""

_CAUSAL = (ClaimKind.CAUSE, ClaimKind.EFFECT)
_TIED = (Modality.ASSOCIATED, Modality.LINKED)
_SETTLED = (AnswerState.ANSWERED, AnswerState.NOT_APPLICABLE)


def read_as_cause(map_: ArgumentMap) -> Iterator[tuple[Inference, tuple[tuple[CriticalQuestion, bool], ...]]]:
    """The steps from association to cause, with the questions not ruled out and whether each has failed.

    A conclusion that an experiment supports as well stands without them.
    """
    cited = cited_works(map_)
    for step in map_.inferences:
        conclusion = map_.claim.get(step.conclusion)
        if conclusion and _says_cause(conclusion) and _from_association(map_, step, cited):
            states = {answer.question: answer.state for answer in step.answers}
            asked = [SCHEMES[SCHEME].question(id_) for id_ in ASKED]
            left = tuple(
                (question, states.get(question.id) is AnswerState.FAILED)
                for question in asked
                if question and states.get(question.id) not in _SETTLED
            )
            if left and not _experiment_for(map_, conclusion, cited):
                yield step, left


def _says_cause(claim: Claim) -> bool:
    strong = claim.modality is None or claim.modality.rank >= Modality.CAN.rank
    return claim.kind in _CAUSAL and strong


def _from_association(map_: ArgumentMap, step: Inference, cited: CitedWorks) -> bool:
    if step.scheme and step.scheme.id == SCHEME:
        return True
    said = [p for p in map(map_.claim.get, step.premises) if p and p.origin is not Origin.IMPLICIT]
    return bool(said) and all(_is_association(map_, premise, cited) for premise in said)


def _is_association(map_: ArgumentMap, claim: Claim, cited: CitedWorks) -> bool:
    if claim.kind in (ClaimKind.MECHANISM, ClaimKind.CAUSE, ClaimKind.EFFECT):
        return False
    designs = {work.design for work in works_of(map_, claim, cited)} | {claim.design}
    observed = claim.kind is ClaimKind.RESULT and bool(designs.intersection(OBSERVATIONS))
    tied = claim.kind is ClaimKind.ASSOCIATION or claim.modality in _TIED or observed
    return tied and not designs.intersection(EXPERIMENTS)


def _experiment_for(map_: ArgumentMap, claim: Claim, cited: CitedWorks) -> bool:
    premises = [p for step in map_.inferences_to.get(claim.id, ()) for p in step.premises]
    said = [claim, *(map_.claim[id_] for id_ in premises if id_ in map_.claim)]
    designs = {work.design for one in said for work in works_of(map_, one, cited)}
    return bool((designs | {one.design for one in said}).intersection(EXPERIMENTS))
