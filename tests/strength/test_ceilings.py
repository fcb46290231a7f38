"""What a kind of step can give at most: the least of it and of what its premises give."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Certainty, Status
from tests.strength.maps import CAREFUL, weighed

NONE, VERY_LOW, LOW, MODERATE, HIGH = Certainty
RESULT = "cites: [1], kind: result"


def step(tmp_path, kind="background", premise=RESULT, more="", aim=""):
    """The one step of a map from a cited premise, of high certainty, to a conclusion of some kind."""
    body = f"""\
claims:
  end: {{en: End., quote: One{f", kind: {kind}" if kind else ""}{aim}, because: [{{premises: [seen]{more}}}]}}
  seen: {{en: Seen., quote: Two, {premise}}}
"""
    return weighed(tmp_path, body).inferences["end.1"]


def settled(scheme, *questions):
    """A step of a kind whose questions have all been answered."""
    return f", scheme: {scheme}, answers: {{{', '.join(f'{each}: {{is: answered}}' for each in questions)}}}"


SETTLED = f", {CAREFUL}"


@pytest.mark.parametrize(
    ("scheme", "questions", "most"),
    [
        ("expert-opinion", ("expertise", "field", "assertion"), VERY_LOW),
        ("popular-opinion", (), VERY_LOW),
        ("popular-practice", (), VERY_LOW),
        ("commitment", (), VERY_LOW),
        ("ethotic", (), VERY_LOW),
        ("example", (), VERY_LOW),
        ("analogy", ("similarity", "truth-in-case"), LOW),
        ("correlation-to-cause", ("correlation", "coincidence", "intervening", "range"), LOW),
        ("practical-reasoning", ("feasibility",), HIGH),
        ("sign", ("strength",), HIGH),
    ],
)
def test_a_scheme_gives_no_more_than_its_ceiling(tmp_path, scheme, questions, most):
    found = step(tmp_path, more=settled(scheme, *questions))
    assert (found.ceiling, found.certainty, found.status) == (most, most, Status.IN)


def test_a_step_whose_questions_are_answered_gives_all_that_its_premises_give(tmp_path):
    found = step(tmp_path, more=SETTLED)
    assert (found.ceiling, found.certainty) == (HIGH, HIGH)
    assert found.strength == pytest.approx(0.8)


def test_a_step_of_which_nobody_told_the_kind_gives_very_low_on_the_cautious_reading_alone(tmp_path):
    body = """\
claims:
  end: {en: End., quote: One, kind: background, because: [{premises: [seen]}]}
  seen: {en: Seen., quote: Two, cites: [1], kind: result}
arguments: {a: {title: A, conclusion: end}}
"""
    found = weighed(tmp_path, body)
    assert (found.inferences["end.1"].ceiling, found.claims["end"].certainty) == (VERY_LOW, VERY_LOW)
    assert found.claims["end"].reasoning.at_best is HIGH
    assert found.claims["end"].reasoning.uncheckable
    assert "nobody has entered what kind of step this is" in found.arguments["a"].verdict.get("en")


EXPERT = "expertise: {is: answered}, field: {is: answered}, assertion: {is: answered}"


@pytest.mark.parametrize(
    ("answer", "most"),
    [
        ("backup: {is: answered}", LOW),
        ("backup: {is: open}", VERY_LOW),
        ("backup: {is: not-applicable}", VERY_LOW),
        ("trustworthiness: {is: answered}", VERY_LOW),
    ],
)
def test_only_what_stands_behind_an_opinion_lifts_its_ceiling_and_by_one_rank(tmp_path, answer, most):
    found = step(tmp_path, more=f", scheme: expert-opinion, answers: {{{EXPERT}, {answer}}}")
    assert (found.ceiling, found.certainty) == (most, most)
    assert found.limits.ceilings[:2] == (VERY_LOW, LOW)
    assert found.limits.backing == ("backup",)


@pytest.mark.parametrize(
    ("kind", "most"),
    [("cause", LOW), ("effect", LOW), ("harm", LOW), ("recommendation", LOW), ("mechanism", HIGH)],
)
def test_how_something_works_gives_little_certainty_of_what_it_does(tmp_path, kind, most):
    assert step(tmp_path, kind, "cites: [1], kind: mechanism", SETTLED).certainty is most
    assert step(tmp_path, kind, RESULT, SETTLED).certainty is HIGH


def test_one_mechanism_among_the_premises_is_enough(tmp_path):
    body = f"""\
