"""Ranks node by node: what a step gives with a failed question, a gap, a ceiling, on a cycle."""

from __future__ import annotations

from typing import Any

import pytest

from mapgen.strength.semantics.graph import GraphBuilder
from mapgen.strength.semantics.verdict import judge
from mapgen.vocabulary import Status
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
    ("premise", "limits", "rank", "status"),
    [
        (4, {}, 4, Status.IN),
        (3, {}, 3, Status.IN),
        (4, {"drop": 1}, 3, Status.IN),
        (4, {"drop": 2}, 2, Status.IN),
        (2, {"drop": 2}, 1, Status.IN),
        (1, {"drop": 2}, 1, Status.IN),
        (0, {"drop": 1}, 0, Status.IN),
        (4, {"ceiling": 2}, 2, Status.IN),
        (1, {"ceiling": 2}, 1, Status.IN),
        (4, {"ceiling": 2, "drop": 1}, 1, Status.IN),
        (4, {"blocked": True}, 0, Status.OUT),
        (4, {"limited": True}, 1, Status.UNDECIDED),
        (0, {"limited": True}, 0, Status.UNDECIDED),
    ],
)
def test_what_a_step_hands_on(premise, limits, rank, status):
    assert one_step(premise, **limits) == (rank, rank, status)


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
    ("attacker", "target", "rank", "status"),
    [
        (1, 2, 2, Status.IN),
        (2, 2, 1, Status.UNDECIDED),
        (3, 2, 0, Status.OUT),
    ],
)
def test_a_rebuttal_is_compared_by_rank(attacker, target, rank, status):
    builder = GraphBuilder()
    one, other = builder.claim(0.0, attacker), builder.claim(0.0, target)
    attack(builder, one, other)
    builder.contradictions.add((one, other))
    found = judge(builder.build())
    assert (found.levels[other], found.statuses[other]) == (rank, status)
    assert found.statuses[one] is (Status.UNDECIDED if attacker == target else Status.IN)


def test_what_a_failed_step_would_have_given_gives_an_attacker_no_weight():
    builder = GraphBuilder()
    start, attacker, target = builder.claim(0.8, 4), builder.claim(0.4, 2), builder.claim(0.6, 3)
    step = builder.step([start], attacker)
    add_support(builder, attacker, step)
    builder.change(step, blocked=True)
    attack(builder, attacker, target)
    builder.contradictions.add((attacker, target))
    found = judge(builder.build())
    assert found.unattacked[attacker] == 2
    assert found.statuses[target] is Status.IN


def test_what_is_undecided_hands_on_very_low_at_most():
    builder = GraphBuilder()
    one, other, end = builder.claim(0.8, 4), builder.claim(0.8, 4), builder.claim(assumable=False)
    step = builder.step([one], end)
    add_support(builder, end, step)
    for pair in ((one, other), (other, one)):
        attack(builder, *pair)
        builder.contradictions.add(pair)
    found = judge(builder.build())
    assert [found.levels[each] for each in (one, step, end)] == [1, 1, 1]
    assert found.statuses[end] is Status.UNDECIDED
