"""File names, paths and tags that a stranger chose: nothing is read or written elsewhere, nothing is run."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote

import pytest

from mapgen.cli import main
from mapgen.pipeline import check_file
from tests.page.pages import addresses
from tests.syntax.helper import HEADER, TEXT

NAMES = (
    "..", "...", "-o", "CON", "a b#c?d%41&e", " ", "x" * 240, "%2e%2e%2fx", '"><script>alert(1)<', "a\nb", "\u202elmth",
    "__proto__", "javascript:alert(1)", "{{ script }}", "\x1b[2J",
)  # fmt: skip

PATHS = (
    "../secret/s.txt", "link.txt", "folder/s.txt", "folder/../../secret/s.txt", "/etc/passwd", "/dev/zero", "loop", "pipe",
    "/proc/self/environ", ".", "~/.bashrc", "file:///etc/passwd", "C:\\x", "\\\\host\\x", "a" * 5000, "./../in/../secret/s.txt",
)  # fmt: skip

TAGS = (
    '!!python/object/apply:os.system ["touch pwned"]', "!!python/object/new:os.system [touch pwned]",
    "!!python/name:os.system", "!!python/module:os", "!!binary aGVsbG8=", "!include /etc/passwd", "!!set {a, b}",
    "!<tag:example.org,2000:x> y", "!!js/function 'function () {}'", "!ruby/object:Gem::Installer {}", "!!timestamp 2001-01-01",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a text, beside one with a secret to which links lead."""
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "s.txt").write_text("A secret.", encoding="utf-8")
    (inside / "text.txt").write_text(TEXT, encoding="utf-8")
    (inside / "link.txt").symlink_to(tmp_path / "secret" / "s.txt")
    (inside / "folder").symlink_to(tmp_path / "secret")
    (inside / "loop").symlink_to("loop")
    os.mkfifo(inside / "pipe")
    monkeypatch.chdir(inside)
    return inside


def test_a_page_is_written_into_its_folder_whatever_its_file_is_called(folder: Path) -> None:
    for name in NAMES:
        (folder / f"{name}.yaml").write_text(HEADER, encoding="utf-8")
    out = folder.parent / "out"
    assert main(["build", *(f"./{name}.yaml" for name in NAMES), "-o", str(out)]) == 0
    assert {path.name for path in out.iterdir()} == {"index.html", *(f"{name}.html" for name in NAMES)}
    assert {path.name for path in folder.parent.iterdir()} == {"in", "out", "secret"}
    linked = {
        address
        for address in addresses((out / "index.html").read_text(encoding="utf-8"))
        if address[0] == "."
    }
    assert {unquote(address.partition("#")[0]) for address in linked} == {f"./{name}.html" for name in NAMES}


@pytest.mark.parametrize("names", [("Index",), ("INDEX",), ("a", "A"), ("e\u0301", "\u00e9")])
def test_two_pages_that_some_disks_take_for_one_are_refused(
    folder: Path, names: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in names:
        (folder / f"{name}.yaml").write_text(HEADER, encoding="utf-8")
    assert main(["build", *(f"{name}.yaml" for name in names), "-o", "out"]) == 2
    assert "rename an argument file" in capsys.readouterr().err
    assert not (folder / "out").exists()


def test_a_link_that_waits_in_the_output_folder_is_not_written_through(folder: Path) -> None:
    (folder / "a.yaml").write_text(HEADER, encoding="utf-8")
    (folder / "out").mkdir()
    for name in ("a.html", "index.html"):
        (folder / "out" / name).symlink_to(folder.parent / "secret" / "s.txt")
    assert main(["build", "a.yaml", "-o", "out"]) == 2
    assert (folder.parent / "secret" / "s.txt").read_text(encoding="utf-8") == "A secret."
    assert (folder / "out" / "a.html").is_symlink()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path[:30])
def test_no_text_is_read_but_a_file_of_the_folder(folder: Path, path: str) -> None:
    written = path.replace("\\", "\\\\")
    (folder / "a.yaml").write_text(HEADER.replace("text.txt", f'"{written}"'), encoding="utf-8")
    checked = check_file(folder / "a.yaml")
    assert checked.map is None
    assert {finding.rule for finding in checked.findings} <= {"text-outside-folder", "missing-text"}
    assert checked.failing


def test_a_draft_into_a_folder_that_is_a_link_to_itself_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", "text.txt", "-o", "loop/draft.yaml"]) == 2
    assert "is not in loop" in capsys.readouterr().err


@pytest.mark.parametrize("tag", TAGS)
def test_a_tag_builds_nothing_and_runs_nothing(folder: Path, tag: str) -> None:
    (folder / "a.yaml").write_text(
        f"{HEADER}claims:\n  a:\n    accepted: As is.\n    en: {tag}\n", encoding="utf-8"
    )
    checked = check_file(folder / "a.yaml")
    assert "yaml-tag" in {finding.rule for finding in checked.failing}
    assert {path.name for path in folder.iterdir()} == {
        "a.yaml",
        "text.txt",
        "link.txt",
        "folder",
        "loop",
        "pipe",
    }


@pytest.mark.parametrize(
    "name", ["- a", "!!python", "a\nb", "#c", "q'\"q", "{a}", "ab: c", "*a", "%a", "@a", "`a`"]
)
def test_a_draft_of_a_text_with_a_strange_name_names_that_text(folder: Path, name: str) -> None:
    (folder / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    assert main(["new", f"./{name}.txt"]) == 0
    checked = check_file(folder / f"{name}.yaml")
    assert checked.map is not None
    assert checked.map.text.content == TEXT
    assert not checked.failing
