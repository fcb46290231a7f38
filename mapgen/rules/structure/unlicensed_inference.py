"""Checks for steps with neither a scheme nor a warrant.

A step says what kind of step it is, or what entitles it to its conclusion.

## Why
Between “rats slept” and “people will sleep” somebody has to stand and say why
the one gives the other. Where nobody does, the reader does it without noticing.

## Bad
```text
The shop is old. So its cheese is good.
```
```yaml
claims:
  old:
    quote: The shop is old
    accepted: The sign says so.
  good:
    quote: its cheese is good
    because:
      - premises: [old]  # finding
```

## Good
```text
The shop is old. So its cheese is good.
```
```yaml
claims:
  old:
    quote: The shop is old
    accepted: The sign says so.
  good:
    quote: its cheese is good
    because:
      - premises: [old]
        warrant: A shop that sells bad cheese does not last.
```

## Method
The warrant: Toulmin, The Uses of Argument (1958). Schemes: Walton, Reed &
Macagno, Argumentation Schemes (2008). Steps that change people, route or outcome
on the way are told by the rules on evidence.

## En français
Une étape dit de quel type elle est, ou ce qui autorise à passer à sa conclusion.

Pourquoi : entre « les rats ont dormi » et « les gens dormiront », il faut que
quelqu'un dise pourquoi l'on passe de l'un à l'autre. Si personne ne le fait, le
lecteur le fait sans s'en apercevoir.

Méthode : la garantie : Toulmin, The Uses of Argument (1958). Schémas : Walton, Reed
et Macagno, Argumentation Schemes (2008). Les étapes qui changent en chemin de
population, de voie ou de critère de jugement relèvent des règles sur les preuves.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.excerpt import led_to
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for all the steps with neither a scheme nor a warrant."""
    bare = [step for step in map_.inferences if step.scheme is None and not step.warrant]
    if bare:
        count, total = len(bare), len(map_.inferences)
        yield Flag(
            both(
                f"{count} of {total} step{'s' * (total > 1)}: nothing says what leads from the premises to the conclusion. "
                f"{led_to(map_, bare, 'en')}",
                f"{count} étape{'s' * (count > 1)} sur {total} : rien ne dit ce qui mène des prémisses à la conclusion. "
                f"{led_to(map_, bare, 'fr')}",
            ),
            both(
                "Ask “how do you get there?”, and what bears the answer out.",
                "Demandez « comment y arrivez-vous ? », et ce qui appuie la réponse.",
            ),
            bare[0].span,
            about=tuple(step.id for step in bare),
            missing=both("Nothing says why this follows", "Rien ne dit pourquoi cela s'ensuit"),
        )
