"""Checks for quotes that stand in the document more than once.

A quote stands in the document once, or says which place it means.

## Why
Words that stand twice in a text may do different work at each place. A reader
who follows the quote must land where the author meant.

## Bad
```text
Sleep is short. Later she says it again: Sleep is short.
```
```yaml
claims:
  short:
    quote: Sleep is short  # finding
```

## Good
```text
Sleep is short. Later she says it again: Sleep is short.
```
```yaml
claims:
  short:
    quote: {exact: Sleep is short, prefix: 'again:'}
```

## Method
W3C Web Annotation Data Model (2017), TextQuoteSelector: `prefix` and `suffix` tell
one place from another.

## En français
Une citation qui figure plusieurs fois dit, par `prefix` ou `suffix`, quel endroit
elle vise.

Pourquoi : les mêmes mots peuvent jouer un rôle différent à chaque endroit. Le lecteur
qui suit la citation doit arriver là où l'auteur de la carte l'a prise.

Méthode : W3C Web Annotation Data Model (2017), TextQuoteSelector : les mots qui
précèdent (`prefix`) et ceux qui suivent (`suffix`) distinguent un endroit d'un autre.
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
    """Yield a flag for each quote that the text contains more than once."""
    for owner, quote in map_.quotes():
        if quote.anchor.state is QuoteState.AMBIGUOUS:
            lines = ", ".join(
                dict.fromkeys(str(map_.text.line_of(part.start)) for part in quote.anchor.parts)
            )
            yield Flag(
                both(
                    f"The document contains this quote more than once, on lines {lines} of its text.",
                    f"Le document contient cette citation plusieurs fois, aux lignes {lines} de son texte.",
                ),
                both(
                    "Lengthen it, or write `{exact: …, prefix: …}` with the words just before (or `suffix`, just after).",
                    "Allongez-la, ou écrivez `{exact: …, prefix: …}` avec les mots qui précèdent (ou `suffix`, qui suivent).",
                ),
                quote.span,
                about=(owner,) if owner else (),
                passages=quote.anchor.parts,
            )
