"""Checks for a quote that a comma within brackets has cut in two.

Words of the text that follow each other, with a comma between, are one quote.

## Why
Within `[` and `]`, a comma begins a new item: what was meant as one sentence
becomes two quotes, of which each may stand in several places, or say less.

## Bad
```text
Teenagers sleep little, and they wake up late. Screens are bright [3].
```
```yaml
claims:
  short-nights:
    quote: [Teenagers sleep little, and they wake up late, 'Screens are bright [3].']  # finding
```

## Good
```text
Teenagers sleep little, and they wake up late. Screens are bright [3].
```
```yaml
claims:
  short-nights:
    quote: ['Teenagers sleep little, and they wake up late', 'Screens are bright [3].']
```

## Method
Ours: two quotes in a row, in one line of the file, which the document has one
after the other with nothing but a comma between. How YAML reads a comma within
brackets: YAML 1.2.2, 7.4.1, flow sequences (2021). `mapgen fix` puts the words in
quotes.

## En français
Des mots du texte qui se suivent, séparés d'une virgule, forment une seule citation.

Pourquoi : entre `[` et `]`, une virgule commence un nouvel élément : ce qui devait
être une phrase devient deux citations, dont chacune peut figurer à plusieurs
endroits, ou dire moins.

Méthode : critère propre à mapgen : deux citations de suite, sur une même ligne du
fichier, que seule une virgule sépare dans le document. La virgule entre crochets :
YAML 1.2.2, 7.4.1, flow sequences (2021). `mapgen fix` met les mots entre guillemets.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Quote
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both, in_quotation_marks

KIND = FindingKind.FAULT
SEVERITY = Severity.WARNING
_MOST_SHOWN = 60


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each pair of quotes that a comma has made of one; of three or more, for the first."""
    content, before = "", False
    for (owner, one), (other_owner, other) in pairwise(map_.quotes()):
        after_another, before = before, False
        if owner != other_owner or not _in_a_row(one, other) or one.prefix or other.prefix:
            continue
        content = content or " ".join(map_.text.content.split())
        if f"{_plain(one)}, {_plain(other)}" not in content:
            continue
        before = True
        if not after_another:
            yield _flag(owner, one, other)


def _in_a_row(one: Quote, other: Quote) -> bool:
    """Return whether two quotes follow each other as the items of brackets do, and not each after a dash."""
    lines = other.span.line - one.span.end_line
    return lines == 0 or (lines == 1 and other.span.column != one.span.column)


def _plain(quote: Quote) -> str:
    return " ".join(quote.exact.split())


def _flag(owner: str, one: Quote, other: Quote) -> Flag:
    words = f"{_plain(one)}, {_plain(other)}"
    shown = words if len(words) <= _MOST_SHOWN else words[:_MOST_SHOWN].rsplit(" ", 1)[0] + "…"
    return Flag(
        both(
            f"A comma within brackets cuts this quote in two: {in_quotation_marks(shown, 'en')}.",
            f"Une virgule entre crochets coupe cette citation en deux : {in_quotation_marks(shown, 'fr')}.",
        ),
        both(
            "Put all its words in quotes, `'…, …'`; `mapgen fix` does it.",
            "Mettez tous ses mots entre guillemets, `'…, …'` ; `mapgen fix` le fait.",
        ),
        one.span,
        about=(owner,) if owner else (),
    )
