"""Checks for words that may be an appeal to authority: recommended by doctors, a Nobel laureate.

A name or a title is no reason; what it rests on may be one.

## Why
Experts are often right, by their reasons. Where these are not told, nobody can
look them up, and another expert can be found for the contrary.

## Bad
```text
Recommended by physiotherapists, our belt relieves back pain.
```
```yaml
claims:
  belt:
    quote: Recommended by physiotherapists, our belt relieves back pain  # finding
```

## Good
```text
Professor Lund, who led the trial, said that the belt relieves back pain a little.
```
```yaml
claims:
  belt:
    quote: Professor Lund, who led the trial, said that the belt relieves back pain a little
```

## Method
Walton, Appeal to Expert Opinion (1997). A proposal from the words alone: a title
or a group of experts with a word of worth near, unless a study, a mark or a work
is named there, or the text doubts the authority. Where a step is typed
`expert-opinion`, `bare-authority` speaks; experts without a name are the business
of `vague-quantifier`.

## When to waive
The authority decides the matter, as a court or an agency may.

## En français
Un nom ou un titre n'est pas une raison ; ce sur quoi il s'appuie peut en être une.
Ces mots sont une proposition : au lecteur d'en décider.

Pourquoi : les experts ont souvent raison, parce qu'ils ont de bonnes raisons. Si
elles ne sont pas dites, personne ne peut les vérifier, et l'on trouvera un autre
expert pour dire le contraire.

Méthode : Walton, Appeal to Expert Opinion (1997). Proposition tirée des seuls mots :
un titre ou un groupe d'experts près d'un mot qui vante ou recommande, sauf si une
étude, un appel de citation ou une publication y est nommé, ou si le texte met
l'autorité en doute. Si une étape est de type `expert-opinion`, c'est `bare-authority`
qui s'applique ; les experts sans nom relèvent de `vague-quantifier`.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.proposals import Manner, proposals, without_source
from mapgen.rules.flag import Covered, Flag
from mapgen.rules.proposal import propose
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("bare-authority",)

_SCHEMES = ("expert-opinion", "position-to-know", "ethotic")


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all words that may give a name or a title as a reason."""
    yield from propose(
        queries.map,
        without_source(
            queries, proposals(queries, "possible-appeal-to-authority", Manner(in_others_words=True))
        ),
        _SCHEMES,
        covered,
        name=both("an appeal to authority", "un appel à l'autorité"),
        remedy=both(
            "Ask what the authority went by: a study, figures, a rule.",
            "Demandez sur quoi l'autorité s'est fondée : une étude, des chiffres, une règle.",
        ),
    )
