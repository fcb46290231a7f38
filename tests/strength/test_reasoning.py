"""The word for a text's reasoning, and the reason: short files in, both out."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Carried, EvidenceSays
from tests.strength.maps import CAREFUL
from tests.strength.small import (
    FOUND,
    HIGH,
    LOW,
    MARK,
    MODERATE,
    NONE,
    SEEN,
    VERY_LOW,
    against,
    end,
    judged,
    said,
    step,
)


@pytest.mark.parametrize(
    ("mark", "modality", "word", "uncheckable"),
    [
        (1, "does", Carried.SUPPORTED, False),
        (4, "does", Carried.SUPPORTED, False),
        (2, "does", Carried.WEAK, False),
        (2, "linked", Carried.WEAK, False),
        (2, "might", Carried.SUPPORTED, False),
        (2, "can", Carried.SUPPORTED, False),
        (6, "does", Carried.FAILS, False),
        (6, "can", Carried.FAILS, False),
        (5, "does", Carried.WEAK, True),
        (5, "can", Carried.WEAK, True),
        (9, "does", Carried.WEAK, True),
    ],
)
def test_what_carries_a_conclusion_depends_on_how_it_is_worded(tmp_path, mark, modality, word, uncheckable):
    body = end(step("found"), more=f"    modality: {modality}\n") + said("found", mark)
    found = judged(tmp_path, body).arguments["a"].reasoning
    assert (found.word, found.uncheckable) == (word, uncheckable)


@pytest.mark.parametrize(
    ("own", "objection", "word"),
    [
        (HIGH, HIGH, Carried.CONTESTED),
        (HIGH, MODERATE, Carried.SUPPORTED),
        (HIGH, LOW, Carried.SUPPORTED),
        (MODERATE, MODERATE, Carried.CONTESTED),
        (MODERATE, LOW, Carried.SUPPORTED),
        (LOW, LOW, Carried.CONTESTED),
        (LOW, VERY_LOW, Carried.WEAK),
        # An objection that is stronger leaves very low at most, on either reading.
        (MODERATE, HIGH, Carried.FAILS),
        (LOW, MODERATE, Carried.FAILS),
        (VERY_LOW, VERY_LOW, Carried.FAILS),
    ],
)
def test_an_objection_as_strong_as_what_carries_a_conclusion_contests_it(tmp_path, own, objection, word):
    body = end(step("found"), more="    modality: does\n    rebutted-by: [{by: against}]\n")
    found = judged(tmp_path, body + said("found", MARK[own]) + against(objection)).arguments["a"]
    assert found.reasoning.word is word
    if word is Carried.CONTESTED:
        assert found.reasoning.breaks_at == "against"
        assert "the claim (Against), in the text itself, speaks against it" in found.verdict.get("en")


def test_a_caveat_never_contests(tmp_path):
    caveat = step("found", more=", undercut-by: [{by: against}]")
    found = judged(tmp_path, end(caveat) + FOUND + against(HIGH)).arguments["a"].reasoning
    assert found.word is Carried.SUPPORTED


def test_an_invitation_is_told_with_the_word_for_what_it_rests_on(tmp_path):
    body = (
        "claims:\n  end: {en: Call us., quote: One, kind: promotion, because: [{premises: [advice], scheme: practical-reasoning}]}\n"
        "  advice: {en: Begin at once., quote: Two, kind: recommendation, because: [{premises: [relief], scheme: practical-reasoning}]}\n"
        "  relief: {en: Relief is immediate., quote: Three, kind: effect, because: [{premises: [found], scheme: sign}]}\n"
        + FOUND
    )
    found = judged(tmp_path, body).arguments["a"].reasoning
    assert found.word is Carried.NOT_JUDGED
    assert "; what it rests on is: Begin at once (" in found.why.best("en")
    assert ", Relief is immediate (" in found.why.best("en")


@pytest.mark.parametrize(
    ("claim", "word", "why"),
    [
        ("kind: promotion", Carried.NOT_JUDGED, "an invitation claims nothing that could be judged"),
        ("kind: effect, modality: uncertain", Carried.NOT_JUDGED, "it states a limit of what is known"),
        ("kind: effect, accepted: so it is", Carried.NOT_JUDGED, "accepted: so it is"),
        (
            "kind: testimony, cites: [1]",
            Carried.NOT_JUDGED,
            "it is on record that it was said, which is no evidence that it is true",
        ),
        ("remark: soon", Carried.NOT_JUDGED, "nothing has been entered yet by which to judge it"),
        ("kind: effect", Carried.FAILS, "the map finds nothing in the text that supports it"),
        (
            "kind: effect, cites: [1]",
            Carried.SUPPORTED,
            "the work that it cites carries it, with high certainty",
        ),
    ],
)
def test_the_word_for_a_conclusion_to_which_no_step_leads(tmp_path, claim, word, why):
    found = judged(tmp_path, f"claims:\n  end: {{en: End., quote: One, {claim}}}\n").arguments["a"]
    assert found.reasoning.word is word
    assert why in found.verdict.get("en")


def test_an_accepted_conclusion_is_taken_for_granted_whatever_the_text_gives_for_it(tmp_path):
    found = judged(tmp_path, end(step("seen"), more="    accepted: so it is\n") + SEEN).arguments["a"]
    assert found.reasoning.word is Carried.NOT_JUDGED
    assert "accepted: so it is; it is taken for granted" in found.verdict.get("en")


def test_a_definition_is_carried_by_what_is_given_for_it_and_no_work(tmp_path):
    found = judged(tmp_path, end(step("seen")).replace("effect", "definition", 1) + SEEN).arguments["a"]
    assert found.reasoning.word is Carried.SUPPORTED
    assert "because the claim (Seen) carries it" in found.verdict.get("en")


def test_a_limit_that_the_text_gives_grounds_for_is_supported(tmp_path):
    body = end(step("seen"), more="    modality: uncertain\n") + SEEN
    found = judged(tmp_path, body).arguments["a"]
    assert found.reasoning.word is Carried.SUPPORTED
    assert "leaves the question open, as it says" in found.verdict.get("en")


def test_a_word_is_for_what_a_step_leads_to_or_a_chain_ends_in(tmp_path):
    theirs = "  theirs: {en: Theirs., source: trial}\n"
    found = judged(tmp_path, end(step("middle")) + f"""\
  middle: {{en: Middle., quote: Two, kind: effect, because: [{{premises: [found], {CAREFUL}}}]}}
