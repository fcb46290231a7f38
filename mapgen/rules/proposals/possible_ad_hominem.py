"""Checks for words that may be an attack on the person: so-called experts, critics in the pay of.

Who says a thing decides nothing about whether it is so.

## Why
A hypocrite may be right, and so may somebody who is paid. An interest is a reason
to look closely at what is said, and no answer to it.

## Bad
```text
Those who doubt the diet are simply jealous of its success.
```
```yaml
claims:
  jealous:
    quote: Those who doubt the diet are simply jealous of its success  # finding
```

## Good
```text
Critics point out that the sample was small. Two of the authors received fees from the maker.
```
```yaml
claims:
  critics:
    quote: Critics point out that the sample was small
  fees:
    quote: Two of the authors received fees from the maker
```

## Method
Walton, Ad Hominem Arguments (1998): abusive, circumstantial, bias. A proposal from
the words alone: words that belittle who objects, or a person's life with a word
that sets aside what is said, unless an interest is only declared or an accusation
only reported. Where a step is typed `ethotic`, its questions are asked.

## When to waive
The person is a witness, and the words say why the witness cannot know.

## En français
Qu'une chose soit vraie ne dépend pas de qui la dit. Ces mots sont une proposition :
au lecteur d'en décider.

Pourquoi : un hypocrite peut avoir raison, et quelqu'un qui est payé aussi. Un intérêt
est une raison d'examiner de près ce qui est dit ; ce n'est pas une réponse.

Méthode : Walton, Ad Hominem Arguments (1998) : attaque injurieuse, attaque par les
circonstances, accusation de parti pris. Proposition tirée des seuls mots : des mots
qui rabaissent un contradicteur, ou la vie d'une personne avec un mot qui écarte ce
qu'elle dit, sauf si un intérêt est seulement déclaré ou une accusation seulement
rapportée. Si une étape est de type `ethotic`, ses questions sont posées.
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

_SCHEMES = ("ethotic", "position-to-know", "witness-testimony")


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all words that may attack a person in place of a reason."""
    yield from propose(
        queries.map,
        proposals(queries, "possible-ad-hominem"),
        _SCHEMES,
        name=both("an attack on the person", "une attaque contre la personne"),
        remedy=both(
            "Ask what the person said, and what the text answers to it.",
            "Demandez ce que la personne a dit, et ce que le texte y répond.",
        ),
    )
