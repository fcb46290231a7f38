"""How far a step carries what was found over to something else, and the answers that change it."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Certainty
from tests.strength.maps import weighed

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
terms: {drug: {en: drug}, pill: {en: pill}, pain: {en: pain}, level: {en: level}, sugar: {en: sugar}}
sources:
  work:
    design: randomised-trial
    participants: 1000 people
    bias: low
    mark: 1
    match: certain
"""
WORK = "population: {species: animal}, intervention: {agent: drug, route: oral}, comparator: sugar, outcome: {name: level}"
HUMAN, ROUTE = "population: {species: human}", "intervention: {agent: drug, route: intravenous}"
AGENT, OUTCOME, COMPARATOR = "intervention: {agent: pill}", "outcome: {name: pain}", "comparator: pain"


OTHERS = ", ".join(
    f"{each}: {{is: answered}}" for each in ("design", "comparison", "size", "consistency", "bias")
)
CAREFUL = f", scheme: evidence-to-claim, answers: {{{OTHERS}, indirectness: {{is: not-applicable}}}}"
"""A step with no question open, and no answer to the one about likeness."""


def step(tmp_path, facets, more=CAREFUL, premises="seen", others="", seen=WORK):
    """The one step of a map from what a work saw to a conclusion with some facets."""
    body = f"""\
claims:
  end: {{en: End., quote: One, kind: effect, {facets}, because: [{{premises: [{premises}]{more}}}]}}
  seen: {{en: Seen., quote: Two, cites: [1], kind: result, {seen}}}
{others}"""
    return weighed(tmp_path, body, head=HEAD).inferences["end.1"]


@pytest.mark.parametrize(
    ("facets", "gaps", "certainty"),
    [
        ("population: {species: animal}", [], Certainty.HIGH),
        (HUMAN, ["species"], Certainty.MODERATE),
        (f"{HUMAN}, {ROUTE}", ["species", "route"], Certainty.MODERATE),
        (f"{HUMAN}, {ROUTE}, {OUTCOME}", ["species", "route", "outcome"], Certainty.LOW),
        (f"{HUMAN}, {AGENT}, {OUTCOME}, {COMPARATOR}",
         ["species", "agent", "comparator", "outcome"], Certainty.LOW),
    ],
)  # fmt: skip
def test_one_or_two_facets_lower_by_one_and_more_by_two(tmp_path, facets, gaps, certainty):
    found = step(tmp_path, facets)
    assert [gap.facet.value for gap in found.gaps] == gaps
    assert found.certainty is certainty
    assert found.limits.steps_down == 4 - certainty.rank


@pytest.mark.parametrize(
    ("work", "claim", "gap"),
    [
        ("population: {group: drug}", "population: {group: pill}", "group"),
        ("intervention: {agent: drug}", "intervention: {agent: pill}", "agent"),
        ("intervention: {agent: drug, with: [pill]}", "intervention: {agent: drug}", "components"),
        ("intervention: {salt: sugar}", "intervention: {salt: pill}", "salt"),
        ("intervention: {route: oral}", "intervention: {route: intravenous}", "route"),
        ("comparator: sugar", "comparator: pill", "comparator"),
        ("outcome: {name: level}", "outcome: {name: pain}", "outcome"),
        ("outcome: {kind: surrogate}", "outcome: {kind: important}", "outcome-kind"),
    ],
)
def test_every_facet_is_compared(tmp_path, work, claim, gap):
    found = step(tmp_path, claim, seen=work)
    assert [each.facet.value for each in found.gaps] == [gap]
    assert step(tmp_path, work, seen=work).gaps == ()


@pytest.mark.parametrize(
    ("more", "gaps"),
    [
        ("", 1),
        (", scheme: evidence-to-claim", 1),
        (", scheme: analogy", 1),
        (", scheme: example", 1),
        (", scheme: composition", 1),
        (", scheme: cause-to-effect", 0),
        (", scheme: practical-reasoning", 0),
    ],
)
def test_only_steps_that_speak_of_the_same_are_compared(tmp_path, more, gaps):
    assert len(step(tmp_path, HUMAN, more).gaps) == gaps


THREE = f"{HUMAN}, {ROUTE}, {OUTCOME}"


