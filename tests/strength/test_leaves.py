"""What a claim is worth by its own evidence, and what keeps a work from being worth its design."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapgen.strength import weigh
from mapgen.vocabulary import Certainty, Nature
from tests.strength.maps import read_map, weighed

NONE, VERY_LOW, LOW, MODERATE, HIGH = Certainty
HEAD = "mapgen: 1\ndocument: {title: T, language: en, kind: web-page, text: t.txt}\n"
TEXT = "One [1]. Two [2]. Three [1, 2]. Four [9]. Five [1, 9]. Six."
TOLD = ", participants: 1000 people, bias: low"
FOUND = ", match: certain"
TRIAL, COHORT = "one: {mark: 1, design: randomised-trial%s}", "two: {mark: 2, design: cohort%s}"


def claim_of(tmp_path, claim, one=FOUND, two=FOUND, also="", told=TOLD):
    """What weighing says of one claim; the works under the marks 1 and 2 are a trial and a cohort study."""
    head = f"{HEAD}sources:\n  {TRIAL % (told + one)}\n  {COHORT % (told + two)}\n"
    body = f"claims:\n  end: {{en: End., {claim}}}\n{also}"
    return weighed(tmp_path, body, head=head, text=TEXT).claims["end"]


def leaf(tmp_path, claim, one=FOUND, two=FOUND, **more):
    """The claim's own evidence."""
    return claim_of(tmp_path, claim, one, two, **more).leaf


@pytest.mark.parametrize(
    ("claim", "worth", "told"),
    [
        ("quote: Six, accepted: so it is", HIGH, "accepted: so it is"),
        ("quote: One, cites: [1], accepted: so it is", HIGH, "accepted: so it is"),
        ("implicit: it is needed, accepted: so it is", HIGH, "accepted: so it is"),
        ("quote: Six, kind: definition", HIGH, "it only says what a word is taken to mean"),
        ("quote: Six, modality: uncertain", HIGH, "it states a limit of what is known"),
        (
            "quote: Six, kind: testimony",
            HIGH,
            "it is on record that it was said, which is no evidence that it is true",
        ),
        ("quote: Six, kind: promotion", NONE, "an invitation claims nothing that could be judged"),
        ("implicit: it is needed, kind: definition", NONE, "the step needs it and no passage says it"),
        ("implicit: it is needed, kind: testimony", NONE, "the step needs it and no passage says it"),
        ("implicit: it is needed, modality: uncertain", NONE, "the step needs it and no passage says it"),
        ("implicit: it is needed", NONE, "the step needs it and no passage says it"),
        ("quote: Six", NONE, "nothing is given: no source, no reason"),
        ("quote: One, cites: [1]", HIGH, "randomised trial: starts high"),
        ("quote: Two, cites: [2]", LOW, "cohort: starts low"),
        ("quote: Three, cites: [1, 2]", HIGH, "randomised trial: starts high"),
        ("quote: Four, cites: [9]", VERY_LOW, "a work is cited that nobody can look up"),
        (
            "quote: Six, design: cohort",
            VERY_LOW,
            "the text tells of it and names no work that can be looked up",
        ),
        ("quote: Six, kind: case", VERY_LOW, "the text tells of it and names no work that can be looked up"),
        ("quote: Six, rated: high", VERY_LOW, "the text tells of it and names no work that can be looked up"),
        ("source: two", LOW, "cohort: starts low"),
        ("source: two, kind: prevalence", HIGH, "cohort: starts high"),
        ("quote: Two, cites: [2], kind: prevalence", HIGH, "cohort: starts high"),
        ("quote: Two, cites: [2], kind: testimony", HIGH, "on record"),
    ],
)
def test_what_a_claim_is_worth_by_itself(tmp_path, claim, worth, told):
    found = claim_of(tmp_path, claim)
    assert (found.certainty, found.leaf.certainty) == (worth, worth)
    assert told in found.leaf.reason.get("en")


@pytest.mark.parametrize("claim", ["quote: One, cites: [1]", "quote: Two, cites: [2]", "source: one"])
def test_where_nothing_lowers_a_work_a_claim_has_its_start(tmp_path, claim):
    found = leaf(tmp_path, claim)
    assert found.start is found.certainty


