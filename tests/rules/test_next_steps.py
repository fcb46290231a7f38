"""In which order what is still to be entered is told, and that no more can move a verdict."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.strength.effects.table import entries

TEXT = "One is so. Two is so. So all is so.\n"
FILE = """mapgen: 1
document: {title: T, language: en, kind: web-page, text: text.txt}
claims:
  one: {quote: One is so, kind: effect%s}
  two: {quote: Two is so, accepted: Everybody knows., proposed: {kind: {is: effect}}}
  end: {quote: So all is so, kind: effect%s}
%s"""
STEP = ", because: [{premises: [one], scheme: sign, answers: {strength: {is: open, why: Nobody knows.}}}]"
CHAIN = "arguments: {all: {title: All, conclusion: end}}\n"
STOP = "Nothing that is asked for here can still move a verdict."


def told(tmp_path: Path, capsys: pytest.CaptureFixture[str], *parts: str) -> str:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(FILE % parts, encoding="utf-8")
    assert main(["check", str(tmp_path / "map.yaml"), "--lang", "en"]) == 0
    return capsys.readouterr().out


def test_a_draft_is_first_told_where_to_begin(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(tmp_path, capsys, "", "", "")
    begin, wait = out.index("[unsupported-claim]"), out.index("Can wait")
    places = [out.index(f"`{rule}`", wait) for rule in ("open-proposal", "authorship-disclosure-gap")]
    assert begin < wait < places[0] < places[1]
    assert out.count("[") == 1
    assert STOP not in out


def test_one_is_told_when_nothing_more_can_move_a_verdict(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert STOP in told(tmp_path, capsys, "", STEP, CHAIN)
    assert STOP not in told(tmp_path, capsys, ", proposed: {modality: {is: might}}", STEP, CHAIN)
    assert STOP in told(tmp_path, capsys, ", proposed: {scope: {is: all}}", STEP, CHAIN)


@pytest.mark.parametrize("field", ["author", "date", "qualification", "interests"])
def test_what_is_asked_of_the_document_moves_no_verdict(field: str) -> None:
    assert [entry.changes for entry in entries(f"document.{field}")] == [""]


def test_what_moves_no_verdict_is_told_by_its_name_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(tmp_path, capsys, "", STEP, CHAIN)
    assert main(["check", str(tmp_path / "map.yaml"), "--lang", "en"]) == 0
    short = capsys.readouterr().out
    assert main(["check", "--all", str(tmp_path / "map.yaml"), "--lang", "en"]) == 0
    whole = capsys.readouterr().out
    assert "[unsupported-claim]" in whole
    assert "Found in the document: " in short
    assert "`unsupported-claim`" in short
    assert "[" not in short
    assert len(short) < len(whole) / 2


def test_a_step_of_which_no_answer_can_move_a_verdict_is_not_asked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    step = ", because: [{premises: [%s], scheme: sign}]"
    assert "[critical-question-open]" not in told(tmp_path, capsys, "", step % "one", CHAIN)
    evidence = ", design: randomised-trial, participants: 1000 people"
    out = told(tmp_path, capsys, evidence, step % "one", CHAIN)
    assert "[critical-question-open]" in out
    assert "At the first: `strength`" in out
