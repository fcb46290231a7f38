"""What becomes of claims and steps once every attack is answered: in, out or undecided.

Dung 1995, *On the acceptability of arguments* (Artificial Intelligence 77:321-357):
the grounded semantics takes in what is attacked by nothing that stands, throws
out what something that stands attacks, and leaves the rest undecided. Labels
after Caminada 2006, *On the issue of reinstatement in argumentation* (JELIA).
Each place is labelled at most once and each attack looked at once: linear.

Attacks become defeats as in ASPIC+ (Prakken 2010, *An abstract framework for
argumentation with structured arguments*, Argument & Computation 1:93-124),
arguments being compared by their weakest link:

- an undercut always counts; so does a failed question that strikes a step or its premises;
- a rebuttal or an undermining counts unless the attacker is strictly weaker; between equals each
  contradicts the other, and both stay undecided unless something else decides;
- a failed question that strikes the conclusion (side effects, other experts) is a rebuttal of unknown
  strength: the step stays undecided.

A step stands if its premises do; a claim without evidence of its own stands if
some step to it does, and falls if none is left. A step that leans on its own
conclusion never stands by that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mapgen.strength.semantics.graph import Web
from mapgen.vocabulary import Status

NOTHING: Mapping[int, Status] = {}


def grounded(
    web: Web, places: Sequence[int], levels: Mapping[int, int], known: Mapping[int, Status] = NOTHING
) -> dict[int, Status]:
    """The status of each place; `levels` are those without attacks.

    `known` holds the status of places that the others hang on and that are not judged again.
    """
    return _Labelling(web, places, levels, known).run()


def defeats(web: Web, attacker: int, target: int, levels: Mapping[int, int]) -> bool:
    """Whether an attack counts."""
    return (attacker, target) not in web.mutual or levels[attacker] >= levels[target]


class _Labelling:
    def __init__(
        self, web: Web, places: Sequence[int], levels: Mapping[int, int], known: Mapping[int, Status]
    ) -> None:
        self._web = web
        self._known = known
        self._status: dict[int, Status] = dict.fromkeys(places, Status.UNDECIDED)
        self._strikes: dict[int, list[int]] = {}
        self._against: dict[int, int] = dict.fromkeys(places, 0)
        self._uses: dict[int, list[int]] = {}
        self._missing: dict[int, int] = {}
        """The premises of each step that are not in yet; those of a step that was cut never are."""
        self._steps_left: dict[int, int] = {}
        self._supported: set[int] = set()
        self._new: list[int] = []
        for place in places:
            if web.is_step(place):
                premises = set(web.premises[place])
                self._missing[place] = len(premises)
                for premise in premises if place not in web.circular else ():
                    self._uses.setdefault(premise, []).append(place)
            else:
                self._steps_left[place] = sum(map(len, web.supports[place]))
            for attacker in set(web.attackers(place)):
                if defeats(web, attacker, place, levels):
                    self._strike(attacker, place)
                    equal = levels[attacker] == levels[place]
                    contradicts = (attacker, place) in web.mutual and attacker not in known
                    if equal and contradicts:
                        self._strike(place, attacker)

    def run(self) -> dict[int, Status]:
        judged = list(self._status)
        self._status.update(self._known)
        self._new += (place for place, status in self._known.items() if status is not Status.UNDECIDED)
        for place in judged:
            if self._web.blocked[place]:
                self._label(place, Status.OUT)
        for place in judged:
            self._take_in_if_safe(place)
        while self._new:
            place = self._new.pop()
            if self._status[place] is Status.IN:
                self._spread_in(place)
            else:
                self._spread_out(place)
        return self._status

    def _strike(self, attacker: int, target: int) -> None:
        self._strikes.setdefault(attacker, []).append(target)
        self._against[target] += 1

    def _label(self, place: int, status: Status) -> None:
        if self._status[place] is Status.UNDECIDED:
            self._status[place] = status
            self._new.append(place)

    def _take_in_if_safe(self, place: int) -> None:
        if self._against[place]:
            return
        web = self._web
        if web.is_step(place):
            safe = not self._missing[place] and not web.limited[place]
        else:
            safe = web.grounded[place] or place in self._supported
        if safe:
            self._label(place, Status.IN)

    def _spread_in(self, place: int) -> None:
        for target in self._strikes.get(place, ()):
            self._label(target, Status.OUT)
        for step in self._uses.get(place, ()):
            self._missing[step] -= 1
            self._take_in_if_safe(step)
        conclusion = self._web.conclusions.get(place)
        if conclusion in self._steps_left:
            self._supported.add(conclusion)
            self._take_in_if_safe(conclusion)

    def _spread_out(self, place: int) -> None:
        for target in self._strikes.get(place, ()):
            self._against[target] -= 1
            self._take_in_if_safe(target)
        for step in self._uses.get(place, ()):
            self._label(step, Status.OUT)
        conclusion = self._web.conclusions.get(place)
        if conclusion in self._steps_left:
            self._steps_left[conclusion] -= 1
            if not self._steps_left[conclusion] and not self._web.grounded[conclusion]:
                self._label(conclusion, Status.OUT)
