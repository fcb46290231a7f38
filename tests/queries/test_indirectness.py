"""Facets of evidence and claim compared: only what is declared on both sides, by terms."""

from __future__ import annotations

import pytest

from mapgen.model.elements import Term
from mapgen.model.facets import Facets, Intervention, Outcome, Population
from mapgen.queries.indirectness import Facet, facet_gaps
from mapgen.vocabulary import OutcomeKind, Route, Species
from mapgen.words import Text

NAMES = {
    "adults": "",
    "nurses": "adults",
    "pilots": "adults",
    "tea": "",
    "coffee": "",
    "honey": "",
    "sleep": "",
}
TERMS = {id_: Term(id_, Text.of(en=id_), within=within) for id_, within in NAMES.items()}


def gaps(evidence: Facets, claim: Facets) -> list[tuple[str, str, str]]:
    return [
        (gap.facet.value, gap.evidence.best("en"), gap.claim.best("en"))
        for gap in facet_gaps(evidence, claim, TERMS)
    ]


def group(name: str, species: Species | None = None) -> Facets:
    return Facets(Population(species, name))


def given(agent: str, *along: str, route: Route | None = None) -> Facets:
    return Facets(intervention=Intervention(agent, route=route, components=along))


def test_nothing_differs_where_one_side_says_nothing() -> None:
    assert gaps(Facets(), given("tea", route=Route.ORAL)) == []
    assert gaps(group("pilots", Species.HUMAN), Facets()) == []


def test_a_group_within_the_other_is_no_other_group() -> None:
    assert gaps(group("nurses"), group("adults")) == []
    assert gaps(group("adults"), group("nurses")) == []
    assert gaps(group("pilots"), group("nurses")) == [("group", "pilots", "nurses")]


def test_plain_words_may_mean_the_same_and_are_not_compared() -> None:
    assert gaps(group("people who fly"), group("pilots")) == []


def test_another_species_is_told_once_and_not_as_another_group_too() -> None:
    evidence, claim = group("pilots", Species.ANIMAL), group("nurses", Species.HUMAN)
    assert gaps(evidence, claim) == [("species", "animals", "people")]


def test_routes_differ_unless_one_is_not_stated() -> None:
    assert gaps(given("tea", route=Route.ORAL), given("tea", route=Route.TOPICAL)) == [
        ("route", "by mouth", "on the skin")
    ]
    assert gaps(given("tea", route=Route.UNSTATED), given("tea", route=Route.TOPICAL)) == []


@pytest.mark.parametrize(
    ("evidence", "claim", "expected"),
    [
        (given("tea"), given("tea"), []),
        (given("tea", "honey"), given("honey", "tea"), []),
        (given("tea"), given("coffee"), [("agent", "tea", "coffee")]),
        (given("tea", "honey"), given("honey"), [("components", "tea + honey", "honey")]),
        (given("tea"), given("tea", "honey"), [("components", "tea", "tea + honey")]),
    ],
)
def test_what_is_given_is_compared_as_a_whole(
    evidence: Facets, claim: Facets, expected: list[tuple[str, str, str]]
) -> None:
    assert gaps(evidence, claim) == expected


def test_a_sign_in_place_of_what_people_live_is_a_gap_and_the_reverse_is_none() -> None:
    sign = Facets(outcome=Outcome("coffee", OutcomeKind.SURROGATE))
    lived = Facets(outcome=Outcome("sleep", OutcomeKind.IMPORTANT))
    assert gaps(sign, lived) == [("outcome-kind", "coffee", "sleep")]
    assert gaps(lived, sign) == [("outcome", "sleep", "coffee")]


def test_terms_that_fall_under_each_other_in_a_circle_come_to_an_end() -> None:
    terms = {"a": Term("a", Text.of(en="a"), within="b"), "b": Term("b", Text.of(en="b"), within="a")}
    assert facet_gaps(group("a"), group("b"), terms) == ()


@pytest.mark.parametrize("facet", Facet)
def test_every_facet_has_a_name_in_both_languages(facet: Facet) -> None:
    assert facet.name_.get("en")
    assert facet.name_.get("fr")
