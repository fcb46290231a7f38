"""What is asked for a claim that names no effect but a role: «plays a crucial role in»."""

from __future__ import annotations

import re

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.indirectness import Facet, declared
from mapgen.queries.owners import Makers
from mapgen.queries.transfers import facets_of
from mapgen.strength.evidence.indirect import Indirectness
from mapgen.strength.words import joined, said
from mapgen.vocabulary import ClaimKind, Design
from mapgen.words import Text, both

_SAY = both(
    "Say which effect is meant, in place of a role: how much less or more of what, within what time, against what.",
    "Dire l'effet au lieu d'un rôle : combien de moins ou de plus, en combien de temps, face à quoi.",
)
_TRIED = both(
    "Say which effect is meant, in place of a role: how much less or more of what, within what time, against what. The studies that the map's authors added ({works}) measure an effect, and not a role.",
    "Dire l'effet au lieu d'un rôle : combien de moins ou de plus, en combien de temps, face à quoi. Les études ajoutées par les auteurs de la carte ({works}) mesurent un effet, et non un rôle.",
)
_ROLE = {"en": re.compile(r"\broles?\b", re.IGNORECASE), "fr": re.compile(r"\brôles?\b", re.IGNORECASE)}
_NAMED = {
    "en": re.compile(r"(?<![\w-])[\w-]++ roles?\b", re.IGNORECASE),
    "fr": re.compile(r"\brôles? [\w-]+", re.IGNORECASE),
}
"""A role with the word that says of what kind it is: «a crucial role»."""
_TRIALS = frozenset({Design.RANDOMISED_TRIAL, Design.SYSTEMATIC_REVIEW})
_ALIKE = frozenset({Facet.AGENT, Facet.OUTCOME})
"""The facets in which a trial has to be about what a claim says, to be named as one of it."""


def of_a_role(map_: ArgumentMap, makers: Makers, claim: Claim, advice: Text) -> Text:
    """Return advice that asks for evidence for a claim; where that names a role, its effect is to be said.

    Where the makers of the map brought in trials of it, no further trial is asked for.
    """
    if not names_a_role(claim):
        return advice
    tried = _tried(map_, makers, claim)
    return said(_TRIED.best("en"), _TRIED.best("fr"), works=tried) if tried else joined([_SAY, advice], " ")


def names_a_role(claim: Claim) -> bool:
    """Return whether a claim of an effect names a role, which no trial shows."""
    words = (pattern.search(claim.text.best(code)) for code, pattern in _ROLE.items())
    return claim.kind is ClaimKind.EFFECT and any(words)


def role_named(claim: Claim) -> Text:
    """Return the role that a claim of an effect names, in its own words; empty where it names none."""
    found = [pattern.search(claim.text.best(code)) for code, pattern in _NAMED.items()]
    if not names_a_role(claim) or not all(found):
        return Text()
    return both(*(each[0] for each in found if each))


def _tried(map_: ArgumentMap, makers: Makers, claim: Claim) -> str:
    """Return the names of the trials, brought in by the makers, of the agent and outcome of a claim."""
    compared, works = Indirectness(map_), dict[str, None]()
    for brought in map_.claims:
        source = map_.source.get(brought.source) if brought.id in makers.claims else None
        if source is None or source.design not in _TRIALS:
            continue
        if Design.RANDOMISED_TRIAL not in (source.design, *source.includes):
            continue
        facets = facets_of(map_, brought)
        differ = {gap.facet for gap in compared.between(facets, claim.facets)}
        if not _ALIKE & differ and not _ALIKE - (declared(facets) & declared(claim.facets)):
            works[source.label] = None
    return ", ".join(works)
