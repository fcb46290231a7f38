"""Checks for words that may pass from what was measured to more, as from marks to learning.

A conclusion is about the outcome that was measured.

## Why
A better mark may come from an easier test, and a better blood value may leave the
person as ill as before. Each passage from the one to the other needs evidence.

## Bad
```text
The juice lowered cholesterol by 4 per cent, so it protects you from heart attacks.
```
```yaml
claims:
  juice:
    quote: The juice lowered cholesterol by 4 per cent, so it protects you from heart attacks  # finding
```

## Good
```text
The juice lowered cholesterol by 4 per cent. Heart attacks were not counted.
```
```yaml
claims:
  juice:
    quote: The juice lowered cholesterol by 4 per cent
```

## Method
GRADE, indirectness of the outcome: Guyatt et al., Journal of Clinical Epidemiology
64:1303 (2011). Messick, American Psychologist 50:741 (1995): what a score may be
said to mean. A proposal from the words alone, in four fields (marks and learning;
values and illness; scores in exercises and the mind; liking and effect): a measured
improvement, and in the same or the next sentence the larger outcome, unless it was
measured too. Where outcomes are declared, `surrogate-outcome` speaks.

## When to waive
It has been shown that moving the one moves the other.

## En français
Une conclusion porte sur ce qui a été mesuré. Ces mots sont une proposition : au
lecteur d'en décider.

Pourquoi : une meilleure note peut venir d'une épreuve plus facile, et un meilleur
bilan sanguin laisser la personne aussi malade qu'avant. Passer de l'un à l'autre
demande chaque fois des preuves.

Méthode : GRADE, caractère indirect du critère de jugement : Guyatt et al., Journal of
Clinical Epidemiology 64:1303 (2011). Messick, American Psychologist 50:741 (1995) :
ce qu'un score permet de dire. Proposition tirée des seuls mots, dans quatre domaines
(notes et apprentissage ; valeurs mesurées et maladie ; scores à des exercices et
capacités mentales ; satisfaction et effet) : une amélioration mesurée et, dans la
même phrase ou la suivante, l'effet plus large, sauf s'il a été mesuré lui aussi. Si
les critères de jugement sont déclarés, c'est `surrogate-outcome` qui s'applique.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.proposals import AFTERWARDS, proposals
from mapgen.rules.flag import Covered, Flag
from mapgen.rules.proposal import propose
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("surrogate-outcome",)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all words that may pass from a measured outcome to a larger one."""
    found = proposals(queries, "possible-outcome-drift", AFTERWARDS)
    undeclared = (p for p in found if not any(claim.facets.outcome.name for claim in p.claims))
    yield from propose(
        queries.map,
        undeclared,
        covered=covered,
        name=both("a step from what was measured to more", "un passage de ce qui a été mesuré à davantage"),
        remedy=both(
            "Ask what was measured, and what shows that it moves the larger thing.",
            "Demandez ce qui a été mesuré, et ce qui montre que cela fait bouger la chose plus grande.",
        ),
    )
