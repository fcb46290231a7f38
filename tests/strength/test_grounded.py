"""Who stands, who falls and who stays undecided, node by node, and where some are not judged again."""

from __future__ import annotations

import pytest

from mapgen.strength.semantics.graph import HIGHEST, GraphBuilder
from mapgen.strength.semantics.grounded import grounded_labelling
from mapgen.strength.semantics.verdict import judge, judge_again
from mapgen.vocabulary import Status
from tests.strength.graphs import add_support, attack, support

IN, OUT, UNDECIDED = Status.IN, Status.OUT, Status.UNDECIDED


def step_to(builder: GraphBuilder, claim: int) -> int:
    """The first step to a claim."""
    return builder.nodes[claim].supports[0][0]


def contradict(builder: GraphBuilder, *pairs: tuple[int, int]) -> None:
    for pair in pairs:
        attack(builder, *pair)
        builder.contradictions.add(pair)


def test_what_falls_takes_its_steps_and_what_rests_on_them_alone_with_it():
    builder = GraphBuilder()
    best, fallen, end = builder.claim(0.8, 4), builder.claim(0.2, 1), builder.claim(assumable=False)
    support(builder, fallen, end)
    contradict(builder, (best, fallen))
    found = judge(builder.build()).statuses
    assert [found[each] for each in (best, fallen, step_to(builder, end), end)] == [IN, OUT, OUT, OUT]


def test_a_claim_falls_only_with_its_last_step():
    builder = GraphBuilder()
    best, fallen, sound, end = (
        builder.claim(0.8, 4),
        builder.claim(),
        builder.claim(0.4, 2),
        builder.claim(assumable=False),
    )
    support(builder, fallen, end)
    support(builder, sound, end)
    contradict(builder, (best, fallen))
    assert judge(builder.build()).statuses[end] is IN


def test_a_step_needs_all_of_its_premises():
    builder = GraphBuilder()
    sound, torn, other, end = (
        builder.claim(0.4, 2),
        builder.claim(0.4, 2),
        builder.claim(0.4, 2),
        builder.claim(assumable=False),
    )
    add_support(builder, end, builder.step([sound, torn], end))
    contradict(builder, (torn, other), (other, torn))
    found = judge(builder.build())
    assert (found.statuses[end], found.levels[end]) == (UNDECIDED, 2), "a status lowers no certainty"


def test_own_evidence_is_not_thrown_out_with_the_steps():
    builder = GraphBuilder()
    end, start, equal = builder.claim(0.4, 2), builder.claim(0.4, 2), builder.claim(0.4, 2)
    support(builder, start, end)
    builder.change(step_to(builder, end), blocked=True)
    contradict(builder, (equal, end))
    assert judge(builder.build()).statuses[end] is UNDECIDED


def test_what_a_claim_that_falls_would_have_struck_stands():
    builder = GraphBuilder()
    best, fallen, end = builder.claim(0.8, 4), builder.claim(0.6, 3), builder.claim(0.4, 2)
    contradict(builder, (best, fallen), (fallen, end))
    assert judge(builder.build()).statuses == {best: IN, fallen: OUT, end: IN}


def test_what_contradicts_itself_stays_undecided_until_something_stronger_strikes_it():
    builder = GraphBuilder()
    itself, end = builder.claim(0.4, 2), builder.claim(0.4, 2)
    contradict(builder, (itself, itself), (itself, end))
    assert judge(builder.build()).statuses == {itself: UNDECIDED, end: UNDECIDED}
    best = builder.claim(0.8, 4)
    contradict(builder, (best, itself))
    assert judge(builder.build()).statuses == {itself: OUT, end: IN, best: IN}


@pytest.mark.parametrize(("attacker", "status"), [(1, IN), (2, UNDECIDED), (3, OUT)])
def test_a_contradiction_defeats_what_ranks_lower_and_leaves_equals_undecided(attacker, status):
    builder = GraphBuilder()
    one, other = builder.claim(0.0, attacker), builder.claim(0.4, 2)
    contradict(builder, (one, other))
    found = judge(builder.build()).statuses
    assert found[other] is status
    assert found[one] is (UNDECIDED if status is UNDECIDED else IN)
    builder.one_way.add((one, other))
    assert judge(builder.build()).statuses == {one: IN, other: IN if status is IN else OUT}


def test_a_caveat_defeats_nothing_and_what_is_fatal_defeats_whatever_it_weighs():
    builder = GraphBuilder()
    start, weak, end = builder.claim(0.8, 4), builder.claim(0.0, 1), builder.claim(assumable=False)
    support(builder, start, end)
    step = step_to(builder, end)
    attack(builder, weak, step)
    assert judge(builder.build()).statuses[end] is IN
    builder.fatal.add((weak, step))
    found = judge(builder.build()).statuses
    assert [found[each] for each in (weak, step, end, start)] == [IN, OUT, OUT, IN]


