"""How a thing might work is not evidence that it does.

## Why
A body has many mechanisms, and they pull in many directions. Plausible
treatments have been useless or worse until somebody counted what became of
people.

## Bad
```text
Ginger blocks a receptor of the gut. So ginger relieves travel sickness.
```
```yaml
claims:
  receptor:
    quote: Ginger blocks a receptor of the gut
    kind: mechanism
  relieves:
    quote: ginger relieves travel sickness
    kind: effect  # finding
    because:
      - premises: [receptor]
        scheme: cause-to-effect
```

## Good
```text
Ginger blocks a receptor of the gut. In 300 sailors it halved sickness. So ginger relieves travel sickness.
```
```yaml
claims:
  receptor:
    quote: Ginger blocks a receptor of the gut
    kind: mechanism
  sailors:
    quote: In 300 sailors it halved sickness
    kind: result
  relieves:
    quote: ginger relieves travel sickness
    kind: effect
    because:
      - premises: [receptor]
        scheme: cause-to-effect
      - premises: [sailors]
        scheme: evidence-to-claim
```

## Method
OCEBM Levels of Evidence (2011): mechanism-based reasoning is level 5, the
lowest. Howick, Glasziou & Aronson, Journal of the Royal Society of Medicine
103:433 (2010).

## When to waive
The effect is so plain that no comparison is needed: a parachute, insulin in a
diabetic coma.

## En français
Savoir comment une chose pourrait agir ne prouve pas qu'elle agit.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.mechanism import resting_on_mechanism
from mapgen.rules.engine import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """A flag for each first claim about people of a chain that rests on mechanisms alone."""
    for id_, premises in resting_on_mechanism(map_).items():
        steps = [s.id for s in map_.inferences_to[id_] if set(premises).intersection(s.premises)]
        yield Flag(
            both(
                "This rests only on how it might work: no one is reported in whom it was observed.",
                "Cela ne repose que sur une façon possible d'agir : aucune personne chez qui on l'aurait "
                "observé n'est rapportée.",
            ),
            both(
                "Look for studies that counted what became of people; until then, say “might”.",
                "Cherchez des études qui ont compté ce qu'il advient des personnes ; d'ici là, dites « pourrait ».",
            ),
            map_.span_of(id_, "kind"),
            about=(id_, *steps, *premises),
        )
