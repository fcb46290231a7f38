"""Which evidence a claim takes, as a phrase: by its kind; for an effect or advice, by what it speaks of."""

from __future__ import annotations

import re

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.indirectness import Terms, listed, name_of, terms_of
from mapgen.queries.precaution import advises_against
from mapgen.strength.repair.surrogates import stood_for
from mapgen.strength.words import ANY, NEEDED, joined, said
from mapgen.vocabulary import ClaimKind, OutcomeKind, Route, Species
from mapgen.words import Text, both, filled

_OF_AN_EFFECT = both(
    "a randomised trial{tried}, against {other}, or a systematic review of such trials",
    "un essai randomisé{tried}, face {other}, ou une revue systématique de tels essais",
)
_PLACEBO = both("placebo", "à un placebo")
_USUAL_CARE = both("usual care", "aux soins habituels")
_USUAL_DIET = both("the usual diet", "à l'alimentation habituelle")
_EITHER = both("placebo or usual care", "à un placebo ou aux soins habituels")
_ENTERS = frozenset(set(Route) - {Route.UNSTATED, Route.MANUAL, Route.DIETARY})
"""The routes by which what is given can be given without what acts in it."""
_ADDED = both(
    "a randomised trial{tried}, added to usual treatment, against that treatment alone",
    "un essai randomisé{tried}, en plus du traitement habituel, face à ce traitement seul",
)
_OF_A_WHOLE = both(
    "a randomised trial{tried}, against {agent} alone, or a systematic review of such trials",
    "un essai randomisé{tried}, face à ceci seul : {agent}, ou une revue systématique de tels essais",
)
_OF_ADVICE = both(
    "evidence that the benefit outweighs the harm, from randomised trials{tried}",
    "des preuves que le bénéfice l'emporte sur le risque, par des essais randomisés{tried}",
)

_OF_ADVICE_AGAINST = both(
    "evidence of the harm and of how likely it is (cases reported, people followed over time), and of what is lost by the advice",
    "des preuves du risque et de sa probabilité (cas rapportés, suivis de personnes), et de ce que l'on perd à suivre ce conseil",
)


def needed(claim: Claim, map_: ArgumentMap) -> Text:
    """Return a phrase that tells which evidence would support a claim of a map.

    A trial is told with what it would give, to whom, and what it would measure, as far as that is entered:
    of what is not, nobody knows whether the text says it. People of whom it is only entered that they are
    patients the text has to name. What is measured is the outcome that the claim names; in place of a
    surrogate, what it stands for in the text, else what patients notice.
    """
    if claim.kind is ClaimKind.EFFECT:
        return said(
            _OF_AN_EFFECT.best("en"), _OF_AN_EFFECT.best("fr"), tried=_tried(claim, map_), other=_other(claim)
        )
    if advises_against(claim):
        return _OF_ADVICE_AGAINST
    if claim.kind is ClaimKind.RECOMMENDATION:
        return said(_OF_ADVICE.best("en"), _OF_ADVICE.best("fr"), tried=_tried(claim, map_))
    return NEEDED[claim.kind] if claim.kind is not None else ANY


def _other(claim: Claim) -> Text:
    """Return against what a trial of a claim compares: what enters the body by a route, against placebo."""
    given = claim.facets.intervention
    if given.route in _ENTERS:
        return _PLACEBO
    if given.route is Route.DIETARY:
        return _USUAL_DIET
    return _USUAL_CARE if given.route is Route.MANUAL or given.components else _EITHER


def added_to_usual(advice: Claim, map_: ArgumentMap) -> Text:
    """Return which evidence advice takes that leaves aside what is known to help: nobody goes without."""
    return said(_ADDED.best("en"), _ADDED.best("fr"), tried=_tried(advice, map_))


def the_whole(advice: Claim, map_: ArgumentMap) -> Text:
    """Return what advice gives, all its parts, with the route where it is entered."""
    return _given(advice, terms_of(map_))


def needed_of_a_whole(claim: Claim, map_: ArgumentMap) -> Text:
    """Return which evidence shows that a whole does more than the first of its parts alone."""
    given = claim.facets.intervention
    if claim.kind is not ClaimKind.EFFECT or not given.components:
        return needed(claim, map_)
    agent = name_of(given.agent, terms_of(map_))
    return said(_OF_A_WHOLE.best("en"), _OF_A_WHOLE.best("fr"), tried=_tried(claim, map_), agent=agent)


_PEOPLE = both(" in people whom the text has to name", " chez des personnes que le texte devra préciser")
_WITH_BOTH = both(
    ", with what patients notice as the outcome, and not {outcome} alone",
    " (critère de jugement : ce que ressentent les patients, et non {outcome} seulement)",
)
_WITH_OUTCOME = both(", with {outcome} as the outcome", " (critère de jugement : {outcome})")


