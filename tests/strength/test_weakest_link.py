"""Ranks node by node: what a step hands on, what objections weigh, what a cycle gives."""

from __future__ import annotations

from typing import Any

import pytest

from mapgen.strength.semantics.graph import HIGHEST, GraphBuilder
from mapgen.strength.semantics.verdict import judge, judge_again
from mapgen.vocabulary import Status
from tests.strength import naive
from tests.strength.graphs import add_support, attack


def one_step(premise: int, **limits: Any) -> tuple[int, int, Status]:
    """A step from a premise of some rank: its rank if nobody attacked, its rank, its status."""
    builder = GraphBuilder()
    start, end = builder.claim(0.0, premise), builder.claim(assumable=False)
    step = builder.step([start], end, **limits)
    add_support(builder, end, step)
    found = judge(builder.build())
    assert found.levels[end] == found.levels[step]
    return found.unattacked[step], found.levels[step], found.statuses[step]


@pytest.mark.parametrize(
    ("premise", "limits", "rank"),
    [
        (4, {}, 4),
        (3, {}, 3),
        (4, {"gap": 1}, 3),
        (4, {"faults": 1}, 3),
        (4, {"open": True}, 3),
        (4, {"gap": 1, "faults": 1, "open": True}, 1),
        (4, {"gap": 2}, 2),
        (2, {"gap": 2}, 1),
        (1, {"faults": 3}, 1),
        (1, {"open": True}, 1),
        (0, {"gap": 1, "open": True}, 0),
        (4, {"ceiling": 2}, 2),
        (1, {"ceiling": 2}, 1),
        (4, {"ceiling": 2, "gap": 1}, 1),
        (4, {"ceiling": 1, "faults": 1}, 1),
    ],
)
def test_a_step_lowers_what_its_premises_give_and_never_below_very_low(premise, limits, rank):
    assert one_step(premise, **limits) == (rank, rank, Status.IN)


def test_a_fatal_answer_leaves_nothing():
    assert one_step(4, blocked=True) == (0, 0, Status.OUT)


def from_unsaid(*premises: int, **limits: Any) -> int:
    """The rank of a step from premises of some ranks and one that nobody says."""
    builder = GraphBuilder()
    unsaid, end = builder.claim(0.6, HIGHEST), builder.claim(assumable=False)
    builder.change(unsaid, unsaid=True)
    step = builder.step([unsaid, *(builder.claim(0.0, rank) for rank in premises)], end, **limits)
    add_support(builder, end, step)
    return judge(builder.build()).levels[end]


def test_a_premise_that_nobody_says_is_an_open_question_and_no_premise_without_evidence():
    assert from_unsaid(3) == 2
    assert from_unsaid(1) == 1
    assert from_unsaid(0) == 0
    assert from_unsaid() == 3
    assert from_unsaid(4, open=True) == 3, "open questions lower by one rank in all"
    assert from_unsaid(4, faults=1) == 2


def test_what_nobody_says_has_no_rank_of_its_own_and_weighs_nothing_as_an_objection():
    builder = GraphBuilder()
    unsaid, target = builder.claim(0.6, HIGHEST), builder.claim(0.6, 3)
    builder.change(unsaid, unsaid=True)
    attack(builder, unsaid, target)
    builder.contradictions.add((unsaid, target))
    graph = builder.build()
    found = judge(graph)
    assert graph.rank(unsaid, found.levels) == 0
    assert (found.levels[target], found.statuses[target]) == (3, Status.IN)


def test_an_objection_to_what_nobody_says_lowers_what_is_granted_to_the_step():
    builder = GraphBuilder()
    unsaid, start, end = builder.claim(0.6, HIGHEST), builder.claim(0.8, 4), builder.claim(assumable=False)
    builder.change(unsaid, unsaid=True)
    add_support(builder, end, builder.step([unsaid, start], end))
    against = builder.claim(0.8, 4)
    attack(builder, against, unsaid)
    builder.contradictions.add((against, unsaid))
    assert judge(builder.build()).levels[end] == 1  # high, less two for the objection, less one as unsaid


def test_a_circular_step_gives_nothing_whatever_its_premise_is_worth():
    builder = GraphBuilder()
    one, other = builder.claim(0.4, 2), builder.claim(assumable=False)
    there, back = builder.step([one], other), builder.step([other], one)
    add_support(builder, other, there)
    add_support(builder, one, back)
    graph = builder.build()
    found = judge(graph)
    assert graph.circular == {back}
    assert found.levels == {one: 2, other: 2, there: 2, back: 0}
    assert found.unattacked == found.levels


@pytest.mark.parametrize(
    ("attacker", "target", "rank"),
    [
        (0, 4, 4),
        (1, 4, 4),
        (2, 4, 4),
        (3, 4, 3),
        (4, 4, 2),
        (4, 3, 1),
        (4, 2, 1),
        (4, 1, 1),
        (4, 0, 0),
        (3, 2, 1),
        (2, 2, 2),
    ],
)
def test_an_objection_lowers_by_its_own_weight_and_never_below_very_low(attacker, target, rank):
    builder = GraphBuilder()
    one, other = builder.claim(0.0, attacker), builder.claim(0.0, target)
    attack(builder, one, other)
    builder.contradictions.add((one, other))
    found = judge(builder.build())
    assert (found.levels[other], found.bases[other], found.levels[one]) == (rank, target, attacker)


