"""File names: of any signs, in any locale, on disks that tell fewer names apart than this one."""

from __future__ import annotations

import os
import re
import unicodedata
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from mapgen.cli import main
from tests.faults.world import built, collection, contents, run

ODD = (
    "a b", " lead", "trail ", "dot.", "été", unicodedata.normalize("NFD", "forêt"), "a#b", "a%20b", "a?b", "a&b",
    'q"q', "s's", "<b>", "new\nline", "tab\tt", "x:y", "a\\b", "-o", "..", "...", ".hidden", "aux", "CON",
    "javascript:alert(1)", "\u202etxt", "\x1b[31mred", "x" * 250,
)  # fmt: skip


@pytest.fixture(scope="session")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("odd")
    collection(folder / "maps", "State", ODD)
    done = run("build", folder / "maps", "-o", folder / "out")
    assert done.returncode == 0, done.stderr
    (folder / "told").write_bytes(done.stderr)
    return folder


def test_every_name_gets_its_page_and_the_index_leads_to_it(odd: Path) -> None:
    pages = set(contents(odd / "out")) - {"index.html"}
    assert pages == {f"{name}.html" for name in ODD}
    addresses = re.findall(r'href="(\./[^"]*)"', (odd / "out" / "index.html").read_text(encoding="utf-8"))
    assert {unquote(urlsplit(unescape(address)).path) for address in addresses} == {
        f"./{page}" for page in pages
    }


def test_what_a_terminal_would_obey_in_a_name_is_a_dot(odd: Path) -> None:
    told = (odd / "told").read_text(encoding="utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\u202e]", told)
    assert "·[31mred.yaml" in told
    assert len(told.splitlines()) == len(ODD) + 1


@pytest.mark.parametrize(
    ("one", "other"), [("map", "Map"), ("été", unicodedata.normalize("NFD", "été")), ("straße", "STRASSE")]
)
def test_two_names_that_are_one_on_some_disks_are_refused(
    one: str, other: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    collection(tmp_path / "maps", "State", (one, other))
    assert main(["build", str(tmp_path / "maps"), "-o", str(tmp_path / "out")]) == 2
    assert "one file on some disks" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["index", "INDEX", "Index"])
def test_no_argument_file_is_called_as_the_index_is(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    collection(tmp_path / "maps", "State", (name,))
    assert main(["build", str(tmp_path / "maps"), "-o", str(tmp_path / "out")]) == 2
    assert f"{name}.html" in capsys.readouterr().err


def test_a_name_that_is_not_utf_8_is_told_before_anything_is_built(tmp_path: Path) -> None:
    collection(tmp_path / "maps", "State")
    os.rename(tmp_path / "maps" / "one.yaml", os.fsencode(tmp_path / "maps") + b"/na\xefve.yaml")
    done = run("build", "maps", "-o", "out", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (
        2,
        b"mapgen: maps/na\\xefve.yaml: its name is not UTF-8; rename it\n",
    )
    assert not (tmp_path / "out").exists()
    assert run("check", "maps", cwd=tmp_path).returncode == 0


def test_a_text_whose_name_is_not_utf_8_gets_no_draft_that_could_not_name_it(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"na\xefve.txt")).write_text("A text. Two sentences.", encoding="utf-8")
    done = run("new", os.fsdecode(b"na\xefve.txt"), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, b"mapgen: na\\xefve.txt: its name is not UTF-8; rename it\n")
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "latin-1"},
        {"LC_ALL": "xx_XX.UTF-8"},
    ],
)
def test_names_are_read_as_utf_8_in_every_locale(locale: dict[str, str], tmp_path: Path) -> None:
    collection(tmp_path / "maps", "State", ("forêt",))
    expected = built(tmp_path / "maps", tmp_path / "out")
    done = run("build", "maps", "-o", "there", cwd=tmp_path, **locale)
    assert (done.returncode, contents(tmp_path / "there")) == (0, expected)
    assert "forêt.yaml" in done.stderr.decode("utf-8")


TEXTS = (
    "..\\text.txt",
    "C:\\text.txt",
    "C:text.txt",
    "C:/text.txt",
    "\\\\host\\share",
    "//host/share",
    "/etc/passwd",
)


@pytest.mark.parametrize("named", TEXTS)
def test_a_text_is_named_by_a_path_that_every_system_reads_alike(
    named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    collection(tmp_path, "State", ("one",))
    file = tmp_path / "one.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("text.txt", f"'{named}'"), encoding="utf-8")
    assert main(["check", str(file)]) == 1
    assert "text-outside-folder" in capsys.readouterr().out


@pytest.mark.parametrize("named", ["CON", "aux.txt", "NUL", "text.txt.", "text.txt ", "TEXT.TXT"])
def test_a_text_that_is_not_there_under_this_very_name_is_missing(
    named: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    collection(tmp_path, "State", ("one",))
    file = tmp_path / "one.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("text.txt", f"'{named}'"), encoding="utf-8")
    (tmp_path / "text.txt").rename(tmp_path / "kept")
    assert main(["check", str(file)]) == 1
    assert "missing-text" in capsys.readouterr().out
