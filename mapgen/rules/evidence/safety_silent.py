"""Checks for treatments recommended without a word on harm.

Who recommends a treatment also says what harm it can do.

## Why
Whatever has effects has unwanted ones. A reader who is told only of benefits
cannot choose.

## Bad
```text
Cupping eases back pain. If your back hurts, try cupping.
```
```yaml
claims:
  eases:
    quote: Cupping eases back pain
    kind: effect
    intervention: {agent: cupping, route: manual}
  try-it:
    quote: try cupping
    kind: recommendation  # finding
    intervention: {agent: cupping, route: manual}
    because:
      - premises: [eases]
        scheme: practical-reasoning
```

## Good
```text
Cupping eases back pain. Side effects are bruises and, rarely, burns. If your back hurts, try cupping.
```
```yaml
claims:
  eases:
    quote: Cupping eases back pain
    kind: effect
    intervention: {agent: cupping, route: manual}
  bruises:
    quote: Side effects are bruises and, rarely, burns
    kind: harm
  try-it:
    quote: try cupping
    kind: recommendation
    intervention: {agent: cupping, route: manual}
    because:
      - premises: [eases]
        scheme: practical-reasoning
```

## Method
DISCERN item 11, risks: Charnock et al., Journal of Epidemiology and Community
Health 53:105 (1999). CONSORT for harms: Ioannidis et al., Annals of Internal
Medicine 141:781 (2004). Silent as soon as the text has one word of harm.

## En français
Qui recommande un traitement dit aussi le mal qu'il peut faire.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.lexicon import lexicon
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Origin, Severity, Species
from mapgen.words import both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag if the document praises treatments and never mentions harm."""
    treats = [claim for claim in map_.claims if _treats(claim)]
    advised = [claim for claim in treats if claim.kind is ClaimKind.RECOMMENDATION]
    if treats and not _tells_of_harm(map_):
        guilty = advised or treats
        yield Flag(
            both(
                "The text speaks for a treatment and has no word on what harm it can do.",
                "Le texte parle en faveur d'un traitement et n'a pas un mot sur le mal qu'il peut faire.",
            ),
            both(
                "Look for its unwanted effects, and for whom it is not meant, in a source of your own.",
                "Cherchez dans une autre source ses effets indésirables, et à qui il ne convient pas.",
            ),
            map_.span_of(guilty[0].id, "kind"),
            about=tuple(claim.id for claim in guilty),
            missing=both("harms", "risques"),
        )


def _treats(claim: Claim) -> bool:
    facets = claim.facets
    return (
        claim.kind in (ClaimKind.RECOMMENDATION, ClaimKind.EFFECT)
        and claim.origin is Origin.QUOTED
        and facets.intervention.route is not None
        and facets.population.species not in (Species.ANIMAL, Species.CELLS)
    )


def _tells_of_harm(map_: ArgumentMap) -> bool:
    """Return whether a claim or the text mentions harm; `balance-gap` reports what a person rated."""
    said = any(claim.kind is ClaimKind.HARM and claim.origin is Origin.QUOTED for claim in map_.claims)
    rated = any(rating.item == "discern-11" for rating in map_.document.ratings)
    words = lexicon("harms", map_.document.language)
    return said or rated or not words.families or any(words.find(map_.text.content))
