"""Checks for claims about people that rest on a mechanism alone.

How a thing might work is not evidence that it does.

## Why
A body has many mechanisms, and they pull in many directions. Plausible
treatments have been useless or worse until somebody counted what became of
people.

## Bad
```text
Ginger blocks a receptor of the gut. So ginger relieves travel sickness.
```
```yaml
claims:
  receptor:
    quote: Ginger blocks a receptor of the gut
    kind: mechanism
  relieves:
    quote: ginger relieves travel sickness
    kind: effect  # finding
    because:
      - premises: [receptor]
        scheme: cause-to-effect
```

## Good
```text
Ginger blocks a receptor of the gut. In 300 sailors it halved sickness. So ginger relieves travel sickness.
```
```yaml
claims:
  receptor:
    quote: Ginger blocks a receptor of the gut
    kind: mechanism
  sailors:
    quote: In 300 sailors it halved sickness
    kind: result
  relieves:
    quote: ginger relieves travel sickness
    kind: effect
    because:
      - premises: [receptor]
        scheme: cause-to-effect
      - premises: [sailors]
        scheme: evidence-to-claim
```

## Method
OCEBM Levels of Evidence (2011): mechanism-based reasoning is level 5, the
lowest. Howick, Glasziou & Aronson, Journal of the Royal Society of Medicine
103:433 (2010).

## When to waive
The effect is so plain that no comparison is needed: a parachute, insulin in a
diabetic coma.

## En français
Savoir comment une chose pourrait agir ne prouve pas qu'elle agit.

Pourquoi : le corps a beaucoup de mécanismes, qui agissent en sens divers. Des
traitements plausibles se sont révélés inutiles ou nuisibles, une fois que l'on a
compté ce que devenaient les patients.

Méthode : OCEBM Levels of Evidence (2011) : le raisonnement fondé sur un mécanisme est
au niveau 5, le plus bas. Howick, Glasziou et Aronson, Journal of the Royal Society of
Medicine 103:433 (2010).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import ClaimKind, FindingKind, Origin, OutcomeKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_CLINICAL = (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION, ClaimKind.CAUSE)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each chain's first claim about people that rests on mechanisms alone."""
    for id_, premises in _resting_on_mechanism(map_).items():
        steps = [s.id for s in map_.inferences_to[id_] if set(premises).intersection(s.premises)]
        yield Flag(
            both(
                "This rests only on a possible mechanism: no observation in people is reported.",
                "Cela ne repose que sur un mécanisme possible : aucune observation chez des personnes n'est rapportée.",
            ),
            both(
                "Look for studies that measured what happens in people; until then, say that it is only a possible mechanism.",
                "Cherchez des études qui ont mesuré ce qui arrive aux personnes ; d'ici là, dites que ce n'est qu'un mécanisme possible.",
            ),
            map_.span_of(id_, "kind"),
            about=(id_, *steps, *premises),
            topics=(*topics("outcome", (id_,)), *topics("indirectness", steps)),
        )


def _resting_on_mechanism(map_: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """Return the claims about people whose every reason is a mechanism, with the premises of that step.

    Only the first such claim of a chain is returned: its flag also covers what rests on it. Implicit
    premises and definitions are not counted as reasons.
    """
    beneath = _kinds_beneath(map_)
    alone = {c.id for c in map_.claims if _is_clinical(c) and beneath[c.id] == {ClaimKind.MECHANISM}}
    found = {}
    for id_ in sorted(alone):
        premises = [p for step in map_.inferences_to.get(id_, ()) for p in step.premises]
        if not map_.claim[id_].citations and not alone.intersection(premises):
            found[id_] = tuple(dict.fromkeys(p for p in premises if beneath.get(p) == {ClaimKind.MECHANISM}))
    return {id_: premises for id_, premises in found.items() if premises}


def _kinds_beneath(map_: ArgumentMap) -> Mapping[str, set[ClaimKind | None]]:
    """Return, by claim id, the kinds of the reasons that the claim ultimately rests on.

    A claim without reasons has its own kind. A claim that cites a work also rests on the work, so its
    own kind counts too.
    """
    found: dict[str, set[ClaimKind | None]] = {claim.id: _own(map_, claim) for claim in map_.claims}
    waiting = deque(id_ for id_, kinds in found.items() if kinds)
    while waiting:
        premise = waiting.popleft()
        for step in map_.inferences_from.get(premise, ()):
            reached = found.setdefault(step.conclusion, set())
            if not found[premise] <= reached:
                reached |= found[premise]
                waiting.append(step.conclusion)
    return found


def _own(map_: ArgumentMap, claim: Claim) -> set[ClaimKind | None]:
    if claim.id in map_.inferences_to and not claim.citations:
        return set()
    silent = claim.origin is Origin.IMPLICIT or claim.kind is ClaimKind.DEFINITION
    return set() if silent else {claim.kind}


def _is_clinical(claim: Claim) -> bool:
    kind = claim.facets.outcome.kind
    if claim.kind is ClaimKind.CAUSE:
        return kind is OutcomeKind.IMPORTANT
    return claim.kind in _CLINICAL and kind is not OutcomeKind.SURROGATE
