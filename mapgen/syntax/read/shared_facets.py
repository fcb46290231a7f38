"""Facets that are said once: for a work and what it says, for a chain, or for the whole document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.model.facets import Facets

F = TypeVar("F")


def with_shared_facets(
    map_: ArgumentMap, of_document: Facets, of_chains: Mapping[str, Facets]
) -> ArgumentMap:
    """Return the map, each claim with the facets that it does not give itself.

    A claim that another work makes has those of that work. Any other claim has those of the first chain
    that it is in, then those of the document. `of_chains`: by the id of the argument.
    """
    chains: dict[str, list[Facets]] = {}
    for argument, claims in map_.claims_of.items():
        for claim in claims:
            chains.setdefault(claim.id, []).append(of_chains.get(argument, Facets()))

    def shared(claim: Claim) -> Claim:
        if claim.source:
            return _filled(claim, [map_.source[claim.source].facets])
        return _filled(claim, [*chains.get(claim.id, ()), of_document])

    return replace(map_, claims=tuple(map(shared, map_.claims)))


def _filled(claim: Claim, others: Sequence[Facets]) -> Claim:
    facets = filled(claim.facets, others)
    return claim if facets == claim.facets else replace(claim, facets=facets)


def filled(own: F, others: Iterable[F]) -> F:
    """Return a record of facets, with its empty parts taken from the first of the others that has them."""
    for other in others:
        parts = {}
        for field in fields(own):  # type: ignore[arg-type]
            mine, theirs = getattr(own, field.name), getattr(other, field.name)
            parts[field.name] = filled(mine, [theirs]) if is_dataclass(mine) else mine or theirs
        own = replace(own, **parts)  # type: ignore[type-var]
    return own
