"""Which repairs an argument is offered, and how each is told."""

from __future__ import annotations

import pytest

from mapgen.model.schemes import SCHEMES
from tests.strength.maps import CAREFUL, weighed

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
sources:
  animals: {mark: 5, match: certain, design: randomised-trial, participants: 1000, bias: low, population: {species: animal}}
  cohort: {mark: 1, design: cohort, participants: 1000, bias: low, authors: [Roe R], year: 2021, match: certain}
  guess: {mark: 2, design: cohort, authors: [Doe J], year: 2020, match: guess}
"""
TEXT = "One. Two [1]. Three [2]. Four [9]. Five. Six [5]."
BODY = """\
claims:
  end: {en: End., quote: One, kind: effect, %s because: [{premises: [%s], %s%s}]}
  seen: {en: Seen., %s}
arguments: {a: {title: A, conclusion: end}}
"""


def told(tmp_path, seen, *, more="", end="", premises="seen", also="", scheme=CAREFUL):
    """Each repair of the argument with what it says."""
    body = BODY % (end, premises, scheme, more, seen)
    body = body.replace("arguments:", f"{also}arguments:")
    repairs = weighed(tmp_path, body, head=HEAD, text=TEXT).repair_plans["a"].repairs
    assert all(repair.text.get("fr") for repair in repairs)
    return {repair.id: repair.text.get("en") for repair in repairs}


@pytest.mark.parametrize(
    ("seen", "id_", "says"),
    [
        ("quote: Five", "support:seen", "Give evidence for the claim (Seen). It would take"),
        ("implicit: it is needed", "support:seen", "Show what the text supposes: Seen. It would take"),
        (
            "quote: Two, cites: [1]",
            "strengthen:seen",
            "Give better evidence for the claim (Seen). It would take",
        ),
        (
            "quote: Three, cites: [2]",
            "identify:seen",
            "Give the reference (perhaps Doe 2020) for the claim (Seen)",
        ),
        ("quote: Four, cites: [9]", "identify:seen", "Give the reference (9) for the claim (Seen)"),
    ],
)
def test_a_claim_is_supported_strengthened_or_its_work_identified(tmp_path, seen, id_, says):
    found = told(tmp_path, seen)
    assert list(found) == [id_]
    assert found[id_].startswith(says)


def test_a_gap_is_bridged(tmp_path):
    open_likeness = CAREFUL.replace(", indirectness: {is: answered}", "")
    seen = "quote: Six, cites: [5], population: {species: animal}"
    found = told(tmp_path, seen, end="population: {species: human},", scheme=open_likeness)
    assert found == {
        "bridge-gap:end.1": "Cite a study of the claim (End) itself; what is cited is about something else"
        " (species: animals → people). Otherwise say no more than this, as the text tells of the work cited as [5]: Seen."
    }


def test_where_likeness_fails_without_a_facet_that_differs_nothing_stands_in_brackets(tmp_path):
    failed = CAREFUL.replace("indirectness: {is: answered}", "indirectness: {is: failed, why: Not alike.}")
    found = told(tmp_path, "quote: Six, cites: [5]", scheme=failed)
    assert found["bridge-gap:end.1"].startswith(
        "Cite a study of the claim (End) itself; what is cited is about something else."
    )


def test_a_work_without_a_mark_is_asked_for_without_empty_brackets(tmp_path):
    found = told(tmp_path, "quote: Four, design: cohort")
    assert found["identify:seen"].startswith("Give the reference for the claim (Seen), so")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("alternatives", "Compare this with the other ways"),
        ("side-effects", "Say in whom the benefit outweighs the harm"),
    ],
)
def test_it_is_said_what_would_answer_a_failed_question(tmp_path, question, says):
    scheme = f"scheme: practical-reasoning, answers: {{{question}: {{is: failed, why: There are.}}, goals: {{is: answered, why: Fine.}}}}"
    found = told(tmp_path, "quote: Two, cites: [1]", scheme=scheme)
    assert set(found) == {"answer-question:end.1", "strengthen:seen"}
    assert found["answer-question:end.1"].startswith(f"At the step to the claim (End): {says}")


@pytest.mark.parametrize(
    ("more", "end", "target"),
    [
        (", undercut-by: [{by: against}]", "", "the step to the claim (End)"),
        ("", "rebutted-by: [{by: against}],", "the claim (End)"),
    ],
)
def test_what_strikes_and_has_not_fallen_is_answered(tmp_path, more, end, target):
    seen = "quote: Two, cites: [1]"
    against = "  against: {en: Against., quote: Six, cites: [5]%s}\n"
    found = told(tmp_path, seen, more=more, end=end, also=against % "")
    assert [text for id_, text in found.items() if id_.startswith("answer-attack")] == [
        f"Answer by evidence this, which speaks against {target}: Against."
    ]
    fallen = (
        against % ", undermined-by: [{by: sure, fatal: so it is}]"
        + "  sure: {en: Sure., quote: Six, cites: [5]}\n"
    )
    assert not any(
        id_.startswith("answer-attack") for id_ in told(tmp_path, seen, more=more, end=end, also=fallen)
    )


def test_what_the_makers_bring_in_against_the_text_is_nothing_to_repair(tmp_path):
    against = "  against: {en: Against., source: animals}\n"
    found = told(tmp_path, "quote: Two, cites: [1]", end="rebutted-by: [{by: against}],", also=against)
    assert list(found) == ["strengthen:seen"]


def test_a_premise_that_only_the_makers_support_is_asked_for_as_if_nothing_did(tmp_path):
    seen = "quote: Five, because: [{premises: [theirs], scheme: expert-opinion}]"
    found = told(tmp_path, seen, also="  theirs: {en: Theirs., source: animals}\n")
    assert found["support:seen"].startswith("Give evidence for the claim (Seen). It would take ")


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
    steps = ", ".join(f"{{premises: [found], scheme: {scheme}}}" for scheme in schemes)
    also = "  found: {en: Found., quote: Six, cites: [5]}\n"
    found = told(tmp_path, f"quote: Five, because: [{steps}]", also=also)
    assert ("support:seen" in found) is offered
    if offered:
        assert found["support:seen"].startswith("Give evidence for the claim (Seen) other than ")
    assert "support:end" not in found


@pytest.mark.parametrize(
    ("step", "beyond_help"),
    [
        ("scheme: popular-practice, answers: {acceptance: {is: failed}}", True),
        ("scheme: verbal-classification, answers: {classification: {is: failed}}", True),
        ("scheme: verbal-classification, answers: {property: {is: failed}}", False),
        ("scheme: sign, answers: {strength: {is: failed, fatal: It never does.}}", True),
        ("scheme: sign, answers: {strength: {is: failed}}", False),
    ],
)
def test_what_nothing_could_mend_is_not_offered_but_other_evidence_for_the_conclusion(
    tmp_path, step, beyond_help
):
    found = told(tmp_path, "quote: Two, cites: [1]", scheme=step)
    assert ("answer-question:end.1" in found) is not beyond_help
    assert ("support:end" in found) is beyond_help


def test_a_premise_of_which_the_text_leaves_nothing_is_not_asked_for(tmp_path):
    also = "  sure: {en: Sure., quote: Six, cites: [5]}\n"
    seen = "implicit: it is needed, undermined-by: [{by: sure, fatal: so it is}]"
    assert not [id_ for id_ in told(tmp_path, seen, also=also) if id_.endswith(":seen")]


def test_an_opinion_whose_backing_is_open_is_asked_for_it(tmp_path):
    asked = [question.id for question in SCHEMES["expert-opinion"].questions if question.id != "backup"]
    scheme = f"scheme: expert-opinion, answers: {{{', '.join(f'{id_}: {{is: answered}}' for id_ in asked)}}}"
    body = BODY % ("", "seen", scheme, "", "quote: Six, cites: [5]")
    repairs = weighed(tmp_path, body, head=HEAD, text=TEXT).repair_plans["a"].repairs
    assert [(repair.id, repair.lifts_to) for repair in repairs] == [("answer-question:end.1", "low")]


@pytest.mark.parametrize(("kind", "reaches"), [("effect", "high"), ("mechanism", "low")])
def test_evidence_reaches_what_its_kind_can_give_and_no_more(tmp_path, kind, reaches):
    body = BODY % ("", "seen", CAREFUL, "", f"implicit: it is needed, kind: {kind}")
    (repair,) = (
        weighed(tmp_path, body.replace("kind: effect, ", ""), head=HEAD, text=TEXT).repair_plans["a"].repairs
    )
    assert (repair.about, repair.reaches, repair.lifts_to) == ("seen", reaches, reaches)


@pytest.mark.parametrize(("kind", "offered"), [("effect", True), ("case", False)])
def test_what_is_granted_is_not_asked_for_where_its_kind_could_only_give_less(tmp_path, kind, offered):
    # High certainty with a premise that nobody says gives moderate; one case would give very low.
    also = f"  bridge: {{en: Bridge., implicit: it is needed, kind: {kind}}}\n"
    found = told(tmp_path, "quote: Six, cites: [5]", premises="seen, bridge", also=also)
    assert ("support:bridge" in found) is offered


@pytest.mark.parametrize("known", ["kind: definition", "kind: testimony", "modality: uncertain"])
def test_nobody_is_asked_to_prove_what_has_nothing_to_be_graded(tmp_path, known):
    assert not [id_ for id_ in told(tmp_path, f"quote: Five, {known}") if id_.endswith(":seen")]


def test_nothing_is_asked_for_what_is_certain(tmp_path):
    assert told(tmp_path, "quote: Five, accepted: so it is") == {}
    assert told(tmp_path, "quote: Five", end="accepted: so it is,") == {}


def test_an_argument_s_conclusion_is_repaired_by_its_steps_whatever_evidence_it_cites(tmp_path):
    found = told(tmp_path, "quote: Five", end="cites: [1],")
    assert list(found) == ["support:seen"]