""" + FOUND + theirs).claims  # fmt: skip
    assert {id: claim.reasoning.word for id, claim in found.items()} == {
        "end": Carried.SUPPORTED,
        "middle": Carried.SUPPORTED,
        "found": None,
        "theirs": None,
    }


@pytest.mark.parametrize(
    ("own", "objection", "says"),
    [
        (HIGH, NONE, EvidenceSays.YES),
        (MODERATE, LOW, EvidenceSays.PROBABLY),
        (LOW, LOW, EvidenceSays.CONTRADICTORY),
        (LOW, HIGH, EvidenceSays.NO),
        (VERY_LOW, VERY_LOW, EvidenceSays.UNCLEAR),
    ],
)
def test_what_the_texts_own_evidence_says(tmp_path, own, objection, says):
    body = end(step("found"), more="    rebutted-by: [{by: against}]\n") + said("found", MARK[own])
    assert judged(tmp_path, body + against(objection)).claims["end"].own_evidence is says


def test_own_evidence_takes_each_work_at_its_word(tmp_path):
    told = ", called: randomised-trial, participants: 1000 people"
    body = end(step("found")) + said("found", 9, told)
    found = judged(tmp_path, body).claims["end"]
    assert found.certainty is VERY_LOW
    assert found.own_evidence is EvidenceSays.PROBABLY


def reason(tmp_path, body):
    found = judged(tmp_path, body).arguments["a"]
    return found.reasoning.breaks_at, found.reasoning.uncheckable, found.verdict.get("en")


def test_what_breaks_the_reasoning_is_told_before_what_cannot_be_checked(tmp_path):
    body = end(step("lost"), more="    modality: does\n") + said("lost", 9, ", modality: associated")
    at, uncheckable, verdict = reason(tmp_path, body)
    assert (at, uncheckable) == ("end.1", False)
    assert verdict.startswith("Weak: because that two things go together")


def test_where_nothing_breaks_what_cannot_be_checked_is_the_reason(tmp_path):
    body = end(step("lost"), more="    modality: does\n") + said("lost", 9, ", modality: does")
    at, uncheckable, verdict = reason(tmp_path, body)
    assert (at, uncheckable) == ("lost", True)
    assert verdict.startswith("Weak: because of the claim (Lost): a work is cited that nobody can look up")


def test_a_premise_that_nobody_says_is_the_break_where_it_holds_the_conclusion_down(tmp_path):
    unsaid = "  unsaid: {en: Unsaid., implicit: the step needs it}\n"
    at, uncheckable, verdict = reason(tmp_path, end(step("found", "unsaid")) + said("found", 4) + unsaid)
    assert (at, uncheckable) == ("end.1", False)
    assert "nothing shows this, which the text supposes: Unsaid" in verdict


def test_the_break_is_named_with_the_step_where_it_is(tmp_path):
    body = end(step("middle")) + f"""\
  middle: {{en: Middle., quote: Two, kind: effect, modality: does, because: [{{premises: [found], {CAREFUL}}}]}}
