"""What a small argument is worth: short files in, certainty and status out."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Carried, Status
from tests.strength.maps import CAREFUL, weighed
from tests.strength.small import (
    BARE,
    FOUND,
    HIGH,
    LOW,
    MARK,
    MODERATE,
    NONE,
    SEEN,
    VERY_LOW,
    against,
    conclusion,
    end,
    judged,
    said,
    step,
)


def test_linked_premises_are_worth_the_least_of_them(tmp_path):
    found = judged(tmp_path, end(step("found", "seen")) + FOUND + SEEN)
    assert conclusion(found) == (LOW, Status.IN)
    assert found.inferences["end.1"].decided_by == ("seen",)


def test_independent_steps_are_worth_the_best_of_them(tmp_path):
    found = judged(tmp_path, end(step("seen"), step("found")) + FOUND + SEEN)
    assert conclusion(found) == (HIGH, Status.IN)
    assert found.claims["end"].decided_by == ("end.2",)


def test_a_claim_for_which_nothing_is_given_carries_nothing(tmp_path):
    found = judged(tmp_path, end(step("found", "bare")) + FOUND + BARE)
    assert conclusion(found) == (NONE, Status.IN)
    assert found.claims["bare"].leaf.reason.get("en") == "nothing is given: no source, no reason"


CYCLE = f"  other: {{en: Other., quote: Two, kind: effect, because: [{{premises: [end], {CAREFUL}}}]}}\n"


def test_support_in_a_cycle_never_lifts_itself(tmp_path):
    found = judged(tmp_path, end(step("other")) + CYCLE)
    assert conclusion(found) == (NONE, Status.UNDECIDED)
    assert found.claims["end"].strength == 0
    assert found.inferences["end.1"].circular
    assert "every step to it leans on the conclusion itself" in found.arguments["a"].verdict.get("en")


def test_a_cycle_does_not_take_away_what_comes_from_outside_it(tmp_path):
    found = judged(tmp_path, end(step("other"), step("seen")) + CYCLE + SEEN)
    assert conclusion(found) == (LOW, Status.IN)
    assert found.claims["other"].certainty is LOW
    assert found.claims["end"].strength == pytest.approx(0.4)


def test_open_questions_are_told_by_whose_burden_they_are(tmp_path):
    asked = (
        "      - {premises: [found], scheme: practical-reasoning, answers: {side-effects: {is: answered}}}\n"
    )
    told = judged(tmp_path, end(asked) + FOUND).inferences["end.1"]
    assert told.open_questions == ("feasibility",)
    assert told.open_exceptions == ("goals", "alternatives", "efficiency")


@pytest.mark.parametrize(
    ("own", "objection", "expected"),
    [
        (HIGH, HIGH, (LOW, Status.UNDECIDED)),
        (HIGH, MODERATE, (MODERATE, Status.IN)),
        (HIGH, LOW, (HIGH, Status.IN)),
        (HIGH, NONE, (HIGH, Status.IN)),
        (MODERATE, HIGH, (VERY_LOW, Status.OUT)),
        (MODERATE, MODERATE, (LOW, Status.UNDECIDED)),
        (LOW, HIGH, (VERY_LOW, Status.OUT)),
        (LOW, LOW, (LOW, Status.UNDECIDED)),
        (VERY_LOW, HIGH, (VERY_LOW, Status.OUT)),
    ],
)
def test_an_objection_lowers_by_its_own_weight_and_never_to_nothing(tmp_path, own, objection, expected):
    body = end(step("found"), more="    rebutted-by: [{by: against}]\n") + said("found", MARK[own])
    found = judged(tmp_path, body + against(objection))
    assert conclusion(found) == expected


def test_an_objection_that_is_fatal_leaves_nothing(tmp_path):
    rebutted = "    rebutted-by: [{by: against, fatal: It is the other way round.}]\n"
    body = end(step("found"), more=rebutted) + FOUND
    assert conclusion(judged(tmp_path, body + against(VERY_LOW))) == (NONE, Status.OUT)
    answered = against(VERY_LOW, ", rebutted-by: [{by: reply}]") + said("reply", 1)
    assert conclusion(judged(tmp_path, body + answered)) == (HIGH, Status.IN)


@pytest.mark.parametrize("certainty", [NONE, VERY_LOW, HIGH])
def test_a_caveat_of_the_text_costs_its_step_one_rank_whatever_it_is_worth(tmp_path, certainty):
    caveat = step("found", more=", undercut-by: [{by: against}]")
    found = judged(tmp_path, end(caveat) + FOUND + against(certainty))
    assert conclusion(found) == (MODERATE, Status.IN)


@pytest.mark.parametrize("scheme", ["correlation-to-cause", "analogy"])
@pytest.mark.parametrize("certainty", [NONE, VERY_LOW, HIGH])
def test_a_caveat_costs_nothing_more_where_the_kind_of_step_gives_low_at_most(tmp_path, scheme, certainty):
    admitted = f"      - {{premises: [found], scheme: {scheme}, undercut-by: [{{by: against}}]}}\n"
    silent = admitted.replace(", undercut-by: [{by: against}]", "")
    with_it, without = (
        judged(tmp_path, end(each) + FOUND + against(certainty)) for each in (admitted, silent)
    )
    assert conclusion(with_it) == conclusion(without)


def test_a_caveat_that_is_fatal_leaves_nothing_of_its_step(tmp_path):
    caveat = step("found", more=", undercut-by: [{by: against, fatal: so it is}]")
    assert conclusion(judged(tmp_path, end(caveat) + FOUND + against(NONE))) == (NONE, Status.OUT)
    found = judged(tmp_path, end(caveat, step("seen")) + FOUND + SEEN + against(NONE))
    assert conclusion(found) == (LOW, Status.IN)


def test_a_caveat_that_has_been_answered_costs_nothing(tmp_path):
    caveat = step("found", more=", undercut-by: [{by: against}]")
    answered = "  against: {en: Against., quote: Three, kind: effect, undermined-by: [{by: seen}]}\n"
    assert conclusion(judged(tmp_path, end(caveat) + FOUND + answered + SEEN)) == (HIGH, Status.IN)


def test_an_opinion_that_is_certainly_held_is_not_thereby_certain(tmp_path):
    opinion = "      - {premises: [held], scheme: expert-opinion}\n"
    held = "  held: {en: They hold it., quote: Two, cites: [3], kind: testimony}\n"
    found = judged(tmp_path, end(opinion) + held)
    assert found.claims["held"].certainty is HIGH
    assert conclusion(found) == (VERY_LOW, Status.IN)


def test_evidence_about_something_else_is_lowered_facet_by_facet(tmp_path):
    head = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
terms: {drug: {en: drug}}
sources:
  work: {mark: 1, match: certain, design: randomised-trial, participants: 1000 people, bias: low,
         population: {species: animal}, intervention: {agent: drug, route: oral}}
"""
    body = """\
claims:
  end: {en: End., quote: One, cites: [1], population: {species: human}, intervention: {agent: drug, route: intravenous}}
"""
    leaf = weighed(tmp_path, body, head=head).claims["end"].leaf
    assert leaf.certainty is MODERATE
    assert [gap.facet.value for gap in leaf.gaps] == ["species", "route"]
    assert "by mouth → into a vein" in leaf.reason.get("en")


def test_two_that_rebut_each_other_come_to_rest_undecided_and_contested(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, kind: effect, cites: [1], rebutted-by: [{by: other}]}
  other: {en: Other., quote: Two, kind: effect, cites: [1], rebutted-by: [{by: end}]}
"""
    found = judged(tmp_path, body)
    assert conclusion(found) == (LOW, Status.UNDECIDED)
    assert found.arguments["a"].reasoning.word is Carried.CONTESTED
    assert found.arguments["a"].converged


def test_invitations_that_lead_to_each_other_are_weighed(tmp_path):
    there = weighed(
        tmp_path,
        "claims:\n"
        "  buy: {quote: One., kind: promotion, because: [{premises: [order]}]}\n"
        "  order: {quote: Two., kind: promotion, because: [{premises: [buy]}]}\n"
        "arguments: {main: {title: T, conclusion: buy}}\n",
    )
    assert there.arguments["main"].reasoning.word is Carried.NOT_JUDGED
