"""Shapley shares of many repairs, where orders are drawn: on games whose shares are known."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

import pytest

from mapgen.strength.repair import shapley
from mapgen.strength.repair.shapley import shares


class Game:
    """What changes are worth together, how often that was asked, and every trial that was started."""

    def __init__(self, worth: Callable[[set[int]], float]) -> None:
        self.worth = worth
        self.asked = 0

    def start(self) -> Trial:
        return Trial(self)


class Trial:
    """Changes made and unmade in a game."""

    def __init__(self, game: Game) -> None:
        self._game = game
        self._made: set[int] = set()
        self.strength = game.worth(self._made)

    def toggle(self, change: int) -> float:
        self._game.asked += 1
        self._made ^= {change}
        return self._game.worth(self._made)


@pytest.mark.parametrize("changes", [3, 12, 13, 20])
@pytest.mark.parametrize("costly", [False, True])
def test_what_each_adds_whatever_else_is_made_is_its_share(changes, costly):
    game = Game(lambda made: 0.5 + sum(made))
    found = shares(range(changes), game.start, costly)
    assert found == [(pytest.approx(change), pytest.approx(0, abs=1e-6)) for change in range(changes)]


@pytest.mark.parametrize("changes", [4, 14])
def test_two_that_count_only_together_share_alike(changes):
    game = Game(lambda made: float({0, 1} <= made))
    found = shares(range(changes), game.start)
    assert [share for share, _ in found] == pytest.approx([0.5, 0.5] + [0.0] * (changes - 2))


@pytest.mark.parametrize(("changes", "costly"), [(13, False), (25, False), (13, True)])
def test_where_any_one_is_enough_the_shares_are_equal_within_their_margins(changes, costly):
    game = Game(lambda made: float(bool(made)))
    found = shares(range(changes), game.start, costly)
    toggles = shapley.TOGGLES_WHEN_COSTLY if costly else shapley.TOGGLES
    pairs = max(4, toggles // (4 * changes))
    assert game.asked == 2 * changes * pairs
    assert sum(share for share, _ in found) == pytest.approx(1)
    # In an order and its reverse, each is first in one with the chance 2 / changes, and then adds a half.
    spread = sqrt((0.25 * 2 / changes - 1 / changes**2) / pairs)
    margins = [margin for _, margin in found]
    if pairs > 30:
        assert sum(margins) / changes == pytest.approx(spread, rel=0.2)
        assert all(abs(share - 1 / changes) <= 4 * spread for share, _ in found)
    for share, margin in found:  # the standard error of a mean of halves and noughts
        firsts = round(share * pairs * 2)
        mean = firsts / 2 / pairs
        assert share == pytest.approx(mean)
        assert margin == pytest.approx(sqrt(max(0.0, firsts / 4 / pairs - mean**2) / (pairs - 1)))


@pytest.mark.parametrize(
    ("changes", "costly", "asked"),
    [
        (12, False, 2**12 - 1),
        (5, True, 2**5 - 1),
        (6, True, 2 * 6 * (160 // 24)),
        (13, False, 2 * 13 * (4000 // 52)),
    ],
)
def test_up_to_a_dozen_every_set_is_evaluated_and_of_what_is_costly_up_to_five(changes, costly, asked):
    game = Game(lambda made: float(len(made)))
    shares(range(changes), game.start, costly)
    assert game.asked == asked
    game = Game(lambda made: float(len(made)))
    shares(range(5), game.start)
    assert game.asked == 2**5 - 1


@pytest.mark.parametrize(("most", "asked"), [(2**6, 2**6 - 1), (2**6 - 1, 2 * 6 * 4), (400, 2**6 - 1)])
def test_every_set_is_evaluated_only_where_so_many_toggles_are_affordable(most, asked):
    game = Game(lambda made: float(len(made)))
    shares(range(6), game.start, most=most)
    assert game.asked == asked
