"""Advice not to do something: a precaution, which rests on the harm that is known or feared.

Nobody draws lots over who is to be harmed. Serious harm that is granted, or likely, is reason enough to
advise against what does it: GRADE names it among the few situations in which a recommendation need not wait
for better evidence (Andrews et al. 2013, *GRADE guidelines 15*, J Clin Epidemiol 66:726-735).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from mapgen.model.elements import Claim
from mapgen.queries.lexicon import lexicon
from mapgen.vocabulary import ClaimKind, Modality, Origin
from mapgen.words import READER_LANGUAGES

_NO_HARM = (Modality.NO_LINK, Modality.UNCERTAIN)


def advises_against(claim: Claim) -> bool:
    """Return whether a claim is advice not to do something, by its words."""
    if claim.kind is not ClaimKind.RECOMMENDATION:
        return False
    return any(_speaks_against(claim.text.best(code), code) for code in READER_LANGUAGES)


@lru_cache(maxsize=4096)
def _speaks_against(words: str, language: str) -> bool:
    return any(lexicon("advice-against", language).find(words))


def tells_of_harm(claim: Claim) -> bool:
    """Return whether a claim tells that something does harm, and not that it does none."""
    return claim.kind is ClaimKind.HARM and claim.modality not in _NO_HARM


def on_granted_harm(conclusion: Claim, premises: Iterable[Claim]) -> bool:
    """Return whether a step goes from a harm that is accepted to advice against what does it.

    Not where it takes for granted what nobody says.
    """
    given = list(premises)
    assumes = any(one.origin is Origin.IMPLICIT and not one.accepted for one in given)
    granted = any(tells_of_harm(one) and one.accepted for one in given)
    return granted and not assumes and advises_against(conclusion)
