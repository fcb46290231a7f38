"""The same files give the same bytes, whatever the machine, the moment and the folder. See decision 0013."""

from __future__ import annotations

import shutil
import unicodedata
import zlib
from pathlib import Path

import pytest

from mapgen.cli import main
from mapgen.findings import explain
from mapgen.pipeline import check_file
from tests.conftest import ROOT
from tests.faults.world import collection, contents
from tests.faults.worlds import MIXED, World, outputs, unpacked


@pytest.fixture(scope="session")
def arguments(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the three golden cases, which between them have every kind of finding."""
    folder = tmp_path_factory.mktemp("cases")
    for case in ("everything-wrong", "screens-and-sleep", "sleep-and-screens"):
        yaml = (ROOT / "tests" / "cases" / case / "map.yaml").read_text(encoding="utf-8")
        (folder / f"{case}.yaml").write_text(yaml.replace("text.txt", f"{case}.txt"), encoding="utf-8")
        shutil.copy(ROOT / "tests" / "cases" / case / "text.txt", folder / f"{case}.txt")
    return folder


@pytest.fixture(scope="session")
def usual(arguments: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    made = outputs(World(), arguments, tmp_path_factory.mktemp("usual"))
    assert {"index.html", "screens-and-sleep.html", "screens-and-sleep.json", "check.json"} <= set(made)
    return made


@pytest.mark.parametrize("name", MIXED)
def test_every_output_has_the_same_bytes_in_every_world(
    name: str, arguments: Path, usual: dict[str, bytes], tmp_path: Path
) -> None:
    made = outputs(MIXED[name], arguments, tmp_path)
    assert set(made) == set(usual)
    assert [one for one in made if made[one] != usual[one]] == []


def test_a_page_names_no_folder_of_its_author(tmp_path: Path) -> None:
    folder = collection(tmp_path / "at home", "State")
    assert main(["build", str(folder), "-o", str(tmp_path / "out")]) == 0
    for name, page in contents(tmp_path / "out").items():
        assert "at home" not in unpacked(page), name


def test_another_compressor_changes_the_packing_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, pages = collection(tmp_path / "maps", "State"), []
    compress = zlib.compress
    for out, level in (("usual", 9), ("other", 1)):
        monkeypatch.setattr(zlib, "compress", lambda data, level, own=level: compress(data, own))
        assert main(["build", str(folder), "-o", str(tmp_path / out)]) == 0
        pages.append((tmp_path / out / "one.html").read_bytes())
    assert pages[0] != pages[1]
    assert unpacked(pages[0]) == unpacked(pages[1])
    assert "Nobody knows why" in unpacked(pages[0])


def test_a_sign_that_a_newer_unicode_knows_is_shown_by_all(tmp_path: Path) -> None:
    unassigned = "\u0378"
    assert unicodedata.category(unassigned) == "Cn"
    file = collection(tmp_path, "State", ("one",)) / "one.yaml"
    file.write_text(file.read_text(encoding="utf-8") + f"  b: {{wrong: {unassigned}}}\n", encoding="utf-8")
    checked = check_file(file)
    found = next(finding for finding in checked.findings if finding.rule == "unknown-field")
    assert f"wrong: {unassigned}}}" in explain(found, {file.as_posix(): checked.source})
