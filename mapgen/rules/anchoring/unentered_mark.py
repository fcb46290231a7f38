"""A citation mark printed in a quoted sentence is entered by a claim that quotes it.

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
and Peer Review 4:5 (2019).

## En français
Un appel de citation imprimé dans une phrase citée est repris, dans `cites`,
par une affirmation qui la cite.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.printed import marks_beside
from mapgen.rules.engine import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """A flag for each number of a mark that claims quote around and none enters."""
    for mark, claims in marks_beside(map_):
        entered = {number for claim in claims for number in claim.citations}
        for number in mark.numbers:
            if claims and number not in entered:
                first = claims[0]
                yield Flag(
                    both(
                        f"The mark {mark.printed} is printed in the sentence that `{first.id}` quotes, "
                        f"and no claim enters `{number}`.",
                        f"L'appel {mark.printed} est imprimé dans la phrase que cite `{first.id}`, "
                        f"et aucune affirmation ne reprend `{number}`.",
                    ),
                    both(f"Add it to `cites` of `{first.id}`.", f"Ajoutez-le à `cites` de `{first.id}`."),
                    first.quotes[0].span,
                    about=(first.id,),
                    passages=(mark.passage,),
                )
