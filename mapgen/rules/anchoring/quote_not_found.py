"""Checks for quotes that the document does not contain.

Every quote stands in the document's text.

## Why
A map is worth no more than its quotes. A quote that the document does not
contain puts words into somebody's mouth, and a reader who looks for them finds
nothing.

## Bad
```text
Teenagers slept seven hours on school nights.
```
```yaml
claims:
  short-nights:
    quote: children are always tired in the morning  # finding
```

## Good
```text
Teenagers slept seven hours on school nights.
```
```yaml
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights
```

## Method
Quotation accuracy: H. Jergas & C. Baethge, "Quotation accuracy in medical
journal articles", PeerJ 3:e1364 (2015). A likeness never passes a quote.

## En français
Toute citation figure dans le texte du document.

Pourquoi : une carte ne vaut que ce que valent ses citations. Une citation absente du
document fait dire à quelqu'un ce qu'il n'a pas dit, et le lecteur qui la cherche ne
trouve rien.

Méthode : exactitude des citations : H. Jergas et C. Baethge, « Quotation accuracy in
medical journal articles », PeerJ 3:e1364 (2015). Une ressemblance ne suffit jamais.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, QuoteState, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.ERROR


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each quote that the text does not contain, not even approximately."""
    for owner, quote in map_.quotes():
        if quote.anchor.state is QuoteState.MISSING:
            yield Flag(
                both(
                    "The document does not contain this quote.", "Le document ne contient pas cette citation."
                ),
                both(
                    "Copy the words from the text; `[…]` may stand for words left out.",
                    "Copiez les mots du texte ; `[…]` peut remplacer des mots omis.",
                ),
                quote.span,
                about=(owner,) if owner else (),
            )
