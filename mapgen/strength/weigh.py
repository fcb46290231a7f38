"""weigh(): the certainty, status and strength of each element of a map, and what would repair it."""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.owners import Makers, makers_part
from mapgen.strength.evidence.bare_leaves import TAKEN
from mapgen.strength.evidence.bearing import beside
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.evidence.step_limits import StepWeights
from mapgen.strength.explain import Explanations
from mapgen.strength.instruments.appraise import appraise_document
from mapgen.strength.lazy import LazyMapping
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.objections import Objection, objection_of
from mapgen.strength.repair.appraiser import Appraiser
from mapgen.strength.repair.ordering import SAME
from mapgen.strength.scale import DEFAULT, LEVELS
from mapgen.strength.semantics.build_graph import build_graph, is_unsaid
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.modular import evaluate
from mapgen.strength.semantics.quadratic import quadratic_energy
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.values import ClaimStrength, InferenceStrength, RepairPlan, Strengths
from mapgen.strength.verdicts import Verdicts
from mapgen.vocabulary import AnswerState


def weigh(map_: ArgumentMap) -> Strengths:
    """Return the strengths of a map: of its claims, inferences, arguments, sources, and of the document.

    Those of claims and inferences, and the repair plans, are computed when they are first asked for. An
    argument whose conclusion is no claim of the map has no strength.
    """
    leaves, makers = Leaves(map_), makers_part(map_)
    own = {claim.id: leaves.of_claim(claim) for claim in map_.claims}
    weights = StepWeights(map_, own, lifting(map_, own, makers))
    appraiser = _appraiser(map_, own, weights, makers)
    return Strengths(
        claims=LazyMapping(map_.claim, lambda id: _claim(appraiser, leaves, map_.claim[id])),
        inferences=LazyMapping(map_.inference, lambda id: _inference(appraiser, weights, map_.inference[id])),
        arguments={argument.id: appraiser.appraise(argument) for argument in appraiser.known},
        repair_plans=_repair_plans(appraiser),
        objections=_objections(appraiser),
        breaks=LazyMapping(map_.claim, appraiser.verdicts.breaks),
        faults=LazyMapping({**map_.claim, **map_.inference}, appraiser.verdicts.faults),
        sources={source.id: leaves.of_source(source) for source in map_.sources},
        document=appraise_document(map_),
    )


def lifting(map_: ArgumentMap, own: Mapping[str, LeafCertainty | None], makers: Makers) -> frozenset[str]:
    """Return the ids of the claims that a step can lift a conclusion by: graded evidence, or other steps."""
    led_to = {step.conclusion for step in map_.inferences if not makers.lead_to_text(step)}
    return frozenset(
        claim.id
        for claim in map_.claims
        if nature_of(claim) not in TAKEN and (claim.id in led_to or not is_unsaid(claim, own[claim.id]))
    )


def _appraiser(
    map_: ArgumentMap, own: Mapping[str, LeafCertainty | None], weights: StepWeights, makers: Makers
) -> Appraiser:
    steps = {inference.id: weights.of(inference) for inference in map_.inferences}
    indexed = build_graph(map_, own, steps, makers, DEFAULT)
    first, verdict = evaluate(indexed.graph, df_quad), judge(indexed.graph)
    deciders = Deciders(indexed.graph, verdict)
    verdicts = Verdicts(map_, indexed, makers, verdict, first.strengths)
    return Appraiser(
        map=map_,
        indexed=indexed,
        first=first,
        second=evaluate(indexed.graph, quadratic_energy),
        verdict=verdict,
        explanations=Explanations(map_, indexed, deciders),
        verdicts=verdicts,
        phrases=verdicts.phrases,
    )


def _objections(appraiser: Appraiser) -> Mapping[str, Objection]:
    attacks = {attack.id: attack for attack in appraiser.map.attacks}

    def told(id: str) -> Objection:
        return objection_of(appraiser.indexed, appraiser.verdict, appraiser.verdicts.at_best, attacks[id])

    return LazyMapping(attacks, told)


def _claim(appraiser: Appraiser, leaves: Leaves, claim: Claim) -> ClaimStrength:
    indexed, verdict, deciders = appraiser.indexed, appraiser.verdict, appraiser.explanations.deciders
    node = indexed.node_of[claim.id]
    deciding = deciders.attackers(node) or deciders.best_steps(node)
    leaf = indexed.leaves[claim.id]
    return ClaimStrength(
        certainty=LEVELS[indexed.graph.rank(node, verdict.levels)],
        status=verdict.statuses[node],
        strength=appraiser.first.strengths[node],
        second=appraiser.second.strengths[node],
        leaf=leaf,
        why=appraiser.explanations.of_claim(claim, leaf),
        decided_by=tuple(indexed.id_of[each] for each in deciding if indexed.id_of[each]),
        evidence_tiers=leaves.evidence_tiers(claim),
        nature=nature_of(claim),
        makers=claim.id in appraiser.verdicts.makers.claims,
        reasoning=appraiser.verdicts.reasoning(claim.id),
        own_evidence=appraiser.verdicts.own_evidence(claim.id),
        other_evidence=appraiser.verdicts.brought_in.on(claim.id),
    )


def _waits(inference: Inference) -> bool:
    """Return whether the file says of any question of a step that it is open, or nothing of all of them."""
    told = [answer.state for answer in inference.answers]
    return AnswerState.OPEN in told or (not told and bool(inference.questions()))


def _inference(appraiser: Appraiser, weights: StepWeights, inference: Inference) -> InferenceStrength:
    indexed, verdict, deciders = appraiser.indexed, appraiser.verdict, appraiser.explanations.deciders
    node = indexed.node_of[inference.id]
    weight = indexed.steps[inference.id]
    deciding = [node] if weight.lowering else deciders.attackers(node) or deciders.below(node)
    return InferenceStrength(
        certainty=LEVELS[verdict.levels[node]],
        status=verdict.statuses[node],
        strength=appraiser.first.strengths[node],
        second=appraiser.second.strengths[node],
        open_questions=weight.questions.assumptions,
        open_exceptions=weight.questions.exceptions,
        failed_questions=weight.questions.failed,
        questions_matter=_waits(inference) and appraiser.verdicts.moved_by(inference.id),
        gaps=weight.gaps,
        ceiling=weight.ceiling[0],
        circular=node in indexed.graph.circular,
        makers=inference.id in appraiser.verdicts.makers.steps,
        beside=beside(appraiser.map, inference),
        ceiling_at_best=weight.ceiling_at_best[0],
        why=appraiser.explanations.of_step(inference),
        decided_by=tuple(indexed.id_of[each] for each in deciding if indexed.id_of[each]),
        limits=weights.limits(inference),
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
