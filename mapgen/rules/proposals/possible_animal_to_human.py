"""Checks for words that may carry over to people what was seen in animals or in cells.

What was seen in animals or in cells does not speak for people by itself.

## Why
Most treatments that work in mice or in a dish fail in people. Such studies say
where to look; they do not say what will be found.

## Bad
```text
In mice, blueberries slowed the loss of memory. A handful a day keeps your brain young.
```
```yaml
claims:
  mice:
    quote: In mice, blueberries slowed the loss of memory  # finding
  handful:
    quote: A handful a day keeps your brain young
```

## Good
```text
In mice, blueberries slowed the loss of memory. Whether they do so in people is not known.
```
```yaml
claims:
  mice:
    quote: In mice, blueberries slowed the loss of memory
```

## Method
GRADE, indirectness of the population: Guyatt et al., Journal of Clinical
Epidemiology 64:1303 (2011). OCEBM Levels of Evidence (2011), level 5. A proposal
from the words alone: words of an animal or laboratory result, and in the same or
the next sentence a claim about people without a hedge, unless people were studied
too. Where the claims declare whom they are about, `animal-or-in-vitro` speaks.

## When to waive
The document gives results in people elsewhere.

## En français
Ce qu'on a observé chez l'animal ou sur des cellules ne vaut pas d'emblée pour l'être
humain. Ces mots sont une proposition : au lecteur d'en décider.

Pourquoi : la plupart des traitements qui marchent chez la souris ou en éprouvette
échouent chez l'être humain. Ces études disent où chercher, non ce que l'on trouvera.

Méthode : GRADE, caractère indirect de la population : Guyatt et al., Journal of
Clinical Epidemiology 64:1303 (2011). OCEBM Levels of Evidence (2011), niveau 5.
Proposition tirée des seuls mots : des mots qui rapportent un résultat chez l'animal
ou en laboratoire et, dans la même phrase ou la suivante, une affirmation sans réserve
sur l'être humain, sauf si des personnes ont aussi été étudiées. Si les affirmations
déclarent sur qui elles portent, c'est `animal-or-in-vitro` qui s'applique.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.proposals import AFTERWARDS, proposals
from mapgen.queries.transfers import facets_of
from mapgen.rules.flag import Covered, Flag
from mapgen.rules.proposal import propose
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("animal-or-in-vitro",)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all words that may carry animal or laboratory results over to people."""
    map_ = queries.map
    found = proposals(queries, "possible-animal-to-human", AFTERWARDS)
    undeclared = (p for p in found if not any(facets_of(map_, c).population.species for c in p.claims))
    yield from propose(
        queries.map,
        undeclared,
        covered=covered,
        name=both(
            "a result in animals or cells read as one in people",
            "un résultat chez l'animal ou sur des cellules lu comme un résultat chez l'humain",
        ),
        remedy=both(
            "Ask whether anybody studied people, and what was found.",
            "Demandez si quelqu'un l'a étudié chez des êtres humains, et ce qu'on a trouvé.",
        ),
    )
