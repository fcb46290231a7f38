"""What shows that advice to give several things together helps, and by which of them.

A trial of the whole against placebo does not tell what each part adds: the part on which the text gives
evidence is shown by the whole with and without it (an add-on comparison).
"""

from __future__ import annotations

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.indirectness import listed, name_of, terms_of
from mapgen.strength.repair.restricted import restricted
from mapgen.strength.repair.study import in_whom, the_whole
from mapgen.strength.words import said
from mapgen.vocabulary import ClaimKind
from mapgen.words import Text, both, filled

_WITHOUT = both("the same treatment without {agent} ({others})", "au même traitement sans {agent} ({others})")
_ALONE = both("against {without}", "face {without}")
_AND_PLACEBO = both("against placebo and {without}", "face à un placebo et {without}")
_SHOW = both(
    "Show that what is advised helps: a randomised trial of the whole treatment{tried}, {against}, or a systematic review of such trials.",
    "Montrer que ce qui est conseillé aide : un essai randomisé du traitement entier{tried}, {against}, ou une revue systématique de tels essais.",
)
_TRIAL = both(
    "a trial of what is advised{tried}, {against}", "un essai de ce qui est conseillé{tried}, {against}"
)


_NO_STUDY = both(
    "Cite a study of the mixture that is proposed, {mixture}: the text gives none.",
    "Citer une étude du mélange proposé, {mixture} : le texte n'en donne aucune.",
)


def study_of_mixture(advice: Claim, map_: ArgumentMap) -> Text:
    """Return to cite a study of what is given together, where what is cited is of other things."""
    return filled(_NO_STUDY, mixture=the_whole(advice, map_))


def is_part(claim: Claim, advice: Claim) -> bool:
    """Return whether a claim is about the effect of one of several things that are advised together."""
    given, advised = claim.facets.intervention, advice.facets.intervention
    if claim.kind is not ClaimKind.EFFECT or not is_mixture(advice):
        return False
    return given.agent == advised.agent and not set(advised.components) <= set(given.components)


def is_mixture(advice: Claim) -> bool:
    """Return whether a claim advises to give several things together."""
    given = advice.facets.intervention
    return advice.kind is ClaimKind.RECOMMENDATION and bool(given.agent and given.components)


def of_the_whole(advice: Claim, map_: ArgumentMap, *, ignores: bool) -> Text:
    """Return to show that what is advised helps, by a trial that tells what its first part adds.

    `ignores`: whether the advice leaves aside what is known to help; nobody gets placebo in its place.
    """
    against = _against(advice, map_, ignores=ignores)
    return said(_SHOW.best("en"), _SHOW.best("fr"), tried=in_whom(advice, map_), against=against)


def trial_of(advice: Claim, map_: ArgumentMap, *, ignores: bool = False) -> Text:
    """Return, as a phrase, a trial of what is advised: against placebo, and the whole without a part."""
    against = _against(advice, map_, ignores=ignores)
    return said(_TRIAL.best("en"), _TRIAL.best("fr"), tried=in_whom(advice, map_), against=against)


def _against(advice: Claim, map_: ArgumentMap, *, ignores: bool) -> Text:
    given, terms = advice.facets.intervention, terms_of(map_)
    barred = restricted(map_, advice)  # nobody is given that in a trial
    others = listed((name_of(each, terms) for each in given.components if each not in barred), ", ")
    without = said(_WITHOUT.best("en"), _WITHOUT.best("fr"), agent=name_of(given.agent, terms), others=others)
    return filled(_ALONE if ignores else _AND_PLACEBO, without=without)
