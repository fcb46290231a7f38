"""Checks for steps from a single case to what holds in general.

One case shows what can happen, not what usually does.

## Why
A story is remembered, and it may well be true. Nobody knows how it would have
gone otherwise, nor how many had another story to tell.

## Bad
```text
My neighbour bought a lamp and slept. So lamps make people sleep.
```
```yaml
claims:
  neighbour:
    quote: My neighbour bought a lamp and slept
    kind: case
    accepted: It is his own story.
  sleep:
    quote: lamps make people sleep
    kind: effect
    because:
      - premises: [neighbour]  # finding
        scheme: example
```

## Good
```text
One child had a burn from a lamp. So lamps can burn.
```
```yaml
claims:
  child:
    quote: One child had a burn from a lamp
    kind: case
    accepted: The ward's own record.
  burn:
    quote: lamps can burn
    kind: harm
    modality: can
    because:
      - premises: [child]
        scheme: example
```

## Method
OCEBM Levels of Evidence 2 (2011): a single case stands at the foot. Walton,
Reed & Macagno, Argumentation Schemes (2008), argument from example: is it
typical, and how far does the general claim reach? What counts is what
the file declares: `kind: case`, `design: case-report`, or one participant.

## En français
Un cas montre ce qui peut arriver, non ce qui arrive d'ordinaire.

Pourquoi : une histoire se retient, et elle peut bien être vraie. Mais personne ne
sait ce qui se serait passé autrement, ni combien d'autres auraient eu une autre
histoire à raconter.

Méthode : OCEBM Levels of Evidence 2 (2011) : un cas isolé se trouve au bas de
l'échelle. Walton, Reed et Macagno, Argumentation Schemes (2008), argument par
l'exemple : l'exemple est-il typique, et jusqu'où va l'affirmation générale ? La règle
lit ce que déclare le fichier : `kind: case`, `design: case-report`, ou un seul
participant.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.queries.excerpt import excerpt
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import ClaimKind, Design, FindingKind, Modality, Scope, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_REACHING = (
    ClaimKind.EFFECT,
    ClaimKind.CAUSE,
    ClaimKind.RECOMMENDATION,
    ClaimKind.ASSOCIATION,
    ClaimKind.PREVALENCE,
    ClaimKind.MECHANISM,
)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each step from a single case to a general conclusion."""
    for step in map_.inferences:
        cases = [id_ for id_ in step.premises if _is_case(map_, map_.claim[id_])]
        if cases and _reaches_beyond(map_, step):
            yield Flag(
                both(
                    f"A single case is taken here to show what holds in general: {excerpt(map_.claim[cases[0]], 'en')}.",
                    f"Un cas isolé sert ici à montrer ce qui vaut en général : {excerpt(map_.claim[cases[0]], 'fr')}.",
                ),
                both(
                    "Ask how many such cases there are, and what became of all of them.",
                    "Demandez combien de cas semblables il y a, et ce qu'ils sont tous devenus.",
                ),
                step.span,
                about=(step.id, *cases),
                passages=tuple(part for id_ in cases for part in map_.claim[id_].passages),
                topics=topics("appeal", (step.id,)),
            )


def _is_case(map_: ArgumentMap, claim: Claim) -> bool:
    source = map_.source.get(claim.source)
    designs = (claim.design, source.design if source else None)
    participants = (claim.participants, source.participants if source else "")
    return claim.kind is ClaimKind.CASE or Design.CASE_REPORT in designs or "1" in participants


def _reaches_beyond(map_: ArgumentMap, step: Inference) -> bool:
    """Return whether the conclusion is general, and says more than that something can happen."""
    conclusion = map_.claim[step.conclusion]
    if conclusion.scope is Scope.ONE or (step.scheme and step.scheme.id == "exceptional-case"):
        return False
    only_can = (
        conclusion.modality in (Modality.CAN, Modality.MIGHT) and conclusion.kind is not ClaimKind.EFFECT
    )
    return conclusion.kind in _REACHING and not only_can
