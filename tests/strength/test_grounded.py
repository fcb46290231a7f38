"""Who stands, who falls and who stays undecided, place by place, and where some are not judged again."""

from __future__ import annotations

import pytest

from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.grounded import grounded
from mapgen.strength.semantics.verdict import judge, judge_again
from mapgen.vocabulary import Status
from tests.strength.graphs import attack, support

IN, OUT, UNDECIDED = Status.IN, Status.OUT, Status.UNDECIDED


def contradict(web: Web, *pairs: tuple[int, int]) -> None:
    for pair in pairs:
        attack(web, *pair)
        web.mutual.add(pair)


def test_what_falls_takes_its_steps_and_what_rests_on_them_alone_with_it():
    web = Web()
    best, fallen, end = web.claim(0.8, 4), web.claim(0.2, 1), web.claim(grounded=False)
    support(web, fallen, end)
    attack(web, best, fallen)
    found = judge(web.settle()).statuses
    assert [found[each] for each in (best, fallen, web.steps_to(end)[0], end)] == [IN, OUT, OUT, OUT]


def test_a_claim_falls_only_with_its_last_step():
    web = Web()
    best, fallen, sound, end = web.claim(0.8, 4), web.claim(), web.claim(0.4, 2), web.claim(grounded=False)
    support(web, fallen, end)
    support(web, sound, end)
    attack(web, best, fallen)
    assert judge(web.settle()).statuses[end] is IN


def test_a_step_needs_all_of_its_premises():
    web = Web()
    sound, torn, other, end = (
        web.claim(0.4, 2),
        web.claim(0.4, 2),
        web.claim(0.4, 2),
        web.claim(grounded=False),
    )
    web.supports[end].append((web.step([sound, torn], end),))
    contradict(web, (torn, other), (other, torn))
    found = judge(web.settle())
    assert (found.statuses[end], found.levels[end]) == (UNDECIDED, 1)


def test_own_evidence_is_not_thrown_out_with_the_steps():
    web = Web()
    end, start, equal = web.claim(0.4, 2), web.claim(0.4, 2), web.claim(0.4, 2)
    support(web, start, end)
    web.blocked[web.steps_to(end)[0]] = True
    contradict(web, (equal, end))
    assert judge(web.settle()).statuses[end] is UNDECIDED


def test_what_a_claim_that_falls_would_have_struck_stands():
    web = Web()
    best, fallen, end = web.claim(0.8, 4), web.claim(0.6, 3), web.claim(0.4, 2)
    contradict(web, (best, fallen), (fallen, end))
    assert judge(web.settle()).statuses == {best: IN, fallen: OUT, end: IN}


def test_what_contradicts_itself_stays_undecided_until_something_stronger_strikes_it():
    web = Web()
    itself, end = web.claim(0.4, 2), web.claim(0.4, 2)
    contradict(web, (itself, itself), (itself, end))
    assert judge(web.settle()).statuses == {itself: UNDECIDED, end: UNDECIDED}
    best = web.claim(0.8, 4)
    attack(web, best, itself)
    assert judge(web.settle()).statuses == {itself: OUT, end: IN, best: IN}


@pytest.mark.parametrize(("known", "status"), [(IN, OUT), (OUT, IN), (UNDECIDED, UNDECIDED)])
def test_an_attacker_that_is_not_judged_again_strikes_as_it_did(known, status):
    web = Web()
    attacker, target = web.claim(0.4, 2), web.claim(0.4, 2)
    contradict(web, (attacker, target))
    web.settle()
    assert grounded(web, [target], {attacker: 2, target: 2}, {attacker: known}) == {
        attacker: known,
        target: status,
    }


@pytest.mark.parametrize("known", [*Status])
def test_a_premise_that_is_not_judged_again_carries_what_it_did(known):
    web = Web()
    premise, end = web.claim(0.4, 2), web.claim(grounded=False)
    support(web, premise, end)
    step = web.steps_to(end)[0]
    web.settle()
    levels = {premise: 2, step: 2, end: 2}
    assert grounded(web, [step, end], levels, {premise: known})[end] is known
    assert grounded(web, [step], levels, {premise: known}) == {premise: known, step: known}


def test_what_changes_is_judged_again_with_whatever_it_touches_and_nothing_else():
    web = Web()
    end, middle, start, apart, struck = (web.claim(0.4, 2, grounded=each != 1) for each in range(5))
    support(web, middle, end)
    support(web, start, middle)
    contradict(web, (struck, start))
    undercutter = web.claim(0.4, 2)
    attack(web, undercutter, web.steps_to(end)[0])
    web.settle()
    former = judge(web)
    inside = set(range(len(web.bases)))
    web.levels[start] = 3
    again = judge_again(web, former, [start], inside)
    assert again.levels == {each: judge(web).levels[each] for each in inside - {apart}}
    assert again.statuses == {each: judge(web).statuses[each] for each in inside - {apart}}
    assert again.unattacked[start] == 3
    assert apart not in judge_again(web, former, [apart], {end}).levels
    assert set(judge_again(web, former, [end], {end}).statuses) == {end, *web.steps_to(end)}


def test_what_is_outside_is_left_as_it_was():
    web = Web()
    end, middle, start = (web.claim(0.4, 2, grounded=each == 2) for each in range(3))
    support(web, middle, end)
    support(web, start, middle)
    web.settle()
    former = judge(web)
    web.levels[start] = 3
    again = judge_again(web, former, [start, end], {start, middle, *web.steps_to(middle)})
    assert again.levels == dict.fromkeys((start, middle, *web.steps_to(middle)), 3)
