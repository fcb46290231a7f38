"""The steps into which the schemes go that a draft proposes for claims."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Proposal


def schemes_begun(map_: ArgumentMap, chosen: Sequence[Claim], named: bool) -> dict[str, str]:
    """Return the proposed schemes of claims that are the only premise of a step which is entered, too."""
    entered = [
        {one.field: one.value for one in claim.proposed if named or not one.by} | {"": claim.id}
        for claim in chosen
    ]
    free = (fields for fields in entered if fields[""] not in map_.inferences_to)
    premises = {fields["because"] for fields in free if "because" in fields}
    return {
        fields[""]: fields["scheme"]
        for fields in entered
        if "scheme" in fields and "because" not in fields and fields[""] in premises
    }


def scheme_of(claim: Claim, step: Proposal) -> str:
    """Return the scheme that words suggest which begin in the reason of a proposed step."""
    sentence = claim.quotes[0].exact if claim.quotes else ""
    start = sentence.find(step.value)
    reason = range(start, start + len(step.value)) if start >= 0 else ()
    schemes = (
        one.value for one in claim.proposed if one.field == "scheme" and sentence.find(one.words) in reason
    )
    return next(schemes, "")
