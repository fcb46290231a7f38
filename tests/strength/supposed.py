"""What Python's own engine says of a map in which something is supposed: the measure for the page's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import cited_works, pointed_works
from mapgen.queries.owners import Makers, makers_part
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.evidence.step_limits import StepWeight, StepWeights
from mapgen.strength.leaf import LeafCertainty
from mapgen.strength.repair.changes import Change
from mapgen.strength.repair.trial import Trials
from mapgen.strength.scale import DEFAULT, LEVELS
from mapgen.strength.semantics.build_graph import IndexedGraph, build_graph
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import ArgumentationGraph, GraphBuilder
from mapgen.strength.semantics.modular import evaluate
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.values import RepairKind, Strengths
from mapgen.strength.verdicts import Verdicts as Words
from mapgen.strength.weigh import lifting
from mapgen.vocabulary import AnswerState, Carried, Certainty
from mapgen.words import Text
from tests.strength.graphs import builder_of

Verdict = tuple[str, str, str]
"""Certainty, status, and the word on whether the text's reasoning carries it, or nothing."""
Verdicts = dict[str, Verdict]
ACCEPTED = Text.of(en="supposed")


Leaf = LeafCertainty | None


@dataclass
class Known:
    """What is worked out of one map, kept from one call to the next."""

    changed: dict[tuple[frozenset[str], frozenset[str]], dict[str, Leaf]] = field(default_factory=dict)
    """The own evidence of the claims, by the claims that are accepted and the sources dropped."""
    written: dict[str, Leaf] = field(default_factory=dict)
    """The same as the file has it: no answer to a question changes that."""
    steps: dict[str, StepWeight] = field(default_factory=dict)
    """What the steps do where no answer to a question is supposed."""
    graphs: dict[tuple[frozenset[str], frozenset[str]], IndexedGraph] = field(default_factory=dict)
    """The graph where no answer is supposed, by the claims that are accepted and the sources dropped."""


def supposed(map_: ArgumentMap, strengths: Strengths, whatif: str, known: Known) -> Verdicts:
    """The verdict on each claim and step, by id."""
    said = [tuple(part.split(":")) for part in whatif.split(",") if part]
    accepted = {rest[0] for kind, *rest in said if kind == "accept"}
    dropped = {rest[0] for kind, *rest in said if kind == "drop"}
    changed = _written_anew(map_, said)
    makers = makers_part(changed)
    indexed = _graph(map_, changed, accepted, dropped, makers, known)
    changes = list(_changes(changed, indexed, strengths, said))
    cautious = _with(indexed, indexed.graph, changes)
    denied = sorted(_denied(changed, indexed, cautious, dropped, said))
    struck = _without(cautious, denied)
    verdict = judge(struck)
    # What is repaired is repaired on both readings.
    charitable = _with(indexed, indexed.at_best(), changes)
    best = judge(_without(charitable, denied), objecting=verdict)
    words = Words(changed, replace(indexed, graph=struck), makers, verdict, ())
    words.__dict__["at_best"] = best
    return {
        id: (
            str(LEVELS[0 if _is_unsaid(struck, node) else verdict.levels[node]]),
            str(verdict.statuses[node]),
            _word(words, strengths, id, node),
        )
        for id, node in indexed.node_of.items()
    }


_GIVEN = LeafCertainty(Certainty.HIGH, ACCEPTED, as_told=Certainty.HIGH, at_best=Certainty.HIGH)


def _graph(
    map_: ArgumentMap,
    changed: ArgumentMap,
    accepted: set[str],
    dropped: set[str],
    makers: Makers,
    known: Known,
) -> IndexedGraph:
    """The graph of a map with other answers, where some claims are accepted and some sources dropped."""
    key = frozenset(accepted), frozenset(dropped)
    if changed is map_ and key in known.graphs:
        return known.graphs[key]
    if key not in known.changed:
        known.changed[key] = _leaves(changed, dropped) | dict.fromkeys(accepted, _GIVEN)
    if not known.written:
        whole = Leaves(map_)
        known.written = {claim.id: whole.of_claim(claim) for claim in map_.claims}
    steps = known.steps
    if changed is not map_ or not steps:
        weights = StepWeights(changed, known.written, lifting(changed, known.written, makers))
        steps = {step.id: weights.of(step) for step in changed.inferences}
    indexed = build_graph(changed, known.changed[key], steps, makers, DEFAULT)
    if changed is map_:
        known.steps = steps
        known.graphs[key] = indexed
    return indexed


def _word(words: Words, strengths: Strengths, id: str, node: int) -> str:
    """The word on a claim that has one in the map itself: what is supposed gives no claim its first."""
    if id not in strengths.claims or (former := strengths.claims[id].reasoning.word) is None:
        return ""
    if former is Carried.NOT_JUDGED:
        return str(former)
    return str(words._word(words.map.claim[id], node, led_to=True))


