"""A claim rests on something: another claim, a source, or common knowledge.

## Why
A claim that nothing supports asks to be believed on its author's word. Where
the whole conclusion stands so, there is no argument at all.

## Bad
```text
Screens ruin sleep. So schools should ban them.
```
```yaml
claims:
  ruin:  # finding
    quote: Screens ruin sleep
  ban:
    quote: schools should ban them
    because:
      - premises: [ruin]
        scheme: consequences
arguments:
  ban-them:
    title: Ban them
    conclusion: ban
```

## Good
```text
Nights have got shorter [1]. So schools should begin later.

Sources
1. National Sleep Survey.
```
```yaml
sources:
  survey:
    mark: 1
    listed: National Sleep Survey.
claims:
  shorter:
    quote: Nights have got shorter
    cites: [1]
  later:
    quote: schools should begin later
    because:
      - premises: [shorter]
        scheme: practical-reasoning
arguments:
  begin-later:
    title: Begin later
    conclusion: later
```

## Method
Toulmin, The Uses of Argument (1958): a claim needs data. Carneades, proof
standard "scintilla of evidence": Gordon, Prakken & Walton, Artificial
Intelligence 171 (2007).

## When to waive
The claim is common knowledge for the document's readers: say so under
`accepted` instead, so that the map can show it.

## En français
Une affirmation repose sur une autre, sur une source ou sur une connaissance
commune. Sinon elle demande à être crue sur parole.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.rules.engine import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Origin, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING

_NEEDS_NONE = (ClaimKind.DEFINITION, ClaimKind.PROMOTION)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """A flag for each claim that nothing supports; a main conclusion is an error."""
    conclusions = {argument.conclusion for argument in map_.arguments}
    for claim in map_.claims:
        if _stands_alone(map_, claim):
            main = claim.id in conclusions
            yield Flag(
                _message(claim, main),
                both(
                    "Ask what it rests on: evidence, a source, a reason. Common knowledge goes under `accepted`.",
                    "Demandez sur quoi elle repose : une preuve, une source, une raison. "
                    "Une connaissance commune s'inscrit sous `accepted`.",
                ),
                claim.span,
                about=(claim.id,),
                passages=tuple(part for quote in claim.quotes if quote.found for part in quote.anchor.parts),
                missing=both("evidence or reason", "preuve ou raison"),
                severity=Severity.ERROR if main else None,
            )


def _stands_alone(map_: ArgumentMap, claim: Claim) -> bool:
    if claim.origin is Origin.OUTSIDE or claim.accepted or claim.citations or claim.kind in _NEEDS_NONE:
        return False
    return claim.id not in map_.inferences_to


def _message(claim: Claim, main: bool) -> Text:
    if main:
        return both(
            "The conclusion of a whole chain rests on nothing: neither a reason nor a source is given.",
            "La conclusion de toute une chaîne ne repose sur rien : ni raison ni source n'est donnée.",
        )
    if claim.origin is Origin.IMPLICIT:
        return both(
            "A step needs this, nobody says it, and nothing supports it.",
            "Un pas en a besoin, personne ne le dit et rien ne l'appuie.",
        )
    return both(
        "The document gives neither a reason nor a source for this.",
        "Le document n'en donne ni raison ni source.",
    )
