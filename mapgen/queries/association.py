"""Steps that read an association as cause and effect."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.elements import Claim, Inference
from mapgen.model.schemes import SCHEMES, CriticalQuestion
from mapgen.queries.cached import Queries
from mapgen.queries.studies import EXPERIMENTS, OBSERVATIONS
from mapgen.queries.transfers import works_of
from mapgen.vocabulary import AnswerState, ClaimKind, Modality, Origin

SCHEME = "correlation-to-cause"
ASKED = ("direction", "third-factor")
"""The critical questions to answer before an association is called a cause (besides chance)."""

_CAUSAL = (ClaimKind.CAUSE, ClaimKind.EFFECT)
_TIED = (Modality.ASSOCIATED, Modality.LINKED)
_SETTLED = (AnswerState.ANSWERED, AnswerState.NOT_APPLICABLE)


def read_as_cause(queries: Queries) -> Iterator[tuple[Inference, tuple[tuple[CriticalQuestion, bool], ...]]]:
    """Yield (step, questions) for each step that concludes a cause from an association, in the file's order.

    `questions` are the critical questions of `ASKED` that are open or failed, at least one, each as
    (question, failed): True if it has failed, False if it is open. Steps are skipped if an experiment
    also supports their conclusion.
    """
    map_ = queries.map
    for step in map_.inferences:
        conclusion = map_.claim.get(step.conclusion)
        if conclusion and _says_cause(conclusion) and _from_association(queries, step):
            states = {answer.question: answer.state for answer in step.answers}
            asked = [SCHEMES[SCHEME].question(id_) for id_ in ASKED]
            left = tuple(
                (question, states.get(question.id) is AnswerState.FAILED)
                for question in asked
                if question and states.get(question.id) not in _SETTLED
            )
            if left and not _experiment_for(queries, conclusion):
                yield step, left


def _says_cause(claim: Claim) -> bool:
    """Return whether the kind is cause or effect, and the modality none or at least CAN."""
    strong = claim.modality is None or claim.modality.rank >= Modality.CAN.rank
    return claim.kind in _CAUSAL and strong


def _from_association(queries: Queries, step: Inference) -> bool:
    """Return whether a step starts from an association: by its scheme, or by all its explicit premises."""
    if step.scheme and step.scheme.id == SCHEME:
        return True
    said = [p for p in map(queries.map.claim.get, step.premises) if p and p.origin is not Origin.IMPLICIT]
    return bool(said) and all(_is_association(queries, premise) for premise in said)


def _is_association(queries: Queries, claim: Claim) -> bool:
    """Return whether a claim says an association or reports an observation, without any experiment."""
    if claim.kind in (ClaimKind.MECHANISM, ClaimKind.CAUSE, ClaimKind.EFFECT):
        return False
    designs = {work.design for work in works_of(queries, claim)} | {claim.design}
    observed = claim.kind is ClaimKind.RESULT and bool(designs.intersection(OBSERVATIONS))
    tied = claim.kind is ClaimKind.ASSOCIATION or claim.modality in _TIED or observed
    return tied and not designs.intersection(EXPERIMENTS)


def _experiment_for(queries: Queries, claim: Claim) -> bool:
    """Return whether a claim, or a premise of a step to it, has or cites an experiment."""
    premises = [p for step in queries.map.inferences_to.get(claim.id, ()) for p in step.premises]
    said = [claim, *(queries.map.claim[id_] for id_ in premises if id_ in queries.map.claim)]
    designs = {work.design for one in said for work in works_of(queries, one)}
    return bool((designs | {one.design for one in said}).intersection(EXPERIMENTS))
