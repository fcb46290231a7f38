"""Checks for words that may read a cause into two things that go together, as before and after do.

That two things go together does not make one the cause of the other.

## Why
The effect may come first; a third thing may cause both; much else changes in the
same years. What follows a thing need not follow from it.

## Bad
```text
Children who eat breakfast get better marks. So breakfast improves results at school.
```
```yaml
claims:
  marks:
    quote: Children who eat breakfast get better marks  # finding
  breakfast:
    quote: breakfast improves results at school
```

## Good
```text
Children who eat breakfast get better marks, but their families are also better off.
```
```yaml
claims:
  marks:
    quote: Children who eat breakfast get better marks
```

## Method
Hill, Proceedings of the Royal Society of Medicine 58:295 (1965); Walton, Reed &
Macagno (2008), argument from correlation to cause. A proposal from the words
alone: words of going together, and in the same or the next sentence words of a
cause without a hedge, unless an experiment, another explanation or an adjustment
is named there. Where a step is typed, `correlation-to-cause` speaks.

## When to waive
The order in time and the other possible causes are dealt with elsewhere in the
document.

## En français
Que deux choses aillent ensemble ne fait pas de l'une la cause de l'autre. Ces mots
sont une proposition : au lecteur d'en décider.

Pourquoi : l'effet peut venir en premier ; une troisième chose peut causer les deux ;
bien d'autres choses changent pendant les mêmes années. Ce qui suit une chose n'en
découle pas forcément.

Méthode : Hill, Proceedings of the Royal Society of Medicine 58:295 (1965) ; Walton,
Reed et Macagno (2008), argument qui va de la corrélation à la cause. Proposition
tirée des seuls mots : des mots qui disent que deux choses vont ensemble et, dans la
même phrase ou la suivante, des mots de cause sans réserve, sauf si une expérience,
une autre explication ou un ajustement y est nommé. Si une étape a un type, c'est
`correlation-to-cause` qui s'applique.
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
YIELDS_TO = ("correlation-to-cause",)

_SCHEMES = ("correlation-to-cause",)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all words that may read a cause into two things that go together."""
    yield from propose(
        queries.map,
        proposals(queries, "possible-cause-from-correlation", AFTERWARDS),
        _SCHEMES,
        covered,
        name=both("a cause read into a correlation", "une cause tirée d'une corrélation"),
        remedy=both(
            "Ask what else could explain it, which came first, and whether anybody tried it out.",
            "Demandez ce qui pourrait l'expliquer autrement, ce qui est venu d'abord, et si quelqu'un l'a mis à l'essai.",
        ),
    )
