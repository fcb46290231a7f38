"""Checks for p values without the size of the effect.

A p value comes with the size of the effect.

## Why
A p value says how surprised to be if there were no effect. It does not say
whether the effect is large enough to matter to anybody.

## Bad
```text
The new lessons improved reading (p = 0.01).
```
```yaml
claims:
  improved:
    quote: The new lessons improved reading  # finding
    kind: result
```

## Good
```text
The new lessons improved reading by 2 points in 100 (p = 0.01).
```
```yaml
claims:
  improved:
    quote: The new lessons improved reading by 2 points in 100
    kind: result
```

## Method
The ASA statement on p-values: Wasserstein & Lazar, The American Statistician
70:129 (2016). SANRA item 6, endpoint data: Baethge, Goldbeck-Wood & Mertens,
Research Integrity and Peer Review 4:5 (2019).

## When to waive
The size stands in a table or a figure beside the sentence.

## En français
Une valeur de p est donnée avec la taille de l'effet.

Pourquoi : une valeur de p dit à quel point le résultat serait surprenant s'il n'y
avait aucun effet. Elle ne dit pas si l'effet est assez grand pour compter aux yeux de
quelqu'un.

Méthode : déclaration de l'ASA sur les valeurs de p : Wasserstein et Lazar, The
American Statistician 70:129 (2016). SANRA, item 6, données sur les critères de
jugement : Baethge, Goldbeck-Wood et Mertens, Research Integrity and Peer Review 4:5
(2019).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.figures import P_VALUE, says_how_much
from mapgen.queries.printed import claims_touching
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all the p values in the text that come without the size of an effect."""
    map_ = queries.map
    found = list(_bare(map_))
    if found:
        claims = claims_touching(queries, found)
        shown = ", ".join(map_.text.slice(passage) for passage in found[:4]) + " …" * (len(found) > 4)
        yield Flag(
            both(
                f"“{shown}”: chance alone would rarely give this result; that does not say how large the effect is.",
                f"« {shown} » : le hasard seul donnerait rarement ce résultat ; cela ne dit rien de la taille de l'effet.",
            ),
            both(
                "Look up the size of the effect and its interval in the work cited.",
                "Cherchez la taille de l'effet et son intervalle dans la publication citée.",
            ),
            map_.span_of(claims[0].id if claims else "", "quote"),
            about=tuple(claim.id for claim in claims),
            passages=tuple(found),
            missing=both("Size of the effect not given", "Taille de l'effet non donnée"),
        )


def _bare(map_: ArgumentMap) -> Iterator[Passage]:
    """Yield p values if no effect size is in their sentence or its two neighbours in the paragraph."""
    for match in P_VALUE.finditer(map_.text.content):
        block = map_.text.block_at(match.start())
        around = map_.text.sentences_in(block)
        here = next((n for n, s in enumerate(around) if s.start <= match.start() < s.end), 0)
        if not any(says_how_much(map_, sentence) for sentence in around[max(0, here - 1) : here + 2]):
            yield Passage(match.start(), match.end())
