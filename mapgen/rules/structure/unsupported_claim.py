"""Checks for claims without support.

A claim rests on something: another claim, a source, or common knowledge.

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
Intelligence 171 (2007). Where a mark, or an author and a year, stands in the
quoted sentence and no claim enters it, that is told, and weighs less.

## When to waive
The claim is common knowledge for the document's readers: say so under
`accepted` instead, so that the map can show it. Definitions and offers that the
document itself makes need no support; what other works say for a claim does not
make the document's own silence good.

## En français
Une affirmation repose sur une autre, sur une source ou sur une connaissance
commune. Sinon elle demande à être crue sur parole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.document.citations.marks import CitationMark
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.cached import Queries
from mapgen.queries.printed import unentered_beside
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Origin, Severity
from mapgen.words import Text, both

KIND = FindingKind.MISSING_EVIDENCE
SEVERITY = Severity.WARNING

_NEEDS_NONE = (ClaimKind.DEFINITION, ClaimKind.PROMOTION)
_REMEDY = both(
    "Ask what it rests on: evidence, a source, a reason.",
    "Demandez sur quoi elle repose : une preuve, une source, une raison.",
)


def check(queries: Queries) -> Iterator[Flag]:
    """Yield a flag for each claim that needs support and for which the document gives none.

    It is an error for a main conclusion. It is only information where outside works support the claim, or
    where its sentence prints a mark or a name with a year that no claim enters.
    """
    map_ = queries.map
    conclusions = {argument.conclusion for argument in map_.arguments}
    for claim in map_.claims:
        if not _needs_support(claim) or _own_support(map_, claim):
            continue
        from_outside = claim.id in map_.inferences_to
        main = claim.id in conclusions and not from_outside
        perhaps = unentered_beside(queries).get(claim.id, ())
        yield Flag(
            _unless(_message(claim, main, from_outside), perhaps),
            _REMEDY,
            claim.span,
            about=(claim.id,),
            missing=both("evidence or reason", "preuve ou raison"),
            severity=Severity.INFO if from_outside or perhaps else Severity.ERROR if main else None,
        )


def _needs_support(claim: Claim) -> bool:
    """Return whether a claim needs a reason.

    It does not if it is accepted or cited, brought in from outside, reported as another's view, or if
    the document itself defines or promotes something in it.
    """
    if claim.origin is Origin.OUTSIDE or claim.accepted or claim.attributed_to or claim.citations:
        return False
    return claim.origin is Origin.IMPLICIT or claim.kind not in _NEEDS_NONE


def _own_support(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether any step to the claim does not start from outside works alone."""
    return any(not map_.is_from_outside(step) for step in map_.inferences_to.get(claim.id, ()))


def _unless(message: Text, marks: Sequence[CitationMark]) -> Text:
    """Return the message, with the printed marks that may be a source that nobody entered."""
    if not marks:
        return message
    shown = [" ".join(mark.printed.split()) for mark in marks]
    names = {"en": ", ".join(f"“{one}”" for one in shown), "fr": ", ".join(f"« {one} »" for one in shown)}
    return both(
        f"{message.best('en')} Unless its source is what its sentence prints and no claim enters: {names['en']}.",
        f"{message.best('fr')} À moins que sa source ne soit ce que sa phrase imprime et qu'aucune affirmation "
        f"ne reprend : {names['fr']}.",
    )


def _message(claim: Claim, main: bool, from_outside: bool) -> Text:
    if from_outside:
        return both(
            "The document gives neither a reason nor a source for this; what supports it here was brought in "
            "by the makers of the map.",
            "Le document n'en donne ni raison ni source ; ce qui l'appuie ici a été apporté par les auteurs de la carte.",
        )
    if main:
        return both(
            "The conclusion of a whole chain rests on nothing: neither a reason nor a source is given.",
            "La conclusion de toute une chaîne ne repose sur rien : ni raison ni source n'est donnée.",
        )
    if claim.origin is Origin.IMPLICIT:
        return both(
            "A step needs this, nobody says it, and nothing supports it.",
            "Une étape en a besoin, personne ne le dit et rien ne l'appuie.",
        )
    return both(
        "The document gives neither a reason nor a source for this.",
        "Le document n'en donne ni raison ni source.",
    )
