"""Checks for effects of a mixture claimed for one of its parts.

What a mixture does is not known to be the work of one of its parts.

## Why
Where two things are given together, nobody can tell which of them helped, or
whether only both together do.

## Bad
```text
Those who dieted and took the herb lost weight. So the herb makes people lose weight.
```
```yaml
terms:
  herb: {en: the herb, fr: la plante}
  diet: {en: a diet, fr: un régime}
claims:
  both:
    quote: Those who dieted and took the herb lost weight
    kind: result
    intervention: {agent: herb, with: [diet]}
  alone:
    quote: the herb makes people lose weight
    kind: effect
    intervention: {agent: herb}
    because:
      - premises: [both]  # finding
        scheme: evidence-to-claim
```

## Good
```text
All dieted; those who also took the herb lost more weight. So the herb makes people lose weight.
```
```yaml
terms:
  herb: {en: the herb, fr: la plante}
  diet: {en: a diet, fr: un régime}
claims:
  compared:
    quote: All dieted; those who also took the herb lost more weight
    kind: result
    intervention: {agent: herb, with: [diet]}
    comparator: diet
  alone:
    quote: the herb makes people lose weight
    kind: effect
    intervention: {agent: herb}
    because:
      - premises: [compared]
        scheme: evidence-to-claim
```

## Method
GRADE, indirectness of the intervention: Guyatt et al., Journal of Clinical
Epidemiology 64:1303 (2011). RoB 2, deviations from the intended intervention:
Sterne et al., BMJ 366:l4898 (2019). Silent where what goes along was also
given to those who are compared.

## En français
Rien ne dit que l'effet d'un mélange est celui de l'un de ses composants.

Pourquoi : quand deux choses sont données ensemble, personne ne peut dire laquelle a
agi, ni s'il a fallu les deux.

Méthode : GRADE, caractère indirect de l'intervention : Guyatt et al., Journal of
Clinical Epidemiology 64:1303 (2011). RoB 2, écarts par rapport à l'intervention
prévue : Sterne et al., BMJ 366:l4898 (2019). Rien n'est signalé si ce qui accompagne
le traitement a aussi été donné au groupe de comparaison.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.indirectness import Facet, Terms, added, listed, name_of, terms_of
from mapgen.queries.studies import reports_observation
from mapgen.queries.transfers import Transfer, ids_of, transfers
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for each claim that attributes the effect of a mixture to a part of the mixture.

    None where the effect of the mixture is only asserted (`reports_observation`).
    """
    terms = terms_of(queries.map)
    groups: dict[str, list[Transfer]] = {}
    for transfer in transfers(queries, Facet.COMPONENTS):
        said = queries.map.claim.get(transfer.evidence.id)  # else the evidence is a work
        if (said is None or reports_observation(said)) and _along(transfer, terms):
            groups.setdefault(transfer.claim.id, []).append(transfer)
    for group in groups.values():
        along = listed(name_of(id_, terms) for transfer in group for id_ in _along(transfer, terms))
        claimed = group[0].gap.claim
        yield Flag(
            both(
                f"The effect is attributed to: {claimed.best('en')}; in the evidence given, it comes together with: {along.best('en')}.",
                f"L'effet est attribué à : {claimed.best('fr')} ; dans les preuves données, il va avec : {along.best('fr')}.",
            ),
            both(
                "Look for a comparison in which only this part differs, or attribute the effect to the whole.",
                "Cherchez une comparaison où seul ce composant diffère, ou attribuez l'effet à l'ensemble.",
            ),
            group[0].span(queries.map),
            about=ids_of(group),
        )


def _along(transfer: Transfer, terms: Terms) -> tuple[str, ...]:
    """Return what was given in addition to the claim's intervention, and not to the comparison group."""
    evidence, claim = transfer.evidence.facets, transfer.claim.facets
    along = added(evidence, claim, terms)
    beyond = added(claim, evidence, terms)
    return () if beyond or evidence.comparator in along else along
