"""Trials and cuts, each against its definition: every graph built anew, every node left out once."""

from __future__ import annotations

import copy
from collections.abc import Collection
from dataclasses import replace
from itertools import combinations

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Answer, Inference, Quote
from mapgen.model.facets import Facets
from mapgen.strength.evidence.indirect import LIKENESS
from mapgen.strength.repair.changes import Change, possible_changes
from mapgen.strength.repair.smallest import smallest_set
from mapgen.strength.repair.trial import ChangedNodes, TrialGraph, Trials
from mapgen.strength.scale import DEFAULT, LEVELS
from mapgen.strength.semantics import cuts
from mapgen.strength.semantics.build_graph import UNSAID
from mapgen.strength.semantics.cuts import single_points_of_failure
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import ArgumentationGraph, GraphBuilder
from mapgen.strength.semantics.modular import evaluate
from mapgen.strength.semantics.part import part_of
from mapgen.strength.semantics.verdict import judge
from mapgen.strength.values import RepairKind
from mapgen.vocabulary import AnswerState, Certainty
from mapgen.words import Text
from tests.strength.generated import generated
from tests.strength.graphs import add_support, builder_of
from tests.strength.maps import indexed_graph
from tests.strength.tangled import tangled
from tests.strength.trees import SOURCES, tree

MAPS = pytest.mark.parametrize(
    "map_", [*map(tangled, range(25)), *(generated(seed, 30) for seed in range(10))], ids=lambda _: "map"
)


def derivable(graph: ArgumentationGraph, root: int, without: int) -> bool:
    """Whether the root is derived from assumable claims when one node is left out."""
    holds: set[int] = set()
    before = -1
    while len(holds) > before:
        before = len(holds)
        for number in range(graph.size):
            node = graph.nodes[number]
            if number == without or number in graph.circular:
                continue
            if node.premises:
                derived = all(premise in holds for premise in node.premises)
            else:
                derived = node.assumable or any(step in holds for group in node.supports for step in group)
            if derived:
                holds.add(number)
    return root in holds


@MAPS
def test_single_points_of_failure_are_what_nothing_is_derived_without(map_) -> None:
    graph = indexed_graph(map_, DEFAULT).graph
    for root in range(min(6, len(map_.claims))):
        found = single_points_of_failure(graph, root, graph.ancestors(root))
        others = [node for node in range(graph.size) if node != root]
        points = (
            [node for node in others if not derivable(graph, root, node)]
            if derivable(graph, root, -1)
            else []
        )
        assert set(found) == set(points)
        assert len(found) == len(set(found))


def twice_used(count: int) -> tuple[ArgumentationGraph, int, set[int]]:
    """A graph whose root rests on so many claims, each used by both of the only two ways, and on no other.

    A third way leads through a cycle of claims that nothing starts, and so from nowhere.
    """
    builder = GraphBuilder()
    root, nowhere, other = (builder.claim(assumable=False) for _ in range(3))
    used = [builder.claim() for _ in range(count)]
    builder.change(root, supports=[(builder.step([*used, builder.claim()], root),) for _ in range(2)])
    add_support(builder, root, builder.step([nowhere], root))
    builder.change(nowhere, supports=[(builder.step([other], nowhere),)])
    builder.change(other, supports=[(builder.step([nowhere], other),)])
    return builder.build(), root, set(used)


@pytest.mark.parametrize("tried", [1, 2, 3, 4])
def test_so_many_claims_are_left_out_one_by_one_as_their_measure_allows(monkeypatch, tried) -> None:
    graph, root, used = twice_used(4)
    ancestors = graph.ancestors(root)
    monkeypatch.setattr(cuts, "WORK", tried * len(ancestors) - 1)
    points = single_points_of_failure(graph, root, ancestors)
    assert len(points) == tried
    assert set(points) <= used
    monkeypatch.setattr(cuts, "WORK", (tried - 1) * len(ancestors))
    assert single_points_of_failure(graph, root, ancestors) == points


