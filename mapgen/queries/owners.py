"""Whose each claim and step is: the text's, or that of the makers of the map.

Two questions are asked of a conclusion: whether the text's own reasoning carries
it, and what other evidence says. What the makers brought in answers only the second.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Inference
from mapgen.vocabulary import DrawnBy, Origin


@dataclass(frozen=True, slots=True)
class Makers:
    """The ids of the claims and steps that the makers of the map brought in; all others are the text's."""

    claims: frozenset[str]
    steps: frozenset[str]

    def lead_to_text(self, step: Inference) -> bool:
        """Return whether a step is the makers' and leads to a claim of the text."""
        return step.id in self.steps and step.conclusion not in self.claims

    def strike_text(self, attack: Attack) -> bool:
        """Return whether an attack is the makers' and strikes a claim or a step of the text."""
        return attack.attacker in self.claims and not self._own(attack.target)

    def are_struck(self, attack: Attack) -> bool:
        """Return whether an attack is the text's and strikes a claim or a step of the makers."""
        return attack.attacker not in self.claims and self._own(attack.target)

    def _own(self, id: str) -> bool:
        return id in self.claims or id in self.steps


def below_by_text(map_: ArgumentMap, root: str, ends: Collection[str] = ()) -> tuple[str, ...]:
    """Return the ids of the claims from which the text's own steps lead to a claim, that claim's own first.

    The nearest come first. `ends`: ids that are not gone beyond, and not returned.
    """
    makers, found = makers_part(map_).steps, {root: None}
    waiting = deque([root])
    while waiting:
        steps = (step for step in map_.inferences_to.get(waiting.popleft(), ()) if step.id not in makers)
        below = dict.fromkeys(premise for step in steps for premise in step.premises)
        new = [each for each in below if each in map_.claim and each not in found and each not in ends]
        found |= dict.fromkeys(new)
        waiting += new
    return tuple(found)


def makers_part(map_: ArgumentMap) -> Makers:
    """Return the claims and steps of the makers.

    Of the makers is a claim that comes from an outside source, and a step that is said to be theirs or that
    has such a claim as a premise or as its conclusion. An implicit claim is the text's only if a step of the
    text needs it or leads to it, or if it is the conclusion of an argument or the document's answer.
    """
    outside = {claim.id for claim in map_.claims if claim.origin is Origin.OUTSIDE}
    steps = frozenset(step.id for step in map_.inferences if _is_makers(step, outside))
    needed = {argument.conclusion for argument in map_.arguments} | {map_.document.answer}
    for step in map_.inferences:
        if step.id not in steps:
            needed.update((*step.premises, step.conclusion))
    unneeded = {
        claim.id for claim in map_.claims if claim.origin is Origin.IMPLICIT and claim.id not in needed
    }
    return Makers(frozenset(outside | unneeded), steps)


def _is_makers(step: Inference, outside: set[str]) -> bool:
    if step.drawn_by is DrawnBy.MAKERS or step.conclusion in outside:
        return True
    return not outside.isdisjoint(step.premises)
