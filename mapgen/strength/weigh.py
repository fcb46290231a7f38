"""weigh(): the certainty, status and strength of each element of a map, and what would repair it."""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.strength.evidence.ceilings import ceiling
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.evidence.step_limits import step_limits
from mapgen.strength.explain import Explanations
from mapgen.strength.instruments.appraise import appraise_document
from mapgen.strength.lazy import LazyMapping
from mapgen.strength.repair.appraiser import SAME, Appraiser
from mapgen.strength.repair.phrases import Phrases
from mapgen.strength.scale import DEFAULT, LEVELS
from mapgen.strength.semantics.build_graph import build_graph, questions_of
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.modular import evaluate
from mapgen.strength.semantics.quadratic import quadratic_energy
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.values import ClaimStrength, InferenceStrength, RepairPlan, Strengths
from mapgen.strength.verdicts import Verdicts
from mapgen.vocabulary import Origin


def weigh(map_: ArgumentMap) -> Strengths:
    """Return the strengths of a map: of its claims, inferences, arguments, sources, and of the document.

    Those of claims and inferences, and the repair plans, are computed when they are first asked for. An
    argument whose conclusion is no claim of the map has no strength.
    """
    leaves = Leaves(map_)
    indirectness = Indirectness(map_)
    appraiser = _appraiser(map_, leaves, indirectness)
    return Strengths(
        claims=LazyMapping(map_.claim, lambda id: _claim(appraiser, leaves, map_.claim[id])),
        inferences=LazyMapping(
            map_.inference, lambda id: _inference(appraiser, indirectness, map_.inference[id])
        ),
        arguments={argument.id: appraiser.appraise(argument) for argument in appraiser.known},
        repair_plans=_repair_plans(appraiser),
        sources={source.id: leaves.of_source(source) for source in map_.sources},
        document=appraise_document(map_),
    )


def _appraiser(map_: ArgumentMap, leaves: Leaves, indirectness: Indirectness) -> Appraiser:
    own = {claim.id: leaves.of_claim(claim) for claim in map_.claims}
    gaps = {inference.id: indirectness.of_step(inference) for inference in map_.inferences}
    questions = {inference.id: questions_of(inference) for inference in map_.inferences}
    ceilings = {inference.id: ceiling(map_, inference) for inference in map_.inferences}
    indexed = build_graph(map_, own, gaps, questions, ceilings, DEFAULT)
    verdict = judge(indexed.graph)
    unsaid = frozenset(indexed.node_of[claim.id] for claim in map_.claims if claim.origin is Origin.IMPLICIT)
    deciders = Deciders(indexed.graph, verdict, unsaid)
    return Appraiser(
        map=map_,
        indexed=indexed,
        first=evaluate(indexed.graph, df_quad),
        second=evaluate(indexed.graph, quadratic_energy),
        verdict=verdict,
        explanations=Explanations(map_, indexed, deciders),
        verdicts=Verdicts(map_, indexed, deciders),
        phrases=Phrases(map_, indexed),
    )


def _claim(appraiser: Appraiser, leaves: Leaves, claim: Claim) -> ClaimStrength:
    indexed, verdict, deciders = appraiser.indexed, appraiser.verdict, appraiser.explanations.deciders
    node = indexed.node_of[claim.id]
    deciding = deciders.attackers(node) or deciders.best_steps(node)
    return ClaimStrength(
        certainty=LEVELS[verdict.levels[node]],
        status=verdict.statuses[node],
        strength=appraiser.first.strengths[node],
        second=appraiser.second.strengths[node],
        leaf=indexed.leaves[claim.id],
        why=appraiser.explanations.of_claim(claim, indexed.leaves[claim.id]),
        decided_by=tuple(indexed.id_of[each] for each in deciding if indexed.id_of[each]),
        evidence_tiers=leaves.evidence_tiers(claim),
    )


def _inference(appraiser: Appraiser, indirectness: Indirectness, inference: Inference) -> InferenceStrength:
    indexed, verdict, deciders = appraiser.indexed, appraiser.verdict, appraiser.explanations.deciders
    node = indexed.node_of[inference.id]
    questions = indexed.questions[inference.id]
    deciding = [node] if questions.failed else deciders.attackers(node) or deciders.below(node)
    return InferenceStrength(
        certainty=LEVELS[verdict.levels[node]],
        status=verdict.statuses[node],
        strength=appraiser.first.strengths[node],
        second=appraiser.second.strengths[node],
        open_questions=questions.assumptions,
        open_exceptions=questions.exceptions,
        failed_questions=questions.failed,
        gaps=indexed.gaps[inference.id],
        ceiling=indexed.ceilings[inference.id][0],
        circular=node in indexed.graph.circular,
        why=appraiser.explanations.of_step(inference),
        decided_by=tuple(indexed.id_of[each] for each in deciding if indexed.id_of[each]),
        limits=step_limits(appraiser.map, indirectness, inference),
    )


def _repair_plans(appraiser: Appraiser) -> Mapping[str, RepairPlan]:
    known = {argument.id: argument for argument in appraiser.known}
    first, second = (
        {id: evaluation.strengths[appraiser.indexed.node_of[known[id].conclusion]] for id in known}
        for evaluation in (appraiser.first, appraiser.second)
    )
    return LazyMapping(
        known, lambda id: appraiser.plan_repairs(known[id], out_of_line=_out_of_line(id, first, second))
    )


def _out_of_line(id: str, first: Mapping[str, float], second: Mapping[str, float]) -> bool:
    """Return whether the two semantics put the argument `id` and any other argument in opposite orders.

    `first`, `second`: the strength of each argument's conclusion by each semantics, by the argument's id.
    """
    return any(
        (first[id] - first[other]) * (second[id] - second[other]) < 0
        and min(abs(first[id] - first[other]), abs(second[id] - second[other])) > SAME
        for other in first
    )
