"""What a claim is worth by its own evidence, and what keeps a work from being worth its design."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapgen.strength import weigh
from mapgen.vocabulary import Certainty
from tests.strength.generated import generated
from tests.strength.maps import weighed

NONE, VERY_LOW, LOW, MODERATE, HIGH = Certainty
HEAD = "mapgen: 1\ndocument: {title: T, language: en, kind: web-page, text: t.txt}\n"
TEXT = "One [1]. Two [2]. Three [1, 2]. Four [9]. Five [1, 9]. Six."
TRIAL, COHORT = "one: {mark: 1, design: randomised-trial%s}", "two: {mark: 2, design: cohort%s}"


def leaf(tmp_path, claim, one="", two="", also=""):
    """What weighing says of one claim; the works under the marks 1 and 2 are a trial and a cohort study."""
    head = f"{HEAD}sources:\n  {TRIAL % one}\n  {COHORT % two}\n"
    body = f"claims:\n  end: {{en: End., {claim}}}\n{also}"
    return weighed(tmp_path, body, head=head, text=TEXT).claims["end"]


@pytest.mark.parametrize(
    ("claim", "worth", "told"),
    [
        ("quote: Six, accepted: so it is", HIGH, "accepted: so it is"),
        ("quote: One, cites: [1], accepted: so it is", HIGH, "accepted: so it is"),
        ("quote: Six, kind: definition", HIGH, "it only says what a word is taken to mean"),
        ("implicit: it is needed, kind: definition", NONE, "the step needs it and no passage says it"),
        ("implicit: it is needed", NONE, "the step needs it and no passage says it"),
        ("quote: Six", NONE, "nothing is given: no source, no reason"),
        ("quote: One, cites: [1]", HIGH, "randomised trial: starts high"),
        ("quote: Two, cites: [2]", LOW, "cohort: starts low"),
        ("quote: Three, cites: [1, 2]", HIGH, "randomised trial: starts high"),
        ("quote: Four, cites: [9]", VERY_LOW, "cited, but nobody can look it up"),
        ("source: two", LOW, "cohort: starts low"),
        ("source: two, kind: prevalence", HIGH, "cohort: starts high"),
        ("quote: Two, cites: [2], kind: prevalence", HIGH, "cohort: starts high"),
    ],
)
def test_what_a_claim_is_worth_by_itself(tmp_path, claim, worth, told):
    found = leaf(tmp_path, claim)
    assert (found.certainty, found.leaf.certainty) == (worth, worth)
    assert told in found.leaf.reason.get("en")
    assert found.leaf.start is worth


def test_a_claim_that_rests_on_steps_alone_has_no_evidence_of_its_own(tmp_path):
    also = "  seen: {en: Seen., source: one}\n"
    assert leaf(tmp_path, "quote: Six, because: [{premises: [seen]}]", also=also).leaf is None


@pytest.mark.parametrize(
    ("kind", "reading", "worth"),
    [
        ("testimony", "read", HIGH),
        ("testimony", "general-knowledge", LOW),
        ("testimony", "unread", VERY_LOW),
        ("result", "read", LOW),
    ],
)
def test_what_somebody_says_is_known_from_their_own_words_once_read(tmp_path, kind, reading, worth):
    found = leaf(tmp_path, f"source: two, kind: {kind}", two=f", reading: {reading}").leaf
    assert (found.certainty, found.source) == (worth, "two")
    assert ("their own words" in found.reason.get("en")) == (worth is HIGH)


@pytest.mark.parametrize(
    ("work", "cited", "said", "why"),
    [
        ("match: certain", HIGH, HIGH, ""),
        ("match: likely", HIGH, HIGH, ""),
        ("match: guess", VERY_LOW, HIGH, "nobody can be sure that this is the work meant"),
        ("match: none", VERY_LOW, HIGH, "cited, but no such work was found"),
        ("status: retracted", VERY_LOW, VERY_LOW, "it was retracted (at most very low); randomised"),
        ("status: concern", LOW, LOW, "its publisher has voiced concern (at most low)"),
        ("status: superseded", HIGH, HIGH, ""),
        ("reading: unread", VERY_LOW, VERY_LOW, "nobody here has read it"),
        ("reading: read", HIGH, HIGH, ""),
        ("direction: against", VERY_LOW, HIGH, "the work cited speaks against it"),
        ("direction: mixed", HIGH, HIGH, ""),
    ],
)
def test_what_keeps_a_work_from_being_worth_its_design(tmp_path, work, cited, said, why):
    found = leaf(tmp_path, "quote: One, cites: [1]", one=f", {work}")
    assert found.certainty is cited
    assert why in found.leaf.reason.get("en")
    assert leaf(tmp_path, "source: one", one=f", {work}").certainty is said


def test_a_limit_never_lifts(tmp_path):
    found = leaf(tmp_path, "source: two", two=", status: concern, bias: high")
    assert found.certainty is VERY_LOW


@pytest.mark.parametrize(
    ("claim", "one", "identified"),
    [
        ("quote: One, cites: [1]", "", True),
        ("quote: One, cites: [1]", ", match: guess", False),
        ("quote: Four, cites: [9]", "", False),
        ("quote: Three, cites: [1, 2]", ", match: guess", True),
    ],
)
def test_a_work_is_identified_where_a_mark_surely_points_to_it(tmp_path, claim, one, identified):
    assert leaf(tmp_path, claim, one).leaf.identified is identified


def test_what_is_only_guessed_counts_for_nothing_beside_what_is_known(tmp_path):
    assert leaf(tmp_path, "quote: Three, cites: [1, 2]", one=", match: guess").leaf.source == "two"


@pytest.mark.parametrize(
    ("claim", "tiers", "otherwise"),
    [
        ("quote: Six, accepted: so it is", (), HIGH),
        ("quote: Six", (), NONE),
        ("source: one", ({"one": HIGH},), None),
        ("quote: One, cites: [1]", ({"one": HIGH}, {"one": HIGH}), NONE),
        ("quote: Three, cites: [1, 2]", ({"one": HIGH, "two": LOW}, {"one": HIGH, "two": LOW}), NONE),
        ("quote: Four, cites: [9]", (), VERY_LOW),
        ("quote: Five, cites: [1, 9]", ({"one": HIGH}, {"one": HIGH}), VERY_LOW),
    ],
)
def test_what_a_claim_would_be_worth_without_its_works(tmp_path, claim, tiers, otherwise):
    found = leaf(tmp_path, claim).evidence_tiers
    assert (found.tiers, found.otherwise) == (tiers, otherwise)


def test_one_study_has_many_outcomes_but_looked_at_one_kind_of_patient(tmp_path):
    work = ", outcome: {kind: surrogate}, population: {species: animal}"
    facets = "outcome: {kind: important}, population: {species: human}"
    for kind, gaps in (("result", ["species"]), ("effect", ["species", "outcome-kind"])):
        found = leaf(tmp_path, f"quote: One, cites: [1], kind: {kind}, {facets}", one=work).leaf
        assert [gap.facet.value for gap in found.gaps] == gaps


@pytest.mark.parametrize(
    ("work", "worth"), [("", HIGH), (", match: guess", VERY_LOW), (", status: concern", LOW)]
)
def test_a_work_taken_by_itself(tmp_path, work, worth):
    head = f"{HEAD}sources:\n  {TRIAL % work}\n"
    body = "claims:\n  end: {en: End., quote: One, cites: [1]}\n"
    assert weighed(tmp_path, body, head=head, text=TEXT).sources["one"].certainty is worth


def test_a_claim_whose_source_nobody_describes_is_worth_nothing():
    map_ = replace(generated(1, 30), sources=())
    found = weigh(map_).claims
    lost = [found[claim.id].leaf for claim in map_.claims if claim.source]
    assert lost
    for each in lost:
        assert each.certainty is NONE
        assert each.reason.get("en") == "nothing is given: the source named is not described"
