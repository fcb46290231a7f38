"""Evidence about one thing brought for a claim about another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import said

TEXT = "Mice slept. Men slept. So women sleep."
CLAIMS = """
terms: {{men: {{en: men}}, women: {{en: women}}, tea: {{en: tea}}, bath: {{en: a bath}}}}
claims:
  one: {{quote: Mice slept, kind: result{one}}}
  two: {{quote: Men slept, kind: result{two}}}
  bridge: {{en: What holds there holds here., implicit: The step needs it.{bridge}}}
  end:
    quote: women sleep
    kind: effect{end}
    because:
      - premises: {premises}
        scheme: evidence-to-claim{answers}
"""
HUMAN, ANIMAL = ", population: {species: human}", ", population: {species: animal}"


def claims(end: str, premises: str = "[one]", answers: str = "", **facets: str) -> str:
    given = {"one": "", "two": "", "bridge": ""} | facets
    own = "".join(f"\n    {line}" for line in end.split("; ") if line)
    asked = f"\n        answers: {{{answers}}}" if answers else ""
    return CLAIMS.format(end=own, premises=premises, answers=asked, **given)


def test_animals_are_not_told_where_people_were_studied_too(tmp_path: Path) -> None:
    yaml = claims("population: {species: human}", "[one, two]", one=ANIMAL, two=HUMAN)
    assert said("animal-or-in-vitro", tmp_path, TEXT, yaml) == []


def test_an_opinion_about_people_does_not_make_up_for_animals(tmp_path: Path) -> None:
    yaml = claims("population: {species: human}", "[one, two]", one=ANIMAL, two=HUMAN)
    opinion = yaml.replace("quote: Men slept, kind: result", "quote: Men slept, kind: testimony")
    assert len(said("animal-or-in-vitro", tmp_path, TEXT, opinion)) == 1


def test_a_bridge_that_carries_over_is_told_though_people_were_studied_elsewhere(tmp_path: Path) -> None:
    yaml = claims("", "[one, bridge]", one=ANIMAL, bridge=HUMAN)
    (found,) = said("animal-or-in-vitro", tmp_path, TEXT, yaml)
    assert found.about == ("end", "end.1", "one")


def test_a_claim_about_animals_may_rest_on_animals(tmp_path: Path) -> None:
    yaml = claims("population: {species: animal}", one=ANIMAL)
    assert said("animal-or-in-vitro", tmp_path, TEXT, yaml) == []


def test_the_bridge_itself_is_no_evidence(tmp_path: Path) -> None:
    yaml = claims("population: {species: human}", "[two, bridge]", two=HUMAN, bridge=ANIMAL)
    assert said("animal-or-in-vitro", tmp_path, TEXT, yaml) == []


def test_who_has_answered_that_the_cases_are_alike_is_not_asked_again(tmp_path: Path) -> None:
    answered = "indirectness: {is: answered, why: Shown in both.}"
    yaml = claims("population: {species: human}", answers=answered, one=ANIMAL)
    assert said("animal-or-in-vitro", tmp_path, TEXT, yaml) == []


def test_a_work_that_is_only_guessed_at_accuses_nobody(tmp_path: Path) -> None:
    yaml = """
sources: {mice: {mark: 1, match: %s, population: {species: animal}}}
claims: {end: {quote: women sleep, cites: [1], kind: effect, population: {species: human}}}
"""
    text = "So women sleep [1]."
    assert said("animal-or-in-vitro", tmp_path, text, yaml % "guess") == []
    assert len(said("animal-or-in-vitro", tmp_path, text, yaml % "certain")) == 1


def test_a_route_that_the_text_does_not_state_is_not_another_route(tmp_path: Path) -> None:
    other = ", intervention: {agent: tea, route: oral}"
    unstated = claims("intervention: {agent: tea, route: unstated}", one=other)
    assert said("route-transfer", tmp_path, TEXT, unstated) == []


def test_each_way_of_giving_is_told_once_with_all_its_steps(tmp_path: Path) -> None:
    yaml = """
claims:
  one: {quote: Mice slept, kind: result, intervention: {agent: tea, route: oral}}
  two:
    quote: Men slept
    kind: effect
    intervention: {agent: tea, route: topical}
    because: [{premises: [one], scheme: analogy}]
  end:
    quote: women sleep
    kind: effect
    intervention: {agent: tea, route: inhaled}
    because: [{premises: [one], scheme: analogy}]
