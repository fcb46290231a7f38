"""Checks for words that may be a testimonial: changed my life, my pain is gone, says Claire, 41.

A story shows what happened once, not what the thing told of does.

## Why
Those who were helped tell of it; the others are not asked. And nobody knows how
the one who was helped would have fared without.

## Bad
```text
I started the capsules in March, and my migraines have disappeared.
```
```yaml
claims:
  started:
    quote: I started the capsules in March, and my migraines have disappeared  # finding
```

## Good
```text
Stories of people who felt better cannot tell us whether the capsules helped them.
```
```yaml
claims:
  stories:
    quote: Stories of people who felt better cannot tell us whether the capsules helped them
```

## Method
OCEBM Levels of Evidence 2 (2011): a single case stands at the foot. Walton, Reed &
Macagno, Argumentation Schemes (2008), argument from example and witness
testimony. A proposal from the words alone: a person's story with a word of
recovery, also in quotation marks, unless the text reports a study or doubts such
stories. Where a step is typed `example` or `witness-testimony`, `anecdote` and
the scheme's questions speak.

## When to waive
The story illustrates what the text shows by other means.

## En français
Un récit montre ce qui est arrivé une fois, non l'effet de ce dont il parle. Ces mots
sont une proposition : au lecteur d'en décider.

Pourquoi : ceux qui ont été soulagés le racontent ; les autres, on ne les interroge
pas. Et personne ne sait comment irait sans cela celui qui a été soulagé.

Méthode : OCEBM Levels of Evidence 2 (2011) : un cas isolé se trouve au bas de
l'échelle. Walton, Reed et Macagno, Argumentation Schemes (2008), argument par
l'exemple et témoignage. Proposition tirée des seuls mots : le récit d'une personne
avec un mot de guérison, y compris entre guillemets, sauf si le texte rapporte une
étude ou met en doute de tels récits. Si une étape est de type `example` ou
`witness-testimony`, `anecdote` et les questions du schéma s'appliquent.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.proposals import Manner, proposals
from mapgen.rules.flag import Covered, Flag
from mapgen.rules.proposal import propose
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("anecdote",)

_SCHEMES = ("example", "witness-testimony", "exceptional-case")


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all words that may tell one person's story as a reason."""
    yield from propose(
        queries.map,
        proposals(queries, "possible-testimonial", Manner(in_others_words=True)),
        _SCHEMES,
        covered,
        name=both("a testimonial", "un témoignage"),
        remedy=both(
            "Ask how many such people there are, and what became of those who tell no story.",
            "Demandez combien ils sont, et ce que sont devenus ceux qui ne racontent rien.",
        ),
    )
