"""Checks for results of two studies that are entered as attacks on each other.

Two studies that disagree are inconsistent: each is less certain for it, and neither refutes the other.

## Why
Of two claims that attack each other the more certain one wins, and the other counts
no longer. Of two studies the reader should rather learn that they disagree.

## Bad
```text
Magnesium by vein stops migraine.
```
```yaml
sources:
  one: {design: systematic-review, includes: randomised-trial, participants: 948 people}
  other: {design: systematic-review, includes: randomised-trial, participants: 295 people}
claims:
  stops:
    quote: Magnesium by vein stops migraine.
    kind: effect
    because:
      - premises: [works]
        scheme: evidence-to-claim
    rebutted-by:
      - by: fails
  works:  # finding
    en: Eleven trials favour it.
    source: one
    kind: result
    rebutted-by:
      - by: fails
  fails:
    en: Five trials show no benefit.
    source: other
    kind: result
    rebutted-by:
      - by: works
```

## Good
```text
Magnesium by vein stops migraine.
```
```yaml
sources:
  one: {design: systematic-review, includes: randomised-trial, participants: 948 people}
  other: {design: systematic-review, includes: randomised-trial, participants: 295 people}
claims:
  stops:
    quote: Magnesium by vein stops migraine.
    kind: effect
    because:
      - premises: [works]
        scheme: evidence-to-claim
    rebutted-by:
      - by: fails
  works:
    en: Eleven trials favour it.
    source: one
    kind: result
    downgrades:
      inconsistency: {by: serious, why: Another review shows no benefit.}
  fails:
    en: Five trials show no benefit.
    source: other
    kind: result
    downgrades:
      inconsistency: {by: serious, why: Another review is favourable.}
```

## Method
GRADE lowers a result by one level or two where studies disagree and nobody can tell
why: Guyatt et al., *GRADE guidelines 7: rating the quality of evidence: inconsistency*,
J Clin Epidemiol 64:1294-1302 (2011).

## When to waive
One of the two works shows what is wrong with the other, and does not only find
something else.

## En français
Deux études qui ne trouvent pas la même chose se contredisent : chacune en est moins
certaine, et aucune ne réfute l'autre.

Pourquoi : de deux affirmations qui s'attaquent, la plus certaine l'emporte et l'autre
ne compte plus. De deux études, le lecteur doit plutôt apprendre qu'elles divergent.

Méthode : GRADE abaisse d'un ou de deux niveaux un résultat quand des études divergent
sans que l'on sache pourquoi : Guyatt et al., *GRADE guidelines 7*, J Clin Epidemiol
64:1294-1302 (2011).
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.excerpt import excerpt
from mapgen.rules.flag import Flag
from mapgen.strength.evidence.grade import STUDIES
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each two results of studies that attack each other."""
    results = {claim.id: claim for claim in map_.claims if _is_of_study(map_, claim.source)}
    attacked = dict.fromkeys((attack.attacker, attack.target) for attack in map_.attacks)
    place = {id_: number for number, id_ in enumerate(results)}
    for attacker, target in attacked:
        if not {attacker, target} <= results.keys() or (target, attacker) not in attacked:
            continue
        if place[target] < place[attacker]:
            one, other = results[target], results[attacker]
            yield Flag(
                both(
                    f"Two results of studies attack each other: {excerpt(one, 'en')}; {excerpt(other, 'en')}.",
                    f"Deux résultats d'études s'attaquent : {excerpt(one, 'fr')} ; {excerpt(other, 'fr')}.",
                ),
                both(
                    "Lower both for `inconsistency`, and let each speak for or against what it bears on.",
                    "Abaissez-les tous deux pour `inconsistency`, et que chacun plaide pour ou contre ce sur quoi il porte.",
                ),
                one.span,
                about=(one.id, other.id),
            )


def _is_of_study(map_: ArgumentMap, source: str) -> bool:
    return source in map_.source and map_.source[source].design in STUDIES
