"""Numbers place by place: steps, undercuts, voices that count once, and a web that is mended."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mapgen.strength.semantics import modular
from mapgen.strength.semantics.dfquad import df_quad
from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.modular import Weighing
from mapgen.strength.semantics.quadratic import quadratic_energy
from tests.strength.graphs import attack, support


def weighing(web: Web) -> Weighing:
    return Weighing(web.settle(), df_quad)


def test_a_step_is_worth_the_least_of_its_premises_times_what_it_keeps():
    web = Web()
    weak, strong, end = web.claim(0.4), web.claim(0.8), web.claim()
    step = web.step([strong, weak], end, keeps=0.5)
    web.supports[end].append((step,))
    assert weighing(web).strengths[end] == pytest.approx(0.2)
    web.limits[step] = 0.3
    assert weighing(web).strengths[end] == pytest.approx(0.15)


def test_what_undercuts_a_step_takes_its_part_and_voices_that_hang_together_take_it_once():
    web = Web()
    start, one, other, end = web.claim(1.0), web.claim(0.5), web.claim(0.2), web.claim()
    step = web.step([start], end)
    web.supports[end].append((step,))
    web.attacks[step] = [(one,), (other,)]
    assert weighing(web).strengths[step] == pytest.approx(0.4)
    web.attacks[step] = [(other, one)]
    assert weighing(web).strengths[step] == pytest.approx(0.5)


def test_steps_that_hang_together_count_as_the_strongest_of_them():
    web = Web()
    weak, strong, end = web.claim(0.2), web.claim(0.6), web.claim()
    steps = tuple(web.step([each], end) for each in (weak, strong))
    web.supports[end] = [steps]
    assert weighing(web).strengths[end] == pytest.approx(0.6)
    web.supports[end] = [(step,) for step in steps]
    assert weighing(web).strengths[end] == pytest.approx(1 - 0.8 * 0.4)


def test_a_step_that_was_cut_is_worth_nothing():
    web = Web()
    one, other = web.claim(0.6), web.claim(grounded=False)
    support(web, one, other)
    support(web, other, one)
    found = weighing(web)
    (cut,) = web.circular
    assert (found.strengths[cut], found.worth(cut)) == (0.0, 0.0)
    assert found.strengths[one] == found.strengths[other] == pytest.approx(0.6)


def mended() -> tuple[Web, list[int]]:
    """Two that attack each other, struck by a third; what they support; one apart."""
    web = Web()
    places = [web.claim(base) for base in (0.6, 0.4, 0.5, 0.0, 0.3)]
    one, other, third, end, _ = places
    for pair in ((one, other), (other, one), (third, one)):
        attack(web, *pair)
    support(web, one, end)
    support(web, other, end)
    return web, places


@pytest.mark.parametrize("semantics", [df_quad, quadratic_energy])
def test_what_is_weighed_again_is_worth_what_it_would_have_been_at_first(semantics):
    web, (one, other, third, end, apart) = mended()
    found = Weighing(web.settle(), semantics)
    before = list(found.strengths)
    web.bases[third] = 0.9
    former = found.update([third], end)
    assert found.strengths == pytest.approx(Weighing(web, semantics).strengths)
    assert former == {each: before[each] for each in former}
    assert {third, one, other, end} <= set(former)
    assert apart not in former
    found.restore(former)
    assert found.strengths == before


def test_nothing_above_the_root_is_weighed_again():
    web, (one, _, third, end, _) = mended()
    found = weighing(web)
    above = found.strengths[end]
    web.bases[third] = 0.9
    assert end not in found.update([third], one)
    assert found.strengths[end] == above


def test_what_does_not_change_is_not_handed_on(monkeypatch):
    web = Web()
    start, end = web.claim(0.5), web.claim()
    support(web, start, end)
    found = weighing(web)
    weighed = []
    worth = found.worth
    monkeypatch.setattr(found, "worth", lambda place: weighed.append(place) or worth(place))
    assert found.update([start], end) == {}
    assert weighed == [start]


def test_a_circle_has_its_price_and_a_row_has_none():
    web, (one, *_, apart) = mended()
    found = weighing(web)
    assert list(found.price) == [web.turn[one]]
    in_rows = sum(found.voices[unit[0]] for unit in web.order if len(unit) == 1)
    assert found.heard == in_rows + sum(found.price.values())
    assert found.price[web.turn[one]] >= 2 * found.voices[one]
    assert web.turn[apart] not in found.price


def test_each_of_two_circles_has_its_own_price():
    web, _ = mended()
    once = weighing(web).price
    twice, _ = mended()
    pair = [twice.claim(0.6), twice.claim(0.4)]
    attack(twice, *pair)
    attack(twice, *reversed(pair))
    found = weighing(twice)
    assert len(found.price) == 2
    assert set(once.values()) <= set(found.price.values())


def test_changes_far_apart_are_weighed_again_from_the_bottom_up():
    web = Web()
    row = [web.claim(0.9), *(web.claim() for _ in range(4))]
    for pair in pairwise(row):
        support(web, *pair)
    found = weighing(web)
    (first,) = [step for step in web.conclusions if web.turn[step] == 1]
    assert web.turn[row[-1]] == 8
    web.bases[first], web.bases[row[-1]] = 0.5, 0.2
    found.update([first, row[-1]], row[-1])
    assert found.strengths == pytest.approx(Weighing(web, df_quad).strengths)


def test_a_circle_is_followed_at_four_weighings_of_each_place_a_stride(monkeypatch):
    monkeypatch.setattr(modular, "SWEEPS", 0)
    monkeypatch.setattr(modular, "LONGEST", 3)
    web, (one, other, *_) = mended()
    found = weighing(web)
    assert found.price == {web.turn[one]: 3 * 4 * (found.voices[one] + found.voices[other])}
    assert found.unsettled == {one, other}


def test_each_sweep_of_a_circle_weighs_each_place_that_moved_twice(monkeypatch):
    monkeypatch.setattr(modular, "SWEEPS", 1)
    monkeypatch.setattr(modular, "LONGEST", 0)
    web, (one, other, *_) = mended()
    found = weighing(web)
    assert found.price == {web.turn[one]: 2 * (found.voices[one] + found.voices[other])}


def test_a_place_hears_its_premises_its_steps_and_its_attackers():
    web = Web()
    one, other, end, alone = (web.claim(0.5) for _ in range(4))
    step = web.step([one, other], end)
    web.supports[end].append((step,))
    web.attacks[end] = [(one, other), (alone,)]
    assert [weighing(web).voices[place] - modular.A_PLACE for place in (step, end, alone)] == [2, 4, 0]


def test_circles_together_are_followed_for_so_many_voices(monkeypatch):
    monkeypatch.setattr(modular, "SWEEPS", 0)
    web, (one, other, *_) = mended()
    both = sum(weighing(web).voices[place] for place in (one, other))
    monkeypatch.setattr(modular, "WORK", 5 * 4 * both)
    assert weighing(web).price == {web.turn[one]: 5 * 4 * both}
    for _ in range(4):
        pair = [web.claim(0.6), web.claim(0.4)]
        attack(web, *pair)
        attack(web, *reversed(pair))
    assert len(many := weighing(web).price) == 5
    assert max(many.values()) == 4 * both
    monkeypatch.setattr(modular, "WORK", 0)
    assert weighing(web).price[web.turn[one]] == 4 * both


@pytest.mark.parametrize("sweeps", [0, modular.SWEEPS])
def test_a_circle_that_comes_to_rest_later_is_no_longer_told_as_restless(monkeypatch, sweeps):
    with monkeypatch.context() as hurried:
        hurried.setattr(modular, "SWEEPS", 0)
        hurried.setattr(modular, "LONGEST", 1)
        web, (one, other, third, end, _) = mended()
        found = weighing(web)
        assert found.unsettled == {one, other}
    monkeypatch.setattr(modular, "SWEEPS", sweeps)
    found.update([third, one], end)
    assert not found.unsettled
    assert found.strengths == pytest.approx(weighing(web).strengths)


def test_one_stride_is_that_of_the_runge_kutta_method_of_order_four(monkeypatch):
    monkeypatch.setattr(modular, "SWEEPS", 0)
    monkeypatch.setattr(modular, "LONGEST", 1)
    web = Web()
    itself = web.claim(0.5)
    attack(web, itself, itself)
    # It moves by 0.5 - 1.5 s from 0.5 to its rest at 1/3; on that, the method's factor is this polynomial.
    z = -1.5 * modular.STRIDE
    factor = 1 + z + z**2 / 2 + z**3 / 6 + z**4 / 24
    assert weighing(web).strengths[itself] == pytest.approx(1 / 3 + (0.5 - 1 / 3) * factor, abs=1e-12)