def test_a_way_from_nowhere_is_no_way() -> None:
    builder = GraphBuilder()
    root, nowhere, other, through = (builder.claim(assumable=False) for _ in range(4))
    start = builder.claim()
    steps = builder.step([through], root), builder.step([start], through)
    builder.change(root, supports=[(builder.step([nowhere], root),), (steps[0],)])
    builder.change(through, supports=[(steps[1],)])
    builder.change(nowhere, supports=[(builder.step([other], nowhere),)])
    builder.change(other, supports=[(builder.step([nowhere], other),)])
    graph = builder.build()
    found = single_points_of_failure(graph, root, graph.ancestors(root))
    assert found == [steps[0], through, steps[1], start]
    assert all(not derivable(graph, root, node) for node in found)


@MAPS
def test_a_change_is_evaluated_and_judged_as_if_the_graph_had_been_built_so(map_) -> None:
    made = indexed_graph(map_, DEFAULT)
    evaluation, verdict = evaluate(made.graph, df_quad), judge(made.graph)
    before, strengths = copy.deepcopy(made.graph), tuple(evaluation.strengths)
    for root in range(min(3, len(map_.claims))):
        trials = Trials.of(evaluation, verdict, root, DEFAULT)
        for change in possible_changes(map_, made, verdict, root):
            gain, level = trials.gain(change)[0], trials.level_after([change])
            anew = builder_of(trials.graph_after([change])).build()
            assert anew.nodes != before.nodes, "a change changes something"
            assert level == anew.rank(root, judge(anew).levels)
            if not evaluation.unsettled and anew.circular == before.circular:
                assert gain == pytest.approx(
                    evaluate(anew, df_quad).strengths[root] - strengths[root], abs=1e-7
                )
            trial = TrialGraph(trials, ChangedNodes(trials))
            assert trial.toggle(change) == trial.strength == strengths[root] + gain
            assert trial.toggle(change) == strengths[root]
    assert (made.graph, tuple(evaluation.strengths)) == (before, strengths), "nothing else has changed"


@pytest.mark.slow
def test_sets_of_changes_are_judged_as_if_the_graph_had_been_built_so_cycles_or_not() -> None:
    opened = turned = 0
    for seed in range(120):
        map_ = tangled(seed)
        made = indexed_graph(map_, DEFAULT)
        evaluation, verdict = evaluate(made.graph, df_quad), judge(made.graph)
        for root in range(min(3, len(map_.claims))):
            trials = Trials.of(evaluation, verdict, root, DEFAULT)
            every = list(possible_changes(map_, made, verdict, root))
            sets = [some for size in (0, 1, 2, len(every)) for some in combinations(every, size)]
            for some in sets[:30]:
                anew = builder_of(trials.graph_after(some)).build()
                assert trials.level_after(some) == anew.rank(root, judge(anew).levels)
                opened += len(anew.components) > len(made.graph.components)
                turned += anew.circular != made.graph.circular
    assert opened > 10, "some changes opened a cycle of attacks"
    assert turned, "some evidence made another step of a cycle circular"


@MAPS
def test_the_part_that_a_node_can_depend_on_gives_it_its_verdict(map_) -> None:
    graph = indexed_graph(map_, DEFAULT).graph
    whole = judge(graph)
    for root in range(graph.size):
        part, number = part_of(graph, root)
        found = judge(part)
        assert (found.levels[number], found.statuses[number]) == (whole.levels[root], whole.statuses[root])
        assert part.size <= graph.size


@MAPS
def test_the_strength_after_some_changes_does_not_depend_on_those_made_and_unmade_before(map_) -> None:
    made = indexed_graph(map_, DEFAULT)
    verdict = judge(made.graph)
    trials = Trials.of(evaluate(made.graph, df_quad), verdict, 0, DEFAULT)
    changes = list(possible_changes(map_, made, verdict, 0))[:6]
    used = TrialGraph(trials, ChangedNodes(trials))
    for change in changes:
        fresh = TrialGraph(trials, ChangedNodes(trials))
        used.toggle(change)
        for other in changes:
            used.toggle(other)
        for other in changes:
            used.toggle(other)
        for each in changes[: changes.index(change) + 1]:
            fresh.toggle(each)
        assert used.strength == fresh.strength


