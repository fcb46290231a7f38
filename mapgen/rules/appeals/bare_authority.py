"""An authority's word comes with what it rests on.

## Why
An expert's opinion is a promise of evidence. Where nobody can say what the
evidence is, there is only a name, and another name can be found for the
contrary.

## Bad
```text
Professor Lund advises lamps. So lamps are good for sleep.
```
```yaml
sources:
  lund:
    authors: [Lund C]
    year: 2020
    title: An interview
    design: opinion
claims:
  advises:
    quote: Professor Lund advises lamps
    kind: testimony
    accepted: She said so in public.
  good:
    quote: lamps are good for sleep
    because:
      - premises: [advises]  # finding
        scheme: expert-opinion
```

## Good
```text
Professor Lund advises lamps, from the trial she led [1]. So lamps are good for sleep.
```
```yaml
sources:
  lund:
    mark: 1
    authors: [Lund C]
    year: 2020
    title: A trial of lamps
    design: randomised-trial
claims:
  advises:
    quote: Professor Lund advises lamps, from the trial she led
    cites: [1]
    kind: testimony
  good:
    quote: lamps are good for sleep
    because:
      - premises: [advises]
        scheme: expert-opinion
```

## Method
Walton, Reed & Macagno, Argumentation Schemes (2008), expert opinion, sixth
critical question: what evidence does the opinion rest on? A step is told where
that question is declared open or failed, or where nobody answered it and no
premise has a source that rests on evidence. Experts without a name are the
business of `vague-quantifier`.

## En français
La parole d'une autorité vient avec ce sur quoi elle repose. Sinon il ne reste
qu'un nom, et l'on en trouvera un autre pour le contraire.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.authority import bare_steps
from mapgen.model.shown import LENT
from mapgen.rules.engine import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """A flag for each step that rests on a bare name."""
    for step, why in bare_steps(map_):
        en, fr = (LENT.best(at) * map_.lent(step) for at in ("en", "fr"))
        yield Flag(
            both(
                f"{en}An authority's word stands here without what it rests on. {why.best('en')}".rstrip(),
                f"{fr}La parole d'une autorité tient ici sans ce sur quoi elle repose. {why.best('fr')}".rstrip(),
            ),
            both(
                "Ask what the authority went by: a study, figures, a rule. Then cite that.",
                "Demandez sur quoi l'autorité s'est fondée : une étude, des chiffres, une règle. Puis citez cela.",
            ),
            step.span,
            about=(step.conclusion, step.id, *step.premises),
        )
