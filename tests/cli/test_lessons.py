"""`mapgen lesson` as a teacher types it."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from mapgen import pipeline
from mapgen.cli import main
from tests.conftest import ROOT
from tests.lessons import shipped

MIGRAINE = str(ROOT / "arguments" / "migraine-magnesium.yaml")


@pytest.fixture(autouse=True)
def _checked_once(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The map that all these lessons are about is checked once, after a lesson that nothing was kept for."""
    monkeypatch.setattr(pipeline, "check_file", shipped.checked)
    monkeypatch.setattr(pipeline, "bank_of", lambda checked: shipped.whole(Path(MIGRAINE)))


def made(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, Any]:
    assert main(["lesson", MIGRAINE, "--format", "json", *options]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_lesson_has_as_many_items_as_are_asked_for_and_begins_with_a_worked_example(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lesson = made(capsys, "--chain", "all")
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
    lesson = made(capsys, "--kinds", "rests-on,missing", "--chain", "from-liver-to-migraine", "--number", "2")
    assert {item["kind"] for item in lesson["items"]} == {"rests-on", "missing"}
    assert {item["chain"] for item in lesson["items"]} == {"from-liver-to-migraine"}


def test_a_question_that_is_left_out_gives_way_to_another(capsys: pytest.CaptureFixture[str]) -> None:
    chain = ("--chain", "holistic-programme")
    before = [item["id"] for item in made(capsys, *chain)["items"]]
    after = [item["id"] for item in made(capsys, *chain, "--without", f"{before[0]},{before[3]}")["items"]]
    assert len(after) == len(before)
    assert not {before[0], before[3]} & set(after)


def test_the_chain_with_the_most_to_teach_is_asked_about_where_none_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lesson = made(capsys)
    assert lesson["chain"] == "care-is-essential"
    assert (lesson["items"][-1]["kind"], lesson["items"][-1]["chain"]) == ("break", "care-is-essential")
    assert made(capsys, "--chain", "answer-to-the-title")["items"][-1]["kind"] == "break"
    assert len({item["chain"] for item in made(capsys, "--chain", "all", "--number", "20")["items"]}) > 3


@pytest.mark.slow
def test_questions_of_chains_linked_with_the_chosen_one_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lesson", MIGRAINE, "-o", str(tmp_path)]) == 0
    told = capsys.readouterr().err
    assert "questions about chains linked with this one, since it gives too few: 4" in told
    assert "no question asks where its own reasoning breaks" not in told


@pytest.mark.slow
def test_a_lesson_that_cannot_ask_where_it_breaks_says_why_and_names_a_chain_that_can(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lesson", MIGRAINE, "--chain", "magnesium-for-all", "-o", str(tmp_path)]) == 0
    told = capsys.readouterr().err
    assert "no question asks where its own reasoning breaks: what fails there is evidence" in told
    assert "it can be asked with --chain care-is-essential" in told
    assert (
        main(["lesson", MIGRAINE, "--chain", "magnesium-for-all", "--kinds", "rests-on", "-o", str(tmp_path)])
        == 0
    )
    assert "where the reasoning breaks" not in capsys.readouterr().err


def test_an_unknown_chain_is_told_with_the_one_that_is_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lesson", MIGRAINE, "--chain", "holistic-program"]) == 2
    assert "did you mean `holistic-programme`?" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "31", "1000000", "-3", "many"])
def test_a_number_of_questions_that_no_lesson_has_is_refused(
    capsys: pytest.CaptureFixture[str], number: str
) -> None:
    with pytest.raises(SystemExit):
        main(["lesson", MIGRAINE, "--number", number])
    assert f"{number}: must be a whole number from 1 to 30" in capsys.readouterr().err


def test_an_unknown_kind_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["lesson", MIGRAINE, "--kinds", "order,riddle"])
    assert "riddle: must be one of nature, design" in capsys.readouterr().err


ENDINGS = [
    "task.html",
    "teacher.html",
    "worksheet.html",
    "worksheet-key.html",
    "scorm.zip",
    "gift.txt",
    "moodle.xml",
]
CHAIN = ("--chain", "holistic-programme", "--number", "5")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lesson") / "made"
    assert main(["lesson", MIGRAINE, *CHAIN, "-o", str(folder)]) == 0
    return folder


def content(folder: Path, ending: str) -> str:
    return (folder / f"migraine-magnesium-{ending}").read_text(encoding="utf-8")


def test_all_the_files_of_a_lesson_are_written(written: Path) -> None:
    assert sorted(path.name for path in written.iterdir()) == sorted(
        f"migraine-magnesium-{one}" for one in ENDINGS
    )


def test_the_students_page_shows_no_key(written: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = content(written, "task.html")
    for item in made(capsys, *CHAIN)["items"]:
        assert item["id"] not in page
        for option in item["options"]:
            assert option["why"]["fr"] not in page


def test_the_package_holds_the_students_page(written: Path) -> None:
    with zipfile.ZipFile(written / "migraine-magnesium-scorm.zip") as package:
        assert package.read("index.html").decode() == content(written, "task.html")


@pytest.mark.slow
def test_the_same_choices_write_the_same_bytes_over_files_of_an_earlier_lesson(
    written: Path, tmp_path: Path
) -> None:
    options = ["-o", str(tmp_path)]
    assert main(["lesson", MIGRAINE, "--feedback", "later", *options]) == 0
    assert main(["lesson", MIGRAINE, *CHAIN, *options]) == 0
    for path in written.iterdir():
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


@pytest.mark.slow
@pytest.mark.parametrize("ending", ["gift.txt", "moodle.xml", "scorm.zip", "task.html"])
def test_nothing_is_written_where_one_file_is_somebody_elses(
    tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / f"migraine-magnesium-{ending}"
    own.write_text("my own work")
    assert main(["lesson", MIGRAINE, *CHAIN, "-o", str(tmp_path)]) == 2
    assert "that mapgen did not make" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [own]
    assert own.read_text() == "my own work"


@pytest.mark.slow
def test_fewer_questions_than_were_asked_for_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lesson", MIGRAINE, "--chain", "all", "--kinds", "design", "-o", str(tmp_path)]) == 0
    assert "questions: 2" in capsys.readouterr().err