def test_what_is_fatal_is_not_struck_back_by_its_equal():
    builder = GraphBuilder()
    one, other = builder.claim(0.4, 2), builder.claim(0.4, 2)
    contradict(builder, (one, other))
    builder.fatal.add((one, other))
    assert judge(builder.build()).statuses == {one: IN, other: OUT}


def test_what_nobody_says_defeats_nothing_that_has_any_evidence():
    builder = GraphBuilder()
    unsaid, weak = builder.claim(0.6, HIGHEST), builder.claim(0.2, 1)
    builder.change(unsaid, unsaid=True)
    contradict(builder, (unsaid, weak))
    assert judge(builder.build()).statuses == {unsaid: IN, weak: IN}


def test_a_circular_step_neither_holds_a_claim_nor_brings_it_down():
    builder = GraphBuilder()
    end, other, start = (builder.claim(assumable=False) for _ in range(3))
    support(builder, other, end)
    support(builder, end, other)
    builder.change(step_to(builder, end), blocked=True)
    assert judge(builder.build()).statuses[end] is UNDECIDED, "no step is left that could fall"
    support(builder, start, end)
    builder.change(start, assumable=True)
    assert judge(builder.build()).statuses[end] is IN
    strong = builder.claim(0.8, 4)
    contradict(builder, (strong, start))
    assert judge(builder.build()).statuses[end] is OUT


def test_a_step_that_leads_to_nothing_here_neither_saves_nor_sinks_the_claim_it_is_about():
    builder = GraphBuilder()
    end, start, other = builder.claim(assumable=False), builder.claim(0.8, 4), builder.claim(0.8, 4)
    support(builder, start, end)
    builder.step([other], None)
    contradict(builder, (builder.claim(0.8, 4), start))
    builder.one_way |= builder.contradictions
    assert judge(builder.build()).statuses[end] is OUT


@pytest.mark.parametrize(("known", "status"), [(IN, OUT), (OUT, IN), (UNDECIDED, UNDECIDED)])
def test_an_attacker_that_is_not_judged_again_strikes_as_it_did(known, status):
    builder = GraphBuilder()
    attacker, target = builder.claim(0.4, 2), builder.claim(0.4, 2)
    contradict(builder, (attacker, target))
    graph = builder.build()
    assert grounded_labelling(graph, [target], {attacker: 2, target: 2}, {attacker: known}) == {
        attacker: known,
        target: status,
    }


@pytest.mark.parametrize("known", [*Status])
def test_a_premise_that_is_not_judged_again_carries_what_it_did(known):
    builder = GraphBuilder()
    premise, end = builder.claim(0.4, 2), builder.claim(assumable=False)
    support(builder, premise, end)
    step = step_to(builder, end)
    graph = builder.build()
    levels = {premise: 2, step: 2, end: 2}
    assert grounded_labelling(graph, [step, end], levels, {premise: known})[end] is known
    assert grounded_labelling(graph, [step], levels, {premise: known}) == {premise: known, step: known}


def test_what_changes_is_judged_again_with_whatever_it_touches_and_nothing_else():
    builder = GraphBuilder()
    end, middle, start, apart, struck = (builder.claim(0.4, 2, assumable=each != 1) for each in range(5))
    support(builder, middle, end)
    support(builder, start, middle)
    contradict(builder, (struck, start))
    undercutter = builder.claim(0.4, 2)
    attack(builder, undercutter, step_to(builder, end))
    graph = builder.build()
    former = judge(graph)
    inside = set(range(graph.size))
    builder.change(start, level=3)
    graph = builder.build()
    again = judge_again(graph, former, [start], inside)
    assert again.levels == {each: judge(graph).levels[each] for each in inside - {apart}}
    assert again.statuses == {each: judge(graph).statuses[each] for each in inside - {apart}}
    assert again.unattacked[start] == 3
    assert apart not in judge_again(graph, former, [apart], {end}).levels
    assert set(judge_again(graph, former, [end], {end}).statuses) == {end, *[step_to(builder, end)]}


def test_what_is_outside_is_left_as_it_was():
    builder = GraphBuilder()
    end, middle, start = (builder.claim(0.4, 2, assumable=each == 2) for each in range(3))
    support(builder, middle, end)
    support(builder, start, middle)
    graph = builder.build()
    former = judge(graph)
    builder.change(start, level=3)
    graph = builder.build()
    again = judge_again(graph, former, [start, end], {start, middle, *[step_to(builder, middle)]})
    assert again.levels == dict.fromkeys((start, middle, *[step_to(builder, middle)]), 3)
