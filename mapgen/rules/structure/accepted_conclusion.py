"""Checks for conclusions of chains that are accepted without support.

A chain is there to be judged; what is accepted is not.

## Why
`accepted` says that nobody would ask a reason for a claim. Where a chain ends in such a claim, its
verdict is that it is not judged, whatever the text gives for it.

## Bad
```text
Ginger burns on the tongue. So ginger helps against colds.
```
```yaml
claims:
  burns:
    quote: Ginger burns on the tongue
    accepted: Everybody can taste it.
  helps:
    quote: ginger helps against colds
    accepted: Everybody knows it.  # finding
    because: [{premises: [burns]}]
arguments:
  colds: {title: Ginger helps, conclusion: helps}
```

## Good
```text
Ginger burns on the tongue. So ginger helps against colds.
```
```yaml
claims:
  burns:
    quote: Ginger burns on the tongue
    accepted: Everybody can taste it.
  helps:
    quote: ginger helps against colds
    because: [{premises: [burns]}]
arguments:
  colds: {title: Ginger helps, conclusion: helps}
```

## Method
Our own. What is taken for granted carries a step without lifting it (decision 0034); of a
conclusion it would leave nothing to ask. A precaution of common sense (“see your doctor”, “read the
label”) takes no trial: accepted advice that rests on no evidence is let be, and is not judged. So
is accepted advice against what does a harm that is accepted, too.

## En français
Une chaîne est là pour être jugée ; ce qui est admis ne l'est pas.

Pourquoi : `accepted` dit que personne ne demanderait de raison pour une affirmation. Si une chaîne
aboutit à une telle affirmation, elle n'est pas jugée, quoi que le texte donne à son appui.

Méthode : la nôtre. Ce qui est admis laisse passer une étape sans rien y ajouter (décision 0034) ;
d'une conclusion, il ne laisserait rien à juger. Une précaution de bon sens (« parlez-en à votre
médecin », « lisez la notice ») ne demande pas d'essai : un conseil admis qui ne s'appuie sur aucune
preuve passe, et n'est pas jugé ; de même, un conseil admis contre ce qui fait un mal admis.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.precaution import on_granted_harm
from mapgen.rules.flag import Flag
from mapgen.vocabulary import ClaimKind, FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.WARNING


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield a flag for each conclusion of a chain that the file accepts; one where chains share it."""
    for id_ in dict.fromkeys(argument.conclusion for argument in map_.arguments):
        claim = map_.claim.get(id_)
        if claim is not None and claim.accepted and not _is_precaution(map_, claim):
            yield Flag(
                both(
                    "This is accepted, and a chain ends in it, so that nothing is judged.",
                    "Ceci est admis, et une chaîne y aboutit : rien n'est donc jugé.",
                ),
                both(
                    "Take `accepted` away, so that the reasons of the text are judged, or the chain under `arguments`.",
                    "Retirez `accepted`, pour que les raisons du texte soient jugées, ou la chaîne sous `arguments`.",
                ),
                map_.span_of(claim.id, "accepted"),
                about=(claim.id,),
            )


def _is_precaution(map_: ArgumentMap, claim: Claim) -> bool:
    """Return whether a claim is advice that rests on nothing but what is accepted, or on an accepted harm."""
    steps = map_.inferences_to.get(claim.id, ())
    premises = [map_.claim.get(each) for step in steps for each in step.premises]
    granted = all(each is not None and each.accepted for each in premises)
    on_harm = any(on_granted_harm(claim, filter(None, map(map_.claim.get, step.premises))) for step in steps)
    return claim.kind is ClaimKind.RECOMMENDATION and (granted or on_harm)