""" + said("found", 1, ", modality: linked")  # fmt: skip
    at, _, verdict = reason(tmp_path, body)
    assert at == "middle.1"
    assert verdict.startswith("Weak: because, at the step to the claim (Middle), that two things go together")


def test_a_failed_answer_is_told_in_its_authors_words(tmp_path):
    failed = step("found").replace("size: {is: answered}", "size: {is: failed, why: Ten of them left.}")
    failed = failed.replace("bias: {is: answered}", "bias: {is: failed, why: It was open.}")
    at, _, verdict = reason(tmp_path, end(failed) + FOUND)
    assert (at, verdict) == (
        "end.1",
        "Weak: because the step runs into this: Ten of them left.",
    )


def test_that_a_claim_is_accepted_is_never_told_as_its_weakness(tmp_path):
    body = (
        end(step("sure"), more="    modality: does\n")
        + "  sure: {en: Sure., quote: Two, accepted: so it is}\n"
    )
    at, _, verdict = reason(tmp_path, body)
    assert at == "end.1"
    assert verdict == "Fails: because the step is asserted without any evidence."


def test_what_carries_a_supported_conclusion_is_named_with_its_certainty(tmp_path):
    _, _, verdict = reason(tmp_path, end(step("found")) + said("found", 4))
    assert verdict == "Supported: because the claim (Found) carries it, with moderate certainty."


def test_a_recommendation_has_what_it_rests_on_and_no_word_of_grade(tmp_path):
    body = end(step("found", "harm")).replace("kind: effect", "kind: recommendation") + FOUND
    body += "  harm: {en: Harm., quote: Three, kind: harm}\n"
    found = judged(tmp_path, body).arguments["a"]
    assert found.certainty is HIGH
    assert found.verdict.get("en") == "Supported: because the claim (Found) + the claim (Harm) carry it."


def test_that_there_is_no_harm_is_what_a_recommendation_rests_on(tmp_path):
    body = end(step("found", "harm")).replace("kind: effect", "kind: recommendation") + FOUND
    body += "  harm: {en: No harm., quote: Three, kind: harm, modality: no-link}\n"
    assert judged(tmp_path, body).arguments["a"].certainty is NONE
