"""Weigh a map: what each claim, step, source and argument is worth, and what would mend it."""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.strength.evidence.ceilings import ceiling
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.evidence.step_limits import hinges
from mapgen.strength.explain import Explanations
from mapgen.strength.instruments.appraise import appraise_document
from mapgen.strength.lazy import OnDemand
from mapgen.strength.repair.appraiser import SAME, Weighed
from mapgen.strength.repair.phrases import Phrases
from mapgen.strength.scale import DEFAULT, LEVELS
from mapgen.strength.semantics.build_graph import questions_of, weave
from mapgen.strength.semantics.deciders import Deciders
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.semantics.quadratic import quadratic_energy
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.values import ClaimStrength, InferenceStrength, Mending, Strengths
from mapgen.strength.verdicts import Verdicts
from mapgen.vocabulary import Origin


def weigh(map_: ArgumentMap) -> Strengths:
    """Everything that weighing finds out about a map; of a claim or a step, once somebody asks."""
    leaves = Leaves(map_)
    indirectness = Indirectness(map_)
    weighed = _weighed(map_, leaves, indirectness)
    return Strengths(
        claims=OnDemand(map_.claim, lambda id: _claim(weighed, leaves, map_.claim[id])),
        inferences=OnDemand(map_.inference, lambda id: _inference(weighed, indirectness, map_.inference[id])),
        arguments={argument.id: weighed.appraise(argument) for argument in weighed.known},
        mendings=_mendings(weighed),
        sources={source.id: leaves.of_source(source) for source in map_.sources},
        document=appraise_document(map_),
    )


def _weighed(map_: ArgumentMap, leaves: Leaves, indirectness: Indirectness) -> Weighed:
    own = {claim.id: leaves.of_claim(claim) for claim in map_.claims}
    gaps = {inference.id: indirectness.of_step(inference) for inference in map_.inferences}
    questions = {inference.id: questions_of(inference) for inference in map_.inferences}
    ceilings = {inference.id: ceiling(map_, inference) for inference in map_.inferences}
    woven = weave(map_, own, gaps, questions, ceilings, DEFAULT)
    verdict = judge(woven.web)
    unsaid = frozenset(woven.place[claim.id] for claim in map_.claims if claim.origin is Origin.IMPLICIT)
    deciders = Deciders(woven.web, verdict, unsaid)
    return Weighed(
        map=map_,
        woven=woven,
        first=Weighing(woven.web, df_quad),
        second=Weighing(woven.web, quadratic_energy),
        verdict=verdict,
        explanations=Explanations(map_, woven, deciders),
        verdicts=Verdicts(map_, woven, deciders),
        phrases=Phrases(map_, woven),
    )


def _claim(weighed: Weighed, leaves: Leaves, claim: Claim) -> ClaimStrength:
    woven, verdict, deciders = weighed.woven, weighed.verdict, weighed.explanations.deciders
    place = woven.place[claim.id]
    deciding = deciders.attackers(place) or deciders.best_steps(place)
    return ClaimStrength(
        certainty=LEVELS[verdict.levels[place]],
        status=verdict.statuses[place],
        strength=weighed.first.strengths[place],
        second=weighed.second.strengths[place],
        leaf=woven.leaves[claim.id],
        why=weighed.explanations.of_claim(claim, woven.leaves[claim.id]),
        decided_by=tuple(woven.id[each] for each in deciding if woven.id[each]),
        footing=leaves.footing(claim),
    )


def _inference(weighed: Weighed, indirectness: Indirectness, inference: Inference) -> InferenceStrength:
    woven, verdict, deciders = weighed.woven, weighed.verdict, weighed.explanations.deciders
    place = woven.place[inference.id]
    questions = woven.questions[inference.id]
    deciding = [place] if questions.failed else deciders.attackers(place) or deciders.below(place)
    return InferenceStrength(
        certainty=LEVELS[verdict.levels[place]],
        status=verdict.statuses[place],
        strength=weighed.first.strengths[place],
        second=weighed.second.strengths[place],
        open_questions=questions.assumptions,
        open_exceptions=questions.exceptions,
        failed_questions=questions.failed,
        gaps=woven.gaps[inference.id],
        ceiling=woven.ceilings[inference.id][0],
        circular=place in woven.web.circular,
        why=weighed.explanations.of_step(inference),
        decided_by=tuple(woven.id[each] for each in deciding if woven.id[each]),
        hinges=hinges(weighed.map, indirectness, inference),
    )


def _mendings(weighed: Weighed) -> Mapping[str, Mending]:
    known = {argument.id: argument for argument in weighed.known}
    first, second = (
        {id: weighing.strengths[weighed.woven.place[known[id].conclusion]] for id in known}
        for weighing in (weighed.first, weighed.second)
    )
    return OnDemand(known, lambda id: weighed.mend(known[id], out_of_line=_out_of_line(id, first, second)))


def _out_of_line(id: str, first: Mapping[str, float], second: Mapping[str, float]) -> bool:
    """Whether one semantics puts a chain above another, and the other semantics below it."""
    return any(
        (first[id] - first[other]) * (second[id] - second[other]) < 0
        and min(abs(first[id] - first[other]), abs(second[id] - second[other])) > SAME
        for other in first
    )
