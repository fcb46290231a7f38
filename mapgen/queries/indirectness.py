"""Indirectness: the facets in which evidence is about something else than the claim.

Evidence and claim are compared facet by facet (PICO), as GRADE does for
indirectness: Guyatt et al., Journal of Clinical Epidemiology 64:1303 (2011).
Only what is declared on both sides is compared, and a group, an agent or an
outcome only where both sides name a term: plain words may mean the same thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Term
from mapgen.model.facets import Facets, Intervention, Outcome, Population
from mapgen.vocabulary import OutcomeKind, Route, Word
from mapgen.words import Text


class Facet(Word):
    """Name a respect in which evidence and claim are compared."""

    SPECIES = "species", "species", "espèce", "people, animals or cells", "êtres humains, animaux ou cellules"
    GROUP = "group", "group", "groupe", "in which people", "chez quelles personnes"
    AGENT = "agent", "agent", "agent", "what is given or done", "ce qui est donné ou fait"
    SALT = "salt", "salt or form", "sel ou forme", "in which form it is given", "sous quelle forme"
    ROUTE = "route", "route", "voie", "how it enters the body", "par quelle voie"
    COMPONENTS = (
        "components",
        "what goes with it",
        "ce qui l'accompagne",
        "given along with it",
        "donné en même temps",
    )
    COMPARATOR = "comparator", "comparison", "comparaison", "compared with what", "par rapport à quoi"
    OUTCOME = "outcome", "outcome", "critère de jugement", "what is observed", "ce qui est observé"
    OUTCOME_KIND = (
        "outcome-kind",
        "kind of outcome",
        "nature du critère de jugement",
        "what matters to people, or something that stands in for it",
        "ce qui compte pour les personnes, ou ce qui en tient lieu",
    )


@dataclass(frozen=True, slots=True)
class FacetGap:
    """Hold one facet in which evidence and claim differ, with both values: «oral → injected»."""

    facet: Facet
    evidence: Text
    """Its value in the evidence."""
    claim: Text
    """Its value in the claim."""


Terms = Mapping[str, Term]


def terms_of(map_: ArgumentMap) -> Terms:
    """Return the terms of a map by id."""
    return {term.id: term for term in map_.terms}


def facet_gaps(evidence: Facets, claim: Facets, terms: Terms) -> tuple[FacetGap, ...]:
    """Return one gap for each facet in which the evidence differs from the claim.

    The order is population, intervention, comparator, outcome. A facet that one side does not declare gives
    no gap. `terms`: the terms of the map by id. Population and outcome give one gap each at most: species is
    compared before group, and the kind of outcome before its name.
    """
    return (
        *_population_gap(evidence.population, claim.population, terms),
        *_intervention_gaps(evidence.intervention, claim.intervention, terms),
        *_term_gap(Facet.COMPARATOR, evidence.comparator, claim.comparator, terms),
        *_outcome_gap(evidence.outcome, claim.outcome, terms),
    )


def declares(facets: Facets, facet: Facet) -> bool:
    """Return whether `facets` declare a value for the facet."""
    return facet in declared(facets)


def declared(facets: Facets) -> frozenset[Facet]:
    """Return the facets that have a value; a route that is unstated has none.

    A declared agent declares its components too, even if it has none.
    """
    given = facets.intervention
    said: dict[Facet, object] = {
        Facet.SPECIES: facets.population.species,
        Facet.GROUP: facets.population.group,
        Facet.AGENT: given.agent,
        Facet.SALT: given.salt,
        Facet.ROUTE: None if given.route is Route.UNSTATED else given.route,
        Facet.COMPONENTS: given.agent,
        Facet.COMPARATOR: facets.comparator,
        Facet.OUTCOME: facets.outcome.name,
        Facet.OUTCOME_KIND: facets.outcome.kind,
    }
    return frozenset(facet for facet, value in said.items() if value)


def name_of(value: str, terms: Terms) -> Text:
    """Return the name of the term whose id is `value`; `value` itself if no term has that id."""
    return terms[value].name if value in terms else Text.of(en=value, fr=value)


def listed(texts: Iterable[Text], between: str = ", ") -> Text:
    """Join texts with the separator `between`, in English and in French, each text once."""
    kept = tuple(dict.fromkeys(texts))
    return Text.of(**{code: between.join(text.best(code) for text in kept) for code in ("en", "fr")})


def _population_gap(evidence: Population, claim: Population, terms: Terms) -> Iterator[FacetGap]:
    if evidence.species and claim.species and evidence.species is not claim.species:
        yield FacetGap(Facet.SPECIES, evidence.species.name_, claim.species.name_)
    else:
        yield from _term_gap(Facet.GROUP, evidence.group, claim.group, terms)


def _outcome_gap(evidence: Outcome, claim: Outcome, terms: Terms) -> Iterator[FacetGap]:
    if evidence.kind is OutcomeKind.SURROGATE and claim.kind is OutcomeKind.IMPORTANT:
        names = (name_of(side.name, terms) if side.name else side.kind.name_ for side in (evidence, claim))  # type: ignore[union-attr]
        yield FacetGap(Facet.OUTCOME_KIND, *names)
    else:
        yield from _term_gap(Facet.OUTCOME, evidence.name, claim.name, terms)


def _intervention_gaps(evidence: Intervention, claim: Intervention, terms: Terms) -> Iterator[FacetGap]:
    given, claimed = _everything(evidence), _everything(claim)
    if given and claimed and all(id_ in terms for id_ in given | claimed):
        if not any(_related(a, b, terms) for a in given for b in claimed):
            yield FacetGap(Facet.AGENT, name_of(evidence.agent, terms), name_of(claim.agent, terms))
        elif _beyond(given, claimed, terms) or _beyond(claimed, given, terms):
            yield FacetGap(Facet.COMPONENTS, _mixture(evidence, terms), _mixture(claim, terms))
    yield from _term_gap(Facet.SALT, evidence.salt, claim.salt, terms)
    routes = (evidence.route, claim.route)
    if evidence.route and claim.route and Route.UNSTATED not in routes and evidence.route is not claim.route:
        yield FacetGap(Facet.ROUTE, evidence.route.name_, claim.route.name_)


def _term_gap(facet: Facet, evidence: str, claim: str, terms: Terms) -> Iterator[FacetGap]:
    if evidence in terms and claim in terms and not _related(evidence, claim, terms):
        yield FacetGap(facet, terms[evidence].name, terms[claim].name)


def _everything(given: Intervention) -> set[str]:
    return {given.agent, *given.components} if given.agent else set()


def _beyond(given: set[str], other: set[str], terms: Terms) -> set[str]:
    """Return the values in `given` that are related to no value in `other` (`_related`)."""
    return {a for a in given if not any(_related(a, b, terms) for b in other)}


def added(evidence: Facets, claim: Facets, terms: Terms) -> tuple[str, ...]:
    """Return the agent and components of the evidence that are related to none of the claim's.

    The result holds term ids, the agent first, then the components in the file's order.
    """
    beyond = _beyond(_everything(evidence.intervention), _everything(claim.intervention), terms)
    return tuple(
        id_ for id_ in (evidence.intervention.agent, *evidence.intervention.components) if id_ in beyond
    )


def _mixture(given: Intervention, terms: Terms) -> Text:
    return listed((name_of(id_, terms) for id_ in (given.agent, *given.components)), " + ")


def _related(one: str, other: str, terms: Terms) -> bool:
    """Return whether two terms are the same, or one of the two is broader than the other."""
    return other in _broader(one, terms) or one in _broader(other, terms)


def _broader(id_: str, terms: Terms) -> set[str]:
    """Return the ids of a term and of every broader term; empty if no term has that id."""
    reached: set[str] = set()
    while id_ in terms and id_ not in reached:
        reached.add(id_)
        id_ = terms[id_].within
    return reached
