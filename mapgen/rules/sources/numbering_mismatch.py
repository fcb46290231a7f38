"""Checks for citation numbers that point to another work than the one named.

A citation number resolves to the work that the text names beside it.

## Why
When the text says "according to the sleep survey [4]" and entry 4 is a
cookbook, no claim of the document can be traced. A constant difference shows
that entries were dropped from the list or moved: one thing to say, and one
thing to mend.

## Bad
```text
According to the National Sleep Survey, nights are short [3].

The Youth Health Panel agrees [4].

Sources
1. National Sleep Survey. Annual report.
2. Youth Health Panel. Statement.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey. Annual report.
    container: National Sleep Survey
  panel:
    mark: 2
    listed: Youth Health Panel. Statement.
    container: Youth Health Panel
claims:
  short-nights:
    quote: According to the National Sleep Survey, nights are short
    cites: [3]  # finding
  agrees:
    quote: The Youth Health Panel agrees
    cites: [4]
```

## Good
```text
According to the National Sleep Survey, nights are short [1].

Sources
1. National Sleep Survey. Annual report.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey. Annual report.
    container: National Sleep Survey
claims:
  short-nights:
    quote: According to the National Sleep Survey, nights are short
    cites: [1]
```

## Method
SANRA item 4, referencing: Baethge, Goldbeck-Wood & Mertens, Research Integrity
and Peer Review 4:5 (2019). A work counts as named only where the head of its
entry stands in the paragraph of the mark, alone and in full.

## En français
Un numéro renvoie à la publication que le texte nomme à côté.

Pourquoi : si le texte dit « d'après l'enquête sur le sommeil [4] » et que l'entrée 4
est un livre de cuisine, aucune affirmation du document ne peut être vérifiée. Un
décalage constant montre que des entrées ont été retirées de la liste ou déplacées :
c'est un seul constat, et une seule correction.

Méthode : SANRA, item 4, références : Baethge, Goldbeck-Wood et Mertens, Research
Integrity and Peer Review 4:5 (2019). Une publication ne compte comme nommée que si le
début de son entrée figure, seul et en entier, dans le paragraphe de l'appel.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Source
from mapgen.queries.printed import claims_citing, head_of, marks_by_block, names_in
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.ERROR


@dataclass(frozen=True)
class _Mismatch:
    source: Source
    listed: int
    printed: int
    passage: Passage


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for a constant shift; else one for each number that points to a wrong work."""
    found = list(_mismatches(map_))
    shifts = {mismatch.printed - mismatch.listed for mismatch in found}
    if len(found) > 1 and len(shifts) == 1:
        yield _shift(map_, found, shifts.pop())
    else:
        for mismatch in found:
            yield _single(map_, mismatch)


def _mismatches(map_: ArgumentMap) -> Iterator[_Mismatch]:
    """Yield marks with one number in a paragraph that names one listed work with a different number."""
    for block, marks in marks_by_block(map_).items():
        named = names_in(map_, block)
        own = [number for source in named for number in source.marks if number.isdecimal()]
        if len(named) == 1 and own:
            for mark in marks:
                number = mark.numbers[0]
                if len(mark.numbers) == 1 and number.isdecimal() and number not in own:
                    yield _Mismatch(named[0], int(own[0]), int(number), mark.passage)


def _shift(map_: ArgumentMap, found: list[_Mismatch], shift: int) -> Flag:
    pairs = ", ".join(f"{head_of(m.source)} [{m.printed}] → {m.listed}" for m in found)
    claims = _citing(map_, found)
    return Flag(
        both(
            f"All {len(found)} marks beside a named source are off by {abs(shift)}: {pairs}.",
            f"Les {len(found)} appels voisins d'une source nommée sont tous décalés de {abs(shift)} : {pairs}.",
        ),
        both(
            "Go by the names, not by the numbers, until the marks or the list are renumbered.",
            "Fiez-vous aux noms, non aux numéros, tant que les appels ou la liste ne sont pas renumérotés.",
        ),
        map_.span_of(claims[0] if claims else "", "cites"),
        about=claims + tuple(m.source.id for m in found),
        passages=tuple(m.passage for m in found),
    )


def _single(map_: ArgumentMap, mismatch: _Mismatch) -> Flag:
    claims = _citing(map_, [mismatch])
    name = head_of(mismatch.source)
    return Flag(
        both(
            f"The text names {name} and cites {mismatch.printed}; in the list it is {mismatch.listed}.",
            f"Le texte nomme {name} et renvoie à {mismatch.printed} ; dans la liste, c'est {mismatch.listed}.",
        ),
        both(
            "Check which work is meant, and correct the number.",
            "Vérifiez quelle publication est visée et corrigez le numéro.",
        ),
        map_.span_of(claims[0] if claims else "", "cites"),
        about=(*claims, mismatch.source.id),
        passages=(mismatch.passage,),
    )


def _citing(map_: ArgumentMap, found: list[_Mismatch]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.id for m in found for claim in claims_citing(map_, str(m.printed))))
