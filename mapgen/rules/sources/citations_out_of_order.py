"""Checks for numbered citation marks that first appear out of order.

Where numbers follow the order of first citation, each new one is the next.

## Why
A list numbered in the order of the text has 1 before 2 before 3. A number that comes too
early or too late shows that a passage or an entry was moved and the numbers were not:
the marks after it may point to other works than meant.

## Bad
```text
Teenagers sleep little [1, 2]. Lamps help [5]. Screens harm [3]. Nobody knows why [4]. Naps help [6].

References
1. Dunn A. Nights. 2019.
2. Lund C. Tired pupils. 2020.
3. Roe B. Screens. 2018.
4. Poe E. Open questions. 2021.
5. Oduya F. Lamps. 2017.
6. Hart G. Naps. 2016.
```
```yaml
claims:
  lamps:
    quote: Lamps help
    cites: [5]  # finding
```

## Good
```text
Teenagers sleep little [1, 2]. Lamps help [3]. Screens harm [1, 4]. Nobody knows why [5]. Naps help [6].
```
```yaml
claims:
  lamps:
    quote: Lamps help
    cites: [3]
```

## Method
International Committee of Medical Journal Editors, Recommendations (2024), IV.A.3.g:
references are numbered in the order in which they are first mentioned in the text. Ours:
a text keeps that order if at least four fifths of its numbers, and at least four, do; the
others are told. A list numbered by the alphabet is left alone, and so is a text
without a list, in which nobody could look up what its marks point to.

## En français
Quand les numéros suivent l'ordre du texte, chaque nouveau numéro est le suivant.

Pourquoi : dans une liste numérotée selon l'ordre du texte, 1 vient avant 2, et 2
avant 3. Un numéro qui vient trop tôt ou trop tard montre qu'un passage ou une entrée
a été déplacé sans que l'on renumérote : les appels suivants renvoient peut-être à
d'autres publications que celles que l'on visait.

Méthode : International Committee of Medical Journal Editors, Recommendations (2024),
IV.A.3.g : les références sont numérotées dans l'ordre de leur première mention dans
le texte. Critère propre à mapgen : un texte suit cet ordre si au moins quatre
cinquièmes de ses numéros, et au moins quatre, le suivent ; les autres sont signalés.
Une liste numérotée par ordre alphabétique est laissée de côté, de même qu'un texte
sans liste, où l'on ne pourrait pas vérifier à quoi renvoient les appels.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.printed import claims_citing, lists_works
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both, in_quotation_marks, some

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO

_FEWEST = 4
"""So many numbers in order make an order."""
_IN_ORDER = 0.8
_MOST_TOLD = 6


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for all numbers whose first mark stands out of the order that most numbers keep.

    None where the text has no list: no reader could check to which works the marks point.
    """
    if not _has_list(map_):
        return
    first = _first_marks(map_)
    numbers = list(first)
    kept = _longest_rise(numbers)
    out = [number for number in numbers if number not in kept]
    if not out or len(kept) < max(_FEWEST, _IN_ORDER * len(numbers)):
        return
    claims = [claim for number in out for claim in claims_citing(map_, str(number))]
    told = {at: [in_quotation_marks(str(number), at) for number in out] for at in ("en", "fr")}
    yield Flag(
        both(
            f"The marks are numbered in the order of the text, except {some(told['en'], _MOST_TOLD, 'en')}.",
            f"Les appels sont numérotés dans l'ordre du texte, sauf {some(told['fr'], _MOST_TOLD, 'fr')}.",
        ),
        both(
            "Check in the list whether the marks from there on point to the works that are meant.",
            "Vérifiez dans la liste si les appels, à partir de là, renvoient aux publications visées.",
        ),
        map_.span_of(claims[0].id if claims else "", "cites"),
        about=tuple(dict.fromkeys(claim.id for claim in claims)),
        passages=tuple(first[number] for number in out),
    )


def _has_list(map_: ArgumentMap) -> bool:
    printed = map_.text.source_list
    return bool(
        lists_works(map_) or printed.heading is not None or printed.labelled or map_.text.perhaps_listed
    )


def _first_marks(map_: ArgumentMap) -> dict[int, Passage]:
    """Return the numbers cited outside the list, in their order, each with the place of its first mark."""
    first: dict[int, Passage] = {}
    for mark in map_.text.marks:
        if not map_.text.source_list.holds(mark.start):
            for number in mark.numbers:
                if number.isdecimal():
                    first.setdefault(int(number), mark.passage)
    return first


def _longest_rise(numbers: Sequence[int]) -> frozenset[int]:
    """Return the numbers of a longest rising part of a sequence of different numbers."""
    tails: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        place = bisect_left(tails, number)
        before[number] = tails[place - 1] if place else None
        tails[place : place + 1] = [number]
    kept: list[int] = []
    last = tails[-1] if tails else None
    while last is not None:
        kept.append(last)
        last = before[last]
    return frozenset(kept)