@pytest.mark.parametrize(
    ("claim", "nature"),
    [
        ("quote: Six, kind: effect", Nature.GRADED),
        ("quote: Six", Nature.GRADED),
        ("quote: Six, kind: background", Nature.GRADED),
        ("quote: Six, kind: testimony", Nature.ON_RECORD),
        ("quote: Six, kind: definition", Nature.KNOWN),
        ("quote: Six, kind: effect, accepted: so it is", Nature.KNOWN),
        ("quote: Six, kind: effect, modality: uncertain", Nature.KNOWN),
        ("quote: Six, kind: recommendation", Nature.RECOMMENDATION),
        ("quote: Six, kind: promotion", Nature.INVITATION),
        ("implicit: it is needed, kind: definition", Nature.GRADED),
    ],
)
def test_what_can_be_asked_of_a_claim(tmp_path, claim, nature):
    assert claim_of(tmp_path, claim).nature is nature


def test_a_claim_that_rests_on_steps_alone_has_no_evidence_of_its_own(tmp_path):
    also = "  seen: {en: Seen., quote: One, cites: [1]}\n"
    assert leaf(tmp_path, "quote: Six, because: [{premises: [seen]}]", also=also) is None


def test_a_step_of_the_makers_is_no_ground_of_a_claim_of_the_text(tmp_path):
    also = "  seen: {en: Seen., source: one}\n"
    found = leaf(tmp_path, "quote: Six, because: [{premises: [seen]}]", also=also)
    assert found.reason.get("en") == "nothing is given: no source, no reason"


# The three readings: cautious; as told, if the work exists and says so; charitable.
READINGS = [
    ("quote: One, cites: [1]", TOLD + FOUND, (HIGH, HIGH, HIGH)),
    ("quote: One, cites: [1]", FOUND, (VERY_LOW, VERY_LOW, HIGH)),
    ("quote: One, cites: [1], participants: 1000", FOUND, (MODERATE, MODERATE, HIGH)),
    ("quote: One, cites: [1]", f"{FOUND}, participants: 24 people", (LOW, LOW, MODERATE)),
    ("quote: One, cites: [1]", TOLD, (VERY_LOW, HIGH, HIGH)),
    ("quote: One, cites: [1]", f"{TOLD}, match: none", (VERY_LOW, VERY_LOW, HIGH)),
    ("quote: One, cites: [1], called: web-page", f"{TOLD}, match: none", (VERY_LOW, VERY_LOW, VERY_LOW)),
    ("quote: One, cites: [1], called: randomised-trial, participants: 1000", f"{TOLD}, match: guess",
     (VERY_LOW, MODERATE, HIGH)),
    ("quote: One, cites: [1], borne-out: no", TOLD + FOUND, (VERY_LOW, HIGH, VERY_LOW)),
    ("quote: One, cites: [1], borne-out: partly", TOLD + FOUND, (MODERATE, HIGH, HIGH)),
    ("quote: One, cites: [1]", f"{TOLD}{FOUND}, status: retracted", (VERY_LOW, VERY_LOW, VERY_LOW)),
    ("quote: One, cites: [1]", f"{TOLD}{FOUND}, status: concern", (LOW, LOW, LOW)),
    ("quote: Four, cites: [9]", "", (VERY_LOW, VERY_LOW, HIGH)),
    ("quote: Four, cites: [9], called: cohort, participants: 1000", "", (VERY_LOW, VERY_LOW, LOW)),
    ("quote: Four, cites: [9], rated: moderate", "", (VERY_LOW, MODERATE, MODERATE)),
    ("quote: Six, design: randomised-trial, participants: 1000", "", (VERY_LOW, MODERATE, HIGH)),
    ("quote: Six, kind: result", "", (VERY_LOW, VERY_LOW, VERY_LOW)),
    ("quote: Six, kind: case", "", (VERY_LOW, VERY_LOW, VERY_LOW)),
    ("quote: Six, accepted: so it is", "", (HIGH, HIGH, HIGH)),
    ("quote: Six", "", (NONE, NONE, NONE)),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "work", "readings"), READINGS)
def test_what_a_claim_is_worth_on_each_reading(tmp_path, claim, work, readings):
    found = leaf(tmp_path, claim, work, told="")
    assert (found.certainty, found.as_told, found.at_best) == readings


def test_a_work_in_the_list_of_the_text_is_known_without_a_word_on_its_match(tmp_path):
    claim = "claims:\n  end: {en: End., quote: Two, cites: [2]}\n"
    head = f"{HEAD}sources:\n  two: {{mark: 2, design: cohort{TOLD}, listed: Six.}}\n"
    assert weighed(tmp_path, claim, head=head, text=TEXT).claims["end"].certainty is LOW


