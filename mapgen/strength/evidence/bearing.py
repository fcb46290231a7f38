"""The premises that a step rests on, without what is only told beside them.

Whoever recommends something and names its harms, what else there is, or how things are done, says more
than needed and must not lose by it: the recommendation rests on the effect. That there is *no* harm is
another matter: a recommendation rests on that too. Advice *not* to do something rests on the harm itself.
So it is with what nobody tells and the step takes for granted.
"""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.precaution import advises_against, tells_of_harm
from mapgen.strength.evidence.nature import nature_of
from mapgen.vocabulary import ClaimKind, Modality, Nature, Origin

_SHOWN = frozenset({Nature.GRADED, Nature.RECOMMENDATION})
_TOLD_BESIDE = frozenset({ClaimKind.HARM, ClaimKind.BACKGROUND, ClaimKind.PRACTICE})


def bearing_premises(map_: ArgumentMap, inference: Inference) -> tuple[str, ...]:
    """Return the ids of the premises that a step rests on; those missing from the map are left out.

    All premises count, but in a step to a recommendation those that are told beside others, as long as one of
    the others is said and could be shown.
    """
    premises = [map_.claim[id] for id in inference.premises if id in map_.claim]
    conclusion = map_.claim.get(inference.conclusion)
    if conclusion is not None and conclusion.kind is ClaimKind.RECOMMENDATION:
        against = advises_against(conclusion)
        others = [one for one in premises if not _is_beside(one) or (against and tells_of_harm(one))]
        if any(premise.origin is not Origin.IMPLICIT and nature_of(premise) in _SHOWN for premise in others):
            premises = others
    return tuple(premise.id for premise in premises)


def beside(map_: ArgumentMap, inference: Inference) -> tuple[str, ...]:
    """Return the ids of the premises that are told beside those on which a step rests."""
    bearing = bearing_premises(map_, inference)
    return tuple(id for id in inference.premises if id in map_.claim and id not in bearing)


def _is_beside(premise: Claim) -> bool:
    is_told = premise.origin is not Origin.IMPLICIT
    return is_told and premise.kind in _TOLD_BESIDE and premise.modality is not Modality.NO_LINK
