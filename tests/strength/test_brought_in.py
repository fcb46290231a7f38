"""What other evidence says where reviews hold trials, and where one sentence speaks for both sides."""

from __future__ import annotations

import pytest

from mapgen.vocabulary import EvidenceSays, Unclear
from tests.strength.maps import HEAD, weighed
from tests.strength.test_owners import END, THEIR_STEP

REVIEW = (
    "  review: {design: systematic-review, includes: randomised-trial, participants: 5000 people, bias: low, "
    "match: certain%s}\n"
)


@pytest.mark.parametrize(
    ("based_on", "says", "pooled"),
    [
        ("", EvidenceSays.CONTRADICTORY, ()),
        (", based-on: trial", EvidenceSays.YES, ("theirs",)),
    ],
)
def test_a_trial_that_a_review_has_counted_is_told_and_lowers_it_no_further(tmp_path, based_on, says, pooled):
    step = THEIR_STEP.replace("theirs", "gathered")
    body = END % (step, ", rebutted-by: [{by: theirs}]") + (
        "  theirs: {en: Theirs., source: trial, kind: result}\n"
        "  gathered: {en: Gathered., source: review, kind: result}\n"
    )
    found = weighed(tmp_path, body, head=HEAD + REVIEW % based_on).claims["end"].other_evidence
    assert (found.says, found.pooled) == (says, pooled)
    leads = [each.lead.best("en") for each in found.told if "theirs" in each.claims]
    assert leads == [
        "Against it, but already part of a review named here, and so not counted twice"
        if pooled
        else "Against it"
    ]


GATHERED = (
    "  theirs: {en: Theirs., source: trial, kind: result}\n"
    "  gathered: {en: Gathered., source: review, kind: result}\n"
)


def test_a_trial_in_favour_is_not_counted_beside_the_review_against_that_holds_it(tmp_path):
    body = END % (THEIR_STEP, ", rebutted-by: [{by: gathered}]") + GATHERED
    review = HEAD + REVIEW % ", based-on: trial"
    found = weighed(tmp_path, body, head=review).claims["end"].other_evidence
    assert (found.says, found.pooled, found.pooled_for) == (EvidenceSays.NO, (), ("theirs",))
    (told,) = (each for each in found.told if "theirs" in each.claims)
    assert (
        told.lead.best("fr")
        == "Pour, mais déjà compris dans une revue nommée ici, et donc non compté deux fois"
    )
    apart = weighed(tmp_path, body, head=HEAD + REVIEW % "").claims["end"].other_evidence
    assert (apart.says, apart.pooled_for) == (EvidenceSays.CONTRADICTORY, ())


@pytest.mark.parametrize(
    ("route", "lead"), [("oral", "Against it"), ("intravenous", "Against it, but indirectly")]
)
def test_what_speaks_against_a_claim_of_something_else_is_told_as_indirect(tmp_path, route, lead):
    facets = "intervention: {agent: tea, route: %s}"
    body = END % ("", f", {facets % 'oral'}, rebutted-by: [{{by: theirs}}]")
    body += f"  theirs: {{en: Theirs., source: trial, kind: result, {facets % route}}}\n"
    found = weighed(tmp_path, "terms: {tea: {en: tea}}\n" + body).claims["end"].other_evidence
    (told,) = (each for each in found.told if "theirs" in each.claims)
    assert told.lead.best("en") == lead
    assert found.told[0].lead.best("en").startswith("Unclear: it is indirect") is (route != "oral")


def test_that_something_is_safe_speaks_of_safety_and_not_for_advice(tmp_path):
    body = END % (THEIR_STEP, "") + "  theirs: {en: It is safe., source: trial, kind: harm}\n"
    found = weighed(tmp_path, body).claims["end"].other_evidence
    assert (found.supporting, found.safety) == ((), ("theirs",))


def test_what_speaks_against_a_step_does_not_contradict_what_speaks_for_the_claim(tmp_path):
    body = END.replace("}%s]%s", ", undercut-by: [{by: other}]}" + THEIR_STEP + "]%s") % ""
    body += "  theirs: {en: Theirs., source: story, kind: result}\n"
    body += "  other: {en: Other., source: tale, kind: result}\n"
    found = weighed(tmp_path, body, head=HEAD + "  tale: {design: opinion, match: certain}\n")
    assert found.claims["end"].other_evidence.unclear is Unclear.TOO_LITTLE


