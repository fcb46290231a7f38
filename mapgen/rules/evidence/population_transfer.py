"""Checks for evidence from one group of people brought for another.

What holds for one group of people does not hold for another by itself.

## Why
Age, illness, sex, training and what people lack change what a treatment does.
The further the two groups are apart, the less the one says of the other.

## Bad
```text
Elite runners slept better after a nap. So a nap helps shift workers to sleep better.
```
```yaml
terms:
  runners: {en: elite runners}
  shift-workers: {en: shift workers}
claims:
  in-runners:
    quote: Elite runners slept better after a nap
    kind: result
    population: {species: human, group: runners}
  in-workers:
    quote: a nap helps shift workers to sleep better
    kind: effect
    population: {species: human, group: shift-workers}
    because:
      - premises: [in-runners]  # finding
        scheme: analogy
```

## Good
```text
Nurses on nights slept better after a nap. So a nap helps shift workers to sleep better.
```
```yaml
terms:
  shift-workers: {en: shift workers}
  night-nurses: {en: nurses on nights, within: shift-workers}
claims:
  in-nurses:
    quote: Nurses on nights slept better after a nap
    kind: result
    population: {species: human, group: night-nurses}
  in-workers:
    quote: a nap helps shift workers to sleep better
    kind: effect
    population: {species: human, group: shift-workers}
    because:
      - premises: [in-nurses]
        scheme: evidence-to-claim
```

## Method
GRADE, indirectness of the population: Guyatt et al., Journal of Clinical
Epidemiology 64:1303 (2011). Groups are compared by the document's terms; a
group that falls under the other (`within`) counts as the same.

## When to waive
Nothing that matters to the effect sets the two groups apart, and a work says so.

## En français
Ce qui vaut pour un groupe de personnes ne vaut pas d'emblée pour un autre.

Pourquoi : l'âge, la maladie, le sexe, l'entraînement et les carences changent l'effet
d'un traitement. Plus les deux groupes diffèrent, moins l'un renseigne sur l'autre.

Méthode : GRADE, caractère indirect de la population : Guyatt et al., Journal of
Clinical Epidemiology 64:1303 (2011). Les groupes sont comparés d'après les termes du
document ; un groupe inclus dans l'autre (`within`) est tenu pour le même.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.indirectness import Facet, listed
from mapgen.queries.transfers import (
    UNLIKE,
    Transfer,
    by_evidence,
    evidence_named,
    ids_of,
    steps_of,
    transfers,
    why_unlike,
)
from mapgen.rules.flag import Flag, topics
from mapgen.strength.evidence.indirect import LIKENESS
from mapgen.vocabulary import AnswerState, FindingKind, Severity, Species
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_NO_PEOPLE = (Species.ANIMAL, Species.CELLS)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for each group whose evidence is used for people outside the group."""
    found = [
        transfer
        for transfer in transfers(queries, Facet.GROUP)
        if transfer.evidence.facets.population.species not in _NO_PEOPLE and not _owned(transfer)
    ]
    for seen_in, group in by_evidence(found).items():
        claimed = listed(transfer.gap.claim for transfer in group)
        lead, why = evidence_named(queries.map, group), why_unlike(group)
        yield Flag(
            both(
                f"{lead.best('en')} other people: {seen_in.best('en')} → {claimed.best('en')}. {why.best('en')}".rstrip(),
                f"{lead.best('fr')} d'autres personnes : {seen_in.best('fr')} → {claimed.best('fr')}. {why.best('fr')}".rstrip(),
            ),
            both(
                "Look for studies in the people meant, or say what makes the two groups alike.",
                "Cherchez des études chez les personnes visées, ou dites ce qui rend les deux groupes semblables.",
            ),
            group[0].span(queries.map),
            about=ids_of(group),
            topics=topics("indirectness", steps_of(group)) + topics(UNLIKE, steps_of(group) if why else ()),
        )


def _owned(transfer: Transfer) -> bool:
    """Return whether the author of the map says at the step in what the cases are unlike."""
    step = transfer.evidence.step
    return step is not None and any(
        answer.question in LIKENESS and answer.state is AnswerState.FAILED and bool(answer.why)
        for answer in step.answers
    )
