"""For which studies a risk of bias is asked for, and what is told that it would do."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.pipeline import Checked, check_source
from mapgen.strength.if_judged import if_judged, words_of
from mapgen.vocabulary import RiskOfBias

RULE = "risk-of-bias-unassessed"
STOP = "Nothing that is asked for here can still move a verdict."
TEXT = """A study found that walkers slept longer [1]. Another found it in nurses [2]. So walking lengthens sleep.
1. Hale A. Walking. 2019.
2. Roe B. Nurses. 2020.
"""
FILE = """\
mapgen: 2
document: {{title: Walking, language: en, kind: web-page, text: text.txt, untold: [author, date, qualification, interests]}}
sources:
  hale: {{mark: 1, {first}}}
  roe: {{mark: 2, {second}}}
claims:
  walkers: {{quote: walkers slept longer, cites: {cited}, kind: result}}
  nurses: {{quote: Another found it in nurses, kind: result}}
  lengthens:
    quote: walking lengthens sleep
    kind: effect
    because:
{steps}
arguments: {{sleep: {{title: Walking lengthens sleep, conclusion: lengthens}}}}
"""
STEP = "      - {{premises: {}, scheme: evidence-to-claim, answered: [design, size, consistency, indirectness, bias, comparison]}}"
ONE, APART = STEP.format("[walkers]"), STEP.format("[walkers]") + "\n" + STEP.format("[nurses]")
TRIAL = "design: randomised-trial, participants: 4000 people"
COHORT = "design: cohort, participants: 9000 people"


def checked(path: Path, first: str, second: str = COHORT, steps: str = ONE, cited: str = "1") -> Checked:
    (path / "text.txt").write_text(TEXT, encoding="utf-8")
    source = FILE.format(first=first, second=second, steps=steps, cited=cited)
    (path / "map.yaml").write_text(source, encoding="utf-8")
    found = check_source(source, path / "map.yaml")
    assert found.map is not None
    return found


def asked(found: Checked, language: str = "en") -> list[str]:
    return [one.message.best(language) for one in found.findings if one.rule == RULE]


@pytest.mark.parametrize("reading", ["", ", reading: read", ", reading: abstract", ", reading: unread"])
def test_a_study_is_asked_for_by_name_with_what_each_judgement_does(reading: str, tmp_path: Path) -> None:
    (told,) = asked(found := checked(tmp_path, COHORT + reading))
    assert "`bias`" in told
    assert "`hale`" in told
    assert "`roe`" not in told
    assert "`bias: low`, `bias: some-concerns`: no word moves" in told
    assert "`bias: high`: weak → fails (“Walking lengthens sleep”)" in told
    french = asked(found, "fr")[0].replace("\u00a0", " ")
    assert "`bias: high` : fragile → ne tient pas (« Walking lengthens sleep »)" in french


@pytest.mark.parametrize("bias", RiskOfBias)
def test_what_is_told_is_what_comes(bias: RiskOfBias, tmp_path: Path) -> None:
    before = checked(tmp_path, COHORT)
    assert before.map is not None
    (judged,) = if_judged(before.map, words_of(before.strengths), ["hale"])
    after = checked(tmp_path, f"{COHORT}, bias: {bias}")
    assert words_of(after.strengths) == {**words_of(before.strengths), **judged.moved.get(bias, {})}
    assert not asked(after)


def test_as_long_as_it_is_asked_for_nobody_is_told_to_stop(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    checked(tmp_path, COHORT + ", reading: abstract")
    main(["check", str(tmp_path / "map.yaml"), "--lang", "en"])
    out = capsys.readouterr().out
    assert f"[{RULE}]" in out
    assert STOP not in out


@pytest.mark.parametrize(
    "first",
    [
        COHORT + ", bias: some-concerns",
        COHORT + ", downgrades: {risk-of-bias: serious}",
        "design: animal-study",
        "design: case-series, participants: 12 people",
        "design: narrative-review",
    ],
)
def test_what_was_judged_or_is_no_such_study_is_not_asked_for(first: str, tmp_path: Path) -> None:
    assert asked(checked(tmp_path, first)) == []


def test_studies_that_only_move_a_word_together_are_told_together(tmp_path: Path) -> None:
    (told,) = asked(checked(tmp_path, COHORT, COHORT, APART))
    assert "of `hale`, `roe` yet" in told
    assert "Together, `bias: low`, `bias: some-concerns`: no word moves; `bias: high`: weak → fails" in told
    assert asked(checked(tmp_path, COHORT, COHORT + ", bias: low", APART)) == []


def test_a_word_can_rise_where_a_step_needs_it(tmp_path: Path) -> None:
    (told,) = asked(checked(tmp_path, TRIAL.replace("4000", "300")))
    assert "`bias: low`, `bias: some-concerns`: weak → supported (“Walking lengthens sleep”)" in told
