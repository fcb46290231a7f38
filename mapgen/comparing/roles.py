"""The roles that a map gives to its claims, so that two maps can be compared in them."""

from __future__ import annotations

from enum import StrEnum

from mapgen.model.argument_map import ArgumentMap


class Role(StrEnum):
    """What a map takes a passage for. A claim may have several roles, or none."""

    MAIN = "main conclusion"
    STEP = "intermediate conclusion"
    PREMISE = "premise"
    OBJECTION = "objection"
    LEFT_OUT = "left out"


def roles(map_: ArgumentMap) -> dict[str, frozenset[Role]]:
    """Return the roles of each claim of a map, by its id.

    A main conclusion is that of a declared chain. Where a map declares none, every conclusion that is no
    premise may be one, and has both that role and that of an intermediate conclusion.
    """
    declared = map_.argument_to.keys()
    found = {}
    for claim in map_.claims:
        own = set()
        premise, concluded = claim.id in map_.inferences_from, claim.id in map_.inferences_to
        if claim.id in declared or (concluded and not premise and not declared):
            own.add(Role.MAIN)
        if concluded and claim.id not in declared:
            own.add(Role.STEP)
        if premise:
            own.add(Role.PREMISE)
        if claim.id in map_.attacks_by:
            own.add(Role.OBJECTION)
        found[claim.id] = frozenset(own)
    return found
