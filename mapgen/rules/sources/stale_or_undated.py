"""Checks for works that are superseded or old.

A work that something newer has replaced is not cited as if it still stood.

## Why
Advice is withdrawn, editions change, trials overtake each other. An old work
may still be right; one that has been replaced no longer speaks for its makers.

## Bad
```text
Lamps are advised for teenagers [1].

Sources
1. Sleep Board. Advice on lamps. 2005.
```
```yaml
sources:
  advice:  # finding
    mark: 1
    listed: Sleep Board. Advice on lamps. 2005.
    superseded-by: advice-2021
  advice-2021:
    authors: [Sleep Board]
    year: 2021
    title: Lamps, advice withdrawn
claims:
  lamps:
    quote: Lamps are advised for teenagers
    cites: [1]
```

## Good
```text
Lamps are advised for teenagers [1].

Sources
1. Sleep Board. Advice on lamps. 2021.
```
```yaml
sources:
  advice:
    mark: 1
    listed: Sleep Board. Advice on lamps. 2021.
claims:
  lamps:
    quote: Lamps are advised for teenagers
    cites: [1]
```

## Method
JAMA benchmark, currency: Silberg, Lundberg & Musacchio, JAMA 277:1244 (1997).
DISCERN question 5: Charnock et al., J Epidemiol Community Health 53:105 (1999).
Our measure for age, told for information only: three works or more with a
year, and more than half of them over ten years old when the document appeared.

## En français
Une publication qu'une plus récente a remplacée n'est pas citée comme si elle valait
encore.

Pourquoi : des conseils sont retirés, des éditions changent, des essais en dépassent
d'autres. Une publication ancienne peut encore avoir raison ; celle qui a été
remplacée ne parle plus au nom de ses auteurs.

Méthode : critères du JAMA, date : Silberg, Lundberg et Musacchio, JAMA 277:1244
(1997). DISCERN, question 5 : Charnock et al., J Epidemiol Community Health 53:105
(1999). Mesure d'âge propre à mapgen, donnée seulement pour information : au moins
trois publications datées, dont plus de la moitié avaient plus de dix ans à la
parution du document.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cited import is_known
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity, SourceStatus
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_OLD = 10  # years


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each superseded work in use, and one, for information, if most works are old.

    In use is a work that the text points to, or a claim cites or comes from. Age is asked of works that the
    text points to and whose year is known; there must be three of them.
    """
    for source in map_.sources:
        if source.superseded_by or source.status is SourceStatus.SUPERSEDED:
            leaning = [claim for claim in map_.claims if _leans(claim, source)]
            if (source.pointed_to and is_known(source)) or leaning:
                yield _replaced(map_, source, leaning)
    dated = [s for s in map_.sources if s.pointed_to and is_known(s) and s.year.isdigit()]
    year = map_.document.date[:4]
    old = [source for source in dated if year.isdigit() and int(year) - int(source.year) > _OLD]
    if len(dated) >= 3 and 2 * len(old) > len(dated):
        yield Flag(
            both(
                f"{len(old)} of the {len(dated)} works with a known year were over {_OLD} years old when the document appeared.",
                f"{len(old)} des {len(dated)} publications dont l'année est connue avaient plus de {_OLD} ans à la parution du document.",
            ),
            both(
                "Look whether something newer says the same.",
                "Voyez si un travail plus récent dit la même chose.",
            ),
            old[0].span,
            about=tuple(source.id for source in old),
            severity=Severity.INFO,
        )


def _leans(claim: Claim, source: Source) -> bool:
    return claim.source == source.id or bool(set(claim.citations).intersection(source.marks))


def _replaced(map_: ArgumentMap, source: Source, leaning: list[Claim]) -> Flag:
    newer = map_.source.get(source.superseded_by)
    return Flag(
        both(
            f"{source.label} has been replaced" + (f" by {newer.label}." if newer else "."),
            f"{source.label} a été remplacée" + (f" par {newer.label}." if newer else "."),
        ),
        both(
            "Read what replaced it, and cite that; say what has changed.",
            "Lisez ce qui la remplace et citez-le ; dites ce qui a changé.",
        ),
        source.span,
        about=(source.id, *(claim.id for claim in leaning)),
    )
