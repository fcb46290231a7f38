"""Checks for words that may be an appeal to ignorance: nobody has shown a danger, so it is safe.

That nobody has shown the contrary is no proof.

## Why
Nothing is found where nobody looks. The same words are honest where they say
only that something is not known.

## Bad
```text
No study has ever shown that the bracelets are harmful, so you can wear them at night.
```
```yaml
claims:
  bracelets:
    quote: No study has ever shown that the bracelets are harmful, so you can wear them at night  # finding
```

## Good
```text
There is no evidence that the lamp helps people with insomnia. A trial is planned.
```
```yaml
claims:
  lamp:
    quote: There is no evidence that the lamp helps people with insomnia
```

## Method
Walton, Arguments from Ignorance (1996). A proposal from the words alone: that
nothing was shown, with a conclusion near, unless it counsels caution, a study or a
mark is named there, or the text criticises it. Where a step is typed `ignorance`,
`from-ignorance` speaks.

## When to waive
The search was long and careful, and the text says so elsewhere.

## En français
Que personne n'ait montré le contraire n'est pas une preuve. Ces mots sont une
proposition : au lecteur d'en décider.

Pourquoi : on ne trouve rien là où personne ne cherche. Les mêmes mots sont honnêtes
s'ils disent seulement que l'on ne sait pas.

Méthode : Walton, Arguments from Ignorance (1996). Proposition tirée des seuls mots :
rien n'a été montré, et une conclusion suit de près, sauf si elle invite à la
prudence, si une étude ou un appel de citation y est nommé, ou si le texte critique ce
raisonnement. Si une étape est de type `ignorance`, c'est `from-ignorance` qui
s'applique.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.proposals import proposals, without_source
from mapgen.rules.flag import Covered, Flag
from mapgen.rules.proposal import propose
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO
YIELDS_TO = ("from-ignorance",)

_SCHEMES = ("ignorance",)


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield one flag for all words that may give the absence of evidence as a reason."""
    yield from propose(
        queries.map,
        without_source(queries, proposals(queries, "possible-appeal-to-ignorance")),
        _SCHEMES,
        covered,
        name=both("an appeal to ignorance", "un appel à l'ignorance"),
        remedy=both(
            "Ask who looked for it, how hard, and who has to prove the point.",
            "Demandez qui l'a cherché, avec quel soin, et à qui il revient de prouver.",
        ),
    )
