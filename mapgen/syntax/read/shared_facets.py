"""Facets that are said once: for a work and what it says, for a chain, or for the whole document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.model.facets import Facets


def with_shared_facets(
    map_: ArgumentMap, of_document: Facets, of_chains: Mapping[str, Facets]
) -> ArgumentMap:
    """Return the map, each claim with the facets that its record does not have.

    A claim that another work makes has those of that work. Any other claim has those of the first chain
    that it is in, then those of the document. `of_chains`: by the id of the argument.
    """
    chains: dict[str, list[Facets]] = {}
    for argument, claims in map_.claims_of.items():
        for claim in claims:
            chains.setdefault(claim.id, []).append(of_chains.get(argument, Facets()))

    def shared(claim: Claim) -> Claim:
        others = (
            [map_.source[claim.source].facets] if claim.source else [*chains.get(claim.id, ()), of_document]
        )
        facets = filled(claim.facets, others, given=[name for name, _ in claim.field_spans])
        return claim if facets == claim.facets else replace(claim, facets=facets)

    return replace(map_, claims=tuple(map(shared, map_.claims)))


def filled(own: Facets, others: Iterable[Facets], given: Sequence[str] = ()) -> Facets:
    """Return facets, each that is not `given` taken from the first of the others that has it."""
    for other in others:
        theirs = {field.name: getattr(other, field.name) for field in fields(other)}
        empty = [name for name in theirs if name not in given and not _told(getattr(own, name))]
        own = replace(own, **{name: theirs[name] for name in empty})
    return own


def _told(facet: object) -> bool:
    """Return whether a facet says anything."""
    return bool(facet) and facet != type(facet)()
