"""GRADE's rule, design by design and change by change (Guyatt et al. 2008), on two readings."""

from __future__ import annotations

import pytest

from mapgen.model.elements import Change, Claim, Source
from mapgen.queries.indirectness import Facet, FacetGap
from mapgen.strength.evidence.grade import Aim, grade
from mapgen.strength.evidence.imprecision import imprecision
from mapgen.vocabulary import Certainty, Degree, Design, Downgrade, RiskOfBias, Upgrade
from mapgen.words import Text

VERY_LOW, LOW, MODERATE, HIGH = list(Certainty)[1:]
LOWER = Change(Downgrade.IMPRECISION, Degree.SERIOUS)
MUCH_LOWER = Change(Downgrade.RISK_OF_BIAS, Degree.VERY_SERIOUS)
RAISE = Change(Upgrade.DOSE_RESPONSE, Degree.SERIOUS)
MUCH_RAISE = Change(Upgrade.LARGE_EFFECT, Degree.VERY_SERIOUS)


def told(design, **more):
    """A work of which everything is told that could lower it, and nothing does."""
    return Source("s", design=design, **{"participants": "1000 people", "bias": RiskOfBias.LOW, **more})


def aim(gaps=(), **claim):
    return Aim(Claim("c", Text.of(en="C."), **claim), gaps)


@pytest.mark.parametrize(
    ("design", "down", "up", "expected"),
    [
        (Design.RANDOMISED_TRIAL, (), (), HIGH),
        (Design.RANDOMISED_TRIAL, (LOWER,), (), MODERATE),
        (Design.RANDOMISED_TRIAL, (LOWER, MUCH_LOWER), (), VERY_LOW),
        (Design.COHORT, (), (), LOW),
        (Design.COHORT, (), (RAISE,), MODERATE),
        (Design.COHORT, (), (MUCH_RAISE,), HIGH),
        (Design.COHORT, (), (MUCH_RAISE, RAISE), HIGH),
        (Design.COHORT, (LOWER,), (MUCH_RAISE,), VERY_LOW),
        (Design.RANDOMISED_TRIAL, (), (RAISE,), HIGH),
        (Design.CASE_SERIES, (), (), VERY_LOW),
        (Design.NARRATIVE_REVIEW, (), (RAISE,), VERY_LOW),
        (Design.OPINION, (), (), VERY_LOW),
        (None, (), (), VERY_LOW),
    ],
)
def test_level_is_start_less_what_lowers_plus_what_raises(design, down, up, expected):
    assert grade(told(design, downgrades=down, upgrades=up)).certainty is expected


@pytest.mark.parametrize("charitable", [False, True])
@pytest.mark.parametrize("design", [*Design, None])
def test_every_design_has_a_certainty_and_says_why(design, charitable):
    found = grade(told(design), charitable=charitable)
    assert found.certainty is not Certainty.NONE
    assert found.reason.get("en")
    assert found.reason.get("fr")


@pytest.mark.parametrize(
    ("people", "events", "steps", "at_best"),
    [
        ("", "", 2, 0),
        ("21 trials", "", 2, 0),
        ("2 people", "", 2, 2),
        ("19 people", "", 2, 2),
        ("20 people", "", 1, 1),
        ("24 people", "", 1, 1),
        ("399 people", "", 1, 1),
        ("400 people", "", 0, 0),
        ("8120 people", "", 0, 0),
        ("8120 people", "299", 1, 1),
        ("8120 people", "300", 0, 0),
        ("120 people", "500", 1, 1),
        ("", "299", 1, 1),
        ("", "300", 0, 0),
    ],
)
def test_few_people_or_events_lower(people, events, steps, at_best):
    assert imprecision(people, events, charitable=False)[0] == steps
    assert imprecision(people, events, charitable=True)[0] == at_best
    work = told(Design.RANDOMISED_TRIAL, participants=people, events=events)
    assert grade(work).certainty.rank == 4 - steps


def test_what_the_text_tells_of_a_result_counts_before_what_the_work_tells_of_itself():
    work = told(Design.RANDOMISED_TRIAL)
    assert grade(work, aim(participants="24 people")).certainty is MODERATE
    assert grade(told(Design.RANDOMISED_TRIAL, participants=""), aim(participants="1000")).certainty is HIGH


