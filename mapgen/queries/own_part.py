"""What a chain itself says: its steps and claims without those of the chains that it takes premises from."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument
from mapgen.queries.owners import Makers


@dataclass(frozen=True, slots=True)
class OwnPart:
    """The ids of the text's steps in a chain, and of its claims, the nearest to its conclusion first."""

    steps: tuple[str, ...]
    claims: tuple[str, ...]


def own_part(map_: ArgumentMap, argument: Argument, makers_steps: Collection[str]) -> OwnPart:
    """Return what a chain itself says, without the steps of the makers of the map, `makers_steps`.

    It stops at the conclusions of other chains, which are told of there.
    """
    ends = frozenset(each.conclusion for each in map_.arguments) - {argument.conclusion}
    claims, steps = {argument.conclusion: None}, dict[str, None]()
    for claim in (waiting := [argument.conclusion]):
        if claim in ends:
            continue
        for step in map_.inferences_to.get(claim, ()):
            if step.id not in makers_steps:
                steps[step.id] = None
                new = [each for each in dict.fromkeys(step.premises) if each not in claims]
                claims |= dict.fromkeys(new)
                waiting += new
    return OwnPart(tuple(steps), tuple(claim for claim in claims if claim not in ends))


def tied_by_makers(
    map_: ArgumentMap, makers: Makers, own: OwnPart, elsewhere: Collection[str]
) -> tuple[str, ...]:
    """Return the text's claims that only a step of the makers ties to a chain, and what leads to them.

    `elsewhere`: the claims that lead to the conclusion of some chain by the text's own steps: told there.
    """
    steps = (step for claim in own.claims for step in map_.inferences_to.get(claim, ()))
    found, waiting = (
        dict[str, None](),
        [each for step in steps if makers.lead_to_text(step) for each in step.premises],
    )
    for claim in waiting:
        if claim not in found and claim not in makers.claims and claim not in elsewhere:
            found[claim] = None
            leading = map_.inferences_to.get(claim, ())
            waiting += [each for step in leading if step.id not in makers.steps for each in step.premises]
    return tuple(found)
