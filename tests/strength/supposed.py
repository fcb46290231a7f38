"""What Python's own engine says of a map in which something is supposed: the measure for the page's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.cited import cited_works, pointed_works
from mapgen.strength.evidence.ceilings import ceiling
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.evidence.leaves import Leaves
from mapgen.strength.repair.changes import Change
from mapgen.strength.repair.trial import Trials
from mapgen.strength.scale import DEFAULT, LEVELS
from mapgen.strength.semantics.build_graph import IndexedGraph, build_graph, questions_of
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import ArgumentationGraph, GraphBuilder
from mapgen.strength.semantics.modular import evaluate
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.values import LeafCertainty, RepairKind
from mapgen.vocabulary import AnswerState
from mapgen.words import Text
from tests.strength.graphs import builder_of

Verdicts = dict[str, tuple[str, str]]
ACCEPTED = Text.of(en="supposed")


Leaf = LeafCertainty | None
Known = dict[tuple[frozenset[str], frozenset[str]], dict[str, Leaf]]
"""The own evidence of the claims of one map, by the claims that are accepted and the sources dropped."""


def supposed(map_: ArgumentMap, whatif: str, known: Known) -> Verdicts:
    """Certainty and status of each claim and step, by id. `known` is kept from one call to the next."""
    said = [tuple(part.split(":")) for part in whatif.split(",") if part]
    accepted = {rest[0] for kind, *rest in said if kind == "accept"}
    dropped = {rest[0] for kind, *rest in said if kind == "drop"}
    changed = _written_anew(map_, said, accepted)
    key = frozenset(accepted), frozenset(dropped)
    if key not in known:
        known[key] = _leaves(changed, dropped)
    leaves = known[key]
    indirectness = Indirectness(changed)
    indexed = build_graph(
        changed,
        leaves,
        {step.id: indirectness.of_step(step) for step in changed.inferences},
        {step.id: questions_of(step) for step in changed.inferences},
        {step.id: ceiling(changed, step) for step in changed.inferences},
        DEFAULT,
    )
    trials = Trials.of(evaluate(indexed.graph, df_quad), judge(indexed.graph), 0, DEFAULT, ())
    graph = trials.graph_after(_changes(changed, indexed, said))
    builder = builder_of(graph)
    for node in sorted(_denied(changed, indexed, graph, dropped, said)):
        _deny(builder, node)
    verdict = judge(builder.build())
    return {
        id: (str(LEVELS[verdict.levels[node]]), str(verdict.statuses[node]))
        for id, node in indexed.node_of.items()
    }


def _written_anew(map_: ArgumentMap, said: list[tuple[str, ...]], accepted: set[str]) -> ArgumentMap:
    """The map as its author would have written it, as far as claims accepted and questions answered go."""
    answers: dict[str, list[Answer]] = {}
    for kind, *rest in said:
        if kind in ("answer", "fail"):
            state = AnswerState.ANSWERED if kind == "answer" else AnswerState.FAILED
            answers.setdefault(rest[0], []).append(Answer(rest[1], state))
    claims = [replace(claim, accepted=ACCEPTED) if claim.id in accepted else claim for claim in map_.claims]
    steps = []
    for step in map_.inferences:
        new = answers.get(step.id, [])
        asked = {answer.question for answer in new}
        kept = [answer for answer in step.answers if answer.question not in asked]
        steps.append(replace(step, answers=(*kept, *new)))
    return replace(map_, claims=tuple(claims), inferences=tuple(steps))


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
        claim.id: without.of_claim(_uncited(claim, dropped, marks.get(claim.id, {}))) for claim in map_.claims
    }


def _uncited(claim: Claim, dropped: set[str], pointed: Mapping[str, tuple[Source, ...]]) -> Claim:
    """The claim without the marks that are left with no work; a mark that never had one stays."""
    left = []
    for mark in claim.citations:
        works = {each.id for each in pointed.get(mark, ())}
        if not works or works - dropped:
            left.append(mark)
    return replace(claim, citations=tuple(left))


def _changes(map_: ArgumentMap, indexed: IndexedGraph, said: list[tuple[str, ...]]) -> Iterator[Change]:
    attacks = {attack.id: attack for attack in map_.attacks}
    for kind, *rest in said:
        if kind != "repair":
            continue
        repair, about = RepairKind(rest[0]), rest[1]
        if repair is RepairKind.ANSWER_ATTACK:
            attack = attacks[about]
            yield Change(repair, indexed.node_of[attack.target], about, indexed.node_of[attack.attacker])
        else:
            yield Change(repair, indexed.node_of[about], about)


def _denied(
    map_: ArgumentMap,
    indexed: IndexedGraph,
    graph: ArgumentationGraph,
    dropped: set[str],
    said: list[tuple[str, ...]],
) -> set[int]:
    """The claims supposed not to be so, and those that a dropped source alone brought in."""
    denied = {indexed.node_of[rest[0]] for kind, *rest in said if kind == "doubt"}
    for claim in map_.claims:
        node = indexed.node_of[claim.id]
        given = claim.accepted or (graph.nodes[node].assumable and graph.nodes[node].level == 4)
        if claim.source in dropped and claim.id not in map_.inferences_to and not given:
            denied.add(node)
    return denied


def _deny(builder: GraphBuilder, node: int) -> None:
    """Let a claim lean on nothing but itself, and be struck: what led to it leads elsewhere."""
    elsewhere = builder.claim()
    for step in builder.nodes[node].steps():
        builder.change(step, conclusion=elsewhere)
    own = builder.step([node], node)
    builder.change(node, supports=((own,),), level=0, assumable=False, blocked=True)
