"""Checks for `participants` in which no number of people can be read.

The number of people is read from `participants`, and counts.

## Why
How many took part decides how far a result can be trusted (GRADE: imprecision). Where the words of the
field give numbers and do not say how many people that makes, the study counts as one of which
nobody told the number.

## Bad
```text
Lamps lengthen sleep [1].

Sources
1. Dunn A. A trial of lamps. 2019.
```
```yaml
sources:
  dunn:  # finding
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
    design: randomised-trial
    participants: 60 per group
claims:
  longer: {quote: Lamps lengthen sleep, cites: [1], kind: effect}
```

## Good
```text
Lamps lengthen sleep [1].

Sources
1. Dunn A. A trial of lamps. 2019.
```
```yaml
sources:
  dunn:
    mark: 1
    listed: Dunn A. A trial of lamps. 2019.
    design: randomised-trial
    participants: 120 adults, 60 per group
claims:
  longer: {quote: Lamps lengthen sleep, cites: [1], kind: effect}
```

## Method
Our own. These are read: “120”, “120 adults”, “120 adults in two groups of 60”, “60 with a lamp, 60 without”,
“sixty women and sixty men”, in English and French. Where the parts do not add up, none is read.

## En français
Le nombre de personnes est lu dans `participants`, et il compte.

Pourquoi : le nombre de participants décide de la confiance que mérite un résultat (GRADE :
imprécision). Si le champ donne des nombres sans dire combien de personnes cela fait en tout, l'étude
compte comme si personne n'avait donné ce nombre.

Méthode : la nôtre. Sont lus « 120 », « 120 adultes », « 120 adultes en deux groupes de 60 », « 60 avec
lampe, 60 sans », « soixante femmes et soixante hommes », en anglais et en français. Si le total ne
ressort pas des parties, aucun nombre n'est lu.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.people import holds_a_number, people_in
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each claim and work whose `participants` hold numbers, of which none can be read."""
    told_of: tuple[Source | Claim, ...] = (*map_.sources, *map_.claims)
    for one in told_of:
        told = one.participants
        if holds_a_number(told) and people_in(told) is None:
            yield Flag(
                both(
                    f"How many people took part cannot be read here: “{told}”.",
                    f"Le nombre de personnes ne peut être lu ici : « {told} ».",
                ),
                both(
                    "Write how many they were in all, such as `participants: 150 women`.",
                    "Écrivez combien elles étaient en tout, par exemple `participants: 150 femmes`.",
                ),
                one.span if one.id in map_.source else map_.span_of(one.id, "participants"),
                about=(one.id,),
            )
