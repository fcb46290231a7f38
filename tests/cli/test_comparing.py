"""compare as a teacher types it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from mapgen.cli import main
from tests.conftest import ROOT

SAMPLES = ROOT / "mapgen/cli/samples/en"


@pytest.fixture
def lesson(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a key, its text, and three students' files: all of it, a part of it, and no YAML."""
    shutil.copytree(SAMPLES, tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    students = Path("handed-in")
    students.mkdir()
    content = (SAMPLES / "mill-lane.yaml").read_text(encoding="utf-8")
    (students / "ada.yaml").write_text(content, encoding="utf-8")
    part = content.replace("  as-narrow: Mill Lane is as narrow as Station Road.\n", "")
    (students / "ben <b>.yaml").write_text(part, encoding="utf-8")
    (students / "cleo.yaml").write_text("claims: [\n", encoding="utf-8")
    return students


def test_a_class_is_told_passage_by_passage_and_student_by_student(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", "maps/mill-lane.yaml", str(lesson)]) == 1
    told = capsys.readouterr().out
    assert "Students’ files: 3. Passages of the key: 10." in told
    assert "found: 1 of 2; missed: 1 of 2" in told
    assert "- ada: found: 10 of 10; joined alike: 9 of 9" in told
    assert "missed: 6 Mill Lane is as narrow as Station Road" in told
    assert "- cleo\n  no map could be read" in told
    assert main(["compare", "maps/mill-lane.yaml", str(lesson / "ada.yaml"), "--lang", "fr"]) == 0
    assert "retrouvés : 10 sur 10" in capsys.readouterr().out.replace("\u00a0", " ")


def test_programs_get_the_same_as_json(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "maps/mill-lane.yaml", str(lesson), "--format", "json"]) == 1
    values = json.loads(capsys.readouterr().out)
    assert values["format"] == {"name": "mapgen-compare", "version": 1}
    assert [one["name"] for one in values["students"]] == ["ada", "ben <b>", "cleo"]
    assert [one["counts"]["missed"] for one in values["students"]] == [0, 1, 0]
    assert values["key"]["not_compared"] == ["walking-is-good"]
    text = (SAMPLES / "documents/mill-lane.txt").read_text(encoding="utf-8")
    for passage in values["key"]["passages"]:
        begin, end = passage["passages"][0]
        assert " ".join(text[begin:end].split()) in passage["quote"]


def test_the_page_is_written_and_nothing_of_a_students_name_becomes_markup(lesson: Path) -> None:
    assert main(["compare", "maps/mill-lane.yaml", str(lesson), "-o", "class.html"]) == 1
    page = Path("class.html").read_text(encoding="utf-8")
    assert "ben &lt;b&gt;" in page
    assert "ben <b>" not in page
    assert "http" not in page.partition("<main")[2].partition("</main>")[0]
    assert main(["compare", "maps/mill-lane.yaml", str(lesson / "ada.yaml"), "-o", "class.html"]) == 0
    assert Path("class.html").read_text(encoding="utf-8") != page


def test_who_mapped_another_text_is_told_in_the_table(lesson: Path) -> None:
    shutil.copytree("maps/documents", lesson / "documents")
    text = lesson / "documents/mill-lane.txt"
    command = ["compare", "maps/mill-lane.yaml", str(lesson / "ada.yaml"), "-o", "class.html"]
    assert main(command) == 0
    assert "another text" not in Path("class.html").read_text(encoding="utf-8")
    text.write_text(text.read_text(encoding="utf-8").replace("210 cars", "310 cars"), encoding="utf-8")
    assert main(command) == 0
    assert "another text" in Path("class.html").read_text(encoding="utf-8").partition("</table>")[0]


def test_no_file_of_an_author_is_written_over(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("maps/mill-lane.yaml").read_bytes()
    command = ["compare", "maps/mill-lane.yaml", str(lesson), "-o"]
    for output in ("maps/mill-lane.yaml", "maps/documents/mill-lane.txt", str(lesson / "ada.yaml")):
        assert main([*command, output]) == 2
    assert Path("maps/mill-lane.yaml").read_bytes() == before
    assert main(["compare", "maps/mill-lane.yaml", "nowhere.yaml"]) == 2
    assert main(["compare", "maps", str(lesson)]) == 2
    assert main(["compare", str(lesson / "cleo.yaml"), str(lesson)]) == 1
    assert "no map can be read" in capsys.readouterr().err


def test_the_key_among_the_students_files_is_no_student(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", "maps/mill-lane.yaml", "maps", str(lesson / "ada.yaml")]) == 0
    assert "files: 1." in capsys.readouterr().out
