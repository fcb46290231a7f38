"""`mapgen lesson` as a teacher types it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from mapgen.cli import main
from tests.conftest import ROOT

MIGRAINE = str(ROOT / "arguments" / "migraine-magnesium.yaml")


def made(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    assert main(["lesson", MIGRAINE, "--format", "json", *options]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_lesson_has_as_many_items_as_are_asked_for_and_begins_with_a_worked_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lesson = made(capsys)
    assert (len(lesson["items"]), lesson["worked"], lesson["language"]) == (8, 1, "fr")
    assert len(made(capsys, "--number", "3")["items"]) == 3
    assert made(capsys, "--no-worked-example")["worked"] == 0


def test_the_same_choices_give_the_same_lesson_and_others_another_id(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert made(capsys) == made(capsys)
    assert made(capsys)["id"] != made(capsys, "--language", "en")["id"]


def test_only_the_kinds_and_the_chain_that_are_named_are_asked_about(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lesson = made(capsys, "--kinds", "rests-on,order", "--chain", "holistic-programme")
    assert {item["kind"] for item in lesson["items"]} == {"rests-on", "order"}
    assert {item["chain"] for item in lesson["items"]} == {"holistic-programme"}


def test_a_question_that_is_left_out_gives_way_to_another(capsys: pytest.CaptureFixture[str]) -> None:
    before = [item["id"] for item in made(capsys)["items"]]
    after = [item["id"] for item in made(capsys, "--without", f"{before[0]},{before[3]}")["items"]]
    assert len(after) == len(before)
    assert set(before) - set(after) == {before[0], before[3]}


def test_an_unknown_chain_is_told_with_the_one_that_is_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lesson", MIGRAINE, "--chain", "holistic-program"]) == 2
    assert "did you mean `holistic-programme`?" in capsys.readouterr().err


def test_an_unknown_kind_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["lesson", MIGRAINE, "--kinds", "order,riddle"])
    assert "riddle: must be one of says, conclusion" in capsys.readouterr().err
