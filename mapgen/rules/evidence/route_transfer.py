"""Checks for evidence from one route of administration brought for another.

What an agent does when it is taken in one way, it need not do when taken in another.

## Why
Swallowed, injected, breathed in or laid on the skin, the same substance reaches
other places, in other amounts, at other speeds.

## Bad
```text
Swallowed, ibuprofen eases knee pain. So an ibuprofen gel eases knee pain.
```
```yaml
claims:
  tablets:
    quote: Swallowed, ibuprofen eases knee pain
    kind: result
    intervention: {agent: ibuprofen, route: oral}
  gel:
    quote: an ibuprofen gel eases knee pain
    kind: effect
    intervention: {agent: ibuprofen, route: topical}
    because:
      - premises: [tablets]  # finding
        scheme: analogy
```

## Good
```text
In trials, ibuprofen gel eased knee pain. So an ibuprofen gel eases knee pain.
```
```yaml
claims:
  trials:
    quote: In trials, ibuprofen gel eased knee pain
    kind: result
    intervention: {agent: ibuprofen, route: topical}
  gel:
    quote: an ibuprofen gel eases knee pain
    kind: effect
    intervention: {agent: ibuprofen, route: topical}
    because:
      - premises: [trials]
        scheme: evidence-to-claim
```

## Method
GRADE, indirectness of the intervention: Guyatt et al., Journal of Clinical
Epidemiology 64:1303 (2011).

## When to waive
It is shown elsewhere that the two ways bring the same amount to the same place.

## En français
Ce qu'un produit fait par une voie, il ne le fait pas forcément par une autre.

Pourquoi : avalée, injectée, inhalée ou posée sur la peau, une même substance n'arrive
ni aux mêmes organes, ni en même quantité, ni à la même vitesse.

Méthode : GRADE, caractère indirect de l'intervention : Guyatt et al., Journal of
Clinical Epidemiology 64:1303 (2011).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.indirectness import Facet, listed
from mapgen.queries.transfers import Transfer, by_evidence, evidence_named, ids_of, steps_of, transfers
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_ANOTHER = ("another route of administration", "une autre voie d'administration")
_OTHERS = ("other routes of administration", "d'autres voies d'administration")


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for each route of administration for which evidence by other routes is used."""
    alike: dict[Text, list[Transfer]] = {}
    for found in by_evidence(transfers(queries, Facet.ROUTE)).values():
        alike.setdefault(listed(transfer.gap.claim for transfer in found), []).extend(found)
    for claimed, group in alike.items():
        seen = listed(transfer.gap.evidence for transfer in group)
        several = len({transfer.gap.evidence for transfer in group}) > 1
        english, french = _OTHERS if several else _ANOTHER
        lead = evidence_named(queries.map, group)
        yield Flag(
            both(
                f"{lead.best('en')} {english}: {seen.best('en')} → {claimed.best('en')}.",
                f"{lead.best('fr')} {french} : {seen.best('fr')} → {claimed.best('fr')}.",
            ),
            both(
                "Look for studies by the route that is recommended, or say what makes the two routes alike.",
                "Cherchez des études par la voie recommandée, ou dites ce qui rend les deux voies semblables.",
            ),
            group[0].span(queries.map),
            about=ids_of(group),
            topics=topics("indirectness", steps_of(group)),
        )