@pytest.mark.parametrize("design", [Design.ANIMAL_STUDY, Design.LABORATORY, Design.TEXTBOOK, Design.OPINION])
def test_people_and_bias_count_in_studies_of_people_alone(design):
    assert grade(Source("s", design=design)).changes == ()


@pytest.mark.parametrize(
    ("bias", "steps", "at_best"),
    [(None, -1, 0), (RiskOfBias.LOW, 0, 0), (RiskOfBias.SOME_CONCERNS, 0, 0), (RiskOfBias.HIGH, -1, -1)],
)
def test_bias_that_is_high_or_that_nobody_judged_lowers_once(bias, steps, at_best):
    work = told(Design.RANDOMISED_TRIAL, bias=bias)
    found = grade(work)
    assert found.certainty.rank == 4 + steps
    assert grade(work, charitable=True).certainty.rank == 4 + at_best
    assert found.unjudged is (bias is None)
    declared = (Change(Downgrade.RISK_OF_BIAS, Degree.SERIOUS),)
    assert grade(told(Design.RANDOMISED_TRIAL, bias=bias, downgrades=declared)).certainty is MODERATE


@pytest.mark.parametrize("design", [Design.CASE_SERIES, Design.CASE_REPORT])
def test_what_compares_nobody_with_anybody_is_lowered_for_bias(design):
    for charitable in (False, True):
        found = grade(told(design), charitable=charitable)
        assert found.certainty is VERY_LOW
        (change,) = found.changes
        assert (change.domain, change.steps, change.declared) == (Downgrade.RISK_OF_BIAS, -1, False)


def test_what_the_author_declared_is_told_as_declared_and_the_rest_as_computed():
    found = grade(told(Design.COHORT, bias=RiskOfBias.HIGH, downgrades=(LOWER,)))
    assert [(change.domain, change.declared) for change in found.changes] == [
        (Downgrade.IMPRECISION, True),
        (Downgrade.RISK_OF_BIAS, False),
    ]
    (raised,) = grade(told(Design.COHORT, upgrades=(RAISE,))).changes
    assert raised.declared


def test_a_declared_and_a_computed_change_of_one_domain_count_once_as_the_larger():
    small = told(Design.RANDOMISED_TRIAL, participants="120 people", downgrades=(LOWER,))
    assert grade(small).certainty is MODERATE
    assert grade(told(Design.RANDOMISED_TRIAL, participants="8 people", downgrades=(LOWER,))).certainty is LOW
    found = grade(told(Design.RANDOMISED_TRIAL, downgrades=(LOWER,)), aim(downgrades=(LOWER,)))
    assert found.certainty is MODERATE
    worse = (Change(Downgrade.IMPRECISION, Degree.VERY_SERIOUS),)
    assert grade(told(Design.RANDOMISED_TRIAL, downgrades=(LOWER,)), aim(downgrades=worse)).certainty is LOW


@pytest.mark.parametrize("design", [Design.CONTROLLED_TRIAL, Design.CASE_CONTROL, Design.CROSS_SECTIONAL])
def test_only_what_observes_is_raised(design):
    assert grade(told(design, upgrades=(MUCH_RAISE,))).certainty is HIGH
    assert grade(told(Design.LABORATORY, upgrades=(MUCH_RAISE,))).certainty is LOW


@pytest.mark.parametrize(
    ("degree", "gaps", "steps", "declared"),
    [
        (None, 1, -1, False),
        (None, 2, -1, False),
        (None, 3, -2, False),
        (Degree.SERIOUS, 1, -1, True),
        (Degree.SERIOUS, 3, -2, False),
        (Degree.VERY_SERIOUS, 1, -2, True),
        (Degree.VERY_SERIOUS, 3, -2, True),
        (Degree.SERIOUS, 0, -1, True),
    ],
)
def test_of_declared_and_computed_indirectness_the_larger_counts(degree, gaps, steps, declared):
    downgrades = (Change(Downgrade.INDIRECTNESS, degree),) if degree else ()
    gap = FacetGap(Facet.SPECIES, Text.of(en="rats", fr="rats"), Text.of(en="people", fr="personnes"))
    found = grade(told(Design.RANDOMISED_TRIAL, downgrades=downgrades), aim([gap] * gaps))
    assert [(change.steps, change.declared) for change in found.changes] == [(steps, declared)]
    assert found.certainty.rank == 4 + steps
    assert len(found.gaps) == gaps


