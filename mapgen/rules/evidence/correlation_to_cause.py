"""Checks for steps from correlation to cause.

That two things go together does not make one the cause of the other.

## Why
The effect may come first; a third thing may cause both. Ice cream and drownings
rise together, and neither causes the other.

## Bad
```text
Children with many books read better. So books make children read better.
```
```yaml
claims:
  together:
    quote: Children with many books read better
    kind: association
  cause:
    quote: books make children read better
    kind: cause
    because:
      - premises: [together]  # finding
        scheme: correlation-to-cause
```

## Good
```text
Families drawn by lot got books, and their children read better. So books make children read better.
```
```yaml
claims:
  trial:
    quote: Families drawn by lot got books, and their children read better
    kind: result
    design: randomised-trial
  cause:
    quote: books make children read better
    kind: cause
    because:
      - premises: [trial]
        scheme: evidence-to-claim
```

## Method
Hill, Proceedings of the Royal Society of Medicine 58:295 (1965), of whose
viewpoints only the order in time cannot be done without. Walton, Reed &
Macagno (2008): argument from correlation to cause and its questions.

## When to waive
The order in time and the other possible causes are dealt with elsewhere in the
document; better, enter that as answers to `direction` and `third-factor`.

## En français
Que deux choses aillent ensemble ne fait pas de l'une la cause de l'autre.

Pourquoi : l'effet peut venir en premier, ou une troisième chose causer les deux. Les
ventes de glaces et les noyades augmentent ensemble, et aucune ne cause l'autre.

Méthode : Hill, Proceedings of the Royal Society of Medicine 58:295 (1965) : parmi ses
points de vue, seul l'ordre dans le temps est indispensable. Walton, Reed et Macagno
(2008) : argument qui va de la corrélation à la cause, et ses questions.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.queries.association import ASKED, read_as_cause
from mapgen.queries.cached import Queries
from mapgen.rules.flag import Flag, Topic
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import READER_LANGUAGES, both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.WARNING


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each step from association to cause, with the explanations it has not ruled out."""
    for step, left in read_as_cause(queries):
        asked = {
            code: " ".join(question.text.best(code) for question, _ in left) for code in READER_LANGUAGES
        }
        yield Flag(
            both(
                f"Two things go together, and this step makes one the cause of the other. {asked['en']}",
                f"Deux choses vont ensemble, et cette étape fait de l'une la cause de l'autre. {asked['fr']}",
            ),
            both(
                "Look for an experiment, or for studies that settle these questions; until then, say “goes with”.",
                "Cherchez une expérience, ou des études qui tranchent ces questions ; d'ici là, dites « va de pair avec ».",
            ),
            step.span,
            about=(step.conclusion, step.id, *step.premises),
            topics=tuple(Topic(step.id, question) for question in (*ASKED, "design")),
        )
