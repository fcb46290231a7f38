"""Where GRADE starts for a design, on two readings, and the level of OCEBM 2011."""

from __future__ import annotations

import pytest

from mapgen.model.elements import Claim, Source
from mapgen.strength.evidence.grade import Aim, grade, start
from mapgen.strength.evidence.ocebm import ocebm_level
from mapgen.vocabulary import Certainty, ClaimKind, Design, RiskOfBias
from mapgen.words import Text

VERY_LOW, LOW, MODERATE, HIGH = list(Certainty)[1:]


def told(design, **more):
    """A work of which everything is told that could lower it, and nothing does."""
    return Source("s", design=design, **{"participants": "1000 people", "bias": RiskOfBias.LOW, **more})


def aim(gaps=(), **claim):
    return Aim(Claim("c", Text.of(en="C."), **claim), gaps)


# Where a design starts on the cautious reading and on the charitable one, and its OCEBM level.
STARTS = {
    Design.SYSTEMATIC_REVIEW: (LOW, HIGH, 1),
    Design.RANDOMISED_TRIAL: (HIGH, HIGH, 2),
    Design.CONTROLLED_TRIAL: (LOW, LOW, 3),
    Design.TRIAL: (LOW, HIGH, None),
    Design.OBSERVATIONAL: (LOW, LOW, None),
    Design.COHORT: (LOW, LOW, 3),
    Design.CASE_CONTROL: (LOW, LOW, 4),
    Design.CROSS_SECTIONAL: (LOW, LOW, None),
    Design.CASE_SERIES: (LOW, LOW, 4),
    Design.CASE_REPORT: (LOW, LOW, 4),
    Design.ANIMAL_STUDY: (LOW, LOW, 5),
    Design.LABORATORY: (LOW, LOW, 5),
    Design.GUIDELINE: (LOW, HIGH, None),
    Design.REGULATORY: (LOW, HIGH, None),
    Design.TEXTBOOK: (LOW, HIGH, None),
    Design.NARRATIVE_REVIEW: (VERY_LOW, VERY_LOW, None),
    Design.PRESS: (VERY_LOW, VERY_LOW, None),
    Design.WEB_PAGE: (VERY_LOW, VERY_LOW, None),
    Design.OPINION: (VERY_LOW, VERY_LOW, None),
    Design.UNKNOWN: (VERY_LOW, HIGH, None),
}


def test_every_design_has_its_start():
    assert set(STARTS) == set(Design)


@pytest.mark.parametrize("design", [*Design])
def test_where_a_design_starts_and_its_ocebm_level(design):
    found, at_best = grade(told(design)), grade(told(design), charitable=True)
    assert (found.start, at_best.start, found.ocebm) == STARTS[design]
    counted = grade(told(design), aim(kind=ClaimKind.PREVALENCE))
    right = design in (Design.CROSS_SECTIONAL, Design.COHORT, Design.OBSERVATIONAL)
    assert counted.start is (HIGH if right else found.start)


def test_a_work_of_which_nobody_told_the_kind_starts_as_one_of_unknown_kind():
    assert start(None) is start(Design.UNKNOWN)
    assert start(None, charitable=True) is start(Design.UNKNOWN, charitable=True)


@pytest.mark.parametrize(
    ("includes", "cautious", "charitable"),
    [
        ([], LOW, HIGH),
        ([Design.RANDOMISED_TRIAL], HIGH, HIGH),
        ([Design.RANDOMISED_TRIAL, Design.COHORT], LOW, LOW),
        ([Design.RANDOMISED_TRIAL, None], LOW, HIGH),
        ([Design.RANDOMISED_TRIAL, Design.UNKNOWN], LOW, HIGH),
        ([Design.CASE_REPORT], LOW, LOW),
        ([Design.PRESS], LOW, LOW),
    ],
)
def test_a_review_starts_where_the_lowest_design_in_it_starts(includes, cautious, charitable):
    review = told(Design.SYSTEMATIC_REVIEW)
    assert grade(review, includes=includes).start is cautious
    assert grade(review, includes=includes, charitable=True).start is charitable


def test_only_a_review_starts_by_what_it_contains():
    assert start(Design.OPINION, includes=[Design.RANDOMISED_TRIAL]) is VERY_LOW


def test_a_survey_is_the_right_design_for_how_common_something_is():
    survey = told(Design.CROSS_SECTIONAL)
    assert grade(survey, aim(kind=ClaimKind.PREVALENCE)).certainty is HIGH
    assert grade(survey, aim(kind=ClaimKind.CAUSE)).certainty is LOW


def test_ocebm_2011_levels_for_does_this_help():
    levels = [ocebm_level(design) for design in (
        Design.SYSTEMATIC_REVIEW, Design.RANDOMISED_TRIAL, Design.COHORT, Design.CASE_SERIES,
        Design.LABORATORY, Design.OPINION, None,
    )]  # fmt: skip
    assert levels == [1, 2, 3, 4, 5, None, None]
