"""Checks for words that may be an appeal to tradition: for centuries, time-honoured, our grandmothers knew.

How long a thing has been done is no reason that it works.

## Why
What is old has been seen by many, and seldom been compared with anything.
Bloodletting lasted two thousand years.

## Bad
```text
Valerian tea is a time-honoured remedy for restless nights.
```
```yaml
claims:
  valerian:
    quote: Valerian tea is a time-honoured remedy for restless nights  # finding
```

## Good
```text
Valerian has been drunk for centuries. In a trial, those who drank it slept no better than the others.
```
```yaml
claims:
  valerian:
    quote: Valerian has been drunk for centuries
  trial:
    quote: In a trial, those who drank it slept no better than the others
```

## Method
Walton, Ad Populum Words and Arguments (1980) and Walton, Reed & Macagno,
Argumentation Schemes (2008), popular practice. A proposal from the words alone:
words of age and custom with a word of worth near, unless the text reports,
doubts or criticises them. Where a step is typed `popular-practice` or
`popular-opinion`, `popularity-tradition-practice` speaks.

## When to waive
The words tell a history, and nothing in the text leans on it.

## En français
Qu'une chose se fasse depuis longtemps ne montre pas qu'elle marche. Ces mots sont une
proposition : au lecteur d'en décider.

Pourquoi : ce qui est ancien a été vu par beaucoup de gens, et rarement comparé à quoi
que ce soit. La saignée a duré deux mille ans.

Méthode : Walton, Ad Populum Words and Arguments (1980), et Walton, Reed et Macagno,
Argumentation Schemes (2008), pratique répandue. Proposition tirée des seuls mots :
des mots d'ancienneté et de coutume près d'un mot qui vante ou recommande, sauf si le
texte les rapporte, les met en doute ou les critique. Si une étape est de type
`popular-practice` ou `popular-opinion`, c'est `popularity-tradition-practice` qui
s'applique.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.proposals import proposals
from mapgen.rules.flag import Covered, Flag
from mapgen.rules.proposal import propose
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("popularity-tradition-practice",)

_SCHEMES = ("popular-practice", "popular-opinion")


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all words that may give age or custom as a reason."""
    yield from propose(
        queries.map,
        proposals(queries, "possible-appeal-to-tradition"),
        _SCHEMES,
        covered,
        name=both("an appeal to tradition", "un appel à la tradition"),
        remedy=both(
            "Ask whether the text leans on it, and what else shows that it is so.",
            "Demandez si le texte s'y appuie, et ce qui montre par ailleurs qu'il en est ainsi.",
        ),
    )
