"""Whether the text reports any study in which a thing is given by the route that an assumption names."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.vocabulary import ClaimKind, Origin, Route

_STUDIED = frozenset(
    {
        ClaimKind.RESULT,
        ClaimKind.EFFECT,
        ClaimKind.HARM,
        ClaimKind.CASE,
        ClaimKind.ASSOCIATION,
        ClaimKind.MECHANISM,
    }
)
_GIVEN = frozenset(set(Route) - {Route.UNSTATED, Route.MANUAL, Route.DIETARY})

Given = tuple[str, Route]
"""An agent and the route by which it is given."""


def studied_routes(map_: ArgumentMap) -> frozenset[Given]:
    """Return which agents the studies that the text reports gave, and by which routes.

    A study that the text reports is what it cites a work for, or tells a design or the people of.
    """
    return frozenset(
        (given.agent, given.route)
        for claim in map_.claims
        if claim.origin is Origin.QUOTED and claim.kind in _STUDIED and _is_reported(claim)
        if (given := claim.facets.intervention).agent and given.route is not None
    )


def _is_reported(claim: Claim) -> bool:
    return bool(claim.citations or claim.design or claim.participants) or claim.kind is ClaimKind.RESULT


def unstudied_route(claim: Claim, studied: frozenset[Given]) -> Route | None:
    """Return the route that an assumption speaks of, if no study of `studied` gave its agent so.

    None where it speaks of no agent that enters the body by a route.
    """
    agent, route = claim.facets.intervention.agent, claim.facets.intervention.route
    if not agent or route not in _GIVEN or (agent, route) in studied:
        return None
    return route