def _is_unsaid(graph: ArgumentationGraph, node: int) -> bool:
    return graph.nodes[node].unsaid


def _with(indexed: IndexedGraph, graph: ArgumentationGraph, changes: list[Change]) -> ArgumentationGraph:
    if not changes:
        return graph
    trials = Trials.of(evaluate(graph, df_quad), judge(graph), 0, DEFAULT)
    return trials.graph_after(changes)


def _without(graph: ArgumentationGraph, denied: list[int]) -> ArgumentationGraph:
    builder = builder_of(graph)
    for node in denied:
        _deny(builder, node)
    return builder.build()


def _written_anew(map_: ArgumentMap, said: list[tuple[str, ...]]) -> ArgumentMap:
    """The map as its author would have written it, as far as questions answered go."""
    answers: dict[str, list[Answer]] = {}
    for kind, *rest in said:
        if kind in ("answer", "fail"):
            state = AnswerState.ANSWERED if kind == "answer" else AnswerState.FAILED
            answers.setdefault(rest[0], []).append(Answer(rest[1], state))
    if not answers:
        return map_
    steps = []
    for step in map_.inferences:
        new = answers.get(step.id, [])
        asked = {answer.question for answer in new}
        kept = [answer for answer in step.answers if answer.question not in asked]
        steps.append(replace(step, answers=(*kept, *new)))
    return replace(map_, inferences=tuple(steps))


def _leaves(map_: ArgumentMap, dropped: set[str]) -> dict[str, Leaf]:
    """The own evidence of each claim where some sources were never there."""
    marks = pointed_works(Queries(map_))
    without = Leaves(replace(map_, sources=tuple(each for each in map_.sources if each.id not in dropped)))
    without._pointed, without._known = (
        {
            id: {
                mark: tuple(each for each in works if each.id not in dropped)
                for mark, works in of_claim.items()
            }
            for id, of_claim in all_works.items()
        }
        for all_works in (marks, cited_works(Queries(map_)))
    )
    return {
        claim.id: None
        if claim.source in dropped and not claim.accepted
        else without.of_claim(_uncited(claim, dropped, marks.get(claim.id, {})))
        for claim in map_.claims
    }


def _uncited(claim: Claim, dropped: set[str], pointed: Mapping[str, tuple[Source, ...]]) -> Claim:
    """The claim without the marks that are left with no work; a mark that never had one stays."""
    left = []
    for mark in claim.citations:
        works = {each.id for each in pointed.get(mark, ())}
        if not works or works - dropped:
            left.append(mark)
    return replace(claim, citations=tuple(left))


def _changes(
    map_: ArgumentMap, indexed: IndexedGraph, strengths: Strengths, said: list[tuple[str, ...]]
) -> Iterator[Change]:
    reaches = {
        repair.id: repair.reaches for plan in strengths.repair_plans.values() for repair in plan.repairs
    }
    attacks = {attack.id: attack for attack in map_.attacks}
    for kind, *rest in said:
        if kind != "repair":
            continue
        repair, about = RepairKind(rest[0]), rest[1]
        if repair is RepairKind.ANSWER_ATTACK:
            attack = attacks[about]
            yield Change(repair, indexed.node_of[attack.target], about, indexed.node_of[attack.attacker])
        else:
            reach = reaches[f"{repair}:{about}"].rank
            yield Change(repair, indexed.node_of[about], about, reach=reach)


def _denied(
    map_: ArgumentMap,
    indexed: IndexedGraph,
    graph: ArgumentationGraph,
    dropped: set[str],
    said: list[tuple[str, ...]],
) -> set[int]:
    """The claims supposed not to be so, and those that a dropped source alone brought in."""
    supplied = {rest[-1] for kind, *rest in said if kind in ("accept", "repair")}
    denied = {indexed.node_of[rest[0]] for kind, *rest in said if kind == "doubt"}
    for claim in map_.claims:
        node = indexed.node_of[claim.id]
        given = claim.accepted or claim.id in supplied
        if claim.source in dropped and claim.id not in map_.inferences_to and not given:
            denied.add(node)
    return denied


def _deny(builder: GraphBuilder, node: int) -> None:
    """Let a claim lean on nothing but itself, and be struck: what led to it leads elsewhere."""
    elsewhere = builder.claim()
    for step in builder.nodes[node].steps():
        builder.change(step, conclusion=elsewhere)
    own = builder.step([node], node)
    builder.change(node, supports=((own,),), level=0, assumable=False, unsaid=False, blocked=True)