def test_works_that_are_both_about_something_else_do_not_contradict_each_other(tmp_path):
    indirect = THEIR_STEP.replace("indirectness: {is: answered", "indirectness: {is: failed")
    facets = "intervention: {agent: tea, route: %s}"
    against = f"  con: {{en: Con., source: tale, kind: result, {facets % 'intravenous'}}}\n"
    body = END % (indirect, f", {facets % 'oral'}, rebutted-by: [{{by: con}}]") + against
    body += "  theirs: {en: Theirs., source: cohort, kind: result}\n"
    head = (
        "terms: {tea: {en: tea}}\n"
        + HEAD
        + "  tale: {design: case-series, participants: 900, bias: low, match: certain}\n"
    )
    found = weighed(tmp_path, body, head=head).claims["end"].other_evidence
    assert found.unclear is Unclear.INDIRECT


def test_a_sentence_that_speaks_for_a_conclusion_and_against_a_step_to_it_is_told_once(tmp_path):
    body = END.replace("}%s]%s", ", undercut-by: [{by: theirs}]}" + THEIR_STEP + "]%s") % ""
    body += "  theirs: {en: Theirs., source: story, kind: result}\n"
    told = weighed(tmp_path, body).claims["end"].other_evidence.told
    leads = [each.lead.best("en") for each in told if each.claims == ("theirs",)]
    assert leads == ["For the conclusion, but against the reason that the text gives for it"]


def test_what_is_too_indirect_is_told_of_the_claim_for_which_it_is_given(tmp_path):
    indirect = THEIR_STEP.replace("indirectness: {is: answered", "indirectness: {is: failed")
    body = (
        "claims:\n  end: {{en: End., quote: One, kind: effect, because: [{{premises: [near], scheme: cause-to-effect}},"
        " {{premises: [side], drawn-by: makers, scheme: cause-to-effect}}]}}\n"
        "  near: {{en: Near., quote: Two, kind: effect, because: [{}]}}\n"
        "  side: {{en: Side., quote: Three, kind: effect, because: [{}]}}\n"
        "  theirs: {{en: Theirs., source: trial, kind: result}}\n"
        "  weak: {{en: Weak., source: cohort, kind: result}}\n"
        "arguments:\n  a: {{title: {{en: A}}, conclusion: end}}\n"
    ).format(THEIR_STEP.removeprefix(", "), indirect.removeprefix(", ").replace("theirs", "weak"))
    found = weighed(tmp_path, body).arguments["a"].other_evidence
    told = {each.lead.best("en"): each.claims for each in found.told if each.claims}
    assert told == {
        "For the claim (Near), which leads there": ("theirs",),
        "Too indirect or too uncertain to support the claim (Side), which leads there": ("weak",),
    }
    assert (
        found.told[0]
        .lead.best("en")
        .endswith(
            "But evidence of high certainty supports this, which leads there: Near. That does not yet show the conclusion."
        )
    )


CHAIN_OF_TWO = (
    "claims:\n  end: {en: End., quote: One, kind: effect, because: [{premises: [near], scheme: cause-to-effect}]}\n"
    "  near: {en: Near., quote: Two, kind: effect, because: [{premises: [far], scheme: cause-to-effect}]}\n"
    "  far: {en: Far., quote: Three, kind: mechanism, rebutted-by: [{by: con}],"
    " because: [{premises: [pro], drawn-by: makers, scheme: expert-opinion}]}\n"
    "  pro: {en: Pro., source: story, kind: mechanism}\n  con: {en: Con., source: story, kind: mechanism}\n"
    "arguments:\n  a: {title: {en: A}, conclusion: end}\n"
)


def test_what_is_no_study_is_told_on_both_sides_wherever_it_bears_on_the_way(tmp_path):
    found = weighed(tmp_path, CHAIN_OF_TWO).arguments["a"].other_evidence
    assert (found.for_the_way, found.on_the_way) == (("pro",), ("con",))


def test_chains_on_which_more_was_entered_are_named(tmp_path):
    body = CHAIN_OF_TWO + "  b: {title: {en: Another}, conclusion: near}\n"
    told = weighed(tmp_path, body).arguments["a"].other_evidence.told
    assert told[-1].lead.best("en").endswith("rests: “Another”.")
