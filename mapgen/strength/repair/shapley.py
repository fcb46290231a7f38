"""The Shapley value of each change: its fair share of what all of them together bring.

Shapley 1953, *A value for n-person games*: the share of a change is what it
adds, averaged over every order in which the changes could be made. It answers
«how much of the whole repair is due to this change?», which the gain of the
change alone does not where several links are broken at once. (For
argumentation: Kampik, Potyka, Yin, Čyras & Toni 2024, *Contribution functions
for quantitative bipolar argumentation graphs*, IJAR 173: only Shapley values
add up to the whole.)

Up to twelve changes, every set of them is evaluated, each set differing from the
one before by one change (Gray 1953). Beyond that, orders are drawn with a fixed
seed, each together with its reverse, and the standard error is given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import factorial, sqrt
from random import Random
from typing import Protocol, TypeVar

EXACT_UP_TO = 12
TOGGLES = 4000
"""The most changes that are made or unmade for the shares of one argument."""
EXACT_WHEN_COSTLY = 5
TOGGLES_WHEN_COSTLY = 160
SEED = 20120

Change_ = TypeVar("Change_", contravariant=True)
Change = TypeVar("Change")


class Trial(Protocol[Change_]):
    """A graph on which changes are made and unmade one by one, with the strength that they lead to."""

    strength: float
    """The strength (0 to 1) with the changes made so far."""

    def toggle(self, change: Change_, /) -> float:
        """Make a change, or unmake it if it is made; return the strength after that."""
        ...


def shares(
    changes: Sequence[Change], start: Callable[[], Trial[Change]], costly: bool = False, most: int = TOGGLES
) -> list[tuple[float, float]]:
    """Return the Shapley share of each change, in the order of `changes`, and its standard error.

    A toggle makes or unmakes one change. Few changes are computed exactly, with an error of 0; for more,
    orders are sampled with half of the toggles that `most` allows. `costly`: a toggle takes long, as on
    cycles of attacks, so that fewer are made. `start` gives a new trial without any change.
    """
    exact_up_to = EXACT_WHEN_COSTLY if costly else EXACT_UP_TO
    if len(changes) <= exact_up_to and (most >= TOGGLES or 1 << len(changes) <= most):
        return [(share, 0.0) for share in _exact(changes, start())]
    return _sampled(changes, start, min(most, TOGGLES_WHEN_COSTLY if costly else TOGGLES))


def _exact(changes: Sequence[Change], trial: Trial[Change]) -> list[float]:
    count = len(changes)
    strengths = [trial.strength] * (1 << count)
    made = 0
    for number in range(1, 1 << count):
        bit = (number & -number).bit_length() - 1
        made ^= 1 << bit
        strengths[made] = trial.toggle(changes[bit])
    weight = [factorial(k) * factorial(count - k - 1) / factorial(count) for k in range(count)]
    found = [0.0] * count
    for set_ in range(1 << count):
        size = set_.bit_count()
        for bit in range(count):
            if not set_ >> bit & 1:
                found[bit] += weight[size] * (strengths[set_ | 1 << bit] - strengths[set_])
    return found


def _sampled(
    changes: Sequence[Change], start: Callable[[], Trial[Change]], toggles: int
) -> list[tuple[float, float]]:
    count = len(changes)
    pairs = max(4, toggles // (4 * count))
    random = Random(SEED)
    sums = [0.0] * count
    squares = [0.0] * count
    order = list(range(count))
    for _ in range(pairs):
        random.shuffle(order)
        added = [0.0] * count
        for one_way in (order, order[::-1]):
            trial = start()
            before = trial.strength
            for index in one_way:
                after = trial.toggle(changes[index])
                added[index] += after - before
                before = after
        for index in range(count):
            mean = added[index] / 2
            sums[index] += mean
            squares[index] += mean * mean
    found = []
    for total, square in zip(sums, squares, strict=True):
        mean = total / pairs
        spread = max(0.0, square / pairs - mean * mean) * pairs / (pairs - 1)
        found.append((mean, sqrt(spread / pairs)))
    return found
