"""Checks for a selection of works that favours one side more than chance allows.

What a text cites is a fair share of what is known.

## Why
Whoever cites only the favourable works makes a doubtful matter look settled,
without one false word.

## Bad
```text
Studies show that the lamp helps [1,2,3,4].
```
```yaml
mapgen: 1
document: {title: Lamps, language: en, kind: web-page, date: 2020, text: text.txt}  # finding
sources:
  a: {mark: 1, year: 2001, direction: for}
  b: {mark: 2, year: 2002, direction: for}
  c: {mark: 3, year: 2003, direction: for}
  d: {mark: 4, year: 2004, direction: for}
  e: {year: 2005, direction: against}
  f: {year: 2006, direction: against}
  g: {year: 2007, direction: against}
  h: {year: 2008, direction: against}
claims:
  helps:
    quote: Studies show that the lamp helps
    cites: [1, 2, 3, 4]
```

## Good
```text
Studies disagree whether the lamp helps [1,2,3,4].
```
```yaml
mapgen: 1
document: {title: Lamps, language: en, kind: web-page, date: 2020, text: text.txt}
sources:
  a: {mark: 1, year: 2001, direction: for}
  b: {mark: 2, year: 2002, direction: for}
  c: {year: 2003, direction: for}
  d: {year: 2004, direction: for}
  e: {mark: 3, year: 2005, direction: against}
  f: {mark: 4, year: 2006, direction: against}
  g: {year: 2007, direction: against}
  h: {year: 2008, direction: against}
claims:
  disagree:
    quote: Studies disagree whether the lamp helps
    cites: [1, 2, 3, 4]
```

## Method
Citation bias: Greenberg, BMJ 339:b2680 (2009). One-sided exact test on what is
cited out of what is known: Fisher, The Design of Experiments (1935). What is
known is what this file holds, so the counts say more than the chance.

## When to waive
The works that speak against were looked for later, and with more care than those
that speak for.

## En français
Ce qu'un texte cite représente équitablement ce que l'on sait.

Pourquoi : ne citer que les publications favorables fait passer une question douteuse
pour réglée, sans un seul mot faux.

Méthode : biais de citation : Greenberg, BMJ 339:b2680 (2009). Test exact unilatéral
sur ce qui est cité parmi ce qui est connu : Fisher, The Design of Experiments (1935).
Ce qui est connu se limite à ce que contient le fichier : les effectifs en disent donc
plus que la probabilité.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import comb

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cited import is_known
from mapgen.queries.studies import could_be_known
from mapgen.rules.flag import Flag
from mapgen.vocabulary import Direction, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING

_RARE = 0.05
_WEIGHED = (Direction.FOR, Direction.AGAINST, Direction.MIXED)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag if so favourable a choice among the known works would rarely come about by chance."""
    known = [s for s in could_be_known(map_) if s.direction in _WEIGHED and (is_known(s) or not s.pointed_to)]
    cited = [source for source in known if source.pointed_to]
    favour = [source for source in known if source.direction is Direction.FOR]
    both_ = [source for source in cited if source.direction is Direction.FOR]
    chance = chance_of(len(both_), len(cited), len(favour), len(known))
    if chance <= _RARE:
        yield Flag(
            both(
                f"Of the {len(cited)} works that the text cites, {len(both_)} are in favour; of the {len(known)} that "
                f"this file knows of, {len(favour)} are. Chosen at random, so favourable a set would come up "
                f"{_often(chance)[0]}.",
                f"Des {len(cited)} publications que cite le texte, {len(both_)} sont favorables ; des {len(known)} que ce "
                f"fichier connaît, {len(favour)} le sont. Tiré au hasard, un choix aussi favorable arriverait "
                f"{_often(chance)[1]}.",
            ),
            both(
                "Read the works that the text leaves out, and compare both sides.",
                "Lisez les publications que le texte laisse de côté, et comparez les deux côtés.",
            ),
            map_.document.span,
            about=tuple(source.id for source in known),
        )


def chance_of(seen: int, drawn: int, favourable: int, known: int) -> float:
    """Return the probability of at least `seen` favourable works among `drawn` works drawn at random."""
    ways = range(seen, min(drawn, favourable) + 1)
    return sum(comb(favourable, k) * comb(known - favourable, drawn - k) for k in ways) / comb(known, drawn)


def _often(chance: float) -> tuple[str, str]:
    times = round(1 / chance)
    return f"about once in {times} times", f"environ une fois sur {times}"