@MAPS
def test_the_smallest_set_is_the_smallest_of_all_that_lift(map_) -> None:
    made = indexed_graph(map_, DEFAULT)
    verdict = judge(made.graph)
    for root in range(min(4, len(map_.claims))):
        trials = Trials.of(evaluate(made.graph, df_quad), verdict, root, DEFAULT)
        every = list(possible_changes(map_, made, verdict, root))
        if verdict.levels[root] == 4 or not 0 < len(every) <= 9:
            continue
        found, reached, exact = smallest_set(trials, every, verdict)
        lifting = [
            size
            for size in range(1, len(every) + 1)
            for some in combinations(every, size)
            if trials.level_after(some) > verdict.levels[root]
        ]
        if found:
            assert reached == trials.level_after(found) > verdict.levels[root]
            assert len(found) >= lifting[0]
        if exact and found:
            assert len(found) == lifting[0]


def answered(map_: ArgumentMap, step: Inference, questions: Collection[str]) -> ArgumentMap:
    """The map with answers that speak for a step to some of its questions."""
    kept = [answer for answer in step.answers if answer.question not in questions]
    answers = (*kept, *(Answer(id_, AnswerState.ANSWERED) for id_ in questions))
    steps = (replace(each, answers=answers) if each is step else each for each in map_.inferences)
    return replace(map_, inferences=tuple(steps))


def written(map_: ArgumentMap, change: Change, reach: Certainty, is_apart: bool) -> ArgumentMap | None:
    """The map as its author would have written it after a repair.

    `reach`: the certainty of the evidence that is given. `is_apart`: the premises of a step are about
    something else, so that its question about likeness is another repair. None for a gap to premises that
    other steps lead to: what they speak of matters to those too.
    """
    if change.kind is RepairKind.ANSWER_ATTACK:
        return replace(map_, attacks=tuple(each for each in map_.attacks if each.id != change.about))
    if change.kind is RepairKind.ANSWER_QUESTION:
        step = map_.inference[change.about]
        spoken = {
            answer.question
            for answer in step.answers
            if answer.state not in (AnswerState.FAILED, AnswerState.OPEN)
        }
        asked = {question.id for question, _ in step.questions()} - spoken - (LIKENESS if is_apart else set())
        return answered(map_, step, asked)
    if change.kind is RepairKind.BRIDGE_GAP:
        step = map_.inference[change.about]
        if map_.inferences_to.keys() & set(step.premises):
            return None
        alike = (replace(each, facets=Facets()) if each.id in step.premises else each for each in map_.claims)
        likeness = LIKENESS.intersection(question.id for question, _ in step.questions())
        return answered(replace(map_, claims=tuple(alike)), step, likeness)
    claim = map_.claim[change.about]
    shown = replace(claim, quotes=(Quote("Nothing."),), implicit=Text(), citations=("new",), design=None)
    work = replace(WORKS[reach], id="new", marks=("new",))
    claims = (shown if each is claim else each for each in map_.claims)
    return replace(map_, claims=tuple(claims), sources=(*map_.sources, work))


WORKS = dict(
    zip((Certainty.HIGH, Certainty.MODERATE, Certainty.LOW, Certainty.VERY_LOW), SOURCES, strict=True)
)


@pytest.mark.parametrize("seed", range(120))
def test_a_repair_does_what_its_author_s_own_words_would_have_done(seed) -> None:
    map_ = tree(seed, attacks=seed % 3)
    made = indexed_graph(map_, DEFAULT)
    verdict = judge(made.graph)
    trials = Trials.of(evaluate(made.graph, df_quad), verdict, 0, DEFAULT)
    for change in possible_changes(map_, made, verdict, 0):
        is_apart = bool(made.graph.nodes[change.node].gap)
        if (anew_map := written(map_, change, LEVELS[change.reach], is_apart)) is not None:
            anew = indexed_graph(anew_map, DEFAULT).graph
            assert trials.level_after([change]) == anew.rank(0, judge(anew).levels), change
            nodes = map(made.graph.nodes.__getitem__, range(made.graph.size))
            groups = [group for node in nodes for group in (*node.supports, *node.attacks)]
            # The number of what is granted may be higher than that of the evidence which takes its place.
            granted = made.graph.nodes[change.node].unsaid and change.reach < UNSAID
            if not granted and all(
                len(group) == 1 for group in groups
            ):  # else other words may make two of what counts once
                after = evaluate(anew, df_quad).strengths[0]
                assert trials.gain(change)[0] == pytest.approx(after - trials.strength, abs=1e-7)
