"""Checks for conclusions that say more than their premises.

A conclusion says no more, and of no more people, than its premises allow.

## Why
“Might” in the study, “does” in the title. A chain is as strong as its weakest
necessary premise; what is said above that is made of nothing.

## Bad
```text
Walking might lower stress. So walking lowers stress.
```
```yaml
claims:
  might:
    quote: Walking might lower stress
    modality: might
    accepted: Let us say so.
  does:
    quote: walking lowers stress
    modality: does  # finding
    because:
      - premises: [might]
        scheme: evidence-to-claim
```

## Good
```text
Walking lowers stress. So walking can lower stress.
```
```yaml
claims:
  does:
    quote: Walking lowers stress
    modality: does
    accepted: Let us say so.
  can:
    quote: walking can lower stress
    modality: can
    because:
      - premises: [does]
        scheme: evidence-to-claim
```

## Method
The scale of causal words: Sumner et al., BMJ 349:g7015 (2014). The least
plausible premise of a step, the most plausible of several steps: Rescher,
Plausible Reasoning (1976). Steps from going together to causing are told by
`correlation-to-cause`.

## When to waive
A premise without a declared strength carries the conclusion.

## En français
Une conclusion n'en dit pas plus, ni de plus de monde, que ses prémisses ne le
permettent.

Pourquoi : « pourrait » dans l'étude, « agit » dans le titre. Une chaîne ne vaut que
ce que vaut sa prémisse nécessaire la plus faible ; ce que l'on dit de plus ne
s'appuie sur rien.

Méthode : échelle des formulations causales : Sumner et al., BMJ 349:g7015 (2014). La
prémisse la moins plausible d'une étape, la plus plausible de plusieurs étapes :
Rescher, Plausible Reasoning (1976). Les étapes qui passent d'une association à une
cause relèvent de `correlation-to-cause`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from mapgen.findings import Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.excerpt import excerpts
from mapgen.queries.owners import makers_part
from mapgen.rules.flag import Covered, Flag
from mapgen.vocabulary import AnswerState, ClaimKind, FindingKind, Modality, Origin, Scope, Severity
from mapgen.words import READER_LANGUAGES, Text, both, filled

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING
YIELDS_TO = ("correlation-to-cause",)

_NO_FACTS = (ClaimKind.RECOMMENDATION, ClaimKind.PRACTICE, ClaimKind.PROMOTION)

Degree = Modality | Scope
Reading = Callable[[Claim], Degree | None]


def check(map_: ArgumentMap, covered: Covered) -> Iterator[Flag]:
    """Yield a flag for the claims that are stronger than the premises of every step to them.

    Modality is compared first, then scope: a claim may be in a flag for each. Those of which the same is to
    be said share a flag.
    """
    for field, reading in (("modality", _modality), ("scope", _scope)):
        alike: dict[tuple[Text, Text], list[_Found]] = {}
        for found in _too_strong(map_, covered, field, reading):
            alike.setdefault(found.told, []).append(found)
        for (one, several), same in alike.items():
            claims = [map_.claim[found.claim] for found in same]
            named = {code: excerpts(claims, code) for code in READER_LANGUAGES}
            yield Flag(
                one
                if len(same) == 1
                else both(*(f"{several.best(at)[:-1]}{_COLON[at]}{named[at]}." for at in ("en", "fr"))),
                _REMEDY,
                same[0].span,
                about=tuple(dict.fromkeys(id_ for found in same for id_ in found.about)),
            )


@dataclass(frozen=True, slots=True)
class _Found:
    """A claim that says more than its premises: what is told of it alone, and of several together."""

    claim: str
    told: tuple[Text, Text]
    span: Span
    about: tuple[str, ...]


_COLON = {"en": ": ", "fr": " : "}
_REMEDY = both(
    "Say no more than the weakest premise does, or look for evidence that shows as much.",
    "N'en dites pas plus que la prémisse la plus faible, ou cherchez une preuve qui en montre autant.",
)


def _too_strong(map_: ArgumentMap, covered: Covered, field: str, reading: Reading) -> Iterator[_Found]:
    """Yield the claims that are stronger in a field than the premises of every step to them."""
    carried = _carried(map_, reading)
    for claim in map_.claims:
        own, climbs = reading(claim), _climbs(map_, claim, reading)
        if (
            own
            and climbs
            and carried.get(claim.id, -1) < own.rank
            and not any(covered.includes(step.id) for step, _ in climbs)
            and not all(_owned(step) for step, _ in climbs)
        ):
            weakest = min((degree for _, degree in climbs), key=lambda degree: degree.rank)
            ids = dict.fromkeys(id_ for s, _ in climbs for id_ in (claim.id, s.id, *s.premises))
            yield _Found(claim.id, _climb(weakest, own), map_.span_of(claim.id, field), tuple(ids))


def _owned(step: Inference) -> bool:
    """Return whether the author of the map says already that the evidence of a step does not show as much."""
    return any(
        answer.question == "evidence" and answer.state is AnswerState.FAILED and bool(answer.why)
        for answer in step.answers
    )


_HEDGES = {
    Modality.UNCERTAIN: both("“not known”", "« on ne sait pas »"),
    Modality.ASSOCIATED: both("“goes with”", "« va de pair avec »"),
    Modality.LINKED: both("“is linked to”", "« est lié à »"),
    Modality.MIGHT: both("“might”", "« pourrait »"),
    Modality.CAN: both("“can”", "« peut »"),
    Modality.PROBABLY: both("“probably”", "« probablement »"),
}
"""The word for each modality but “does”, which has none: it is said without reserve."""


_NO_MORE = (
    both(
        "The reasons say no more than {weakest}; the conclusion says {own}.",
        "Les raisons disent au plus {weakest} ; la conclusion dit {own}.",
    ),
    both(
        "The reasons say no more than {weakest}; these conclusions say {own}.",
        "Les raisons disent au plus {weakest} ; ces conclusions disent {own}.",
    ),
)
_WITHOUT_RESERVE = (
    both(
        "The reasons say no more than {weakest}; the conclusion says it without reserve.",
        "Les raisons disent au plus {weakest} ; la conclusion l'affirme sans réserve.",
    ),
    both(
        "The reasons say no more than {weakest}; these conclusions are stated without reserve.",
        "Les raisons disent au plus {weakest} ; ces conclusions sont affirmées sans réserve.",
    ),
)
_FURTHER = (
    both(
        "The reasons go as far as this: {weakest}. The conclusion goes further: {own}.",
        "Les raisons vont jusqu'à ceci : {weakest}. La conclusion va plus loin : {own}.",
    ),
    both(
        "The reasons go as far as this: {weakest}. These conclusions go further ({own}).",
        "Les raisons vont jusqu'à ceci : {weakest}. Ces conclusions vont plus loin ({own}).",
    ),
)
"""Of one conclusion, and of several, which are then named."""


def _climb(weakest: Degree, own: Degree) -> tuple[Text, Text]:
    """Return that a conclusion, or several, say more than the weakest degree of their premises."""
    if not isinstance(weakest, Modality) or not isinstance(own, Modality):
        return _filled(_FURTHER, weakest=weakest.name_, own=own.name_)
    if own not in _HEDGES:
        return _filled(_WITHOUT_RESERVE, weakest=_HEDGES[weakest])
    return _filled(_NO_MORE, weakest=_HEDGES[weakest], own=_HEDGES[own])


def _filled(wordings: tuple[Text, Text], **blanks: Text) -> tuple[Text, Text]:
    one, several = wordings
    return filled(one, **blanks), filled(several, **blanks)


def _modality(claim: Claim) -> Modality | None:
    return None if claim.modality is Modality.NO_LINK else claim.modality


def _scope(claim: Claim) -> Scope | None:
    return claim.scope


def _weakest(map_: ArgumentMap, step: Inference, reading: Reading) -> Degree | None:
    """Return the weakest degree that a step's premises declare (not bridges or advice); None if none does."""
    said = [map_.claim[id_] for id_ in step.premises if id_ in map_.claim]
    facts = [p for p in said if p.origin is not Origin.IMPLICIT and p.kind not in _NO_FACTS]
    degrees = [reading(premise) for premise in facts]
    return min((d for d in degrees if d), key=lambda d: d.rank, default=None)


