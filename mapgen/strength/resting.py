"""What an invitation, which is not judged, rests on: each claim of the text with its word."""

from __future__ import annotations

from collections.abc import Callable

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import label
from mapgen.queries.owners import Makers
from mapgen.strength.evidence.nature import nature_of
from mapgen.strength.words import joined, said
from mapgen.vocabulary import Carried, ClaimKind, Nature
from mapgen.words import Text, both

_LONGEST = 90
"""The most characters that are told of a claim."""


def resting(
    map_: ArgumentMap, makers: Makers, claim: Claim, why: Text, word_of: Callable[[str], Carried | None]
) -> Text:
    """Return why a claim is not judged; of an invitation, with each claim from which it starts and its word.

    Where one of these is no more judged than the invitation, or is advice, the effects from which it starts
    are told as well: they are what is promised.
    """
    if nature_of(claim) is not Nature.INVITATION:
        return why
    judged, waiting = dict[str, Carried](), [claim.id]
    for id in waiting:
        for premise in _premises(map_, makers, id):
            word, kind = word_of(premise), map_.claim[premise].kind
            promised = id == claim.id or kind is ClaimKind.EFFECT
            if premise not in waiting and (word is Carried.NOT_JUDGED or kind is ClaimKind.RECOMMENDATION):
                waiting.append(premise)
            if promised and word not in (None, Carried.NOT_JUDGED):
                judged[premise] = word
    if not judged:
        return why
    told = joined((_told(map_.claim[each], word) for each, word in judged.items()), ", ")
    if len(judged) > 1 and set(judged.values()) == {Carried.FAILS}:
        return said("{why}; of the {n} claims on which it rests, none holds: {told}",
                    "{why} ; aucun de ses {n} appuis ne tient : {told}",
                    why=why, n=str(len(judged)), told=joined((_label(map_.claim[each]) for each in judged), ", "))  # fmt: skip
    return said("{why}; what it rests on is: {told}", "{why} ; ce sur quoi elle s'appuie l'est : {told}",
                why=why, told=told)  # fmt: skip


def _premises(map_: ArgumentMap, makers: Makers, id: str) -> list[str]:
    steps = (each for each in map_.inferences_to.get(id, ()) if each.id not in makers.steps)
    return list(dict.fromkeys(each for step in steps for each in step.premises if each in map_.claim))


def _label(claim: Claim) -> Text:
    return both(*(label(claim, code, _LONGEST) for code in ("en", "fr")))


def _told(claim: Claim, word: Carried) -> Text:
    words = _label(claim)
    return both(*(f"{words.best(code)} ({word.name_.best(code)})" for code in ("en", "fr")))
