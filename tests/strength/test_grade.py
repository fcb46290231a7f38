"""GRADE's rule, design by design and change by change (Guyatt et al. 2008)."""

from __future__ import annotations

import pytest

from mapgen.model.elements import Change, Source
from mapgen.queries.indirectness import Facet, FacetGap
from mapgen.strength.evidence.grade import grade
from mapgen.strength.evidence.ocebm import ocebm_level
from mapgen.vocabulary import Certainty, ClaimKind, Degree, Design, Downgrade, RiskOfBias, Upgrade
from mapgen.words import Text

LOWER = Change(Downgrade.IMPRECISION, Degree.SERIOUS)
MUCH_LOWER = Change(Downgrade.RISK_OF_BIAS, Degree.VERY_SERIOUS)
RAISE = Change(Upgrade.DOSE_RESPONSE, Degree.SERIOUS)
MUCH_RAISE = Change(Upgrade.LARGE_EFFECT, Degree.VERY_SERIOUS)


@pytest.mark.parametrize(
    ("design", "down", "up", "expected"),
    [
        (Design.RANDOMISED_TRIAL, (), (), Certainty.HIGH),
        (Design.SYSTEMATIC_REVIEW, (LOWER,), (), Certainty.MODERATE),
        (Design.RANDOMISED_TRIAL, (LOWER, MUCH_LOWER), (), Certainty.VERY_LOW),
        (Design.RANDOMISED_TRIAL, (LOWER, MUCH_LOWER, LOWER), (), Certainty.VERY_LOW),
        (Design.COHORT, (), (), Certainty.LOW),
        (Design.COHORT, (), (RAISE,), Certainty.MODERATE),
        (Design.COHORT, (), (MUCH_RAISE,), Certainty.HIGH),
        (Design.COHORT, (), (MUCH_RAISE, RAISE), Certainty.HIGH),
        (Design.COHORT, (LOWER,), (MUCH_RAISE,), Certainty.VERY_LOW),
        (Design.RANDOMISED_TRIAL, (), (RAISE,), Certainty.HIGH),
        (Design.CASE_SERIES, (), (), Certainty.VERY_LOW),
        (Design.NARRATIVE_REVIEW, (), (RAISE,), Certainty.VERY_LOW),
        (Design.OPINION, (), (), Certainty.VERY_LOW),
        (None, (), (), Certainty.VERY_LOW),
    ],
)
def test_level_is_start_less_what_lowers_plus_what_raises(design, down, up, expected):
    assert grade(Source("s", design=design, downgrades=down, upgrades=up)).certainty is expected


@pytest.mark.parametrize("design", [*Design])
def test_every_design_has_a_certainty_and_says_why(design):
    found = grade(Source("s", design=design))
    assert found.certainty in (Certainty.VERY_LOW, Certainty.LOW, Certainty.HIGH)
    assert found.reason.get("en")
    assert found.reason.get("fr")


STARTS = {
    Design.SYSTEMATIC_REVIEW: (Certainty.HIGH, 1),
    Design.RANDOMISED_TRIAL: (Certainty.HIGH, 2),
    Design.CONTROLLED_TRIAL: (Certainty.LOW, 3),
    Design.COHORT: (Certainty.LOW, 3),
    Design.CASE_CONTROL: (Certainty.LOW, 4),
    Design.CROSS_SECTIONAL: (Certainty.LOW, None),
    Design.CASE_SERIES: (Certainty.LOW, 4),
    Design.CASE_REPORT: (Certainty.LOW, 4),
    Design.ANIMAL_STUDY: (Certainty.LOW, 5),
    Design.LABORATORY: (Certainty.LOW, 5),
    Design.GUIDELINE: (Certainty.LOW, None),
    Design.REGULATORY: (Certainty.LOW, None),
    Design.TEXTBOOK: (Certainty.LOW, None),
    Design.NARRATIVE_REVIEW: (Certainty.VERY_LOW, None),
    Design.PRESS: (Certainty.VERY_LOW, None),
    Design.WEB_PAGE: (Certainty.VERY_LOW, None),
    Design.OPINION: (Certainty.VERY_LOW, None),
    Design.UNKNOWN: (Certainty.VERY_LOW, None),
}


def test_every_design_has_its_start():
    assert set(STARTS) == set(Design)


