"""Checks for results that are compared with nothing.

A result says what it was compared with.

## Why
People get better by themselves, and because they are cared for. “They improved”
says nothing of a treatment until somebody tells what happened to the others.

## Bad
```text
After the massage course, babies slept longer. So massage helps babies to sleep.
```
```yaml
claims:
  longer:
    quote: After the massage course, babies slept longer
    kind: result  # finding
    intervention: {agent: massage}
    outcome: {name: sleep}
  helps:
    quote: massage helps babies to sleep
    kind: effect
    because:
      - premises: [longer]
        scheme: evidence-to-claim
```

## Good
```text
Massaged babies slept longer than babies who were only rocked. So massage helps babies to sleep.
```
```yaml
claims:
  longer:
    quote: Massaged babies slept longer than babies who were only rocked
    kind: result
    intervention: {agent: massage}
    comparator: rocking
  helps:
    quote: massage helps babies to sleep
    kind: effect
    because:
      - premises: [longer]
        scheme: evidence-to-claim
```

## Method
The C of PICO: Richardson et al., ACP Journal Club 123:A12 (1995). CASP
checklist for trials. Silent where the work is known to be of a kind that
compares.

## When to waive
The comparison is in the sentence and could not be put under `comparator`.

## En français
Un résultat dit à quoi il a été comparé.

Pourquoi : on guérit aussi de soi-même, et parce qu'on est entouré. « Leur état s'est
amélioré » ne dit rien d'un traitement tant que personne ne dit ce que les autres sont
devenus.

Méthode : le C de PICO : Richardson et al., ACP Journal Club 123:A12 (1995). Grille
CASP pour les essais. Rien n'est signalé si l'on sait que l'étude est d'un type qui
comporte une comparaison.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import excerpts
from mapgen.queries.studies import uncompared_results
from mapgen.rules.flag import Flag, topics
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING

_ONE = both(
    "The effect of an intervention is reported without saying what it is compared with.",
    "L'effet d'une intervention est rapporté sans dire à quoi il est comparé.",
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all the results of an intervention that name no comparison."""
    guilty = uncompared_results(queries)
    if guilty:
        yield Flag(
            _of_several(guilty) if len(guilty) > 1 else _ONE,
            both(
                "Find out what became of similar people who did not get it.",
                "Cherchez ce que sont devenues des personnes semblables qui ne l'ont pas reçu.",
            ),
            queries.map.span_of(guilty[0].id, "kind"),
            about=tuple(claim.id for claim in guilty),
            topics=topics(
                "comparison", (step.id for c in guilty for step in queries.map.inferences_from.get(c.id, ()))
            ),
            missing=both("Nothing to compare with", "Rien à quoi comparer"),
        )


def _of_several(guilty: Sequence[Claim]) -> Text:
    return both(
        f"Effects of interventions are reported without saying what they are compared with: {excerpts(guilty, 'en')}.",
        f"Des effets d'interventions sont rapportés sans dire à quoi ils sont comparés : {excerpts(guilty, 'fr')}.",
    )
