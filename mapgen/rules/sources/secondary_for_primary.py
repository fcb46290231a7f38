"""Checks for results cited from a secondary source.

What a study found is cited from the study, not from those who tell of it.

## Why
A review, a manual or a press article chooses, shortens and sometimes errs. By
the third retelling a hope has become a fact. Whoever reports a result points
to where it was measured.

## Bad
```text
Lamps shortened the wait for sleep by nine minutes [1].

Sources
1. The Evening Post, 2020.
```
```yaml
sources:
  post:
    mark: 1
    listed: The Evening Post, 2020.
    design: press
claims:
  nine:
    quote: Lamps shortened the wait for sleep by nine minutes
    cites: [1]  # finding
    kind: result
```

## Good
```text
Lamps shortened the wait for sleep by nine minutes [1].

Sources
1. Dunn A. A trial of lamps. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
    design: randomised-trial
claims:
  nine:
    quote: Lamps shortened the wait for sleep by nine minutes
    cites: [1]
    kind: result
```

## Method
Greenberg, "How citation distortions create unfounded authority", BMJ 339:b2680
(2009): amplification. OCEBM Levels of Evidence 2 (2011). A systematic review
counts as evidence of its own.

## En français
Ce qu'une étude a trouvé se cite d'après l'étude, non d'après ceux qui en parlent.

Pourquoi : une revue, un manuel ou un article de presse choisit, abrège et parfois se
trompe. À la troisième reprise, un espoir est devenu un fait. Pour rapporter un
résultat, il faut renvoyer là où il a été mesuré.

Méthode : Greenberg, « How citation distortions create unfounded authority », BMJ
339:b2680 (2009) : amplification. OCEBM Levels of Evidence 2 (2011). Une revue
systématique compte comme une preuve à part entière.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.cited import SECONDARY, certain_works, cited_works, label
from mapgen.rules.flag import Covered, Flag, topics
from mapgen.vocabulary import ClaimKind, FindingKind, Match, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING
YIELDS_TO = ("source-says-otherwise",)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield a flag for each secondary work that is the only source of some reported results."""
    map_ = queries.map
    cited = cited_works(queries)
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in map_.claims:
        works = certain_works(cited.get(claim.id, {}))
        if claim.kind is ClaimKind.RESULT and works and not covered.includes(claim.id):
            for source in works if all(work.design in SECONDARY for work in works) else ():
                told[source.id].append(claim)
    for id_, claims in told.items():
        source = map_.source[id_]
        kind = source.design.name_ if source.design else both("text", "texte")
        supposed = source.match in (Match.LIKELY, Match.VERY_LIKELY)
        yield Flag(
            both(
                f"A study's result is cited, it seems, from {label(source, 'en')}, which is not the study itself ({kind.best('en')})."
                if supposed
                else f"A study's result is cited from {label(source, 'en')}, which is not the study itself ({kind.best('en')}).",
                f"Un résultat d'étude est cité, semble-t-il, d'après {label(source, 'fr')}, qui n'est pas l'étude même ({kind.best('fr')})."
                if supposed
                else f"Un résultat d'étude est cité d'après {label(source, 'fr')}, qui n'est pas l'étude même ({kind.best('fr')}).",
            ),
            both(
                "Follow its own sources to the study that measured it.",
                "Remontez par ses propres sources à l'étude qui l'a mesuré.",
            ),
            map_.span_of(claims[0].id, "cites"),
            about=(*(claim.id for claim in claims), id_),
            topics=topics("primary-study", (claim.id for claim in claims)),
        )