@pytest.mark.parametrize("rated", [VERY_LOW, LOW, MODERATE, HIGH])
def test_a_reviews_own_rating_takes_the_place_of_what_it_has_weighed(rated):
    down = (
        LOWER,
        Change(Downgrade.INCONSISTENCY, Degree.SERIOUS),
        Change(Downgrade.PUBLICATION_BIAS, Degree.SERIOUS),
    )
    silent = Source("s", design=Design.SYSTEMATIC_REVIEW, downgrades=down)
    found = grade(silent, aim(rated=rated))
    assert found.certainty is rated
    assert found.changes == ()
    assert found.rated
    assert not found.unjudged
    assert not grade(silent).rated


def test_a_rating_says_nothing_of_how_far_a_result_reaches():
    gap = FacetGap(Facet.SPECIES, Text.of(en="rats", fr="rats"), Text.of(en="people", fr="personnes"))
    assert grade(told(Design.SYSTEMATIC_REVIEW), aim([gap], rated=HIGH)).certainty is MODERATE
    down = (Change(Downgrade.INDIRECTNESS, Degree.SERIOUS),)
    assert grade(told(Design.SYSTEMATIC_REVIEW), aim(rated=HIGH, downgrades=down)).certainty is MODERATE


@pytest.mark.parametrize(
    ("design", "rated", "expected"),
    [
        (Design.GUIDELINE, HIGH, HIGH),
        (Design.COHORT, HIGH, LOW),
        (Design.OPINION, HIGH, VERY_LOW),
        (Design.RANDOMISED_TRIAL, LOW, LOW),
    ],
)
def test_only_what_gathers_evidence_rates_it_and_elsewhere_a_rating_is_a_ceiling(design, rated, expected):
    assert grade(told(design), aim(rated=rated)).certainty is expected


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (Source("s"), "nobody could tell what kind of work this is"),
        (told(Design.OPINION), "opinion: no evidence of its own"),
        (
            told(Design.TEXTBOOK),
            "textbook: starts low, for it rests on evidence that is not graded here",
        ),
        (
            told(Design.COHORT, downgrades=(LOWER,)),
            "cohort: starts low, lowered for imprecision (-1)",
        ),
        (
            told(Design.COHORT, upgrades=(MUCH_RAISE,)),
            "cohort: starts low, raised for large effect (+2)",
        ),
        (
            told(Design.CASE_REPORT),
            "starts low, lowered for risk of bias (-1) [without a comparison group]",
        ),
        (
            told(Design.COHORT, bias=None),
            "lowered for risk of bias (-1) [nobody has judged its risk of bias]",
        ),
        (
            told(Design.COHORT, participants="24 people"),
            "lowered for imprecision (-1) [24 people took part, fewer than 400]",
        ),
        (
            told(Design.COHORT, authors=("Doe J",), year=2020),
            "Doe 2020, cohort: starts low",
        ),
    ],
)
def test_the_reason_says_where_a_work_starts_and_what_moves_it(source, said):
    assert said in grade(source).reason.get("en")


def test_the_reason_names_a_works_own_rating():
    found = grade(told(Design.SYSTEMATIC_REVIEW), aim(rated=LOW))
    assert "its own rating of this result is “low”" in found.reason.get("en")


@pytest.mark.parametrize(
    ("bias", "downgrades", "rated", "expected"),
    [
        (None, (), None, True),
        (RiskOfBias.SOME_CONCERNS, (), None, False),
        (None, (MUCH_LOWER,), None, False),
        (None, (LOWER,), None, True),
        (None, (), MODERATE, False),
    ],
)
def test_bias_is_unjudged_unless_it_was_judged_declared_or_rated(bias, downgrades, rated, expected):
    work = told(Design.RANDOMISED_TRIAL, bias=bias)
    assert grade(work, aim(downgrades=downgrades, rated=rated)).unjudged is expected
