"""Checks for surrogate outcomes that stand for what people feel or live.

A laboratory value or a sign does not stand for what people feel or live.

## Why
A value can get better while the person does not. Drugs that mended a heart's
rhythm on paper have killed patients.

## Bad
```text
The juice raised antioxidants in the blood. So it prevents heart attacks.
```
```yaml
terms:
  antioxidants: {en: antioxidants in the blood, fr: antioxydants du sang}
  heart-attack: {en: heart attack, fr: infarctus}
claims:
  blood:
    quote: The juice raised antioxidants in the blood
    kind: result
    outcome: {name: antioxidants, kind: surrogate}
  heart:
    quote: it prevents heart attacks
    kind: effect
    outcome: {name: heart-attack, kind: important}
    because:
      - premises: [blood]  # finding
        scheme: cause-to-effect
```

## Good
```text
Fewer people who drank the juice had heart attacks. So it prevents heart attacks.
```
```yaml
terms:
  heart-attack: {en: heart attack, fr: infarctus}
claims:
  fewer:
    quote: Fewer people who drank the juice had heart attacks
    kind: result
    outcome: {name: heart-attack, kind: important}
  heart:
    quote: it prevents heart attacks
    kind: effect
    outcome: {name: heart-attack, kind: important}
    because:
      - premises: [fewer]
        scheme: evidence-to-claim
```

## Method
GRADE, indirectness of the outcome: Guyatt et al., Journal of Clinical
Epidemiology 64:1303 (2011). The rhythm drugs: CAST, Echt et al., New England
Journal of Medicine 324:781 (1991).

## When to waive
It has been shown that moving the value moves what people feel, to that extent.

## En français
Une valeur de laboratoire ou un signe ne remplace pas ce que la personne ressent ou
vit.

Pourquoi : une valeur peut s'améliorer sans que la personne aille mieux. Des
médicaments qui corrigeaient le rythme du cœur sur le tracé ont tué des patients.

Méthode : GRADE, caractère indirect du critère de jugement : Guyatt et al., Journal of
Clinical Epidemiology 64:1303 (2011). Les médicaments du rythme cardiaque : essai
CAST, Echt et al., New England Journal of Medicine 324:781 (1991).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.indirectness import Facet, listed
from mapgen.queries.studies import observed_claims
from mapgen.queries.transfers import Transfer, ids_of, steps_of, transfers
from mapgen.rules.flag import Covered, Flag, topics
from mapgen.vocabulary import ClaimKind, FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING
YIELDS_TO = ("mechanism-only",)

_HELPED = (ClaimKind.EFFECT, ClaimKind.RECOMMENDATION, ClaimKind.PRACTICE)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for each outcome that matters to people and was measured only by a surrogate."""
    groups: dict[Text, list[Transfer]] = {}
    for transfer in transfers(queries, Facet.OUTCOME_KIND):
        if (
            _is_outcome(transfer)
            and _is_measured(queries, transfer)
            and not covered.includes(transfer.claim.id)
        ):
            groups.setdefault(transfer.gap.claim, []).append(transfer)
    for claimed, group in groups.items():
        seen = listed(transfer.gap.evidence for transfer in group)
        yield Flag(
            both(
                f"A laboratory value or a sign stands in for what matters to people (surrogate outcome): {seen.best('en')} → {claimed.best('en')}.",
                "Une valeur de laboratoire ou un signe tient lieu de ce qui compte pour les personnes (critère de substitution) : "
                f"{seen.best('fr')} → {claimed.best('fr')}.",
            ),
            both(
                "Look for studies of what matters to people, or for evidence that changing the one changes the other.",
                "Cherchez des études de ce qui compte pour les personnes, ou la preuve que modifier l'un modifie l'autre.",
            ),
            group[0].span(queries.map),
            about=ids_of(group),
            topics=topics("indirectness", steps_of(group)),
        )


def _is_measured(queries: Queries, transfer: Transfer) -> bool:
    """Return whether somebody measured it: what is only asserted offers no value as evidence."""
    id_ = transfer.evidence.id
    return id_ in queries.map.source or id_ in observed_claims(queries)


def _is_outcome(transfer: Transfer) -> bool:
    """Return whether the thing measured is an outcome: in a causal claim, it may be the cause.

    In a causal claim it is an outcome only if the evidence gave or did the very cause that is claimed.
    """
    kind, cause = transfer.claim.kind, transfer.claim.facets.intervention.agent
    given = transfer.evidence.facets.intervention.agent
    return kind in _HELPED or (kind is ClaimKind.CAUSE and bool(cause) and cause == given)
