"""fmt and rename as a person types them."""

from __future__ import annotations

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mapgen import outputs
from mapgen.cli import main
from mapgen.outputs import replace_text
from tests.conftest import ROOT


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "tests/strength/graded", tmp_path / "maps")
    monkeypatch.chdir(tmp_path)
    return Path("maps/weak.yaml")


def test_a_file_is_turned_into_format_2_and_stays_so(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sample.read_text()
    assert main(["fmt", "--upgrade", "--check", str(sample)]) == 1
    assert main(["fmt", "--upgrade", "--diff", str(sample)]) == 0
    assert "+mapgen: 2" in capsys.readouterr().out
    assert sample.read_text() == before
    assert main(["fmt", "--upgrade", str(sample)]) == 0
    assert sample.read_text().startswith("mapgen: 2") or "\nmapgen: 2" in sample.read_text()
    assert main(["fmt", "--upgrade", "--check", str(sample)]) == 0
    assert main(["check", str(sample)]) == 0


def test_a_link_stays_a_link_and_permissions_stay(sample: Path) -> None:
    link = Path("link.yaml")
    link.symlink_to(sample)
    os.chmod(sample, 0o600)
    sample.write_text(sample.read_text() + "\n\n\n\n")
    assert main(["fmt", "link.yaml"]) == 0
    assert link.is_symlink()
    assert sample.stat().st_mode & 0o777 == 0o600
    assert not sample.read_text().endswith("\n\n")


def test_a_file_with_serious_faults_is_left_alone(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sample.write_text("mapgen: 1\nclaims: {a: {quote: words}}\n")
    assert main(["fmt", "--upgrade", str(sample)]) == 1
    assert "cannot be turned into format 2" in capsys.readouterr().err
    sample.write_bytes(b"mapgen: 1 # caf\xe9\n")
    assert main(["fmt", str(sample)]) == 2


def test_an_element_is_renamed_everywhere(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    id_ = next(
        line.strip(" :\n") for line in sample.read_text().partition("claims:\n")[2].splitlines() if line
    )
    assert main(["rename", str(sample), id_, "another-name", "--diff"]) == 0
    assert "+  another-name:" in capsys.readouterr().out
    assert main(["rename", str(sample), id_, "another-name"]) == 0
    assert id_ not in sample.read_text().split()
    assert main(["check", str(sample)]) == 0
    assert main(["rename", str(sample), id_, "x"]) == 2
    assert main(["rename", "nowhere.yaml", id_, "x"]) == 2


def test_what_an_editor_saves_while_a_file_is_written_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old\n", encoding="utf-8")
    to_disk = os.fsync

    def saved_meanwhile(handle: int) -> None:
        to_disk(handle)
        file.write_text("old\nsaved by the author\n", encoding="utf-8")

    monkeypatch.setattr(os, "fsync", saved_meanwhile)
    with pytest.raises(OSError, match="somebody else"):
        replace_text(file, "old\n", "new\n")
    assert file.read_text(encoding="utf-8") == "old\nsaved by the author\n"
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]


def test_of_many_writers_at_once_those_who_write_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("", encoding="utf-8")

    def add(number: int) -> bool:
        old = file.read_text(encoding="utf-8")
        try:
            replace_text(file, old, f"{old}{number}\n")
        except OSError:
            return False
        return True

    with ThreadPoolExecutor(8) as writers:
        wrote = [number for number, done in enumerate(writers.map(add, range(60))) if done]
    assert wrote
    assert sorted(map(int, file.read_text(encoding="utf-8").split())) == wrote


def test_a_writer_that_does_not_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(outputs, "_PATIENCE", 0.1)
    file = tmp_path / "a.yaml"
    file.write_text("old\n", encoding="utf-8")
    with file.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(OSError, match="is writing it"):
            replace_text(file, "old\n", "new\n")
    replace_text(file, "old\n", "new\n")
    assert file.read_text(encoding="utf-8") == "new\n"