def test_of_several_objections_the_heaviest_counts_alone():
    builder = GraphBuilder()
    target = builder.claim(0.8, 4)
    for rank in (3, 3, 2):
        against = builder.claim(0.0, rank)
        attack(builder, against, target)
        builder.contradictions.add((against, target))
    assert judge(builder.build()).levels[target] == 3


def undercut(attacker: int, given: int = 4, *, ceiling: int = 4, open: bool = False, **also: bool) -> int:
    """The rank of a step from a premise of some rank, high if not told, that a claim of some rank strikes."""
    builder = GraphBuilder()
    start, against, end = (
        builder.claim(0.8, given),
        builder.claim(0.0, attacker),
        builder.claim(assumable=False),
    )
    step = builder.step([start], end, ceiling=ceiling, open=open)
    add_support(builder, end, step)
    attack(builder, against, step)
    if also.get("fatal"):
        builder.fatal.add((against, step))
    if also.get("answered"):
        answer = builder.claim(0.8, 4)
        attack(builder, answer, against)
        builder.contradictions.add((answer, against))
    found = judge(builder.build())
    assert found.statuses[end] is (Status.OUT if also == {"fatal": True} else Status.IN)
    return found.levels[end]


@pytest.mark.parametrize("attacker", [0, 1, 2, 3])
def test_a_caveat_lowers_its_step_by_one_rank_whatever_evidence_it_has_unless_it_falls(attacker):
    assert undercut(attacker) == 3
    assert undercut(attacker, answered=True) == 4
    assert undercut(attacker, fatal=True) == 0
    assert undercut(attacker, fatal=True, answered=True) == 4


@pytest.mark.parametrize("attacker", [0, 1, 2, 3])
def test_a_caveat_says_no_more_than_low_evidence_or_a_low_ceiling(attacker):
    assert undercut(attacker, 3) == 2
    assert undercut(attacker, 2) == 2
    assert undercut(attacker, 1) == 1
    assert undercut(attacker, ceiling=2) == 2
    assert undercut(attacker, 2, open=True) == 1
    assert undercut(attacker, 2, fatal=True) == 0


def test_an_objection_is_weighed_once_it_is_lowered_itself():
    builder = GraphBuilder()
    target, against, answer = builder.claim(0.8, 4), builder.claim(0.8, 4), builder.claim(0.6, 3)
    for one, other in ((against, target), (answer, against)):
        attack(builder, one, other)
        builder.contradictions.add((one, other))
    found = judge(builder.build())
    assert (found.levels[against], found.levels[target]) == (3, 3)


def test_those_that_contradict_each_other_lower_each_other_by_what_they_were_worth_before():
    builder = GraphBuilder()
    one, other, end = builder.claim(0.8, 4), builder.claim(0.6, 3), builder.claim(assumable=False)
    add_support(builder, end, builder.step([one], end))
    for pair in ((one, other), (other, one)):
        attack(builder, *pair)
        builder.contradictions.add(pair)
    found = judge(builder.build())
    assert [found.levels[each] for each in (one, other, end)] == [3, 1, 3]
    assert [found.bases[each] for each in (one, other, end)] == [4, 3, 3]
    assert found.unattacked[end] == 4


def test_objections_can_be_weighed_by_another_verdict():
    builder = GraphBuilder()
    one, other = builder.claim(0.6, 3), builder.claim(0.8, 4)
    attack(builder, one, other)
    builder.contradictions.add((one, other))
    cautious = judge(builder.build())
    builder.change(one, level=4)
    hopeful = builder.build()
    assert judge(hopeful).levels[other] == 2
    assert judge(hopeful, objecting=cautious).levels == {one: 4, other: 3}


@pytest.mark.parametrize("block", range(8))
def test_the_verdict_is_what_its_definitions_say_on_cycles_too(block):
    cyclic = circular = 0
    for seed in range(block * 150, (block + 1) * 150):
        graph = naive.random_graph(seed)
        found = judge(graph)
        nodes = range(graph.size)
        statuses, cycles = naive.statuses(graph), naive.cycles(graph)
        assert found.unattacked == {node: naive.unattacked(graph, node) for node in nodes}
        assert found.statuses == statuses
        assert found.levels == {node: naive.level(graph, statuses, cycles, node) for node in nodes}
        cyclic += any(graph.is_cyclic)
        circular += bool(graph.circular)
    assert cyclic > 20
    assert circular > 5


@pytest.mark.parametrize("block", range(8))
def test_what_is_judged_again_after_a_change_is_what_is_judged_from_nothing(block):
    for seed in range(block * 150, (block + 1) * 150):
        graph = naive.random_graph(seed)
        former, every = judge(graph), range(graph.size)
        for number in every:
            node = graph.nodes[number]
            limits = {"open": not node.open, "faults": 1, "gap": 0, "blocked": False}
            changed = node._replace(**limits) if node.premises else node._replace(level=3, unsaid=False)
            nodes = [changed if each == number else graph.nodes[each] for each in every]
            after = graph.with_nodes(nodes)
            anew, again = judge(after), judge_again(after, former, [number], every)
            for part, whole in ((again.levels, anew.levels), (again.statuses, anew.statuses)):
                assert part == {each: whole[each] for each in part}
            untouched = set(every) - set(again.levels)
            assert all(anew.levels[each] == former.levels[each] for each in untouched)
            assert all(anew.statuses[each] == former.statuses[each] for each in untouched)
