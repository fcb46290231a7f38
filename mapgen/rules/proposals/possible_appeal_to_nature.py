"""Checks for words that may be an appeal to nature: natural, so safe; nature knows best; no chemicals.

That a thing is natural says neither that it works nor that it is safe.

## Why
Foxglove is natural, and stops the heart. Whether a substance helps or harms
depends on what it is and how much of it is taken, not on where it comes from.

## Bad
```text
The cream is 100% natural, so it is safe for babies.
```
```yaml
claims:
  cream:
    quote: The cream is 100% natural, so it is safe for babies  # finding
```

## Good
```text
The cream is made from plants. Of 220 babies who were given it, 14 had a rash.
```
```yaml
claims:
  plants:
    quote: The cream is made from plants
  rash:
    quote: Of 220 babies who were given it, 14 had a rash
```

## Method
Moore, Principia Ethica (1903), and Baggini, The Duck That Won the Lottery (2008),
on what "natural" is made to prove. A proposal from the words alone: words of
nature with a word of worth near, unless the text reports, doubts or criticises
them. Where a step is typed `verbal-classification`, its questions are asked.

## When to waive
The text says only where a thing comes from, and nothing leans on it.

## En français
Qu'une chose soit naturelle ne dit ni qu'elle agit, ni qu'elle est sans danger. Ces
mots sont une proposition : au lecteur d'en décider.

Pourquoi : la digitale est naturelle, et elle arrête le cœur. Qu'une substance aide ou
nuise dépend de ce qu'elle est et de la quantité que l'on en prend, non de son
origine.

Méthode : Moore, Principia Ethica (1903), et Baggini, The Duck That Won the Lottery
(2008), sur ce que l'on fait prouver au mot « naturel ». Proposition tirée des seuls
mots : des mots qui évoquent la nature près d'un mot qui vante ou recommande, sauf si
le texte les rapporte, les met en doute ou les critique. Si une étape est de type
`verbal-classification`, ses questions sont posées.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.proposals import proposals
from mapgen.rules.flag import Flag
from mapgen.rules.proposal import propose
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO

_SCHEMES = ("verbal-classification",)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all words that may give a natural origin as a reason."""
    yield from propose(
        queries.map,
        proposals(queries, "possible-appeal-to-nature"),
        _SCHEMES,
        name=both("an appeal to nature", "un appel à la nature"),
        remedy=both(
            "Ask what was found in those who took or did it; many poisons are natural.",
            "Demandez ce qu'on a observé chez ceux qui l'ont pris ou fait ; bien des poisons sont naturels.",
        ),
    )
