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
from dataclasses import replace

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Proposal
from mapgen.queries.ties import bearing
from mapgen.rules.flag import Flag
from mapgen.strength.effects.table import moves
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both, some

KIND = FindingKind.FAULT
SEVERITY = Severity.INFO

_MOST_NAMED = 8
_REMEDY = both(
    "Strike under `proposed` each that is wrong; `mapgen accept` enters those that are left in their fields.",
    "Rayez sous `proposed` chacune qui est fausse ; `mapgen accept` inscrit celles qui restent dans leurs champs.",
)

_MOVING = both(
    "Read these, and strike under `proposed` each that is wrong; `mapgen accept` enters those that are left in their "
    "fields, and the others with them.",
    "Lisez celles-ci et rayez sous `proposed` chacune qui est fausse ; `mapgen accept` inscrit celles qui restent dans "
    "leurs champs, et les autres avec elles.",
)
_STILL = both(
    "They may stay; `mapgen accept FILE --leave-out` takes away those of claims that nothing names.",
    "Elles peuvent rester ; `mapgen accept FICHIER --leave-out` ôte celles des affirmations que rien ne nomme.",
)


_NO_MORE = both("", "")
_WAIT = both(
    "; they can wait until a conclusion is named", " ; elles peuvent attendre qu'une conclusion soit nommée"
)
_IDLE = both("; none of them can move a verdict", " ; aucune ne peut changer un verdict")


def check(map_: ArgumentMap) -> Iterator[Flag]:
    """Yield one flag for the proposals of mapgen's word lists, and a serious one for those of models.

    Of those of the word lists it names the ones that can move a verdict: for a field that changes something
    in the weighing, of a claim that bears on a chain.
    """
    left = [(claim, proposal) for claim in map_.claims for proposal in claim.proposed]
    own = [(claim, proposal) for claim, proposal in left if not proposal.by]
    of_models = [(claim, proposal) for claim, proposal in left if proposal.by]
    if own:
        yield _of_lists(map_, own)
    if of_models:
        yield _flag(of_models, " of a model", " d'un modèle", Severity.ERROR)


def _of_lists(map_: ArgumentMap, left: Sequence[tuple[Claim, Proposal]]) -> Flag:
    if not map_.arguments:
        waiting = _flag(left, "", "", Severity.INFO, _WAIT)
        return replace(waiting, about=waiting.about[:1])
    on_the_way = bearing(map_)
    moving = [(claim, one) for claim, one in left if claim.id in on_the_way and moves(one.field)]
    if not moving:
        idle = _flag(left, "", "", Severity.INFO, _IDLE)
        return replace(idle, remedy=_STILL, about=idle.about[:1])
    fields: dict[str, list[str]] = {}
    for claim, one in moving:
        fields.setdefault(claim.id, []).append(one.field)
    names = [f"`{id_}` ({', '.join(own)})" for id_, own in fields.items()]
    count, many = len(moving), len(moving) > 1
    told = both(
        f"{count} of {len(left)} proposals can move a verdict: {some(names, _MOST_NAMED, 'en')}.",
        f"{count} proposition{'s' * many} sur {len(left)} {'peuvent' if many else 'peut'} changer un verdict : "
        f"{some(names, _MOST_NAMED, 'fr')}.",
    )
    return Flag(told, _MOVING, moving[0][1].span, about=tuple(fields), severity=Severity.INFO)


def _flag(
    left: Sequence[tuple[Claim, Proposal]], of: str, de: str, severity: Severity, more: Text = _NO_MORE
) -> Flag:
    """Return the flag for proposals; `more` stands at the end of its message."""
    count, many = len(left), len(left) > 1
    about = tuple(dict.fromkeys(claim.id for claim, _ in left))
    claims = len(about)
    return Flag(
        both(
            f"{count} proposal{'s' * many}{of} wait{'s' * (not many)} for an answer, in {claims} claim{'s' * (claims > 1)}{more.best('en')}.",
            f"{count} proposition{'s' * many}{de} attend{'ent' * many} une réponse, dans {claims} affirmation{'s' * (claims > 1)}{more.best('fr')}.",
        ),
        _REMEDY,
        left[0][1].span,
        about=about,
        severity=severity,
    )