"""
    (found,) = said("route-transfer", tmp_path, TEXT, yaml)
    assert "by mouth → on the skin, breathed in" in found.message.best("en")
    assert {"one", "two", "end"} <= set(found.about)


@pytest.mark.parametrize(("group", "count"), [("women", 0), ("men", 1), ("some men", 0)])
def test_only_groups_that_are_terms_are_compared(tmp_path: Path, group: str, count: int) -> None:
    yaml = claims(
        "population: {species: human, group: women}", one=f", population: {{species: human, group: {group}}}"
    )
    assert len(said("population-transfer", tmp_path, TEXT, yaml)) == count


def test_animals_are_not_told_again_as_another_group(tmp_path: Path) -> None:
    yaml = claims("population: {group: women}", one=", population: {species: animal, group: men}")
    assert said("population-transfer", tmp_path, TEXT, yaml) == []


SIGN, LIVED = ", outcome: {name: tea, kind: surrogate}", "outcome: {name: bath, kind: important}"


def test_a_sign_beside_what_was_lived_is_not_told(tmp_path: Path) -> None:
    lived = ", outcome: {name: bath, kind: important}"
    assert said("surrogate-outcome", tmp_path, TEXT, claims(LIVED, "[one, two]", one=SIGN, two=lived)) == []
    assert len(said("surrogate-outcome", tmp_path, TEXT, claims(LIVED, one=SIGN))) == 1


def test_a_value_that_is_itself_the_supposed_cause_is_no_surrogate(tmp_path: Path) -> None:
    yaml = claims(LIVED, one=SIGN).replace(
        "quote: women sleep\n    kind: effect", "quote: women sleep\n    kind: cause"
    )
    assert said("surrogate-outcome", tmp_path, TEXT, yaml) == []


@pytest.mark.parametrize(
    ("evidence", "count"),
    [
        ("{agent: tea, with: [bath]}", 1),
        ("{agent: bath, with: [tea]}", 1),
        ("{agent: tea}", 0),
        ("{agent: bath}", 0),
        ("{agent: tea, with: [bath]}, comparator: bath", 0),
    ],
)
def test_an_effect_is_not_isolated_where_more_was_given(tmp_path: Path, evidence: str, count: int) -> None:
    yaml = claims("intervention: {agent: tea}", one=f", intervention: {evidence}")
    assert len(said("co-intervention", tmp_path, TEXT, yaml)) == count


MECHANISM = """
claims:
  one: {quote: Mice slept, kind: %s}
  two:
    quote: Men slept
    kind: mechanism
    because: [{premises: [one], scheme: cause-to-effect}]
  mid:
    quote: So women
    kind: effect%s
    because: [{premises: [two], scheme: cause-to-effect}]
  end:
    quote: sleep.
    kind: recommendation
    because: [{premises: [mid], scheme: practical-reasoning}]
"""


def test_a_chain_on_mechanism_is_told_at_its_first_claim_about_people(tmp_path: Path) -> None:
    (found,) = said("mechanism-only", tmp_path, TEXT, MECHANISM % ("mechanism", ""))
    assert found.about[0] == "mid"


@pytest.mark.parametrize(
    ("first", "field"),
    [("result", ""), ("association", ""), ("mechanism", "\n    cites: [1]"), ("definition", "")],
)
def test_whoever_brings_anything_else_does_not_rest_on_mechanism_alone(
    tmp_path: Path, first: str, field: str
) -> None:
    text = TEXT.replace("So women", "So women [1]")
    assert said("mechanism-only", tmp_path, text, MECHANISM % (first, field)) == []


def test_mechanism_that_runs_in_a_circle_comes_to_an_end(tmp_path: Path) -> None:
    yaml = MECHANISM % ("mechanism", "") + "\n"
    yaml = yaml.replace("kind: mechanism}", "kind: mechanism, because: [{premises: [two]}]}")
    assert said("mechanism-only", tmp_path, TEXT, yaml) == []


CAUSE = """
sources: {study: {mark: 1, design: %s}}
claims:
  one: {quote: Mice slept, cites: [1], kind: %s}
  end:
    quote: women sleep
    kind: cause%s
    because:
      - premises: [one]
        scheme: evidence-to-claim%s
"""


@pytest.mark.parametrize(
    ("design", "kind", "modality", "answers", "count"),
    [
        ("cohort", "association", "", "", 1),
        ("cohort", "result", "", "", 1),
        ("randomised-trial", "association", "", "", 0),
        ("cohort", "association", "\n    modality: might", "", 0),
        ("laboratory", "mechanism", "", "", 0),
        ("laboratory", "result", "", "", 0),
    ],
)
def test_association_is_read_as_cause(
    tmp_path: Path, design: str, kind: str, modality: str, answers: str, count: int
) -> None:
    text = TEXT.replace("Mice slept", "Mice slept [1]")
    yaml = CAUSE % (design, kind, modality, answers)
    assert len(said("correlation-to-cause", tmp_path, text, yaml)) == count


def test_a_step_that_has_ruled_out_the_reverse_and_a_third_factor_may_call_it_a_cause(tmp_path: Path) -> None:
    text = TEXT.replace("Mice slept", "Mice slept [1]")
    yaml = (CAUSE % ("cohort", "association", "", "")).replace("evidence-to-claim", "correlation-to-cause")
    half = "        answers: {direction: {is: answered, why: Measured before.}}\n"
    whole = half.replace("}}\n", "}, third-factor: {is: not-applicable, why: Drawn by lot.}}\n")
    (found,) = said("correlation-to-cause", tmp_path, text, yaml + half)
    assert "third thing" in found.message.best("en")
    assert "other way round" not in found.message.best("en")
    assert said("correlation-to-cause", tmp_path, text, yaml + whole) == []


@pytest.mark.parametrize(("agent", "count"), [("tea", 1), ("bath", 0)])
def test_where_a_cause_is_claimed_a_sign_of_what_that_cause_did_stands_for_the_illness(
    tmp_path: Path, agent: str, count: int
) -> None:
    measured = f", intervention: {{agent: {agent}}}, outcome: {{name: a value, kind: surrogate}}"
    end = "intervention: {agent: tea}; outcome: {name: sleep, kind: important}"
    yaml = claims(end, one=measured).replace("kind: effect", "kind: cause")
    assert len(said("surrogate-outcome", tmp_path, TEXT, yaml)) == count


@pytest.mark.parametrize(("accepted", "count"), [("", 1), (", accepted: It is so", 0)])
def test_a_bridge_that_is_accepted_with_a_reason_carries_people_over(
    tmp_path: Path, accepted: str, count: int
) -> None:
    men, women = ", population: {group: men}", "population: {group: women}"
    yaml = claims(women, "[one, bridge]", one=men, bridge=f", {women}{accepted}")
    assert len(said("population-transfer", tmp_path, TEXT, yaml)) == count
