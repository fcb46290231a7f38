"""Which evidence a claim takes, as a phrase: by its kind; for an effect or advice, by what it speaks of."""

from __future__ import annotations

from mapgen.model.elements import Claim
from mapgen.queries.indirectness import Terms, listed, name_of
from mapgen.strength.words import ANY, NEEDED, said
from mapgen.vocabulary import ClaimKind, Route, Species
from mapgen.words import Text, both

_TO_SAY = both("to be said first", "à dire d'abord")
_TRIED = both(
    "given or done: {given}; in: {people}; measured: {measured}",
    "donné ou fait : {given} ; chez : {people} ; mesuré : {measured}",
)
_NOTHING_SAID = both(
    "once it is said what is given or done, in whom, and what is measured",
    "une fois dit ce qui est donné ou fait, chez qui, et ce qui est mesuré",
)
_OF_AN_EFFECT = both(
    "a randomised trial ({tried}), or a systematic review of such trials",
    "un essai randomisé ({tried}), ou une revue systématique de tels essais",
)
_OF_ADVICE = both(
    "evidence that the benefit outweighs the harm, from randomised trials ({tried})",
    "des preuves que le bénéfice l'emporte sur le risque, par des essais randomisés ({tried})",
)


def needed(claim: Claim, terms: Terms) -> Text:
    """Return a phrase that tells which evidence would support a claim; `terms`: those of the map, by id.

    A trial is told with what it would give, to whom, and what it would measure. What the claim does not say
    of this has to be said first: nobody can try what nobody can name.
    """
    if claim.kind is ClaimKind.EFFECT:
        return said(_OF_AN_EFFECT.best("en"), _OF_AN_EFFECT.best("fr"), tried=_tried(claim, terms))
    if claim.kind is ClaimKind.RECOMMENDATION:
        return said(_OF_ADVICE.best("en"), _OF_ADVICE.best("fr"), tried=_tried(claim, terms))
    return NEEDED[claim.kind] if claim.kind is not None else ANY


def _tried(claim: Claim, terms: Terms) -> Text:
    """Return what a trial of a claim gives, to whom, and what it measures."""
    given, people, measured = _given(claim, terms), _people(claim, terms), claim.facets.outcome.name
    if not (given or people or measured):
        return _NOTHING_SAID
    return said(
        _TRIED.best("en"),
        _TRIED.best("fr"),
        given=given or _TO_SAY,
        people=people or _TO_SAY,
        measured=name_of(measured, terms) if measured else _TO_SAY,
    )


def _given(claim: Claim, terms: Terms) -> Text:
    given = claim.facets.intervention
    if not given.agent:
        return Text()
    agent, salt = name_of(given.agent, terms), name_of(given.salt, terms) if given.salt else Text()
    agent = said("{agent} ({salt})", "{agent} ({salt})", agent=agent, salt=salt) if salt else agent
    told = listed((agent, *(name_of(id_, terms) for id_ in given.components)), " + ")
    return told if given.route in (None, Route.UNSTATED) else listed((told, given.route.name_))


def _people(claim: Claim, terms: Terms) -> Text:
    population = claim.facets.population
    if population.group:
        return name_of(population.group, terms)
    if population.species in (None, Species.HUMAN):
        return Text()
    return population.species.name_
