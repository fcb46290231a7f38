"""Checks for long chains of steps that may each fail.

A conclusion is not further from its evidence than a reader can follow.

## Why
Each step may fail. Ten steps that hold nine times in ten hold together one time
in three.

## Bad
```text
A. B. C. D. E. F. G.
```
```yaml
claims:
  a: {quote: A., accepted: Let us say so.}
  b: {quote: B., because: [{premises: [a], scheme: cause-to-effect}]}
  c: {quote: C., because: [{premises: [b], scheme: cause-to-effect}]}
  d: {quote: D., because: [{premises: [c], scheme: cause-to-effect}]}
  e: {quote: E., because: [{premises: [d], scheme: cause-to-effect}]}
  f: {quote: F., because: [{premises: [e], scheme: cause-to-effect}]}
  g: {quote: G., because: [{premises: [f], scheme: cause-to-effect}]}
arguments:
  from-a-to-g:  # finding
    title: From A to G
    conclusion: g
```

## Good
```text
A. B. C.
```
```yaml
claims:
  a: {quote: A., accepted: Let us say so.}
  b: {quote: B., because: [{premises: [a], scheme: cause-to-effect}]}
  c: {quote: C., because: [{premises: [b], scheme: cause-to-effect}]}
arguments:
  from-a-to-c:
    title: From A to C
    conclusion: c
```

## Method
The slippery slope and its steps: Walton, Reed & Macagno, Argumentation Schemes
(2008). More than five steps are called long: our choice. Where a chain fails already
at the fault of one step, that is told, and not its length.

## When to waive
Each step has evidence of its own.

## En français
Une conclusion n'est pas si loin de ses preuves que le lecteur ne puisse plus suivre.

Pourquoi : chaque étape peut échouer. Dix étapes qui tiennent chacune neuf fois sur
dix ne tiennent ensemble qu'une fois sur trois.

Méthode : la pente glissante et ses étapes : Walton, Reed et Macagno, Argumentation
Schemes (2008). Une chaîne est dite longue au-delà de cinq étapes : c'est le choix de
mapgen. Si une chaîne échoue déjà par le défaut d'une étape, c'est cela qui est dit, et
non sa longueur.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference
from mapgen.queries.owners import Makers, makers_part
from mapgen.rules.failing import fails_already
from mapgen.rules.flag import Flag
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.values import Strengths
from mapgen.vocabulary import FindingKind, Nature, Severity
from mapgen.words import both

KIND = FindingKind.WEAK_LINK
SEVERITY = Severity.INFO

_LONG = 5


def check(map_: ArgumentMap, strengths: Strengths) -> Iterator[Flag]:
    """Yield one flag for the argument with the longest chain of the text, with the number of long chains.

    An invitation, which is not judged, ends no chain that could fail; and one that fails already at a step
    is not the worse for its length.
    """
    last = {} if map_.has_circle else _last_steps(map_, makers_part(map_))
    judged = [
        argument
        for argument in map_.arguments
        if nature_of(map_.claim[argument.conclusion]) is not Nature.INVITATION
        and not fails_already(strengths, argument.conclusion)
    ]
    ways = {argument.id: _way(map_, argument.conclusion, last) for argument in judged}
    long = [argument for argument in judged if len(ways[argument.id]) > _LONG]
    if long:
        worst = max(long, key=lambda argument: len(ways[argument.id]))
        way = ways[worst.id]
        yield Flag(
            both(
                f"In “{worst.title.best('en')}”, {len(way)} steps rest one upon the other; each of them can fail."
                + f" {len(long)} chains have more than {_LONG} such steps." * (len(long) > 1),
                f"Dans « {worst.title.best('fr')} », {len(way)} étapes reposent l'une sur l'autre ; chacune peut échouer."
                + f" {len(long)} chaînes ont plus de {_LONG} étapes de la sorte." * (len(long) > 1),
            ),
            both(
                "Look for evidence that bears directly on a late step, so that fewer steps have to hold.",
                "Cherchez une preuve qui porte directement sur une des dernières étapes, pour que la conclusion dépende de moins d'étapes.",
            ),
            worst.span,
            about=(worst.id, *(id_ for step in reversed(way) for id_ in (step.conclusion, step.id))),
        )


def _way(map_: ArgumentMap, conclusion: str, last: dict[str, tuple[int, Inference]]) -> list[Inference]:
    """Return the steps of the longest chain to a claim, the first step first."""
    way: list[Inference] = []
    while conclusion in last:
        step = last[conclusion][1]
        way.append(step)
        conclusion = max(step.premises, key=lambda premise: last[premise][0] if premise in last else 0)
    return way[::-1]


def _last_steps(map_: ArgumentMap, makers: Makers) -> dict[str, tuple[int, Inference]]:
    """Return, by conclusion, the length of its longest chain and the last step of that chain (Kahn 1962).

    The makers' own steps are no part of a chain.
    """
    last: dict[str, tuple[int, Inference]] = {}
    lacking = {step.id: len(step.premises) for step in map_.inferences}
    unproved = {id_: len(steps) for id_, steps in map_.inferences_to.items()}
    ready = [claim.id for claim in map_.claims if claim.id not in unproved]
    while ready:
        premise = ready.pop()
        for step in map_.inferences_from.get(premise, ()):
            lacking[step.id] -= 1
            if lacking[step.id] == 0:
                length = 1 + max(last[id_][0] if id_ in last else 0 for id_ in step.premises)
                if step.id not in makers.steps and length > (
                    last[step.conclusion][0] if step.conclusion in last else 0
                ):
                    last[step.conclusion] = (length, step)
                unproved[step.conclusion] -= 1
                if unproved[step.conclusion] == 0:
                    ready.append(step.conclusion)
    return last
