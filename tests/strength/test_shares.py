"""Shapley shares of many repairs, where orders are drawn: on games whose shares are known."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

import pytest

from mapgen.strength.repair import shapley
from mapgen.strength.repair.shapley import shares


class Game:
    """Jobs that are done and undone, what they are worth together, and how often that was asked."""

    def __init__(self, worth: Callable[[set[int]], float]) -> None:
        self.done: set[int] = set()
        self.asked = 0
        self._worth = worth

    def toggle(self, job: int) -> float:
        self.asked += 1
        self.done ^= {job}
        return self._worth(self.done)


@pytest.mark.parametrize("jobs", [3, 12, 13, 20])
@pytest.mark.parametrize("costly", [False, True])
def test_what_each_adds_whatever_else_is_done_is_its_share(jobs, costly):
    game = Game(lambda done: 0.5 + sum(done))
    found = shares(range(jobs), game.toggle, 0.5, costly)
    assert found == [(pytest.approx(job), pytest.approx(0, abs=1e-6)) for job in range(jobs)]
    assert not game.done


@pytest.mark.parametrize("jobs", [4, 14])
def test_two_that_count_only_together_share_alike(jobs):
    game = Game(lambda done: float({0, 1} <= done))
    found = shares(range(jobs), game.toggle, 0.0)
    assert [share for share, _ in found] == pytest.approx([0.5, 0.5] + [0.0] * (jobs - 2))


@pytest.mark.parametrize(("jobs", "costly"), [(13, False), (25, False), (13, True)])
def test_where_any_one_is_enough_the_shares_are_equal_within_their_margins(jobs, costly):
    game = Game(lambda done: float(bool(done)))
    found = shares(range(jobs), game.toggle, 0.0, costly)
    toggles = shapley.TOGGLES_WHEN_COSTLY if costly else shapley.TOGGLES
    pairs = max(4, toggles // (4 * jobs))
    assert game.asked == 4 * jobs * pairs
    assert sum(share for share, _ in found) == pytest.approx(1)
    # Of an order and its reverse, each job is first in one with the chance 2 / jobs, and then adds a half.
    spread = sqrt((0.25 * 2 / jobs - 1 / jobs**2) / pairs)
    margins = [margin for _, margin in found]
    if pairs > 30:
        assert sum(margins) / jobs == pytest.approx(spread, rel=0.2)
        assert all(abs(share - 1 / jobs) <= 4 * spread for share, _ in found)
    for share, margin in found:  # the standard error of a mean of halves and noughts
        firsts = round(share * pairs * 2)
        mean = firsts / 2 / pairs
        assert share == pytest.approx(mean)
        assert margin == pytest.approx(sqrt(max(0.0, firsts / 4 / pairs - mean**2) / (pairs - 1)))


@pytest.mark.parametrize(
    ("jobs", "costly", "asked"),
    [
        (12, False, 2**12),
        (5, True, 2**5),
        (6, True, 4 * 6 * (160 // 24)),
        (13, False, 4 * 13 * (4000 // 52)),
    ],
)
def test_up_to_a_dozen_every_set_is_weighed_and_of_what_is_costly_up_to_five(jobs, costly, asked):
    game = Game(lambda done: float(len(done)))
    shares(range(jobs), game.toggle, 0.0, costly)
    assert game.asked == asked
    game = Game(lambda done: float(len(done)))
    shares(range(5), game.toggle, 0.0)
    assert game.asked == 2**5


@pytest.mark.parametrize(("most", "asked"), [(2**6, 2**6), (2**6 - 1, 4 * 6 * 4), (400, 2**6)])
def test_every_set_is_weighed_only_where_so_many_toggles_are_affordable(most, asked):
    game = Game(lambda done: float(len(done)))
    shares(range(6), game.toggle, 0.0, most=most)
    assert game.asked == asked
