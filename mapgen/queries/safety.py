"""Which claims tell of harm, or of an authority's decision: of safety, and not of whether a thing helps."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack
from mapgen.vocabulary import ClaimKind, Design

_DECIDED = frozenset({ClaimKind.TESTIMONY, ClaimKind.RECOMMENDATION})


def is_of_safety(map_: ArgumentMap, id: str) -> bool:
    """Return whether a claim tells of harm, or is an authority's decision, and not of what helps."""
    claim = map_.claim[id]
    source = map_.source.get(claim.source)
    decided = source is not None and source.design is Design.REGULATORY
    return claim.kind is ClaimKind.HARM or (decided and claim.kind in _DECIDED)


def warns(map_: ArgumentMap, attack: Attack) -> bool:
    """Return whether an attack tells of safety where the text speaks of something else than harm."""
    struck = map_.claim.get(struck_by(map_, attack))
    of_harm = struck is not None and struck.kind is ClaimKind.HARM
    return attack.attacker in map_.claim and is_of_safety(map_, attack.attacker) and not of_harm


def struck_by(map_: ArgumentMap, attack: Attack) -> str:
    """Return the id of the claim that an attack strikes, or of the conclusion of the step."""
    step = map_.inference.get(attack.target)
    return step.conclusion if step else attack.target
