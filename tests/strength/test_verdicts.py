"""What a small argument is worth, in words: short files in; certainty, status, word and reason out."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import Carried, Certainty, EvidenceSays, Status
from tests.strength.maps import CAREFUL, HEAD, weighed

NONE, VERY_LOW, LOW, MODERATE, HIGH = Certainty
WORKS = (
    HEAD
    + """\
  small: {design: randomised-trial, participants: 120 people, bias: low, mark: 4, match: certain}
  untold: {design: randomised-trial, mark: 5, match: certain}
  press: {design: press, mark: 6, match: certain}
"""
)
MARK = {HIGH: 1, MODERATE: 4, LOW: 2, VERY_LOW: 6}
"""The mark of a work that gives so much."""


def step(*premises: str, more: str = "") -> str:
    """A step that hands on all that its premises give."""
    return f"      - {{premises: [{', '.join(premises)}], {CAREFUL}{more}}}\n"


def end(*steps: str, more: str = "") -> str:
    because = "    because:\n" + "".join(steps) if steps else ""
    return f"claims:\n  end:\n    en: End.\n    quote: One\n    kind: effect\n{more}{because}"


def said(id: str, mark: int | str, more: str = "") -> str:
    return f"  {id}: {{en: {id.capitalize()}., quote: Two, cites: [{mark}], kind: result{more}}}\n"


FOUND, SEEN = said("found", 1), said("seen", 2)
BARE = "  bare: {en: Bare., quote: Three, kind: effect}\n"
CHAIN = "arguments: {a: {title: A, conclusion: end}}\n"


def judged(tmp_path, body):
    return weighed(tmp_path, body + CHAIN, head=WORKS)


def conclusion(strengths):
    claim = strengths.claims["end"]
    return claim.certainty, claim.status


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


def against(certainty: Certainty, more: str = "") -> str:
    if certainty is NONE:
        return "  against: {en: Against., quote: Three, kind: effect}\n"
    return f"  against: {{en: Against., quote: Three, cites: [{MARK[certainty]}], kind: result{more}}}\n"


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


# The word.


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
        assert "claim 3 (“Against”), in the text itself, speaks against it" in found.verdict.get("en")


def test_a_caveat_never_contests(tmp_path):
    caveat = step("found", more=", undercut-by: [{by: against}]")
    found = judged(tmp_path, end(caveat) + FOUND + against(HIGH)).arguments["a"].reasoning
    assert found.word is Carried.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "word", "why"),
    [
        ("kind: promotion", Carried.NOT_JUDGED, "an invitation asks for nothing to be believed"),
        ("kind: effect, modality: uncertain", Carried.NOT_JUDGED, "it states a limit of what is known"),
        ("kind: effect, accepted: so it is", Carried.NOT_JUDGED, "accepted: so it is"),
        ("remark: soon", Carried.NOT_JUDGED, "nothing has been entered yet by which to judge it"),
        ("kind: effect", Carried.FAILS, "nothing is offered for it"),
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


# The reason.


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
    assert verdict.startswith("Weak: because of claim 2 (“Lost”): a work is cited that nobody can look up")


def test_a_premise_that_nobody_says_is_the_break_where_it_holds_the_conclusion_down(tmp_path):
    unsaid = "  unsaid: {en: Unsaid., implicit: the step needs it}\n"
    at, uncheckable, verdict = reason(tmp_path, end(step("found", "unsaid")) + said("found", 4) + unsaid)
    assert (at, uncheckable) == ("end.1", False)
    assert "it takes for granted claim 3 (“Unsaid”), which nothing supports" in verdict


def test_the_break_is_named_with_the_step_where_it_is(tmp_path):
    body = end(step("middle")) + f"""\
  middle: {{en: Middle., quote: Two, kind: effect, modality: does, because: [{{premises: [found], {CAREFUL}}}]}}
""" + said("found", 1, ", modality: linked")  # fmt: skip
    at, _, verdict = reason(tmp_path, body)
    assert at == "middle.1"
    assert verdict.startswith("Weak: because, at the step to claim 2 (“Middle”), that two things go together")


def test_a_failed_answer_is_told_in_its_authors_words(tmp_path):
    failed = step("found").replace("size: {is: answered}", "size: {is: failed, why: Ten of them left.}")
    failed = failed.replace("bias: {is: answered}", "bias: {is: failed, why: It was open.}")
    at, _, verdict = reason(tmp_path, end(failed) + FOUND)
    assert (at, verdict) == ("end.1", "Weak: because an answer speaks against it: Ten of them left.")


def test_that_a_claim_is_accepted_is_never_told_as_its_weakness(tmp_path):
    body = (
        end(step("sure"), more="    modality: does\n")
        + "  sure: {en: Sure., quote: Two, accepted: so it is}\n"
    )
    at, _, verdict = reason(tmp_path, body)
    assert at == "end.1"
    assert verdict == (
        "Fails: because it starts only from what is taken for granted or said by somebody, and no evidence is given."
    )


def test_what_carries_a_supported_conclusion_is_named_with_its_certainty(tmp_path):
    _, _, verdict = reason(tmp_path, end(step("found")) + said("found", 4))
    assert verdict == "Supported: because claim 2 (“Found”) carries it, with moderate certainty."


def test_a_recommendation_has_what_it_rests_on_and_no_word_of_grade(tmp_path):
    body = end(step("found", "harm")).replace("kind: effect", "kind: recommendation") + FOUND
    body += "  harm: {en: Harm., quote: Three, kind: harm}\n"
    found = judged(tmp_path, body).arguments["a"]
    assert found.certainty is HIGH
    assert found.verdict.get("en") == "Supported: because claim 2 (“Found”) + claim 3 (“Harm”) carry it."


def test_that_there_is_no_harm_is_what_a_recommendation_rests_on(tmp_path):
    body = end(step("found", "harm")).replace("kind: effect", "kind: recommendation") + FOUND
    body += "  harm: {en: No harm., quote: Three, kind: harm, modality: no-link}\n"
    assert judged(tmp_path, body).arguments["a"].certainty is NONE


@pytest.mark.parametrize("word", list(Carried))
def test_every_word_is_said_first_and_in_both_languages(word):
    assert word.name_.get("en")
    assert word.name_.get("fr")
