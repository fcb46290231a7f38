"""Checks for claims that name nobody who says them.

A claim says who says it: a quote, another source, or nobody.

## Why
A claim that is laid at the document's door without its words cannot be
checked. If nobody says it and a step needs it, that is worth showing too, but
under its own name: implicit.

## Bad
```text
Teenagers slept seven hours on school nights.
```
```yaml
claims:
  short-nights:  # finding
    en: Teenagers sleep too little.
```

## Good
```text
Teenagers slept seven hours on school nights.
```
```yaml
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights
  need-nine:
    en: Teenagers need more than seven hours.
    implicit: Without it, seven hours would not be too little.
```

## Method
Text anchoring of argument diagrams as in Araucaria: C. Reed & G. Rowe,
International Journal on Artificial Intelligence Tools 13 (2004).

## En français
Une affirmation dit qui la soutient : une citation, une autre source, ou personne
(`implicit`).

Pourquoi : une affirmation attribuée au document sans ses mots ne peut pas être
vérifiée. Si personne ne l'énonce et qu'une étape en a besoin, il vaut la peine de la
montrer aussi, mais sous son vrai nom : implicite.

Méthode : ancrage des schémas d'arguments dans le texte, comme dans Araucaria : C.
Reed et G. Rowe, International Journal on Artificial Intelligence Tools 13 (2004).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.cached import Queries
from mapgen.queries.ties import fully_read
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.WARNING


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each claim with neither quote, nor source, nor the word `implicit`."""
    for claim in fully_read(queries):
        if not (claim.quotes or claim.source or claim.implicit):
            yield Flag(
                both(f"Nobody is shown to say `{claim.id}`.", f"Rien ne montre qui dit `{claim.id}`."),
                both(
                    "Give the document's words in `quote`, another work in `source`, or say under `implicit` why a step needs it.",
                    "Donnez les mots du document dans `quote`, une autre publication dans `source`, ou dites sous `implicit` "
                    "pourquoi une étape en a besoin.",
                ),
                claim.span,
                about=(claim.id,),
            )
