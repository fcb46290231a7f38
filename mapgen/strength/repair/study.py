"""Which evidence a claim takes, as a phrase: by its kind; for an effect or advice, by what it speaks of."""

from __future__ import annotations

import re

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.indirectness import Terms, listed, name_of, terms_of
from mapgen.strength.words import ANY, NEEDED, joined, said
from mapgen.vocabulary import ClaimKind, Route, Species
from mapgen.words import Text, both

_OF_AN_EFFECT = both(
    "a randomised trial{tried}, against placebo or usual care, or a systematic review of such trials",
    "un essai randomisé{tried}, face à un placebo ou aux soins habituels, ou une revue systématique de tels essais",
)
_OF_ADVICE = both(
    "evidence that the benefit outweighs the harm, from randomised trials{tried}",
    "des preuves que le bénéfice l'emporte sur le risque, par des essais randomisés{tried}",
)


def needed(claim: Claim, map_: ArgumentMap) -> Text:
    """Return a phrase that tells which evidence would support a claim of a map.

    A trial is told with what it would give, to whom, and what it would measure. What the claim does not say
    of this has to be said first: nobody can try what nobody can name, nor in people of whom it is only said
    that they are patients. What it measures is the outcome that the claim names, be it a surrogate: for “it
    stimulates immunity” that is the immune response.
    """
    if claim.kind is ClaimKind.EFFECT:
        return said(_OF_AN_EFFECT.best("en"), _OF_AN_EFFECT.best("fr"), tried=_tried(claim, map_))
    if claim.kind is ClaimKind.RECOMMENDATION:
        return said(_OF_ADVICE.best("en"), _OF_ADVICE.best("fr"), tried=_tried(claim, map_))
    return NEEDED[claim.kind] if claim.kind is not None else ANY


def _tried(claim: Claim, map_: ArgumentMap) -> Text:
    """Return what a trial of a claim gives, in whom, and what it measures, and what is to be said first."""
    terms = terms_of(map_)
    given, people, measured = _given(claim, terms), _people(claim, terms), _measured(claim, terms)
    parts, missing = [], []
    if given:
        parts.append(both(f" of {given.best('en')}", f" {after_de(given.best('fr'))}"))
    else:
        missing.append(both("what is given or done", "ce qui est donné ou fait"))
    if people:
        parts.append(both(f" in {people.best('en')}", f" chez {_some(people.best('fr'))}"))
    else:
        missing.append(both("in whom", "chez qui"))
    if measured:
        parts.append(
            both(
                f", with {measured.best('en')} as the outcome",
                f" (critère de jugement : {measured.best('fr')})",
            )
        )
    else:
        missing.append(both("what is measured", "ce qui est mesuré"))
    told = joined(parts, "")
    if missing:
        first = both(*(_listed([each.best(code) for each in missing], code) for code in ("en", "fr")))
        told = said("{told}, once it is said {first}", "{told}, une fois dit {first}", told=told, first=first)
    return told


def _measured(claim: Claim, terms: Terms) -> Text:
    """Return what a trial of a claim is to measure: the outcome that it names; empty if it names none."""
    outcome = claim.facets.outcome
    return name_of(outcome.name, terms) if outcome.name else Text()


def _listed(words: list[str], language: str) -> str:
    """Return words as a list within a sentence: «a, b and c»."""
    *others, last = words
    return f"{', '.join(others)} {'et' if language == 'fr' else 'and'} {last}" if others else last


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
    if given.route in (None, Route.UNSTATED) or _names(given.route.name_, agent):
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
    population = claim.facets.population
    if population.group:
        name = name_of(population.group, terms)
        return Text() if _ANYBODY & {name.best(code).lower() for code in ("en", "fr")} else name
    if population.species in (None, Species.HUMAN):
        return Text()
    return population.species.name_
