"""The order in which a web is weighed: circles together, and after whatever they hang on."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest

from mapgen.strength.semantics.components import circles, founded_rounds, in_order
from mapgen.strength.semantics.graph import Web
from tests.strength.graphs import attack, support


@pytest.mark.parametrize(
    ("hangs_on", "units"),
    [
        ([], []),
        ([[], []], [{0}, {1}]),
        ([[0]], [{0}]),
        ([[1], []], [{1}, {0}]),
        ([[1], [0]], [{0, 1}]),
        ([[], [0], [0, 1]], [{0}, {1}, {2}]),
        ([[1, 2], [3], [3], []], [{3}, {1}, {2}, {0}]),
        ([[1], [2], [0, 3], []], [{3}, {0, 1, 2}]),
        ([[1], [2, 3], [1], [4], [3]], [{3, 4}, {1, 2}, {0}]),
        ([[1], [2], [3], [1], [0]], [{1, 2, 3}, {0}, {4}]),
        ([[1], [0, 2], [3], [2, 0]], [{0, 1, 2, 3}]),
    ],
)
def test_what_is_in_a_circle_stands_together_and_after_what_it_hangs_on(hangs_on, units):
    found = circles(hangs_on)
    assert [set(unit) for unit in found] == units
    assert sum(map(len, found)) == len(hangs_on)


def test_places_go_by_their_turns_and_then_by_their_numbers():
    assert in_order({0, 1, 2, 3}, [1, 0, 1, 0]) == [1, 3, 0, 2]


def rounds(claims: int, steps: list[tuple[list[int], int]], grounded: set[int]) -> list[float]:
    """The rounds of some claims; the steps, each from its premises to its conclusion, come after them."""
    premises = [()] * claims + [tuple(given) for given, _ in steps]
    conclusions = {claims + number: conclusion for number, (_, conclusion) in enumerate(steps)}
    supports = [[(step,) for step, to in conclusions.items() if to == claim] for claim in range(claims)]
    supports += [[]] * len(steps)
    stands = [claim in grounded for claim in range(claims)] + [False] * len(steps)
    return founded_rounds(premises, supports, conclusions, stands)[:claims]


@pytest.mark.parametrize(
    ("claims", "steps", "grounded", "expected"),
    [
        (3, [([0], 1), ([1], 2)], {0}, [0, 1, 2]),
        (3, [([0], 1), ([1], 2)], set(), [0, 1, 2]),
        (3, [([0], 1), ([1], 2)], {0, 2}, [0, 1, 0]),
        (4, [([0], 1), ([1], 2), ([0, 2], 3)], {0}, [0, 1, 2, 3]),
        (4, [([0], 1), ([1], 2), ([0], 3), ([2], 3)], {0}, [0, 1, 2, 1]),
        (2, [([0], 1), ([1], 0)], set(), [inf, inf]),
        (3, [([0], 1), ([1], 0), ([2], 0)], {2}, [1, 2, 0]),
        (2, [([0, 0], 1)], {0}, [0, 1]),
    ],
)
def test_a_claim_is_reached_one_round_after_the_last_premise_of_its_first_step(
    claims, steps, grounded, expected
):
    assert rounds(claims, steps, grounded) == expected


def test_a_step_that_leans_on_its_own_conclusion_is_cut_and_the_other_way_round_is_not():
    web = Web()
    ground, one, other = web.claim(), web.claim(grounded=False), web.claim(grounded=False)
    for pair in ((ground, one), (one, other), (other, one)):
        support(web, *pair)
    web.settle()
    (cut,) = web.circular
    assert (web.premises[cut], web.conclusions[cut]) == ((other,), one)
    assert [step for step in web.steps_to(one) if step == cut] == []
    assert web.support_turn[ground] < web.support_turn[one] < web.support_turn[other]
    assert not any(web.is_circle)


def test_a_row_with_no_circle_has_nothing_cut():
    web = Web()
    row = [web.claim(grounded=number == 0) for number in range(4)]
    for one, other in pairwise(row):
        support(web, one, other)
    web.settle()
    assert web.circular == set()
    assert [web.turn[claim] for claim in row] == sorted(web.turn[claim] for claim in row)


def test_claims_that_attack_each_other_have_one_turn_and_know_whom_they_contradict():
    web = Web()
    one, other, third, alone = (web.claim() for _ in range(4))
    for pair in ((one, other), (other, one), (one, third), (alone, alone)):
        attack(web, *pair)
        web.mutual.add(pair)
    web.settle()
    assert web.turn[one] == web.turn[other] < web.turn[third]
    assert [web.is_circle[web.turn[each]] for each in (one, other, third, alone)] == [True, True, False, True]
    assert web.contradicted == [[other, third], [one], [], [alone]]
    assert web.users == [[other, third], [one], [], [alone]]


def test_a_cone_holds_what_supports_what_attacks_and_what_is_contradicted_and_nothing_else():
    web = Web()
    end, premise, attacker, struck, apart = (web.claim() for _ in range(5))
    support(web, premise, end)
    attack(web, attacker, premise)
    attack(web, end, struck)
    web.mutual.add((end, struck))
    attack(web, end, apart)
    step = web.steps_to(end)[0]
    web.settle()
    assert set(web.cone(end)) == {end, step, premise, attacker, struck}
    assert [web.turn[each] for each in web.cone(end)] == sorted(web.turn[each] for each in web.cone(end))
    assert set(web.cone(apart)) == {end, step, premise, attacker, struck, apart}


def test_below_a_step_that_was_cut_there_is_nothing():
    web = Web()
    one, other = web.claim(), web.claim(grounded=False)
    support(web, one, other)
    support(web, other, one)
    web.settle()
    (cut,) = web.circular
    assert web.cone(cut) == [cut]
    assert web.cone(one) == [one]


def test_a_longer_way_to_a_claim_is_no_circle_even_where_there_is_one_elsewhere():
    web = Web()
    start, middle, end = web.claim(), web.claim(grounded=False), web.claim(grounded=False)
    one, other = web.claim(grounded=False), web.claim(grounded=False)
    for pair in ((start, middle), (middle, end), (start, end), (one, other), (other, one)):
        support(web, *pair)
    web.settle()
    assert {web.conclusions[step] for step in web.circular} == {one, other}
    assert len(web.steps_to(end)) == 2