def _tried(claim: Claim, map_: ArgumentMap) -> Text:
    """Return what a trial of a claim gives, in whom, and what it measures, each where it is entered."""
    given = _given(claim, terms_of(map_))
    of_it = both(f" of {given.best('en')}", f" {after_de(given.best('fr'))}") if given else Text()
    return joined([part for part in (of_it, in_whom(claim, map_)) if part], "")


def in_whom(claim: Claim, map_: ArgumentMap) -> Text:
    """Return in whom a trial of a claim is made, and what it measures, each where it is entered."""
    terms = terms_of(map_)
    people, measured = _people(claim, terms), _measured(claim, terms)
    surrogate = claim.facets.outcome.kind is OutcomeKind.SURROGATE
    if surrogate and (meant := stood_for(claim, map_)):
        measured, surrogate = listed((name_of(each, terms) for each in meant), ", "), False
    by_this = filled(_WITH_BOTH if surrogate else _WITH_OUTCOME, outcome=measured) if measured else Text()
    lasts = any(pattern.search(claim.text.best(code)) for code, pattern in _LASTING.items())
    for_long = _MONTHS if lasts and measured else Text()
    return joined([part for part in (people, by_this, for_long) if part], "")


_QUALITY_OF_LIFE = both("quality of life", "qualité de vie")
_LASTING = {
    "en": re.compile(r"\b(?:lasting|long[- ]term)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(?:durable|à long terme|au long cours)", re.IGNORECASE),
}
_MONTHS = both(", followed for six months at least", ", avec un suivi de six mois au moins")


def _measured(claim: Claim, terms: Terms) -> Text:
    """Return what a trial of a claim is to measure: the outcome that it names; empty if it names none.

    Also quality of life, where its words have it.
    """
    outcome = claim.facets.outcome
    if not outcome.name:
        return Text()
    told = [name_of(outcome.name, terms)]
    if all(_QUALITY_OF_LIFE.best(code) in claim.text.best(code).lower() for code in ("en", "fr")):
        told.append(_QUALITY_OF_LIFE)
    return joined(told, ", ")


_ASPIRATED = re.compile(
    r"h(?:ach|aie\b|ain|aï|aleter|alètement|all\b|alo\b|alte|amac|ameau|amster|anche|and|angar|anneton|ant|app|aras|arass"
    r"|arcel|ard|arem|areng|argn|aricot|arnais|arpe|asard|asch|ât|aubert|auss|aut|avre|eaume|enn|érisson|ernie|éron|éros\b"
    r"|ers|être|eurt|ibou|ideu|iérarch|ippie|iss|obby|ochet|ockey|old|omard|onte\b|ontes\b|onteu|oquet|orde|ors\b|ouille"
    r"|oule|ouss|oux|ublot|uée|uit\b|uitaine|urle|utte)",
    re.IGNORECASE,
)
"""How French words with an aspirated `h` begin, before which nothing is elided; other `h` are mute.

After the Dictionnaire de l'Académie française, which marks them.
"""


def after_de(name: str) -> str:
    """Return the name after the French `de`, elided before a vowel or a mute `h`."""
    silent = name[:1].lower() in "aàâeéèêëhiîïoôœuùûyæ" and not _ASPIRATED.match(name)
    return f"d'{name}" if silent else f"de {name}"


def _some(people: str) -> str:
    """Return the name of people after `chez`: with `des` if its first word is a plural without an article."""
    first = people.split(" ", 1)[0].lower()
    return f"des {people}" if first.endswith(("s", "x")) and first not in ("les", "des", "ceux") else people


def _given(claim: Claim, terms: Terms) -> Text:
    given = claim.facets.intervention
    if not given.agent:
        return Text()
    agent, salt = name_of(given.agent, terms), name_of(given.salt, terms) if given.salt else Text()
    agent = said("{agent} ({salt})", "{agent} ({salt})", agent=agent, salt=salt) if salt else agent
    told = listed((agent, *(name_of(id_, terms) for id_ in given.components)), " + ")
    if given.route in (None, Route.UNSTATED, Route.DIETARY) or _names(given.route.name_, agent):
        return told
    return listed((told, given.route.name_), " ")


def _names(route: Text, agent: Text) -> bool:
    """Return whether the name of a route holds that of what is given, in either language: «mesotherapy»."""
    return any(agent.best(code).lower() in route.best(code).lower() for code in ("en", "fr"))


_ANYBODY = frozenset(
    {"patients", "people", "persons", "participants", "subjects", "personnes", "sujets", "gens", "malades"}
)
"""Names of groups that tell nothing of who is in them."""


def _people(claim: Claim, terms: Terms) -> Text:
    """Return in whom a claim is to be tried, «in choir singers»; empty where it is not entered."""
    population = claim.facets.population
    if population.group:
        name = name_of(population.group, terms)
    elif population.species in (None, Species.HUMAN):
        return Text()
    else:
        name = population.species.name_
    if _ANYBODY & {name.best(code).lower() for code in ("en", "fr")}:
        return _PEOPLE
    return both(f" in {name.best('en')}", f" chez {_some(name.best('fr'))}")
