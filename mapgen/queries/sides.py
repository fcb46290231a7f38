"""What stands for the document's conclusions and what against them, by what it supports or attacks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.answering import main_claim
from mapgen.queries.cached import Queries
from mapgen.queries.transfers import works_of


@dataclass(frozen=True, slots=True)
class Side:
    """Hold the claims on one side alone, and the works behind these, each with the claims that use it."""

    claims: tuple[Claim, ...]
    works: tuple[tuple[Source, tuple[Claim, ...]], ...]


def sides(queries: Queries) -> tuple[Side, Side]:
    """Return what stands for the document's conclusions, and what against them; what does both is left out.

    A premise is on the side of its conclusion, an attacker on the other side than what it strikes. The
    conclusions are the document's answer, and those of the chains that lead neither to it nor against it.
    """
    map_ = queries.map
    reached: set[tuple[str, bool]] = set()
    for end in (main_claim(map_), *(argument.conclusion for argument in map_.arguments)):
        if end in map_.claim and not {(end, True), (end, False)} & reached:
            reached |= _below(map_, end)
    claims = [
        tuple(c for c in map_.claims if (c.id, own) in reached and (c.id, not own) not in reached)
        for own in (True, False)
    ]
    used = [_works(queries, each) for each in claims]
    in_favour, against = (
        Side(
            claims[at],
            tuple(
                (source, tuple(used[at][source.id]))
                for source in map_.sources
                if source.id in used[at] and source.id not in used[not at]
            ),
        )
        for at in (0, 1)
    )
    return in_favour, against


def _below(map_: ArgumentMap, end: str) -> set[tuple[str, bool]]:
    """Return the claims and steps that lead to a claim (True) or stand against it (False), by id."""
    reached, waiting = {(end, True)}, [(end, True)]
    while waiting:
        id_, own = waiting.pop()
        for found in _next(map_, id_, own):
            if found not in reached:
                reached.add(found)
                waiting.append(found)
    return reached


def _next(map_: ArgumentMap, id_: str, own: bool) -> Iterator[tuple[str, bool]]:
    step = map_.inference.get(id_)
    yield from ((premise, own) for premise in (step.premises if step else ()))
    yield from ((each.id, own) for each in map_.inferences_to.get(id_, ()))
    yield from ((attack.attacker, not own) for attack in map_.attacks_on.get(id_, ()))


def _works(queries: Queries, claims: tuple[Claim, ...]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        for work in works_of(queries, claim):
            found.setdefault(work.id, []).append(claim)
    return found