@pytest.mark.parametrize("design", [*Design])
def test_where_a_design_starts_and_its_ocebm_level(design):
    found = grade(Source("s", design=design))
    assert (found.start, found.ocebm) == STARTS[design]
    counted = grade(Source("s", design=design), kind=ClaimKind.PREVALENCE)
    right = design in (Design.CROSS_SECTIONAL, Design.COHORT)
    assert counted.start is (Certainty.HIGH if right else found.start)


@pytest.mark.parametrize("design", [Design.CASE_SERIES, Design.CASE_REPORT])
def test_what_compares_nobody_with_anybody_is_lowered_for_bias(design):
    found = grade(Source("s", design=design))
    assert found.certainty is Certainty.VERY_LOW
    (change,) = found.changes
    assert (change.domain, change.steps, change.declared) == (Downgrade.RISK_OF_BIAS, -1, False)


def test_what_the_author_declared_is_told_as_declared_and_the_rest_as_computed():
    found = grade(Source("s", design=Design.COHORT, bias=RiskOfBias.HIGH, downgrades=(LOWER,)))
    assert [(change.domain, change.declared) for change in found.changes] == [
        (Downgrade.IMPRECISION, True),
        (Downgrade.RISK_OF_BIAS, False),
    ]
    (raised,) = grade(Source("s", design=Design.COHORT, upgrades=(RAISE,))).changes
    assert raised.declared


@pytest.mark.parametrize("design", [Design.CONTROLLED_TRIAL, Design.CASE_CONTROL, Design.CROSS_SECTIONAL])
def test_only_what_observes_is_raised(design):
    assert grade(Source("s", design=design, upgrades=(MUCH_RAISE,))).certainty is Certainty.HIGH
    assert grade(Source("s", design=Design.LABORATORY, upgrades=(MUCH_RAISE,))).certainty is Certainty.LOW


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
    found = grade(Source("s", design=Design.RANDOMISED_TRIAL, downgrades=downgrades), [gap] * gaps)
    assert [(change.steps, change.declared) for change in found.changes] == [(steps, declared)]
    assert found.certainty.rank == 4 + steps
    assert len(found.gaps) == gaps


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (Source("s"), "nobody could tell what kind of work this is"),
        (Source("s", design=Design.OPINION), "opinion: no evidence of its own"),
        (
            Source("s", design=Design.TEXTBOOK),
            "textbook: starts low, for it rests on evidence that is not graded here",
        ),
        (
            Source("s", design=Design.COHORT, downgrades=(LOWER,)),
            "cohort: starts low, lowered for imprecision (-1)",
        ),
        (
            Source("s", design=Design.COHORT, upgrades=(MUCH_RAISE,)),
            "cohort: starts low, raised for large effect (+2)",
        ),
        (
            Source("s", design=Design.CASE_REPORT),
            "starts low, lowered for risk of bias (-1) [nobody to compare the patients with]",
        ),
        (
            Source("s", design=Design.COHORT, authors=("Doe J",), year=2020),
            "Doe 2020, cohort: starts low",
        ),
    ],
)
def test_the_reason_says_where_a_work_starts_and_what_moves_it(source, told):
    assert told in grade(source).reason.get("en")


def test_a_survey_is_the_right_design_for_how_common_something_is():
    survey = Source("s", design=Design.CROSS_SECTIONAL)
    assert grade(survey, kind=ClaimKind.PREVALENCE).certainty is Certainty.HIGH
    assert grade(survey, kind=ClaimKind.CAUSE).certainty is Certainty.LOW


def test_a_risk_of_bias_judged_high_lowers_once():
    assert (
        grade(Source("s", design=Design.RANDOMISED_TRIAL, bias=RiskOfBias.HIGH)).certainty
        is Certainty.MODERATE
    )
    declared = (Change(Downgrade.RISK_OF_BIAS, Degree.SERIOUS),)
    found = grade(Source("s", design=Design.RANDOMISED_TRIAL, bias=RiskOfBias.HIGH, downgrades=declared))
    assert found.certainty is Certainty.MODERATE


def test_ocebm_2011_levels_for_does_this_help():
    levels = [ocebm_level(design) for design in (
        Design.SYSTEMATIC_REVIEW, Design.RANDOMISED_TRIAL, Design.COHORT, Design.CASE_SERIES,
        Design.LABORATORY, Design.OPINION, None,
    )]  # fmt: skip
    assert levels == [1, 2, 3, 4, 5, None, None]