claims:
  end: {{en: End., quote: One, kind: effect, because: [{{premises: [seen, works], {CAREFUL}}}]}}
  seen: {{en: Seen., quote: Two, kind: result, cites: [1]}}
  works: {{en: Works., quote: Three, kind: mechanism, cites: [1]}}
"""
    found = weighed(tmp_path, body).inferences["end.1"]
    assert found.certainty is LOW
    assert "ow something works can give low certainty at most" in " ".join(t.get("en") for t in found.why)


@pytest.mark.parametrize("tie", ["associated", "linked"])
@pytest.mark.parametrize(
    ("aim", "most"),
    [("does", LOW), ("can", LOW), ("might", LOW), ("associated", HIGH), ("linked", HIGH), ("no-link", HIGH)],
)
def test_from_a_link_to_a_cause_is_low_whatever_the_step_is_called(tmp_path, tie, aim, most):
    found = step(tmp_path, "effect", f"{RESULT}, modality: {tie}", SETTLED, aim=f", modality: {aim}")
    assert (found.ceiling, found.certainty) == (most, most)


def test_a_premise_that_tells_of_a_cause_carries_one(tmp_path):
    premise = f"{RESULT}, modality: does"
    assert step(tmp_path, "effect", premise, SETTLED, aim=", modality: does").certainty is HIGH


@pytest.mark.parametrize(
    "premise",
    ["accepted: so it is", "kind: definition", "kind: testimony", "modality: uncertain"],
)
@pytest.mark.parametrize(
    ("kind", "most"),
    [
        ("effect", VERY_LOW),
        ("recommendation", VERY_LOW),
        ("mechanism", LOW),
        ("background", LOW),
        ("definition", HIGH),
    ],
)
def test_what_is_known_or_on_record_carries_a_step_and_lifts_none(tmp_path, premise, kind, most):
    body = f"""\
claims:
  end: {{en: End., quote: One, kind: {kind}, because: [{{premises: [seen], {CAREFUL}}}]}}
  seen: {{en: Seen., quote: Two, {premise}}}
  also: {{en: Also., quote: Three, kind: effect, because: [{{premises: [seen, found], {CAREFUL}}}]}}
  found: {{en: Found., quote: Four, cites: [1], kind: result}}
"""
    found = weighed(tmp_path, body)
    assert found.claims["end"].certainty is most
    assert found.claims["also"].certainty is HIGH


def test_what_nobody_says_lifts_nothing(tmp_path):
    body = f"""\
claims:
  end: {{en: End., quote: One, kind: effect, because: [{{premises: [unsaid], {CAREFUL}}}]}}
  unsaid: {{en: Unsaid., implicit: the step needs it}}
"""
    found = weighed(tmp_path, body).inferences["end.1"]
    assert (found.ceiling, found.certainty) == (VERY_LOW, VERY_LOW)


def test_a_step_from_another_step_is_lifted_by_what_that_one_gives(tmp_path):
    body = f"""\
claims:
  end: {{en: End., quote: One, kind: effect, because: [{{premises: [middle], {CAREFUL}}}]}}
  middle: {{en: Middle., quote: Two, kind: effect, because: [{{premises: [seen], {CAREFUL}}}]}}
  seen: {{en: Seen., quote: Three, cites: [2], kind: result}}
"""
    assert weighed(tmp_path, body).claims["end"].certainty is LOW
