"""What decides a place's rank, and from there the bottleneck of a whole argument.

The bottleneck (Rescher 1976; Walton 1992) is what one comes to from the
conclusion by following, at each step, what holds its certainty down: the best
step of a claim, the weakest premises of a step, and a step or a claim itself
where a failed question, a gap or an attack holds it down.
"""

from __future__ import annotations

from dataclasses import dataclass

from mapgen.strength.semantics.graph import Web
from mapgen.strength.semantics.grounded import defeats
from mapgen.strength.semantics.verdict import Verdict
from mapgen.vocabulary import Status


@dataclass(frozen=True, slots=True)
class Deciders:
    """Reads off a verdict what decided it."""

    web: Web
    verdict: Verdict
    unsaid: frozenset[int] = frozenset()
    """The premises that nobody says: among equals, an argument breaks there first."""

    def attackers(self, place: int) -> list[int]:
        """What holds a place down once attacks have been answered: attackers, and equals that strike back."""
        statuses, web = self.verdict.statuses, self.web
        if statuses[place] is Status.IN:
            return []
        standing = [
            attacker
            for attacker in web.attackers(place)
            if statuses[attacker] is not Status.OUT and defeats(web, attacker, place, self.verdict.unattacked)
        ]
        levels = self.verdict.unattacked
        standing += [
            target
            for target in web.contradicted[place]
            if statuses[target] is not Status.OUT and levels[target] == levels[place]
        ]
        standing = list(dict.fromkeys(standing))
        strong = [attacker for attacker in standing if statuses[attacker] is Status.IN]
        return strong or standing

    def best_steps(self, claim: int) -> list[int]:
        """The steps that give a claim its rank; none where its own evidence does."""
        levels = self.verdict.levels
        steps = self.web.steps_to(claim)
        best = max((levels[step] for step in steps), default=-1)
        if self.web.levels[claim] > best:
            return []
        return [step for step in steps if levels[step] == best]

    def weakest_premises(self, step: int) -> list[int]:
        """The premises that give a step its rank."""
        levels = self.verdict.levels
        least = min(levels[premise] for premise in self.web.premises[step])
        return [premise for premise in dict.fromkeys(self.web.premises[step]) if levels[premise] == least]

    def held_down(self, place: int) -> bool:
        """Whether the place itself, and not only what it rests on, holds certainty down."""
        web = self.web
        if web.is_step(place):
            broken = web.blocked[place] or web.limited[place] or bool(web.drops[place])
            return broken or self.capped(place) or place in web.circular or bool(self.attackers(place))
        return not self.best_steps(place) or bool(self.attackers(place))

    def capped(self, step: int) -> bool:
        """Whether a step hands on less than its premises only because of the kind of step that it is."""
        levels, web = self.verdict.levels, self.web
        return web.ceilings[step] < min(levels[premise] for premise in web.premises[step])

    def below(self, place: int) -> list[int]:
        """Where to go on looking for what holds a place down."""
        if self.web.is_step(place):
            return [] if place in self.web.circular else self.weakest_premises(place)
        return self.best_steps(place)

    def bottleneck(self, root: int) -> list[int]:
        """The places that hold a conclusion down, nearest to it first."""
        found: list[int] = []
        seen = {root}
        for place in (waiting := [root]):
            if self.held_down(place):
                found.append(place)
            for other in self.below(place):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
        return found

    def first_break(self, root: int, strengths: list[float]) -> int:
        """Where an argument breaks first: down its strongest step at each claim, to what holds that down."""
        place = root
        while not self.held_down(place):
            place = self._further(place, strengths)
        return place

    def first_break_below(self, root: int, strengths: list[float]) -> int:
        """The same, passing over what holds the conclusion itself down."""
        if not self.best_steps(root):
            return root
        return self.first_break(self._further(root, strengths), strengths)

    def _further(self, place: int, strengths: list[float]) -> int:
        """The strongest step of a claim, the weakest premise of a step."""
        if self.web.is_step(place):
            return min(self.below(place), key=lambda each: (strengths[each], each not in self.unsaid))
        return max(self.below(place), key=strengths.__getitem__)
