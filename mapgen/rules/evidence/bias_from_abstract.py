"""Checks for studies whose risk of bias was judged low from their abstract alone.

A risk of bias that is judged low was looked up in the methods of the study.

## Why
An abstract gives the result, and tells little of how the groups were made, who knew what, and who
was lost. What was read suffices for what stands in the abstract, and says nothing of the methods.

## Bad
```text
A trial found that walkers slept longer [1]. So walking improves sleep.
```
```yaml
sources:
  trial:  # finding
    mark: 1
    design: randomised-trial
    bias: low
    reading: abstract
claims:
  found:
    quote: A trial found that walkers slept longer
    cites: [1]
    kind: result
```

## Good
```text
A trial found that walkers slept longer [1]. So walking improves sleep.
```
```yaml
sources:
  trial:
    mark: 1
    design: randomised-trial
    reading: abstract
claims:
  found:
    quote: A trial found that walkers slept longer
    cites: [1]
    kind: result
```

## Method
RoB 2 is judged by domains of the method: Sterne et al., BMJ 366:l4898 (2019). What abstracts of
trials leave out: Hopewell et al., CONSORT for abstracts, PLoS Med 5:e20 (2008).

## When to waive
A review that can be looked up has judged it so; its name stands in `note`.

## En français
Un risque de biais jugé faible a été vérifié dans la méthode de l'étude.

Pourquoi : un résumé donne le résultat, et dit peu de la façon dont on a formé les groupes, de qui
savait quoi et des perdus de vue. Ce qui a été lu suffit pour ce qui figure dans le résumé, et ne dit
rien de la méthode.

Méthode : RoB 2 se juge par domaines de la méthode : Sterne et al., BMJ 366:l4898 (2019). Ce que les
résumés d'essais omettent : Hopewell et al., CONSORT for abstracts, PLoS Med 5:e20 (2008).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Reading, RiskOfBias, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each source of low risk of bias of which only the abstract was read."""
    for source in map_.sources:
        if source.reading is Reading.ABSTRACT and source.bias is RiskOfBias.LOW:
            yield Flag(
                both(
                    f"The risk of bias of {source.label} is entered as low, and only its abstract was read.",
                    f"Le risque de biais de {source.label} est inscrit comme faible, et seul son résumé a été lu.",
                ),
                both(
                    "Read the methods and enter `reading: read`, or take `bias` away: it counts as not judged.",
                    "Lisez la méthode et inscrivez `reading: read`, ou retirez `bias` : il compte comme non jugé.",
                ),
                source.span,
                about=(source.id,),
            )
