"""Checks for claims with a source that lead to no conclusion.

Evidence that is brought leads to a conclusion.

## Why
Studies that bear on nothing lend the look of science to what they do not
support.

## Bad
```text
Oats lower cholesterol [1]. Milk is white. So breakfast should have milk.
```
```yaml
sources:
  study: {mark: 1}
claims:
  oats:  # finding
    quote: Oats lower cholesterol
    cites: [1]
    kind: effect
  white:
    quote: Milk is white
    accepted: Everybody can see it.
  milk:
    quote: breakfast should have milk
    kind: recommendation
    because:
      - premises: [white]
        scheme: practical-reasoning
arguments:
  milk-for-breakfast:
    title: Milk for breakfast
    conclusion: milk
```

## Good
```text
Oats lower cholesterol [1]. So breakfast should have oats.
```
```yaml
sources:
  study: {mark: 1}
claims:
  lower:
    quote: Oats lower cholesterol
    cites: [1]
    kind: effect
  oats:
    quote: breakfast should have oats
    kind: recommendation
    because:
      - premises: [lower]
        scheme: practical-reasoning
arguments:
  oats-for-breakfast:
    title: Oats for breakfast
    conclusion: oats
```

## Method
The relevance condition of a good argument (relevance, sufficiency,
acceptability): Johnson & Blair, Logical Self-Defense (1977). Found by walking
back from every main conclusion, over support and attack.

## En français
Une preuve que l'on avance mène à une conclusion.

Pourquoi : des études qui ne se rattachent à rien donnent un air de science à ce
qu'elles n'appuient pas.

Méthode : condition de pertinence d'un bon argument (pertinence, suffisance,
acceptabilité) : Johnson et Blair, Logical Self-Defense (1977). La règle remonte
depuis chaque conclusion principale, par les appuis et les attaques.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.excerpt import MOST_TOLD, excerpts
from mapgen.queries.ties import fully_read
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Modality, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_SETS_THE_SCENE = (
    ClaimKind.BACKGROUND,
    ClaimKind.DEFINITION,
    ClaimKind.PREVALENCE,
    ClaimKind.PRACTICE,
    ClaimKind.PROMOTION,
    ClaimKind.TESTIMONY,
    ClaimKind.HARM,
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield one flag for all the claims with a source that no main conclusion uses.

    Stated limits and harms are left out. It is a note for the author of the file, who ties claims together.
    """
    map_ = queries.map
    used = _at_work(map_)
    idle = [
        claim
        for claim in fully_read(queries)
        if (claim.citations or claim.source)
        and claim.id not in used
        and claim.kind not in _SETS_THE_SCENE
        and claim.modality is not Modality.UNCERTAIN
    ]
    if idle and map_.arguments:
        count = len(idle)
        yield Flag(
            both(
                f"{count} claim{'s' * (count > 1)} with a source lead{'s' * (count == 1)} to no conclusion of the text: "
                f"{excerpts(idle, 'en', MOST_TOLD)}.",
                f"{count} affirmation{'s' * (count > 1)} avec une source ne mène{'nt' * (count > 1)} à aucune "
                f"conclusion du texte : {excerpts(idle, 'fr', MOST_TOLD)}.",
            ),
            both(
                "Tie the evidence to what it bears out, or leave it out of the reasoning: `mapgen accept FILE --leave-out "
                "--even-evidence` puts all of it that nothing names under `left-out`.",
                "Reliez cette preuve à ce qu'elle appuie, ou laissez-la hors du raisonnement : `mapgen accept FICHIER "
                "--leave-out --even-evidence` met sous `left-out` toute celle que rien ne nomme.",
            ),
            idle[0].span,
            about=tuple(claim.id for claim in idle),
        )


def _at_work(map_: ArgumentMap) -> set[str]:
    """Return the ids of the claims that lead to a main conclusion by supports and attacks."""
    waiting = [argument.conclusion for argument in map_.arguments]
    reached = set(waiting)
    while waiting:
        claim = waiting.pop()
        steps = map_.inferences_to.get(claim, ())
        behind = [premise for step in steps for premise in step.premises]
        behind += [
            a.attacker for id_ in (claim, *(s.id for s in steps)) for a in map_.attacks_on.get(id_, ())
        ]
        waiting += [id_ for id_ in dict.fromkeys(behind) if id_ not in reached]
        reached.update(behind)
    return reached