def _climbs(map_: ArgumentMap, claim: Claim, reading: Reading) -> list[tuple[Inference, Degree]]:
    own = reading(claim) if claim.origin is not Origin.IMPLICIT else None
    # What the makers of the map brought in does not measure what the text makes of its own premises.
    steps = [step for step in map_.inferences_to.get(claim.id, ()) if not map_.is_from_outside(step)]
    found = [(step, _weakest(map_, step, reading)) for step in steps]
    if any(own and weakest and weakest.rank >= own.rank for _, weakest in found):
        return []  # One reason says as much; what it takes for granted is told elsewhere.
    return [(step, weakest) for step, weakest in found if own and weakest and weakest.rank < own.rank]


def _carried(map_: ArgumentMap, reading: Reading) -> Mapping[str, int]:
    """Return the highest rank of modality or scope that each claim's best step can justify, by claim id.

    A step justifies as much as its weakest premise. Leaves, and claims that cite a work, justify the rank
    they declare; a claim that declares none does not limit its conclusions. A bridge that is neither
    supported nor accepted justifies nothing, and has no entry. What the makers brought in for a claim of the
    text justifies nothing that the text makes of it.
    """
    top = len(Modality)
    own = {claim.id: degree.rank if (degree := reading(claim)) else top for claim in map_.claims}
    given: dict[str, int] = {}
    for claim in map_.claims:
        rests = claim.origin is not Origin.IMPLICIT or bool(claim.accepted)
        if claim.citations or (claim.id not in map_.inferences_to and rests):
            given[claim.id] = own[claim.id]
    # The most entitled first: then the last premise of a step to be reached is its weakest.
    waiting = [(-degree, id_) for id_, degree in given.items()]
    heapify(waiting)
    missing = {step.id: len(step.premises) for step in map_.inferences}
    carried: dict[str, int] = {}
    makers = makers_part(map_)
    while waiting:
        less, id_ = heappop(waiting)
        if id_ in carried:
            continue
        carried[id_] = -less
        for step in map_.inferences_from.get(id_, ()):
            if makers.lead_to_text(step):
                continue
            missing[step.id] -= 1
            if not missing[step.id]:
                heappush(waiting, (less, step.conclusion))
    return carried
