"""Checks for citation marks printed in a quoted sentence that no claim enters.

A citation mark printed in a quoted sentence is entered by a claim that quotes it.

## Why
The mark says on what the author leans. A map that quotes the sentence and
drops its mark makes the document look barer than it is.

## Bad
```text
Teenagers slept seven hours on school nights [2].
```
```yaml
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights  # finding
```

## Good
```text
Teenagers slept seven hours on school nights [2].
```
```yaml
claims:
  short-nights:
    quote: Teenagers slept seven hours on school nights
    cites: [2]
```

## Method
SANRA item 4, referencing: Baethge, Goldbeck-Wood & Mertens, Research Integrity
and Peer Review 4:5 (2019). An author and a year in running prose are a mark
where the text says "et al." before the year, or names several people who then
find or write something; elsewhere they are told as what may be one.

## En français
Un appel de citation imprimé dans une phrase citée est repris, dans `cites`, par une
affirmation qui la cite.

Pourquoi : l'appel dit sur quoi l'auteur s'appuie. Une carte qui cite la phrase sans
son appel fait paraître le document moins étayé qu'il ne l'est.

Méthode : SANRA, item 4, références : Baethge, Goldbeck-Wood et Mertens, Research
Integrity and Peer Review 4:5 (2019). Un auteur et une année dans le fil du texte
comptent comme un appel si le texte écrit « et al. » avant l'année, ou s'il nomme
plusieurs personnes qui constatent ou écrivent ensuite quelque chose ; ailleurs, ils
sont signalés comme un appel possible.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.document.citations.citation_mark import CitationMark
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.printed import unentered
from mapgen.rules.flag import Covered, Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both, some

KIND = FindingKind.FAULT
SEVERITY = Severity.WARNING
YIELDS_TO = ("citation-not-printed",)


_TOLD = 4
"""So many numbers of one mark are told by themselves."""


def check(queries: Queries, covered: Covered) -> Iterator[Flag]:
    """Yield a flag for each printed or possible mark in quoted sentences that no claim there enters."""
    mentions = frozenset(queries.map.text.mentions)
    for mark, claims, left in unentered(queries):
        if any(covered.includes(claim.id) for claim in claims):
            continue  # something else is entered in its place
        first, printed = claims[0], [f"`{number}`" for number in left]
        numbers = both(some(printed, _TOLD, "en"), some(printed, _TOLD, "fr"))
        if mark in mentions:
            yield _perhaps(mark, numbers, first)
            continue
        yield Flag(
            both(
                f"The mark {mark.printed} is printed in the sentence that `{first.id}` quotes, "
                f"and no claim enters {numbers.best('en')}.",
                f"L'appel {mark.printed} est imprimé dans la phrase que cite `{first.id}`, "
                f"et aucune affirmation ne reprend {numbers.best('fr')}.",
            ),
            both(
                f"Add {_IT[len(left) > 1].best('en')} to `cites` of `{first.id}`.",
                f"Ajoutez-{_IT[len(left) > 1].best('fr')} à `cites` de `{first.id}`.",
            ),
            first.quotes[0].span,
            about=(first.id,),
            passages=(mark.passage,),
        )


def _perhaps(mark: CitationMark, numbers: Text, claim: Claim) -> Flag:
    """Return a flag that only suggests a mark: a name with a year may also be a place with a date."""
    printed = " ".join(mark.printed.split())
    return Flag(
        both(
            f"“{printed}”, in the sentence that `{claim.id}` quotes, may cite a work, and no claim enters it.",
            f"« {printed} », dans la phrase que cite `{claim.id}`, renvoie peut-être à une publication, "
            "et aucune affirmation ne la reprend.",
        ),
        both(
            f"If it does, add {numbers.best('en')} to `cites` of `{claim.id}`.",
            f"Si c'est le cas, ajoutez {numbers.best('fr')} à `cites` de `{claim.id}`.",
        ),
        claim.quotes[0].span,
        about=(claim.id,),
        passages=(mark.passage,),
        severity=Severity.INFO,
    )


_IT = (both("it", "le"), both("them", "les"))
