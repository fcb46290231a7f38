"""`mapgen sample`: an argument file with its text, from which the first page is a minute away."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.cli import main, samples
from mapgen.pipeline import check_file
from mapgen.words import READER_LANGUAGES

LANGUAGES = pytest.mark.parametrize("language", READER_LANGUAGES)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_there_is_a_sample_in_each_language_of_the_reader() -> None:
    assert samples.languages() == tuple(sorted(READER_LANGUAGES))


@LANGUAGES
def test_the_sample_is_a_text_and_an_argument_file_without_a_fault(language: str, here: Path) -> None:
    assert main(["sample", "maps", "--lang", language]) == 0
    text, file = samples.targets(here / "maps", language)
    assert found(here / "maps") == [f"documents/{text.name}", file.name]
    checked = check_file(file)
    assert checked.map is not None
    assert checked.map.document.language == language
    assert {str(finding.kind) for finding in checked.standing} == {"weak link", "missing evidence"}
    assert len(text.read_text(encoding="utf-8").splitlines()) <= 45


def test_the_sample_and_then_build_without_a_word_more_make_a_page(here: Path) -> None:
    assert main(["sample"]) == 0
    assert main(["build"]) == 0
    assert (here / "output" / "mill-lane.html").is_file()


def test_the_samples_of_all_languages_stand_beside_each_other(here: Path) -> None:
    assert [main(["sample", "--lang", language]) for language in READER_LANGUAGES] == [0, 0]
    assert main(["check"]) == 0


def test_the_sample_tells_what_to_do_next_in_the_folder_that_was_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["sample", "my maps"])
    told = capsys.readouterr().err
    assert "mapgen build 'my maps'" in told
    assert "mapgen check 'my maps'" in told


@pytest.mark.parametrize("taken", ["mill-lane.yaml", "documents/mill-lane.txt"])
def test_the_sample_writes_over_nothing(taken: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = here / "arguments" / taken
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    assert main(["sample"]) == 2
    assert found(here / "arguments") == [taken]
    assert path.read_text(encoding="utf-8") == "mine"
    assert taken in capsys.readouterr().err


def test_a_link_that_leads_nowhere_is_not_written_through(here: Path) -> None:
    (here / "arguments").mkdir()
    (here / "arguments" / "mill-lane.yaml").symlink_to(here / "elsewhere.yaml")
    assert main(["sample"]) == 2
    assert not (here / "elsewhere.yaml").exists()


def test_a_file_in_the_place_of_the_folder_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "arguments").write_text("mine", encoding="utf-8")
    assert main(["sample"]) == 2
    assert "Traceback" not in capsys.readouterr().err
    assert (here / "arguments").read_text(encoding="utf-8") == "mine"


def test_a_link_in_the_place_of_the_texts_folder_is_not_written_through(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "arguments").mkdir()
    (here / "elsewhere").mkdir()
    (here / "arguments" / "documents").symlink_to(here / "elsewhere")
    assert main(["sample"]) == 2
    assert found(here) == []
    assert "is a link" in capsys.readouterr().err
