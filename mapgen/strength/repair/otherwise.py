"""What may be said where nothing mends a break."""

from __future__ import annotations

import re

from mapgen.model.elements import Claim
from mapgen.queries.precaution import advises_against
from mapgen.strength.evidence.nature import nature_of
from mapgen.vocabulary import ClaimKind, Modality, Nature
from mapgen.words import Text, both

_AS_A_PRECAUTION = both(
    "Otherwise say that it is a precaution: what is known of the harm, and what is lost by it.",
    "Sinon, dire que c'est une précaution : ce que l'on sait du risque, et ce que l'on perd à la prendre.",
)
_LIMIT_ADVICE = both(
    "Otherwise limit this advice to those whom it was shown to help.",
    "Sinon, limiter ce conseil à ceux chez qui l'on a montré qu'il aide.",
)
_WITHDRAW_ADVICE = both("Otherwise withdraw the advice.", "Sinon, retirer ce conseil.")
_AS_A_PRECAUTION_THEN = both(
    "Otherwise say of the advice that rests on it that it is a precaution.",
    "Sinon, dire du conseil qui en dépend que c'est une précaution.",
)
_WITHDRAW_WHAT_RESTS = both(
    "Otherwise withdraw the advice that rests on it.", "Sinon, retirer le conseil qui en dépend."
)
LIMIT_ROUTE = both(
    "Otherwise advise only the route that was studied, or withdraw the advice.",
    "Sinon, ne conseiller que la voie étudiée, ou retirer ce conseil.",
)
LIMIT_PEOPLE = both(
    "Otherwise limit the advice to those in whom it was studied, say how much, for how long and who should not follow it, or withdraw it.",
    "Sinon, limiter ce conseil à ceux chez qui on l'a étudié, dire combien, combien de temps et à qui il ne convient pas, ou le retirer.",
)
WITHDRAW_UNLESS = both(
    "Withdraw this advice: the text does not say what place it leaves to other treatment. Only this would justify it: {needed}.",
    "Retirer ce conseil : le texte ne dit pas quelle place il laisse aux autres traitements. Seul ceci le justifierait : {needed}.",
)
_HYPOTHESIS = both("Otherwise say it as a hypothesis.", "Sinon, le dire comme une hypothèse.")
_ALREADY_A_HYPOTHESIS = both(
    "It is said as a hypothesis already: otherwise say with it that nothing given here shows it.",
    "C'est déjà dit comme une hypothèse : sinon, dire aussi que rien de ce qui est donné ici ne la montre.",
)
_ONLY_A_HYPOTHESIS = both(
    "Otherwise say it as a hypothesis: the text gives nothing that is enough.",
    "Sinon, le dire comme une hypothèse : le texte ne donne rien qui suffise.",
)
_SHOWS_LITTLE = both(
    "Otherwise say with it how little it can show.", "Sinon, dire aussi combien peu cela montre."
)
CHANGES_NOTHING = both(
    "That alone is not enough, since the reasoning breaks elsewhere as well; without repairing the rest, only this would carry the conclusion: {needed}.",
    "Cela seul ne suffit pas, car le raisonnement se rompt aussi ailleurs ; sans réparer le reste, seul ceci porterait la conclusion : {needed}.",
)
NOT_ENOUGH = both(
    "Repairing this place alone is not enough, short of direct evidence for the conclusion: something else on the way gives too little.",
    "Réparer ce seul endroit ne suffit pas, sauf preuve directe de la conclusion : autre chose, en chemin, donne trop peu.",
)
_REPORTED = frozenset({ClaimKind.RESULT, ClaimKind.CASE, ClaimKind.PREVALENCE, ClaimKind.PRACTICE})
"""What is reported is no hypothesis, however little it shows."""


def less_advice(advice: Claim) -> Text:
    """Return to withdraw advice that nothing shows; advice not to do something is kept as a precaution.

    What is only to be considered is no firm advice: it is to be limited to those whom it helps.
    """
    if advises_against(advice):
        return _AS_A_PRECAUTION
    return _LIMIT_ADVICE if only_considered(advice) else _WITHDRAW_ADVICE


_CONSIDERED = {
    "en": re.compile(
        r"\b(?:should|may|might|can|could) be (?:considered|envisaged|discussed)\b", re.IGNORECASE
    ),
    "fr": re.compile(
        r"\b(?:devrai|doi|pourrai|peu)(?:t|ent|vent) être (?:envisag|considér|discut)", re.IGNORECASE
    ),
}


def only_considered(advice: Claim) -> bool:
    """Return whether advice asks no more than that something be considered."""
    return any(pattern.search(advice.text.best(code)) for code, pattern in _CONSIDERED.items())


def less_advice_on(advice: Claim) -> Text:
    """Return the same where it is a claim on the way to the advice that nothing shows."""
    return _AS_A_PRECAUTION_THEN if advises_against(advice) else _WITHDRAW_WHAT_RESTS


def less_without(claim: Claim) -> Text:
    """Return what may be said of a claim below which nothing of the text stands."""
    if claim.kind in _REPORTED:
        return _SHOWS_LITTLE
    return _ALREADY_A_HYPOTHESIS if claim.modality is Modality.MIGHT else _ONLY_A_HYPOTHESIS


def less(claim: Claim) -> Text:
    """Return what may be said of a claim that nothing shows."""
    if nature_of(claim) is Nature.RECOMMENDATION:
        return less_advice(claim)
    if claim.kind in _REPORTED:
        return _SHOWS_LITTLE
    return _ALREADY_A_HYPOTHESIS if claim.modality is Modality.MIGHT else _HYPOTHESIS
