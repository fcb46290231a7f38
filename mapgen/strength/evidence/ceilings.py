"""The highest certainty that each kind of step can give, however good its premises are.

It may be certain that somebody said a thing, and the thing itself may still lack
evidence. These rules are ours, each after a published one:

- expert opinion: very low, or low if the question about its backing (`backup`) has an answer that
  speaks for it. GRADE grades the evidence beneath an opinion, not the opinion (Guyatt et al. 2008,
  BMJ 336:924): evidence that backs it is worth more as a premise of its own.
- what most people think or do, what somebody is committed to, what kind of person somebody is, one
  case or a few as an example: very low. They raise a presumption and no more (Walton, Reed &
  Macagno 2008).
- analogy, and from two things that go together to one causing the other, whatever the step is called: low,
  as observational evidence starts (GRADE).
- from premises that say no more than «might» to a conclusion that says «does»: moderate (the scale of Sumner
  et al. 2014, BMJ 349:g7015).
- from how something works to a cause, an effect, a harm or a recommendation: low. Mechanism-based
  reasoning is the last level of OCEBM 2011.
- from nothing but what is taken as known, said on record or left unsaid: very low, and low where the
  conclusion only explains how something works. A commonplace lifts nothing above what evidence would.
- from a harm that is granted to advice against what does it: moderate, which carries the advice. One question
  that fails, such as how likely the harm is, takes that away (Andrews et al. 2013, J Clin Epidemiol 66:726).
- a step of which nobody told the kind: very low on the cautious reading, the lowest that its kind could be.
"""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.claim_kinds import EXPLAINING, OF_EFFECT
from mapgen.model.elements import Inference
from mapgen.queries.precaution import on_granted_harm
from mapgen.strength.words import said
from mapgen.vocabulary import AnswerState, Certainty, ClaimKind, Modality
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
"""Ids of the critical questions about what backs an opinion; an answer for the step is worth a rank."""
_LINKS = frozenset({Modality.ASSOCIATED, Modality.LINKED})
_NO_MORE_THAN_MIGHT = _LINKS | {Modality.MIGHT}
_CAUSES = frozenset({Modality.MIGHT, Modality.CAN, Modality.PROBABLY, Modality.DOES})
Ceiling = tuple[Certainty, Text]
NO_CEILING: Ceiling = (Certainty.HIGH, Text())
UNTOLD: Ceiling = (
    Certainty.VERY_LOW,
    both(
        "nobody has entered what kind of step this is",
        "personne n'a saisi de quel type d'étape il s'agit",
    ),
)


def ceiling(map_: ArgumentMap, inference: Inference, lifting: frozenset[str]) -> Ceiling:
    """Return the highest certainty that a step can give, and why, as a clause without a full stop.

    `lifting`: the ids of the claims that evidence or steps carry, of which only the step's premises matter; a
    step from none of them gives low at most.
    A step without a limit, and one without a scheme that nothing else limits, has (high, empty text).
    """
    return min(_limits(map_, inference, lifting), key=lambda each: each[0].rank, default=NO_CEILING)


def _limits(map_: ArgumentMap, inference: Inference, lifting: frozenset[str]) -> list[Ceiling]:
    scheme = inference.scheme
    found: list[Ceiling] = []
    if scheme is not None and scheme.id in _CEILINGS:
        limit = list(Certainty)[_CEILINGS[scheme.id].rank + _backed(inference)]
        why = said("{scheme} can give {limit} certainty at most", "{scheme} : au plus une certitude {limit}",
                   scheme=scheme.name, limit=limit.name_)  # fmt: skip
        found.append((limit, why))
    premises = [map_.claim[premise] for premise in inference.premises if premise in map_.claim]
    conclusion = map_.claim.get(inference.conclusion)
    if premises and lifting.isdisjoint(premise.id for premise in premises):
        if conclusion is not None and on_granted_harm(conclusion, premises):
            found.append((Certainty.MODERATE, GRANTED_HARM))
        else:
            explains = conclusion is not None and conclusion.kind in EXPLAINING
            found.append((Certainty.LOW if explains else Certainty.VERY_LOW, ONLY_KNOWN))
    if conclusion is None:
        return found
    if conclusion.kind in OF_EFFECT and any(each.kind is ClaimKind.MECHANISM for each in premises):
        found.append((Certainty.LOW, MECHANISM))
    tied = [premise.modality for premise in premises if premise.modality is not None]
    if tied and _LINKS.issuperset(tied) and conclusion.modality in _CAUSES:
        found.append((Certainty.LOW, LINK_TO_CAUSE))
    if tied and conclusion.modality is Modality.DOES and _NO_MORE_THAN_MIGHT.issuperset(tied):
        found.append((Certainty.MODERATE, SAYS_LESS))
    return found


def _backed(inference: Inference) -> bool:
    return any(
        answer.question in BACKING and answer.state is AnswerState.ANSWERED for answer in inference.answers
    )


MECHANISM = both(
    "how something works can give low certainty at most of what it does",
    "savoir comment une chose agit donne au plus une certitude faible de ce qu'elle fait",
)
LINK_TO_CAUSE = both(
    "that two things go together can give low certainty at most of one causing the other",
    "que deux choses aillent ensemble donne au plus une certitude faible que l'une cause l'autre",
)
ONLY_KNOWN = both(
    "the step is asserted without any evidence",
    "l'étape est affirmée sans aucune preuve",
)
GRANTED_HARM = both(
    "the harm is granted, and not shown",
    "le risque est admis, et non montré",
)
SAYS_LESS = both(
    "the reason says no more than that it might be so, and the conclusion says that it is",
    "la raison dit seulement que c'est possible, et la conclusion l'affirme",
)
