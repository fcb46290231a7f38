"""Checks for proposals of a draft that nobody has accepted or struck yet.

What a program or a model proposes is a guess until a person has read the sentence.

## Why
A guess that stands in a file looks like a judgement. So `proposed` weighs
nothing, and what a model has proposed keeps the file from being drawn until a
person has answered it.

## Bad
```text
In a trial, 90 sailors took ginger.
```
```yaml
claims:
  trial:
    quote: In a trial, 90 sailors took ginger
    proposed:
      participants: {is: 90 sailors, words: 90 sailors}  # finding
```

## Good
```text
In a trial, 90 sailors took ginger.
```
```yaml
claims:
  trial:
    quote: In a trial, 90 sailors took ginger
    participants: 90 sailors
```

## Method
Ours. `by` tells whose proposal it is: without it, that of the word lists of
mapgen, which is a note for the author; with it, a model's, which is a serious
fault.

## En français
Ce qu'un programme ou un modèle propose reste une conjecture tant que personne n'a lu
la phrase : acceptez-le, en l'inscrivant dans son champ, ou rayez-le.

Pourquoi : une conjecture inscrite dans un fichier ressemble à un jugement. C'est
pourquoi `proposed` ne pèse rien, et ce qu'un modèle a proposé empêche de dessiner la
carte tant que personne n'a répondu.

Méthode : critère propre à mapgen. Le champ `by` dit de qui vient la proposition :
sans lui, elle vient des listes de mots de mapgen, et c'est une note pour l'auteur ;
avec lui, elle vient d'un modèle, et c'est une erreur grave.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Proposal
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import both

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_REMEDY = both(
    "Strike under `proposed` each that is wrong; `mapgen accept` enters those that are left in their fields.",
    "Rayez sous `proposed` chacune qui est fausse ; `mapgen accept` inscrit celles qui restent dans leurs champs.",
)


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for the proposals of mapgen's word lists, and a serious one for those of models."""
    left = [(claim, proposal) for claim in map_.claims for proposal in claim.proposed]
    own = [(claim, proposal) for claim, proposal in left if not proposal.by]
    of_models = [(claim, proposal) for claim, proposal in left if proposal.by]
    if own:
        yield _flag(own, "", "", Severity.INFO)
    if of_models:
        yield _flag(of_models, " of a model", " d'un modèle", Severity.ERROR)


def _flag(left: Sequence[tuple[Claim, Proposal]], of: str, de: str, severity: Severity) -> Flag:
    count, many = len(left), len(left) > 1
    about = tuple(dict.fromkeys(claim.id for claim, _ in left))
    claims = len(about)
    return Flag(
        both(
            f"{count} proposal{'s' * many}{of} wait{'s' * (not many)} for an answer, in {claims} claim{'s' * (claims > 1)}.",
            f"{count} proposition{'s' * many}{de} attend{'ent' * many} une réponse, dans {claims} affirmation{'s' * (claims > 1)}.",
        ),
        _REMEDY,
        left[0][1].span,
        about=about,
        severity=severity,
    )
