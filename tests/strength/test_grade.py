"""GRADE's rule, design by design and change by change (Guyatt et al. 2008)."""

from __future__ import annotations

import pytest

from mapgen.model.elements import Change, Source
from mapgen.strength.evidence.grade import grade
from mapgen.strength.evidence.ocebm import ocebm_level
from mapgen.vocabulary import Certainty, ClaimKind, Degree, Design, Downgrade, RiskOfBias, Upgrade

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
