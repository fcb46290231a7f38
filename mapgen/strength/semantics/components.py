"""Places in the order in which they can be weighed, and the circles among them.

Tarjan 1972, *Depth-first search and linear graph algorithms* (SIAM J. Comput.
1:146-160), without recursion: it yields each circle (places that hang on each
other) after everything that the circle hangs on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import inf


def circles(hangs_on: Sequence[Sequence[int]]) -> list[list[int]]:
    """Every place, together with those it is in a circle with, after whatever it hangs on."""
    size = len(hangs_on)
    number = [-1] * size
    lowest = [0] * size
    open_: list[int] = []
    is_open = [False] * size
    units: list[list[int]] = []
    count = 0
    for first in range(size):
        if number[first] >= 0:
            continue
        way = [(first, 0)]
        while way:
            place, at = way.pop()
            if at == 0:
                number[place] = lowest[place] = count
                count += 1
                open_.append(place)
                is_open[place] = True
            below = hangs_on[place]
            while at < len(below):
                other = below[at]
                at += 1
                if number[other] < 0:
                    way.append((place, at))
                    way.append((other, 0))
                    break
                if is_open[other]:
                    lowest[place] = min(lowest[place], number[other])
            else:
                if lowest[place] == number[place]:
                    units.append(_closed(place, open_, is_open))
                if way:
                    above = way[-1][0]
                    lowest[above] = min(lowest[above], lowest[place])
    return units


def _closed(place: int, open_: list[int], is_open: list[bool]) -> list[int]:
    unit = []
    while True:
        other = open_.pop()
        is_open[other] = False
        unit.append(other)
        if other == place:
            return unit


def in_order(places: Collection[int], turn: Sequence[int]) -> list[int]:
    """Some places, in the order of their turns."""
    return sorted(places, key=lambda place: (turn[place], place))


def founded_rounds(
    premises: Sequence[Sequence[int]],
    supports: Sequence[Iterable[Iterable[int]]],
    conclusions: Mapping[int, int],
    grounded: Sequence[bool],
) -> list[float]:
    """In which round each claim is first reached from claims that stand without a step; never: infinity.

    A round is the same whatever the claims are called and in whatever order
    they come, and so is what is cut because of it.
    """
    rounds: list[float] = [inf] * len(premises)
    waiting = {step: len(set(premises[step])) for step in conclusions}
    uses: dict[int, list[int]] = {}
    for step in conclusions:
        for premise in set(premises[step]):
            uses.setdefault(premise, []).append(step)
    reached = [
        place
        for place in range(len(premises))
        if place not in conclusions and (grounded[place] or not any(supports[place]))
    ]
    round_ = 0
    while reached:
        for place in reached:
            rounds[place] = round_
        round_ += 1
        later: list[int] = []
        for place in reached:
            for step in uses.get(place, ()):
                waiting[step] -= 1
                conclusion = conclusions[step]
                if waiting[step] == 0 and rounds[conclusion] == inf:
                    rounds[conclusion] = round_
                    later.append(conclusion)
        reached = later
    return rounds
