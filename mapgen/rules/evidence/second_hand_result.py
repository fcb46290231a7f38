"""Checks for results of studies that nobody has read, and whose certainty nothing lowers.

What a map brings in from a study that its authors know through somebody else tells what is not known of it.

## Why
A page that sums up a trial tells what is striking: how many got better, and seldom
how many got better on placebo. Such a trial looks as certain as one that was read,
although none of the map's authors has seen its result.

## Bad
```text
Magnesium relieves period pain.
```
```yaml
sources:
  trial:
    design: randomised-trial
    participants: 50 women
    bias: low
    reading: unread
claims:
  relieves:
    quote: Magnesium relieves period pain.
    kind: effect
    because:
      - premises: [improved]
        scheme: evidence-to-claim
  improved:  # finding
    en: 21 of 25 women got better.
    source: trial
    kind: result
```

## Good
```text
Magnesium relieves period pain.
```
```yaml
sources:
  trial:
    design: randomised-trial
    participants: 50 women
    bias: low
    reading: unread
claims:
  relieves:
    quote: Magnesium relieves period pain.
    kind: effect
    because:
      - premises: [improved]
        scheme: evidence-to-claim
  improved:
    en: 21 of 25 women got better; how many did on placebo is not known.
    source: trial
    kind: result
    downgrades:
      imprecision: {by: very-serious, why: The result on placebo is not known.}
```

## Method
Every fourth quotation in medical journals has an error: H. Jergas & C. Baethge,
"Quotation accuracy in medical journal articles", PeerJ 3:e1364 (2015). To enter
that nobody has read a work costs nothing in the weighing (decision 0034), so that what
is not known of its result has to be entered as a downgrade. Told are results of studies
of people that weigh low or more, where neither the claim nor the work has a downgrade.

## When to waive
Whoever sums the study up gives the effect with its interval, for both groups.

## En français
Un résultat que les auteurs de la carte ne connaissent que par un autre dit ce qui n'en
est pas connu.

Pourquoi : une page qui résume un essai dit combien de personnes vont mieux, et rarement
combien allaient mieux sous placebo. L'essai paraît alors aussi sûr qu'un essai que l'on
a lu.

Méthode : une citation sur quatre, dans les revues médicales, contient une erreur :
H. Jergas et C. Baethge, « Quotation accuracy in medical journal articles », PeerJ
3:e1364 (2015). Dire que personne n'a lu une publication ne coûte rien (décision 0034) :
c'est à qui la cite d'inscrire ce que l'on n'en sait pas. Sont signalés les résultats
d'études sur des personnes, de certitude faible ou plus, que rien n'abaisse.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import excerpts
from mapgen.rules.flag import Flag
from mapgen.strength.evidence.grade import STUDIES
from mapgen.strength.values import Strengths
from mapgen.vocabulary import Certainty, ClaimKind, FindingKind, Reading, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO


def check(map_: ArgumentMap, strengths: Strengths) -> Iterator[Flag]:
    """Yield one flag for all the makers' results that nobody has read and that nothing lowers."""
    found = [claim for claim in map_.claims if _is_unread(map_, strengths, claim)]
    if found:
        yield Flag(
            both(
                f"Known at second hand only, and nothing lowers their certainty: {excerpts(found, 'en')}.",
                f"Connus de seconde main seulement, sans que rien n'en abaisse la certitude : {excerpts(found, 'fr')}.",
            ),
            both(
                "Read the work and enter `reading: read`, or its abstract and enter `reading: abstract`; else enter under `downgrades` what is not known of its result.",
                "Lisez la publication et inscrivez `reading: read`, ou son résumé et inscrivez `reading: abstract` ; sinon, inscrivez sous `downgrades` ce que l'on ne sait pas de son résultat.",
            ),
            found[0].span,
            about=tuple(claim.id for claim in found),
        )


def _is_unread(map_: ArgumentMap, strengths: Strengths, claim: Claim) -> bool:
    source = map_.source.get(claim.source)
    if source is None or source.reading is not Reading.UNREAD or source.design not in STUDIES:
        return False
    leaf, is_result = strengths.claims[claim.id].leaf, claim.kind in (ClaimKind.RESULT, ClaimKind.EFFECT)
    lowered = claim.downgrades or source.downgrades
    return is_result and not lowered and leaf is not None and leaf.certainty.rank >= Certainty.LOW.rank
