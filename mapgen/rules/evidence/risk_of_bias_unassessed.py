"""Checks for studies whose risk of bias nobody has assessed.

Somebody has judged how far the way a study was made may have bent its result.

## Why
Two trials of the same size can deserve very different trust: who knew what was
given, who left, which results were told?

## Bad
```text
A trial found that tai chi prevents falls [1]. So old people should learn tai chi.
```
```yaml
sources:
  trial:  # finding
    mark: 1
    design: randomised-trial
claims:
  found:
    quote: A trial found that tai chi prevents falls
    cites: [1]
    kind: result
  learn:
    quote: old people should learn tai chi
    kind: recommendation
    because:
      - premises: [found]
        scheme: evidence-to-claim
```

## Good
```text
A trial found that tai chi prevents falls [1]. So old people should learn tai chi.
```
```yaml
sources:
  trial:
    mark: 1
    design: randomised-trial
    bias: some-concerns
claims:
  found:
    quote: A trial found that tai chi prevents falls
    cites: [1]
    kind: result
  learn:
    quote: old people should learn tai chi
    kind: recommendation
    because:
      - premises: [found]
        scheme: evidence-to-claim
```

## Method
RoB 2: Sterne et al., BMJ 366:l4898 (2019). ROBINS-I: Sterne et al., BMJ
355:i4919 (2016). AMSTAR 2, item 9: Shea et al., BMJ 358:j4008 (2017). A study with
`reading: unread` or `reading: abstract` is passed over, since methods that nobody
has read cannot be judged. It gains nothing by that: its bias counts as unassessed in the
weighing all the same.

## When to waive
The study cannot be got hold of.

## En français
Quelqu'un a jugé si la façon de mener l'étude a pu en fausser le résultat.

Pourquoi : deux essais de même taille peuvent mériter une confiance très différente :
qui savait ce qui était donné, qui a quitté l'essai, quels résultats ont été
rapportés ?

Méthode : RoB 2 : Sterne et al., BMJ 366:l4898 (2019). ROBINS-I : Sterne et al., BMJ
355:i4919 (2016). AMSTAR 2, item 9 : Shea et al., BMJ 358:j4008 (2017). Une étude avec
`reading: unread` ou `reading: abstract` n'est pas signalée, car on ne peut juger une
méthode que personne n'a lue. Elle n'y gagne rien : son biais compte tout de même comme
non évalué dans la pesée.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.elements import Source
from mapgen.queries.cached import Queries
from mapgen.queries.studies import studies_used
from mapgen.rules.flag import Flag
from mapgen.vocabulary import Design, Downgrade, FindingKind, Reading, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_JUDGED = (Design.RANDOMISED_TRIAL, Design.CONTROLLED_TRIAL, Design.COHORT, Design.CASE_CONTROL)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all the studies in use that were read and whose risk of bias nobody has entered."""
    used = studies_used(queries)
    unjudged = [source for source in queries.map.sources if source.id in used and _is_unjudged(source)]
    if unjudged:
        shown = ", ".join(source.label for source in unjudged)
        yield Flag(
            both(
                f"Nobody has entered the risk of bias of these studies yet: {shown}.",
                f"Personne n'a encore inscrit le risque de biais de ces études : {shown}.",
            ),
            both(
                "Judge each by RoB 2 or ROBINS-I, or look the judgement up in a review; enter it under `bias`.",
                "Jugez chacune avec RoB 2 ou ROBINS-I, ou cherchez ce jugement dans une revue ; inscrivez-le sous "
                "`bias`.",
            ),
            unjudged[0].span,
            about=tuple(source.id for source in unjudged),
        )


def _is_unjudged(source: Source) -> bool:
    told = any(change.domain is Downgrade.RISK_OF_BIAS for change in source.downgrades)
    read = source.reading not in (Reading.UNREAD, Reading.ABSTRACT)
    return read and source.design in _JUDGED and source.bias is None and not told
