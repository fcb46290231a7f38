"""Each repair's fair share of what all of them together would bring.

Shapley 1953, *A value for n-person games*: a repair's share is what it adds,
averaged over every order in which the repairs could be done. It answers «how
much of the whole mending is due to this one?», which the gain of one repair
alone does not where several links are broken at once. (For argumentation:
Kampik, Potyka, Yin, Čyras & Toni 2024, *Contribution functions for quantitative
bipolar argumentation graphs*, IJAR 173: only Shapley's shares add up to the
whole.)

Up to twelve repairs every set of them is weighed, each differing from the one
before by one repair (Gray 1953). Beyond, orders are drawn with a fixed seed,
each together with its reverse, and the standard error is told.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from math import factorial, sqrt
from random import Random
from typing import TypeVar

EXACT_UP_TO = 12
TOGGLES = 4000
"""So many times at most a repair is done or taken back when orders are drawn."""
EXACT_WHEN_COSTLY = 5
TOGGLES_WHEN_COSTLY = 160
SEED = 20120

J = TypeVar("J", bound=Hashable)


def shares(
    jobs: Sequence[J],
    toggle: Callable[[J], float],
    start: float,
    costly: bool = False,
    most: int = TOGGLES,
) -> list[tuple[float, float]]:
    """The share of each job and its standard error. `toggle` does or undoes one and tells the strength.

    Where a toggle is costly, as in circles of attacks, fewer sets are weighed and fewer orders drawn;
    so too where only so many toggles (`most`) are affordable.
    """
    exact_up_to = EXACT_WHEN_COSTLY if costly else EXACT_UP_TO
    if len(jobs) <= exact_up_to and (most >= TOGGLES or 1 << len(jobs) <= most):
        return [(share, 0.0) for share in _exact(jobs, toggle, start)]
    return _sampled(jobs, toggle, min(most, TOGGLES_WHEN_COSTLY if costly else TOGGLES))


def _exact(jobs: Sequence[J], toggle: Callable[[J], float], start: float) -> list[float]:
    count = len(jobs)
    strengths = [start] * (1 << count)
    done = 0
    for number in range(1, 1 << count):
        bit = (number & -number).bit_length() - 1
        done ^= 1 << bit
        strengths[done] = toggle(jobs[bit])
    for bit in range(count):  # the walk ends with one job done: put it back
        if done >> bit & 1:
            toggle(jobs[bit])
    weight = [factorial(k) * factorial(count - k - 1) / factorial(count) for k in range(count)]
    found = [0.0] * count
    for set_ in range(1 << count):
        size = set_.bit_count()
        for bit in range(count):
            if not set_ >> bit & 1:
                found[bit] += weight[size] * (strengths[set_ | 1 << bit] - strengths[set_])
    return found


def _sampled(jobs: Sequence[J], toggle: Callable[[J], float], toggles: int) -> list[tuple[float, float]]:
    count = len(jobs)
    pairs = max(4, toggles // (4 * count))
    random = Random(SEED)
    sums = [0.0] * count
    squares = [0.0] * count
    order = list(range(count))
    for _ in range(pairs):
        random.shuffle(order)
        added = [0.0] * count
        for one_way in (order, order[::-1]):
            strength = None
            for place in one_way:
                after = toggle(jobs[place])
                if strength is None:
                    first, first_after = place, after
                else:
                    added[place] += after - strength
                strength = after
            for place in reversed(one_way):
                start = toggle(jobs[place])
            added[first] += first_after - start
        for place in range(count):
            mean = added[place] / 2
            sums[place] += mean
            squares[place] += mean * mean
    found = []
    for total, square in zip(sums, squares, strict=True):
        mean = total / pairs
        spread = max(0.0, square / pairs - mean * mean) * pairs / (pairs - 1)
        found.append((mean, sqrt(spread / pairs)))
    return found
