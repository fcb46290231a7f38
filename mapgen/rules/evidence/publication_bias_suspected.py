"""Checks for signs of publication bias: only small or interested studies, all in favour.

Where only small studies speak, and all say yes, some that said no may be missing.

## Why
Small studies are printed when they find something and forgotten when they do
not. Studies paid for by the seller find in the seller's favour more often.

## Bad
```text
Three trials favour the oil [1,2,3]. So the oil relieves itching.
```
```yaml
sources:
  one: {mark: 1, participants: 20, direction: for}
  two: {mark: 2, participants: 24, direction: for}
  three: {mark: 3, participants: 31, direction: for}
claims:
  three-trials:
    quote: Three trials favour the oil
    cites: [1, 2, 3]  # finding
    kind: effect
  relieves:
    quote: the oil relieves itching
    kind: effect
    because:
      - premises: [three-trials]
        scheme: evidence-to-claim
```

## Good
```text
Two small trials favour the oil, a large one does not [1,2,3]. So the oil may relieve itching.
```
```yaml
sources:
  one: {mark: 1, participants: 20, direction: for}
  two: {mark: 2, participants: 24, direction: for}
  three: {mark: 3, participants: 310, direction: against}
claims:
  trials:
    quote: Two small trials favour the oil, a large one does not
    cites: [1, 2, 3]
    kind: effect
  relieves:
    quote: the oil may relieve itching
    kind: effect
    because:
      - premises: [trials]
        scheme: evidence-to-claim
```

## Method
GRADE, publication bias: Guyatt et al., Journal of Clinical Epidemiology
64:1277 (2011). Here: at least three studies, each of fewer than 100 people, or
all with an interest of their makers declared, and all in favour.

## When to waive
The studies were all registered beforehand, and all that were registered are there.

## En français
Quand il n'y a que de petites études, toutes favorables, il en manque peut-être qui
disaient non.

Pourquoi : une petite étude est publiée quand elle trouve quelque chose, et oubliée
sinon. Les études payées par le vendeur lui donnent plus souvent raison.

Méthode : GRADE, biais de publication : Guyatt et al., Journal of Clinical
Epidemiology 64:1277 (2011). Ici : au moins trois études, toutes favorables, et
chacune de moins de 100 personnes, ou toutes avec un intérêt déclaré de leurs auteurs.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries
from mapgen.queries.people import people_in
from mapgen.queries.studies import SMALL
from mapgen.queries.transfers import works_of
from mapgen.rules.flag import Flag
from mapgen.vocabulary import Direction, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO

_ENOUGH = 3
_SMALL = both("all of few people", "toutes sur peu de personnes")
_INTERESTED = both("all made by people with an interest in it", "toutes faites par des personnes intéressées")


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each claim with many known studies, all in favour, and all small or all interested."""
    map_ = queries.map
    for claim in map_.claims:
        works = _works_beneath(queries, claim)
        if len(works) >= _ENOUGH and _all_favour(works):
            why = _SMALL if _are_small(works) else _INTERESTED
            yield Flag(
                both(
                    f"All {len(works)} studies given for this are in favour, and {why.best('en')}.",
                    f"Les {len(works)} études avancées ici sont toutes favorables, et {why.best('fr')}.",
                ),
                both(
                    "Look in trial registers and reviews for studies that found nothing and were not printed.",
                    "Cherchez dans les registres et les revues des études qui n'ont rien trouvé et n'ont pas paru.",
                ),
                map_.span_of(claim.id, "cites"),
                about=(claim.id, *(work.id for work in works)),
            )


def _works_beneath(queries: Queries, claim: Claim) -> tuple[Source, ...]:
    """Return the works that a claim cites, and the works that its premises come from."""
    premises = [
        p
        for step in queries.map.inferences_to.get(claim.id, ())
        for p in step.premises
        if p in queries.map.claim
    ]
    came_from = [
        queries.map.source[s] for p in premises if (s := queries.map.claim[p].source) in queries.map.source
    ]
    return tuple({work.id: work for work in (*works_of(queries, claim), *came_from)}.values())


def _all_favour(works: tuple[Source, ...]) -> bool:
    favour = all(work.direction is Direction.FOR for work in works)
    return favour and (_are_small(works) or all(work.interests for work in works))


def _are_small(works: tuple[Source, ...]) -> bool:
    sizes = [people_in(work.participants) for work in works]
    return all(size is not None and size < SMALL for size in sizes)
