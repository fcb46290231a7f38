"""Ranks place by place: what a step hands on with a failed question, a gap, a ceiling, in a circle."""

from __future__ import annotations

import pytest

from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.verdict import judge
from mapgen.vocabulary import Status
from tests.strength.graphs import attack


def one_step(premise: int, **limits: object) -> tuple[int, int, Status]:
    """A step from a premise of some rank: its rank if nobody attacked, its rank, its status."""
    web = Web()
    start, end = web.claim(0.0, premise), web.claim(grounded=False)
    step = web.step([start], end)
    web.supports[end].append((step,))
    for name, value in limits.items():
        getattr(web, name)[step] = value
    found = judge(web.settle())
    assert found.levels[end] == found.levels[step]
    return found.unattacked[step], found.levels[step], found.statuses[step]


@pytest.mark.parametrize(
    ("premise", "limits", "rank", "status"),
    [
        (4, {}, 4, Status.IN),
        (3, {}, 3, Status.IN),
        (4, {"drops": 1}, 3, Status.IN),
        (4, {"drops": 2}, 2, Status.IN),
        (2, {"drops": 2}, 1, Status.IN),
        (1, {"drops": 2}, 1, Status.IN),
        (0, {"drops": 1}, 0, Status.IN),
        (4, {"ceilings": 2}, 2, Status.IN),
        (1, {"ceilings": 2}, 1, Status.IN),
        (4, {"ceilings": 2, "drops": 1}, 1, Status.IN),
        (4, {"blocked": True}, 0, Status.OUT),
        (4, {"limited": True}, 1, Status.UNDECIDED),
        (0, {"limited": True}, 0, Status.UNDECIDED),
    ],
)
def test_what_a_step_hands_on(premise, limits, rank, status):
    assert one_step(premise, **limits) == (rank, rank, status)


def test_a_step_in_a_circle_hands_on_nothing_whatever_its_premise_is_worth():
    web = Web()
    one, other = web.claim(0.4, 2), web.claim(grounded=False)
    there, back = web.step([one], other), web.step([other], one)
    web.supports[other].append((there,))
    web.supports[one].append((back,))
    found = judge(web.settle())
    assert web.circular == {back}
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
    web = Web()
    one, other = web.claim(0.0, attacker), web.claim(0.0, target)
    attack(web, one, other)
    web.mutual.add((one, other))
    found = judge(web.settle())
    assert (found.levels[other], found.statuses[other]) == (rank, status)
    assert found.statuses[one] is (Status.UNDECIDED if attacker == target else Status.IN)


def test_what_a_failed_step_would_have_given_gives_an_attacker_no_weight():
    web = Web()
    start, attacker, target = web.claim(0.8, 4), web.claim(0.4, 2), web.claim(0.6, 3)
    step = web.step([start], attacker)
    web.supports[attacker].append((step,))
    web.blocked[step] = True
    attack(web, attacker, target)
    web.mutual.add((attacker, target))
    found = judge(web.settle())
    assert found.unattacked[attacker] == 2
    assert found.statuses[target] is Status.IN


def test_what_is_undecided_hands_on_very_low_at_most():
    web = Web()
    one, other, end = web.claim(0.8, 4), web.claim(0.8, 4), web.claim(grounded=False)
    step = web.step([one], end)
    web.supports[end].append((step,))
    for pair in ((one, other), (other, one)):
        attack(web, *pair)
        web.mutual.add(pair)
    found = judge(web.settle())
    assert [found.levels[each] for each in (one, step, end)] == [1, 1, 1]
    assert found.statuses[end] is Status.UNDECIDED
