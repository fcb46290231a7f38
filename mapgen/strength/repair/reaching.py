"""Whether the repair of a place alone decides on a chain's conclusion, whatever else is weak on the way."""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.strength.breaking.fault import Cause, Fault
from mapgen.strength.repair.limits import ignores_others
from mapgen.strength.repair.mixtures import is_part
from mapgen.strength.repair.scheme_advice import can_be_met, takes_evidence
from mapgen.strength.repair.surrogates import stands_in

_OF_ITS_KIND = frozenset({Cause.CEILING, Cause.LOW_CEILING, Cause.UNTOLD})


def reaches_the_end(map_: ArgumentMap, id: str, fault: Fault, root: Claim) -> bool:
    """Return whether to mend the claim or step `id` is to withdraw it, or to show the conclusion `root`."""
    step = map_.inference.get(id)
    return is_withdrawn(map_, id, fault) or (step is not None and _shows(map_, step, fault, root))


def is_withdrawn(map_: ArgumentMap, id: str, fault: Fault) -> bool:
    """Return whether nothing mends the claim or step `id`, so that what stands there is to be withdrawn."""
    if fault.cause in (Cause.FATAL_ANSWER, Cause.FATAL_ATTACK):
        return True
    if fault.cause not in (Cause.FAILED, Cause.OPEN, Cause.UNANSWERED):
        return False
    scheme = map_.inference[id].scheme
    return not can_be_met(scheme.id if scheme else "", fault.of)


def _shows(map_: ArgumentMap, step: Inference, fault: Fault, root: Claim) -> bool:
    """Return whether what mends a step is evidence of the chain's conclusion itself."""
    conclusion = map_.claim[step.conclusion]
    ends = conclusion is root
    if fault.cause in _OF_ITS_KIND:
        return ends or stands_in(conclusion, root)
    if fault.cause is Cause.UNSAID:
        return ends and ignores_others(map_, root)
    asked = takes_evidence(step.scheme.id if step.scheme else "", fault.of)
    return asked and (ends or is_part(conclusion, root))
