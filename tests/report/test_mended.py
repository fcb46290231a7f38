"""What the report says a conclusion would be worth once its chain is mended where it breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_source
from mapgen.report.mended import _direct_study
from mapgen.report.report import report

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
arguments: {chain: {title: A, conclusion: end}}
claims:
  skin: {en: The skin does as the vein., implicit: it is needed, kind: effect}
  weak: {en: It was seen., quote: Two, cites: [2], kind: result}
"""
END = "  end: {en: End., quote: Three, kind: KIND, because: [{premises: [PREMISES], scheme: cause-to-effect}]}\n"
MIDDLE = (
    "  middle: {en: Middle., quote: Four, kind: effect, because: [{premises: [weak], scheme: evidence-to-claim,"
    " answers: {indirectness: {is: failed, why: {en: Other people were looked at there.}}}}]}\n"
)


def told(folder: Path, claims: str, language: str = "en") -> str:
    """Return the report on these claims, with one space for any white space."""
    (folder / "t.txt").write_text("One. Two [2]. Three. Four.\n", encoding="utf-8")
    checked = check_source(HEAD + claims, folder / "map.yaml")
    assert checked.map is not None
    return " ".join(
        report(checked.map, checked.strengths, checked.findings, language, markdown=False).split()
    )


@pytest.mark.parametrize(
    ("kind", "study"),
    [
        ("effect", "A direct trial would"),
        ("recommendation", "A direct trial, harms counted, would"),
        ("cause", "A direct study would"),
    ],
)
def test_a_direct_study_would_carry_a_conclusion_whatever_is_weak_below_it(
    tmp_path: Path, kind: str, study: str
) -> None:
    """A claim is worth as much as its best step: where a trial of it is asked for, no other has to hold."""
    of = END.replace("KIND", kind).replace("PREMISES", "weak, skin")
    assert (
        f"{study} be better. To show the assumption alone is not enough: in the text the claim (It was seen) is weak"
        " as well." in told(tmp_path, of)
    )


def test_of_a_claim_on_the_way_that_is_shown_only_what_comes_after_it_is_named(tmp_path: Path) -> None:
    of = END.replace("KIND", "effect").replace("PREMISES", "middle") + MIDDLE
    report = told(tmp_path, of)
    assert (
        "with only the claim (Middle) shown, its certainty would be “moderate” at most, because the step to the conclusion"
        in report
    )
    assert "(It was seen) is weak" not in report


def test_what_is_weak_as_well_is_told_with_its_reason(tmp_path: Path) -> None:
    of = END.replace("KIND", "effect").replace("PREMISES", "weak, skin")
    assert "is weak as well. What is cited for it is not a study that could show it." in told(tmp_path, of)
    assert "est faible aussi. Ce qui est cité" in told(tmp_path, of, "fr")


@pytest.mark.parametrize(
    ("design", "indirectness", "study"),
    [
        ("randomised-trial", "", "A larger, well-made trial"),
        ("cohort", "", "A direct trial"),
        ("randomised-trial", "indirectness: {is: failed, why: {en: Only nurses.}}, ", "A direct trial"),
    ],
)
def test_where_a_trial_of_just_this_is_cited_a_larger_one_is_asked_for(
    tmp_path: Path, design: str, indirectness: str, study: str
) -> None:
    sources = f"sources: {{roe: {{mark: 2, match: certain, authors: [Roe A], year: 2021, design: {design}, participants: 9 nurses}}}}\n"
    end = (
        "  end: {en: End., quote: Three, kind: effect, because: [{premises: [weak], scheme: evidence-to-claim,"
        f" answers: {{{indirectness}size: {{is: failed, why: {{en: Nine took part.}}}}}}}}]}}\n"
    )
    (tmp_path / "t.txt").write_text("One. Two [2]. Three. Four.\n", encoding="utf-8")
    map_ = check_source(HEAD + end + sources, tmp_path / "map.yaml").map
    assert map_ is not None
    assert _direct_study(map_, map_.claim["end"]).best("en") == study
