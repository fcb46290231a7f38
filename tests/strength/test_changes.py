"""Which repairs an argument is offered, and how each is told."""

from __future__ import annotations

import pytest

from tests.strength.maps import weighed

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  trial: {design: randomised-trial, population: {species: animal}}
  cohort: {mark: 1, design: cohort, authors: [Roe R], year: 2021}
  guess: {mark: 2, design: cohort, authors: [Doe J], year: 2020, match: guess}
"""
TEXT = "One. Two [1]. Three [2]. Four [9]. Five."
BODY = """\
claims:
  end: {en: End., quote: One, %s because: [{premises: [%s]%s}]}
  seen: {en: Seen., %s}
arguments: {a: {title: A, conclusion: end}}
"""


def told(tmp_path, seen, *, more="", end="", premises="seen", also=""):
    """Each repair of the argument with what it says."""
    body = BODY % (end, premises, more, seen)
    body = body.replace("arguments:", f"{also}arguments:")
    repairs = weighed(tmp_path, body, head=HEAD, text=TEXT).repair_plans["a"].repairs
    assert all(repair.text.get("fr") for repair in repairs)
    return {repair.id: repair.text.get("en") for repair in repairs}


@pytest.mark.parametrize(
    ("seen", "id_", "says"),
    [
        ("quote: Five", "support:seen", "Give evidence for “Seen”. It would take"),
        ("implicit: it is needed", "support:seen", "Say, and show, what is taken for granted: “Seen”."),
        (
            "quote: Two, cites: [1]",
            "strengthen:seen",
            "Give better evidence for “Seen”, now of low certainty.",
        ),
        (
            "quote: Three, cites: [2]",
            "identify:seen",
            "Say which work (perhaps Doe 2020) is meant for “Seen”",
        ),
        ("quote: Four, cites: [9]", "identify:seen", "Say which work (9) is meant for “Seen”"),
    ],
)
def test_a_claim_is_supported_strengthened_or_its_work_identified(tmp_path, seen, id_, says):
    found = told(tmp_path, seen)
    assert list(found) == [id_]
    assert found[id_].startswith(says)


def test_a_gap_is_bridged(tmp_path):
    found = told(tmp_path, "source: trial", end="population: {species: human},")
    assert found == {
        "bridge-gap:end.1": "Show that what was found elsewhere holds for “End” (species: animals → people)."
    }


@pytest.mark.parametrize("question", ["alternatives", "side-effects"])
def test_a_failed_question_is_answered_with_its_own_words(tmp_path, question):
    more = f", scheme: practical-reasoning, answers: {{{question}: {{is: failed, why: There are.}}, goals: {{is: answered, why: Fine.}}}}"
    found = told(tmp_path, "quote: Five, accepted: so it is", more=more)
    assert list(found) == ["answer-question:end.1"]
    assert found["answer-question:end.1"].startswith("Find an answer that speaks for the step to “End”: ")
    assert "There are." in found["answer-question:end.1"]
    assert "Fine." not in found["answer-question:end.1"]


@pytest.mark.parametrize(
    ("more", "end", "target"),
    [
        (", undercut-by: [{by: against}]", "", "the step to “End”"),
        ("", "rebutted-by: [{by: against}],", "“End”"),
    ],
)
def test_what_strikes_and_has_not_fallen_is_answered(tmp_path, more, end, target):
    seen = "source: cohort"
    against = "  against: {en: Against., source: cohort}\n"
    found = told(tmp_path, seen, more=more, end=end, also=against)
    assert [text for id_, text in found.items() if id_.startswith("answer-attack")] == [
        f"Answer this, which speaks against {target}: “Against”."
    ]
    fallen = "  against: {en: Against., source: cohort, undermined-by: [{by: sure}]}\n"
    fallen += "  sure: {en: Sure., quote: Two, accepted: so it is}\n"
    assert not any(
        id_.startswith("answer-attack") for id_ in told(tmp_path, seen, more=more, end=end, also=fallen)
    )


@pytest.mark.parametrize(
    ("schemes", "offered"),
    [
        (["expert-opinion"], True),
        (["expert-opinion", "example"], True),
        (["expert-opinion", "analogy"], False),
        (["sign"], False),
    ],
)
def test_other_evidence_is_asked_for_where_every_step_is_of_a_kind_that_gives_little(
    tmp_path, schemes, offered
):
    steps = ", ".join(f"{{premises: [sure], scheme: {scheme}}}" for scheme in schemes)
    also = "  sure: {en: Sure., quote: Two, accepted: so it is}\n"
    found = told(tmp_path, f"quote: Five, because: [{steps}]", also=also)
    assert ("support:seen" in found) is offered
    if offered:
        assert found["support:seen"].startswith("Give evidence for “Seen” other than ")
    assert "support:end" not in found


def test_nothing_is_asked_for_what_is_certain(tmp_path):
    assert told(tmp_path, "quote: Five, accepted: so it is") == {}


def test_an_argument_s_conclusion_is_repaired_by_its_steps_whatever_evidence_it_cites(tmp_path):
    found = told(tmp_path, "quote: Five", end="cites: [1],")
    assert list(found) == ["support:seen"]
