"""A map as plain numbers, in the order in which it can be weighed.

Claims and inferences become the places 0, 1, 2 … of a few lists, so that a
hundred thousand of them are weighed in seconds. Everything that is computed on
a web is computed in order, without recursion.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mapgen.strength.semantics.components import circles, founded_rounds, in_order

Group = tuple[int, ...]
"""Places that are not independent of each other: together they count once, as the strongest of them."""


@dataclass(slots=True)
class Web:
    """Places and what each rests on. A place is a claim, or a step if it has premises."""

    bases: list[float] = field(default_factory=list)
    """Claims: the number of their own evidence. Steps: what part of their premises' strength they keep."""
    levels: list[int] = field(default_factory=list)
    """Claims: the rank of their own evidence."""
    ceilings: list[int] = field(default_factory=list)
    """Steps: the highest rank that they can hand on."""
    limits: list[float] = field(default_factory=list)
    """Steps: the number of that rank."""
    drops: list[int] = field(default_factory=list)
    """Steps: by how many ranks they lower what their premises give."""
    blocked: list[bool] = field(default_factory=list)
    """Steps: an undercut or undermining by a failed question, which nothing answers."""
    limited: list[bool] = field(default_factory=list)
    """Steps: a rebuttal by a failed question, of unknown strength: undecided."""
    grounded: list[bool] = field(default_factory=list)
    """Claims: whether they may be put forward without an inference."""
    premises: list[tuple[int, ...]] = field(default_factory=list)
    supports: list[list[Group]] = field(default_factory=list)
    """Claims: the steps that lead to them, those that are not independent together."""
    attacks: list[list[Group]] = field(default_factory=list)
    """The claims that attack a place, those that are not independent together."""
    mutual: set[tuple[int, int]] = field(default_factory=set)
    """Attacks (attacker, target) that contradict, and so strike back among equals: all but undercuts."""
    contradicted: list[list[int]] = field(default_factory=list)
    """Whom a place contradicts."""
    conclusions: dict[int, int] = field(default_factory=dict)
    """Step to the claim that it leads to."""
    users: list[list[int]] = field(default_factory=list)
    """Whose strength hangs on that of a place: conclusions, steps, targets of its attacks."""
    order: list[list[int]] = field(default_factory=list)
    """Every place after those that it hangs on; places that hang on each other in a circle together."""
    is_circle: list[bool] = field(default_factory=list)
    """By turn: whether the places of that turn hang on each other, or one on itself."""
    turn: list[int] = field(default_factory=list)
    """The place's turn in the order."""
    support_turn: list[int] = field(default_factory=list)
    """The place's turn in an order in which every place comes after those that support it."""
    circular: set[int] = field(default_factory=set)
    """Steps that lean on their own conclusion. They count for nothing."""

    def claim(self, base: float = 0.0, level: int = 0, *, grounded: bool = True) -> int:
        """Add a claim; returns its place."""
        return self._add(base, level, (), grounded=grounded)

    def step(self, premises: Iterable[int], conclusion: int, *, keeps: float = 1.0, drop: int = 0) -> int:
        """Add a step; returns its place. It still has to be put into a group of its conclusion."""
        place = self._add(keeps, 0, tuple(premises), grounded=False)
        self.drops[place] = drop
        self.conclusions[place] = conclusion
        return place

    def is_step(self, place: int) -> bool:
        return place in self.conclusions

    def steps_to(self, claim: int) -> list[int]:
        """The steps to a claim that count."""
        return [step for group in self.supports[claim] for step in group if step not in self.circular]

    def rests_on(self, place: int) -> Sequence[int]:
        """The premises of a step, the steps that count of a claim."""
        return self.premises[place] if place in self.conclusions else self.steps_to(place)

    def attackers(self, place: int) -> list[int]:
        return [attacker for group in self.attacks[place] for attacker in group]

    def voices(self, alone: int) -> list[int]:
        """Of each place, how many premises, steps and attackers it hears; `alone` counts for itself."""
        return [
            alone + len(premises) + sum(map(len, supports)) + sum(map(len, attacks))
            for premises, supports, attacks in zip(self.premises, self.supports, self.attacks, strict=True)
        ]

    def settle(self) -> Web:
        """Find the order; to be called once everything has been added."""
        size = len(self.bases)
        support: list[Sequence[int]] = [
            self.premises[place] if self.is_step(place) else self.steps_to(place) for place in range(size)
        ]
        self.circular = self._leaning_on_themselves(support)
        rests_on = [[each for each in support[place] if each not in self.circular] for place in range(size)]
        for step in self.circular:
            rests_on[step] = []
        self.support_turn = [0] * size
        for turn, unit in enumerate(circles(rests_on)):
            self.support_turn[unit[0]] = turn
        hangs_on = [[*rests_on[place], *self.attackers(place)] for place in range(size)]
        self.order = circles(hangs_on)
        for unit in self.order:  # a place after those that support it, so that one sweep carries far
            unit.sort(key=self.support_turn.__getitem__)
        self.is_circle = [len(unit) > 1 or unit[0] in hangs_on[unit[0]] for unit in self.order]
        self.turn = [0] * size
        for turn, unit in enumerate(self.order):
            for place in unit:
                self.turn[place] = turn
        self.contradicted = [[] for _ in range(size)]
        for attacker, target in sorted(self.mutual):
            self.contradicted[attacker].append(target)
        self.users = [[] for _ in range(size)]
        for place, others in enumerate(hangs_on):
            for other in others:
                self.users[other].append(place)
        return self

    def cone(self, root: int) -> list[int]:
        """Every place that what becomes of one hangs on, itself included, in order.

        What it contradicts is among them: among equals, that strikes back.
        """
        reached = {root}
        waiting = [root]
        while waiting:
            place = waiting.pop()
            below = self.premises[place] if self.is_step(place) else self.steps_to(place)
            if place in self.circular:
                below = ()
            for other in (*below, *self.attackers(place), *self.contradicted[place]):
                if other not in reached:
                    reached.add(other)
                    waiting.append(other)
        return in_order(reached, self.turn)

    def _leaning_on_themselves(self, support: Sequence[Sequence[int]]) -> set[int]:
        """The steps inside a circle of support whose premises are not reached before their conclusion."""
        together = [0] * len(support)
        found = False
        for number, unit in enumerate(circles(support)):
            found = found or len(unit) > 1
            for place in unit:
                together[place] = number
        if not found:
            return set()
        rounds = founded_rounds(self.premises, self.supports, self.conclusions, self.grounded)
        return {
            step
            for step, conclusion in self.conclusions.items()
            if together[step] == together[conclusion]
            and max(rounds[premise] for premise in self.premises[step]) >= rounds[conclusion]
        }

    def _add(self, base: float, level: int, premises: tuple[int, ...], *, grounded: bool) -> int:
        self.bases.append(base)
        self.levels.append(level)
        self.ceilings.append(4)
        self.limits.append(1.0)
        self.drops.append(0)
        self.blocked.append(False)
        self.limited.append(False)
        self.grounded.append(grounded)
        self.premises.append(premises)
        self.supports.append([])
        self.attacks.append([])
        return len(self.bases) - 1