@pytest.mark.parametrize(
    ("state", "alike", "one", "three"),
    [
        ("answered", Certainty.HIGH, Certainty.HIGH, Certainty.MODERATE),
        ("not-applicable", Certainty.HIGH, Certainty.MODERATE, Certainty.LOW),
        ("open", Certainty.MODERATE, Certainty.MODERATE, Certainty.LOW),
        ("failed", Certainty.MODERATE, Certainty.MODERATE, Certainty.LOW),
    ],
)
def test_an_answer_about_likeness_and_the_gaps_are_one_matter_and_the_answer_is_worth_one_rank(
    tmp_path, state, alike, one, three
):
    more = CAREFUL.replace("not-applicable", state)
    assert step(tmp_path, "population: {species: animal}", more).certainty is alike
    found = step(tmp_path, HUMAN, more)
    assert found.certainty is one
    assert len(found.gaps) == (state != "answered")
    assert (found.limits.steps_down, found.limits.bridging, found.limits.backing) == (
        1,
        ("indirectness",),
        (),
    )
    far = step(tmp_path, THREE, more)
    assert (far.certainty, far.limits.steps_down) == (three, 2)


def test_another_answer_settles_no_gap(tmp_path):
    assert (
        len(step(tmp_path, HUMAN, ", scheme: evidence-to-claim, answers: {bias: {is: answered}}").gaps) == 1
    )


def test_what_is_left_of_the_gaps_once_likeness_is_answered_is_told(tmp_path):
    told = " ".join(
        each.get("en") for each in step(tmp_path, THREE, CAREFUL.replace("not-applicable", "answered")).why
    )
    assert "Indirect, -1: species" in told


@pytest.mark.parametrize(("state", "gaps"), [("answered", 0), ("open", 1)])
def test_an_analogy_is_settled_by_how_alike_the_two_are(tmp_path, state, gaps):
    found = step(tmp_path, HUMAN, f", scheme: analogy, answers: {{similarity: {{is: {state}}}}}")
    assert (len(found.gaps), found.limits.bridging) == (gaps, ("similarity",))


@pytest.mark.parametrize("premises", ["seen, bridge", "bridge, seen"])
def test_a_premise_bridges_only_what_it_declares(tmp_path, premises):
    bridge = "  bridge: {en: Bridge., quote: Two, accepted: so it is, population: {species: human}}\n"
    both = {"premises": premises, "others": bridge}
    assert [gap.facet.value for gap in step(tmp_path, f"{HUMAN}, {ROUTE}", **both).gaps] == ["route"]
    assert step(tmp_path, HUMAN, **both).gaps == ()


def test_a_premise_bridges_nothing_by_what_the_conclusion_does_not_declare(tmp_path):
    other = "  bridge: {en: Bridge., quote: Two, accepted: so it is, population: {group: pain}}\n"
    found = step(tmp_path, HUMAN, premises="seen, bridge", others=other)
    assert [gap.facet.value for gap in found.gaps] == ["species"]


def test_a_gap_is_told_in_both_languages(tmp_path):
    told = step(tmp_path, f"{HUMAN}, {ROUTE}").why
    assert "species: animals → people; route: by mouth → into a vein" in " ".join(t.get("en") for t in told)
    assert "espèce : " in " ".join(t.get("fr").replace("\N{NO-BREAK SPACE}", " ") for t in told)


CARRIES = (
    "  bridge: {en: Bridge., implicit: It is needed., kind: effect, intervention: {agent: drug, route: %s}}\n"
)
FAILED = CAREFUL.replace("not-applicable", "failed")


@pytest.mark.parametrize(
    ("route", "more", "carrying", "certainty"),
    [
        ("intravenous", CAREFUL, ("bridge",), Certainty.MODERATE),
        ("intravenous", FAILED, ("bridge",), Certainty.MODERATE),
        ("oral", FAILED, (), Certainty.LOW),
    ],
)
def test_a_failed_answer_about_likeness_and_what_is_assumed_to_carry_over_are_one_defect(
    tmp_path, route, more, carrying, certainty
):
    found = step(tmp_path, ROUTE, more, premises="seen, bridge", others=CARRIES % route)
    assert (found.limits.carrying, found.certainty) == (carrying, certainty)
