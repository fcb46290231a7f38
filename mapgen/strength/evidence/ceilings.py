"""The highest certainty that each kind of step can give, however good its premises are.

It may be certain that somebody said a thing, and the thing itself may still lack
evidence. These rules are ours, each after a published one:

- expert opinion: very low, unless the question about its backing (`backup`) has an answer that
  speaks for it. GRADE grades the evidence beneath an opinion, not the opinion (Guyatt et al. 2008,
  BMJ 336:924).
- what most people think or do, what somebody is committed to, what kind of person somebody is, one
  case or a few as an example: very low. They raise a presumption and no more (Walton, Reed &
  Macagno 2008).
- analogy, and from two things that go together to one causing the other: low, as observational
  evidence starts (GRADE).
- from how something works to a cause, an effect, a harm or a recommendation: low. Mechanism-based
  reasoning is the last level of OCEBM 2011.
"""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.strength.words import said
from mapgen.vocabulary import AnswerState, Certainty, ClaimKind
from mapgen.words import Text, both

_CEILINGS = {
    "expert-opinion": Certainty.VERY_LOW,
    "popular-opinion": Certainty.VERY_LOW,
    "popular-practice": Certainty.VERY_LOW,
    "commitment": Certainty.VERY_LOW,
    "ethotic": Certainty.VERY_LOW,
    "example": Certainty.VERY_LOW,
    "analogy": Certainty.LOW,
    "correlation-to-cause": Certainty.LOW,
}
BACKING = frozenset({"backup"})
"""Ids of the critical questions about what backs an opinion; an answer for the step lifts its ceiling."""
_CLINICAL = frozenset({ClaimKind.CAUSE, ClaimKind.EFFECT, ClaimKind.HARM, ClaimKind.RECOMMENDATION})


def ceiling(map_: ArgumentMap, inference: Inference) -> tuple[Certainty, Text]:
    """Return the highest certainty that a step can give, and why, as a clause without a full stop.

    A step without a limit has (high, empty text).
    """
    scheme = inference.scheme
    if scheme is not None and scheme.id in _CEILINGS and not _backed(inference):
        limit = _CEILINGS[scheme.id]
        return limit, said("{scheme} can give {limit} certainty at most", "{scheme} : au plus une certitude {limit}",
                           scheme=scheme.name, limit=limit.name_)  # fmt: skip
    premises = [map_.claim[premise].kind for premise in inference.premises if premise in map_.claim]
    conclusion = map_.claim.get(inference.conclusion)
    if conclusion is not None and conclusion.kind in _CLINICAL and ClaimKind.MECHANISM in premises:
        return Certainty.LOW, both(
            "how something works can give low certainty at most of what it does",
            "savoir comment une chose agit donne au plus une certitude faible de ce qu'elle fait",
        )
    return Certainty.HIGH, Text()


def _backed(inference: Inference) -> bool:
    return any(
        answer.question in BACKING and answer.state is AnswerState.ANSWERED for answer in inference.answers
    )
