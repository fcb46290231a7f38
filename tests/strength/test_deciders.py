"""What decided a rank, read off small graphs."""

from __future__ import annotations

import pytest

from mapgen.strength.semantics.graph import HIGHEST
from tests.strength.graphs import Drawn, attack


def test_of_what_attacks_what_stands_and_is_no_weaker_counts():
    builder = Drawn()
    target, strong, weak, fallen, best, torn, other = map(builder.ranked, (2, 3, 1, 3, 4, 4, 4))
    builder.contradict(strong, target)
    builder.contradict(weak, target)
    builder.contradict(fallen, target)
    builder.contradict(best, fallen)
    builder.contradict(torn, other, target)
    builder.contradict(other, torn)
    found = builder.decided()
    assert found.attackers(target) == [strong]
    assert found.attackers(fallen) == [best]
    assert found.attackers(torn) == [other]
    assert found.attackers(best) == []


def test_where_none_that_stands_attacks_equals_and_what_is_undecided_do():
    builder = Drawn()
    target, equal, fallen, best = map(builder.ranked, (2, 2, 3, 4))
    builder.contradict(equal, target)
    builder.contradict(fallen, target)
    builder.contradict(best, fallen)
    found = builder.decided()
    assert found.attackers(target) == [equal]
    assert found.attackers(equal) == [target]


def test_an_equal_that_is_contradicted_strikes_back_and_no_other():
    builder = Drawn()
    node, equal, lower, higher, fallen, best = map(builder.ranked, (2, 2, 1, 3, 2, 4))
    builder.contradict(node, equal, lower, higher, fallen)
    builder.contradict(best, fallen)
    assert builder.decided().attackers(node) == [equal]


def test_what_contradicts_itself_is_told_once():
    builder = Drawn()
    node = builder.ranked(2)
    builder.contradict(node, node)
    assert builder.decided().attackers(node) == [node]


@pytest.mark.parametrize(("own", "deciding"), [(0, True), (2, True), (3, False)])
def test_a_claim_s_best_steps_decide_unless_its_own_evidence_is_better(own, deciding):
    builder = Drawn()
    end, low, high = map(builder.ranked, (own, 1, 2))
    builder.derived(low, to=end)
    steps = [builder.derived(high, to=end)[1], builder.derived(high, to=end)[1]]
    found = builder.decided()
    assert found.best_steps(end) == (steps if deciding else [])
    assert found.held_down(end) is not deciding
    assert found.best_steps(low) == []


def test_the_weakest_premises_of_a_step_decide_each_once():
    builder = Drawn()
    low, also, high = map(builder.ranked, (1, 1, 3))
    _, step = builder.derived(low, high, low, also)
    found = builder.decided()
    assert found.weakest_premises(step) == [low, also]
    assert found.below(step) == [low, also]


@pytest.mark.parametrize(
    ("limit", "value", "lost"),
    [
        ("blocked", True, 3),
        ("open", True, 1),
        ("gap", 1, 1),
        ("gap", 2, 2),
        ("faults", 1, 1),
        ("faults", 3, 2),
        ("ceiling", 2, 1),
        ("ceiling", 3, 0),
        ("gap", 0, 0),
    ],
)
def test_a_step_is_held_down_by_what_is_its_own(limit, value, lost):
    builder = Drawn()
    end, step = builder.derived(builder.ranked(3))
    builder.change(step, **{limit: value})
    found = builder.decided()
    assert found.loss(step) == lost
    assert found.held_down(step) is bool(lost)
    assert found.capped(step) is (limit == "ceiling" and bool(lost))
    assert found.bottleneck(end) == ([step, 0] if lost else [0])


def test_a_claim_loses_what_objections_cost_it_or_what_its_own_evidence_lacks():
    builder = Drawn()
    start, against = builder.ranked(3), builder.ranked(4)
    end, step = builder.derived(start)
    builder.contradict(against, end)
    found = builder.decided()
    assert [found.loss(each) for each in (end, step, start, against)] == [2, 0, 1, 0]


