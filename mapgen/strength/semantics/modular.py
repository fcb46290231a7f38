"""Strengths in one pass over a web, and in circles by following them until they come to rest.

Mossakowski & Neuhaus 2018, *Modular semantics and characteristics for bipolar
weighted argumentation graphs* (arXiv:1807.06685): a semantics is a way to put
voices together and a way to let them move a base. Without a circle one pass in
order is exact. In a circle (claims that attack each other) the strengths are
those to which the bases move when they are followed continuously, as Potyka
2019 does (*Extending Modular Semantics for Bipolar Weighted Argumentation*,
AAMAS). Every strength rises with what supports it and falls with what attacks
it; so a lower and an upper bound can be drawn together from 0 and 1, and where
they meet there is but one point of rest, to which every beginning leads (Smith
2008, *Global stability for mixed monotone systems*, J Differ Equ Appl 14:1159).
Where they do not meet, the strengths are followed by the Runge-Kutta method of
order four; where they do not come to rest, the result says so.

Premises of one step count only together: the step is worth the least of them
(Walton 1992), no more than its kind of step can give, times what its
undercutters leave of it. Voices that are not
independent count once, as the strongest of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from heapq import heapify, heappop, heappush

from mapgen.strength.semantics.graph import Group, Web

Semantics = Callable[[float, Iterable[float], Iterable[float]], float]
"""From a base, what supports and what attacks it, to a strength."""

REST = 1e-10
"""A circle is at rest when no strength in it would move faster than this."""
STRIDE = 0.5
LONGEST = 2000
"""So many strides a circle is followed at most."""
WORK = 20_000_000
"""So many voices are heard at most where circles are followed, all circles and strides together."""
SWEEPS = 60
"""So many times at most the bounds of a circle are drawn together."""
STILL = 1e-14
"""A bound that moves by less has not moved."""
MET = 1e-10
"""Bounds as near as this have met."""
A_PLACE = 4
"""What it costs to weigh a place that hears nobody, in voices."""


class Weighing:
    """The strengths of a web's places under one semantics, kept up to date when the web is mended."""

    def __init__(self, web: Web, semantics: Semantics) -> None:
        self.web = web
        self.strengths = list(web.bases)
        for step in web.circular:  # cut: whatever rests on them may come before them
            self.strengths[step] = 0.0
        self.unsettled: set[int] = set()
        """Places in circles that did not come to rest."""
        self._semantics = semantics
        self.heard = 0
        """So many voices were heard: a measure of work that no clock disturbs."""
        self.voices = web.voices(A_PLACE)
        """What it costs to weigh each place once."""
        in_circles = (unit for unit, circle in zip(web.order, web.is_circle, strict=True) if circle)
        self._all_circles = sum(self.voices[place] for unit in in_circles for place in unit)
        self.price: dict[int, int] = {}
        """What a circle took, by its turn."""
        for turn, (unit, circle) in enumerate(zip(web.order, web.is_circle, strict=True)):
            before = self.heard
            self._weigh(unit, circle)
            if circle:
                self.price[turn] = self.heard - before

    def update(self, changed: Iterable[int], root: int) -> dict[int, float]:
        """Weigh again whatever hangs on the changed places, up to a root; returns the former strengths."""
        turn_of, users, strengths = self.web.turn, self.web.users, self.strengths
        turns = {turn_of[place] for place in changed}
        waiting = list(turns)
        heapify(waiting)
        last = turn_of[root]
        former: dict[int, float] = {}
        while waiting and waiting[0] <= last:
            turn = heappop(waiting)
            unit = self.web.order[turn]
            before = [strengths[place] for place in unit]
            self._weigh(unit, self.web.is_circle[turn])
            for place, strength in zip(unit, before, strict=True):
                if strengths[place] != strength:
                    former[place] = strength
                    for user in users[place]:
                        after = turn_of[user]
                        if after not in turns:
                            turns.add(after)
                            heappush(waiting, after)
        return former

    def restore(self, former: dict[int, float]) -> None:
        """Take back an update."""
        for place, strength in former.items():
            self.strengths[place] = strength

    def _weigh(self, unit: Sequence[int], circle: bool) -> None:
        if circle:
            self._settle(unit)
        else:
            self.heard += self.voices[unit[0]]
            self.strengths[unit[0]] = self.worth(unit[0])

    def worth(self, place: int) -> float:
        """The strength of a place, given those of the places that it hangs on."""
        return self._worth(place, self.strengths, self.strengths)

    def _worth(self, place: int, supporting: Sequence[float], attacking: Sequence[float]) -> float:
        """The same where what supports it is as strong as one list says, and what attacks it as another."""
        web = self.web
        if place not in web.conclusions:
            supports = [self._strongest(group, supporting) for group in web.supports[place]]
            attacks = [self._strongest(group, attacking) for group in web.attacks[place]]
            if not supports and not attacks:
                return web.bases[place]
            return self._semantics(web.bases[place], supports, attacks)
        if place in web.circular:
            return 0.0
        strength = web.limits[place]
        for premise in web.premises[place]:
            if supporting[premise] < strength:
                strength = supporting[premise]
        strength *= web.bases[place]
        for group in web.attacks[place]:
            strength *= 1 - self._strongest(group, attacking)
        return strength

    @staticmethod
    def _strongest(group: Group, strengths: Sequence[float]) -> float:
        if len(group) == 1:
            return strengths[group[0]]
        return max(strengths[place] for place in group)

    def _settle(self, unit: Sequence[int]) -> None:
        """The strengths of a circle: where its bounds meet, else where following its bases leads."""
        low, high = self.strengths, list(self.strengths)
        if self._enclose(unit, low, high) and all(high[place] - low[place] < MET for place in unit):
            for place in unit:
                self.strengths[place] = (low[place] + high[place]) / 2
            self.unsettled.difference_update(unit)
        else:
            self._follow(unit)

    def _enclose(self, unit: Sequence[int], low: list[float], high: list[float]) -> bool:
        """Draw the bounds of a circle together; returns whether they came to rest."""
        turn_of, users = self.web.turn, self.web.users
        turn = turn_of[unit[0]]
        for place in unit:
            low[place], high[place] = 0.0, 1.0
        moved = set(unit)
        for _ in range(SWEEPS):
            if not moved:
                return True
            self.heard += 2 * sum(self.voices[place] for place in moved)
            for place in unit:
                if place in moved:
                    moved.discard(place)
                    at_least = self._worth(place, low, high)
                    at_most = self._worth(place, high, low)
                    if at_least - low[place] > STILL or high[place] - at_most > STILL:
                        low[place], high[place] = at_least, at_most
                        moved.update(user for user in users[place] if turn_of[user] == turn)
        return False

    def _follow(self, unit: Sequence[int]) -> None:
        """Let the strengths of a circle move from their bases until they come to rest."""
        strengths = self.strengths
        for place in unit:
            strengths[place] = self.web.bases[place]
        a_stride = 4 * sum(self.voices[place] for place in unit)
        for _ in range(min(LONGEST, max(1, WORK // (4 * self._all_circles)))):
            self.heard += a_stride
            at = [strengths[place] for place in unit]
            first = self._pull(unit)
            if max(map(abs, first)) < REST:
                self.unsettled.difference_update(unit)
                return
            second = self._pull_from(unit, at, first, STRIDE / 2)
            third = self._pull_from(unit, at, second, STRIDE / 2)
            fourth = self._pull_from(unit, at, third, STRIDE)
            for i, place in enumerate(unit):
                moved = first[i] + 2 * second[i] + 2 * third[i] + fourth[i]
                strengths[place] = at[i] + STRIDE / 6 * moved
        self.unsettled.update(unit)

    def _pull(self, unit: Sequence[int]) -> list[float]:
        strengths = self.strengths
        return [self.worth(place) - strengths[place] for place in unit]

    def _pull_from(
        self, unit: Sequence[int], at: Sequence[float], pull: Sequence[float], stride: float
    ) -> list[float]:
        for place, here, towards in zip(unit, at, pull, strict=True):
            self.strengths[place] = here + stride * towards
        return self._pull(unit)
