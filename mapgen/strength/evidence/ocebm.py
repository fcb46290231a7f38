"""The level of evidence by the table of the Oxford Centre for Evidence-Based Medicine.

OCEBM Levels of Evidence Working Group, *The Oxford 2011 Levels of Evidence*
(2011), the row «Does this intervention help?»: 1 systematic review of
randomised trials, 2 randomised trial, 3 non-randomised controlled cohort or
follow-up study, 4 case series, case-control or historically controlled study,
5 mechanism-based reasoning. The table is silent on reviews without a search,
guidelines, press and opinion; so are we. A cross-sectional study has no place
in that row (it does in that of frequency).
"""

from __future__ import annotations

from mapgen.vocabulary import Design

_LEVELS = {
    Design.SYSTEMATIC_REVIEW: 1,
    Design.RANDOMISED_TRIAL: 2,
    Design.CONTROLLED_TRIAL: 3,
    Design.COHORT: 3,
    Design.CASE_CONTROL: 4,
    Design.CASE_SERIES: 4,
    Design.CASE_REPORT: 4,
    Design.ANIMAL_STUDY: 5,
    Design.LABORATORY: 5,
}


def ocebm_level(design: Design | None) -> int | None:
    """Return the OCEBM level of a design, 1 (best) to 5; None if the table has no place for it."""
    return _LEVELS.get(design) if design is not None else None