@pytest.mark.parametrize(
    ("work", "cited", "said", "why"),
    [
        ("match: certain", HIGH, HIGH, ""),
        ("match: likely", HIGH, HIGH, ""),
        ("match: guess", VERY_LOW, HIGH, "nobody can be sure that this is the work meant"),
        ("match: none", VERY_LOW, HIGH, "cited, but no such work was found"),
        (
            "match: certain, status: retracted",
            VERY_LOW,
            VERY_LOW,
            "it was retracted (at most very low); randomised",
        ),
        ("match: certain, status: concern", LOW, LOW, "its publisher has voiced concern (at most low)"),
        ("match: certain, status: superseded", HIGH, HIGH, ""),
        ("match: certain, reading: unread", HIGH, HIGH, ""),
        ("match: certain, reading: read", HIGH, HIGH, ""),
        ("match: certain, direction: against", HIGH, HIGH, ""),
        ("match: certain, direction: mixed", HIGH, HIGH, ""),
    ],
)
def test_what_keeps_a_work_from_being_worth_its_design(tmp_path, work, cited, said, why):
    found = leaf(tmp_path, "quote: One, cites: [1]", one=f", {work}")
    assert found.certainty is cited
    assert why in found.reason.get("en")
    assert leaf(tmp_path, "source: one", one=f", {work}").certainty is said


def test_a_limit_never_lifts(tmp_path):
    found = leaf(tmp_path, "source: two", two=", status: concern, downgrades: {inconsistency: {by: serious}}")
    assert found.certainty is VERY_LOW


@pytest.mark.parametrize(
    ("claim", "one", "identified"),
    [
        ("quote: One, cites: [1]", FOUND, True),
        ("quote: One, cites: [1]", ", match: guess", False),
        ("quote: Four, cites: [9]", FOUND, False),
        ("quote: Three, cites: [1, 2]", ", match: guess", True),
    ],
)
def test_a_work_is_identified_where_a_mark_surely_points_to_it(tmp_path, claim, one, identified):
    assert leaf(tmp_path, claim, one).identified is identified


def test_what_is_only_guessed_counts_for_nothing_beside_what_is_known(tmp_path):
    assert leaf(tmp_path, "quote: Three, cites: [1, 2]", one=", match: guess").source == "two"


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
    found = claim_of(tmp_path, claim).evidence_tiers
    assert (found.tiers, found.otherwise) == (tiers, otherwise)


def test_one_study_has_many_outcomes_but_looked_at_one_kind_of_patient(tmp_path):
    work = FOUND + ", outcome: {kind: surrogate}, population: {species: animal}"
    facets = "outcome: {kind: important}, population: {species: human}"
    for kind, gaps in (("result", ["species"]), ("effect", ["species", "outcome-kind"])):
        found = leaf(tmp_path, f"quote: One, cites: [1], kind: {kind}, {facets}", one=work)
        assert [gap.facet.value for gap in found.gaps] == gaps


@pytest.mark.parametrize(
    ("work", "worth"), [(FOUND, HIGH), (", match: guess", VERY_LOW), (f"{FOUND}, status: concern", LOW)]
)
def test_a_work_taken_by_itself(tmp_path, work, worth):
    head = f"{HEAD}sources:\n  {TRIAL % (TOLD + work)}\n"
    body = "claims:\n  end: {en: End., quote: One, cites: [1]}\n"
    assert weighed(tmp_path, body, head=head, text=TEXT).sources["one"].certainty is worth


def test_a_claim_whose_source_nobody_describes_is_worth_nothing(tmp_path):
    head = f"{HEAD}sources:\n  {TRIAL % TOLD}\n"
    map_ = read_map(tmp_path, "claims:\n  end: {en: End., source: one}\n", head=head, text=TEXT)
    found = weigh(replace(map_, sources=())).claims["end"].leaf
    assert found is not None
    assert found.certainty is NONE
    assert found.reason.get("en") == "nothing is given: the source named is not described"


@pytest.mark.parametrize(
    ("match", "at_best"), [("very-likely", HIGH), ("likely", HIGH), ("certain", VERY_LOW)]
)
def test_that_the_makers_think_a_work_to_be_no_study_is_no_fault_of_the_texts_reasoning(
    tmp_path, match, at_best
):
    head = f"{HEAD}sources:\n  one: {{mark: 1, design: narrative-review, match: {match}}}\n"
    body = "claims:\n  end: {en: Patients improved., quote: One, cites: [1], kind: result}\n"
    found = weighed(tmp_path, body, head=head, text=TEXT).claims["end"].leaf
    assert (found.certainty, found.at_best) == (VERY_LOW, at_best)
