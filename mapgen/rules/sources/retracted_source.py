"""Checks for retracted works, and works under an expression of concern.

A work that was withdrawn bears nothing.

## Why
Retracted papers go on being cited for years. Whoever leans on one leans on
what its own authors, or its publisher, no longer vouch for.

## Bad
```text
Lamps cure sleeplessness [1].

Sources
1. Dunn A. A trial of lamps. 2019.
```
```yaml
sources:
  dunn:  # finding
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
    status: retracted
claims:
  cure:
    quote: Lamps cure sleeplessness
    cites: [1]
```

## Good
```text
Lamps cure sleeplessness [1].

Sources
1. Dunn A. A trial of lamps. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
    status: standing
claims:
  cure:
    quote: Lamps cure sleeplessness
    cites: [1]
```

## Method
Retraction Watch data and Crossref notices; a person looks them up and enters
`status`, for the program opens no network. Of a work whose status nobody
entered, nothing is said: it has not been checked.

## When to waive
The text cites the work as retracted, to tell the story.

## En français
Une publication rétractée n'appuie rien.

Pourquoi : des articles rétractés continuent d'être cités pendant des années.
S'appuyer sur l'un d'eux, c'est s'appuyer sur ce dont ses auteurs, ou son éditeur, ne
répondent plus.

Méthode : données de Retraction Watch et avis de Crossref ; une personne les consulte
et inscrit `status`, car le programme n'ouvre aucun réseau. D'une publication dont
personne n'a inscrit le statut, rien n'est dit : elle n'a pas été vérifiée.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cited import is_known
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity, SourceStatus
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
OF_HARM = True
SEVERITY = Severity.ERROR


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each work that is retracted, an error, or has an expression of concern, a warning."""
    for source in map_.sources:
        if source.status in (SourceStatus.RETRACTED, SourceStatus.CONCERN) and is_known(source):
            leaning = [
                claim.id
                for claim in map_.claims
                if claim.source == source.id or set(claim.citations).intersection(source.marks)
            ]
            meaning = source.status.meaning
            yield Flag(
                both(
                    f"{source.label}: {source.status.name_.best('en')}, {meaning.best('en')}.",
                    f"{source.label} : {source.status.name_.best('fr')}, {meaning.best('fr')}.",
                ),
                both(
                    "Read the notice, and see what still stands without this work.",
                    "Lisez l'avis, et voyez ce qui tient encore sans cette publication.",
                ),
                source.span,
                about=(source.id, *leaning),
                severity=Severity.WARNING if source.status is SourceStatus.CONCERN else None,
            )