def test_a_step_is_held_down_by_a_premise_that_nobody_says():
    builder = Drawn()
    start, unsaid = builder.ranked(4), builder.unsaid()
    end, step = builder.derived(start, unsaid)
    found = builder.decided()
    assert found.loss(step) == 1
    assert found.bottleneck(end) == [step]


def test_a_step_is_capped_by_less_than_the_least_of_its_premises():
    builder = Drawn()
    _, step = builder.derived(builder.ranked(2), builder.ranked(4))
    builder.change(step, ceiling=3)
    assert not builder.decided().capped(step)


def test_an_attack_holds_down_a_step_and_a_claim():
    builder = Drawn()
    start, attacker = builder.ranked(3), builder.ranked(4)
    end, step = builder.derived(start)
    attack(builder, attacker, step)
    found = builder.decided()
    assert found.held_down(step)
    assert found.attackers(step) == [], "a caveat lowers its step and defeats nothing"
    assert found.objections(step) == [attacker]
    builder.fatal.add((attacker, step))
    assert builder.decided().attackers(step) == [attacker]
    other = Drawn()
    start, attacker = other.ranked(3), other.ranked(4)
    end, step = other.derived(start)
    other.contradict(attacker, end)
    found = other.decided()
    assert (found.held_down(end), found.held_down(step)) == (True, False)


def test_a_circular_step_is_held_down_and_nothing_is_looked_for_below_it():
    builder = Drawn()
    one, there = builder.derived(builder.ranked(0, assumable=False))
    builder.change(0, supports=[(builder.step([one], 0),)])
    found = builder.decided()
    for step in found.graph.circular:
        assert found.held_down(step)
        assert found.below(step) == []
    assert there in found.graph.circular


def test_the_bottleneck_is_told_from_the_conclusion_downwards_each_node_once():
    builder = Drawn()
    bare = builder.ranked(3)
    left, to_left = builder.derived(bare)
    right, to_right = builder.derived(bare)
    end, last = builder.derived(left, right)
    builder.change(last, gap=1)
    builder.change(to_left, faults=1)
    found = builder.decided()
    assert found.bottleneck(end) == [last, to_left, bare]
    assert found.below(end) == [last]
    assert to_right not in found.bottleneck(end)


def test_objections_are_told_the_strongest_first_and_those_that_fell_not_at_all():
    builder = Drawn()
    target, weak, strong, fallen, best = map(builder.ranked, (2, 1, 3, 3, 4))
    unsaid = builder.unsaid()
    for each in (unsaid, weak, fallen, strong):
        builder.contradict(each, target)
    builder.contradict(best, fallen)
    assert builder.decided().objections(target) == [strong, weak, unsaid]


@pytest.mark.parametrize(
    ("limits", "rank", "at_step", "at_start"),
    [
        ({"ceiling": 1}, 4, 3, 0),
        ({"gap": 1}, 3, 1, 1),
        ({"gap": 2, "open": True}, 2, 3, 2),
        ({"blocked": True}, 0, HIGHEST + 1, 4),
        ({"faults": 2}, 1, 2, 3),
    ],
)
def test_how_much_a_node_loses_by_itself(limits, rank, at_step, at_start):
    builder = Drawn()
    start = builder.ranked(rank)
    _, step = builder.derived(start)
    builder.change(step, **limits)
    found = builder.decided()
    assert (found.severity(step), found.severity(start)) == (at_step, at_start)


@pytest.mark.parametrize(("rank", "costs"), [(3, 2), (2, 1), (1, 0)])
def test_how_much_an_objection_costs_a_conclusion(rank, costs):
    builder = Drawn()
    start, against = builder.ranked(rank), builder.ranked(4)
    end, _ = builder.derived(start)
    builder.contradict(against, end)
    assert builder.decided().severity(end) == costs
