"""Checks for words that may be an appeal to popularity: millions use it, everybody knows, best-selling.

That many do or believe a thing is no reason that it is so.

## Why
A thing spreads by its price, by fashion and by advertising too. Many people can
be wrong together, and for the same reason.

## Bad
```text
Millions of people drink lemon water every morning. It cleanses the liver.
```
```yaml
claims:
  millions:
    quote: Millions of people drink lemon water every morning  # finding
  liver:
    quote: It cleanses the liver
```

## Good
```text
Most people believe that cold causes colds. Chilled volunteers caught no more colds than the others.
```
```yaml
claims:
  believe:
    quote: Most people believe that cold causes colds
  chilled:
    quote: Chilled volunteers caught no more colds than the others
```

## Method
Walton, Appeal to Popular Opinion (1999). A proposal from the words alone: words
of number or success with a word of worth near, unless the text reports, doubts or
criticises them, or a claim has them that no chain uses. Where a step is typed
`popular-opinion` or `popular-practice`, `popularity-tradition-practice` speaks.

## When to waive
The number is the subject itself: how many people live, vote or fall ill.

## En français
Que beaucoup de gens fassent ou croient une chose n'est pas une raison de la tenir
pour vraie. Ces mots sont une proposition : au lecteur d'en décider.

Pourquoi : une chose se répand aussi par son prix, par la mode et par la publicité.
Beaucoup de gens peuvent se tromper ensemble, et pour la même raison.

Méthode : Walton, Appeal to Popular Opinion (1999). Proposition tirée des seuls mots :
des mots de nombre ou de succès près d'un mot qui vante ou recommande, sauf si le
texte les rapporte, les met en doute ou les critique, ou s'ils sont dans une
affirmation dont aucune chaîne ne se sert. Si une étape est de type
`popular-opinion` ou `popular-practice`, c'est `popularity-tradition-practice` qui
s'applique.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.bearing import moves_nothing
from mapgen.queries.cached import Queries
from mapgen.queries.proposals import proposals
from mapgen.queries.wording import Phrase
from mapgen.rules.flag import Covered, Flag
from mapgen.rules.proposal import propose
from mapgen.vocabulary import ClaimKind, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("popularity-tradition-practice",)

_SCHEMES = ("popular-practice", "popular-opinion")


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all words that may give the number of followers as a reason."""
    said = proposals(queries, "possible-appeal-to-popularity")
    yield from propose(
        queries.map,
        (phrase for phrase in said if not _only_leads_in(queries, phrase)),
        _SCHEMES,
        covered,
        name=both("an appeal to popularity", "un appel à la popularité"),
        remedy=both(
            "Ask whether the text leans on it, and what became of those who did it and of those who did not.",
            "Demandez si le texte s'y appuie, et ce que sont devenus ceux qui l'ont fait et les autres.",
        ),
    )


def _only_leads_in(queries: Queries, phrase: Phrase) -> bool:
    """Return whether the words tell what people do, or set the scene, in claims that no chain uses."""
    told = {claim.kind for claim in phrase.claims}
    return ClaimKind.PREVALENCE not in told and moves_nothing(queries, phrase.claims)
