"""The files themselves: of a size to be read in one go, and free of what belongs to one machine."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.project import ROOT, files, python_files

LONGEST = 300
WIDEST = 110
# Tables: rows to look things up in, not code to read.
TABLES = {
    "mapgen/vocabulary.py": "the words of the field, one row each",
    "mapgen/model/elements.py": "the declarations of all elements, one attribute a row",
    "mapgen/model/scheme_table.py": "the schemes, one critical question a row",
}

LOCKS = (
    "requirements.lock",
    "requirements-dev.lock",
    "package-lock.json",
    "tests/bench/peers/requirements.lock",
    "tests/bench/peers/package-lock.json",
)


def test_a_file_of_code_can_be_read_in_one_go() -> None:
    code = [*python_files("mapgen", "tests"), *(path for path in files() if path.suffix == ".js")]
    lines = {path: len((ROOT / path).read_text("utf-8").splitlines()) for path in code}
    found = [
        f"{path} has {count} lines, and a file over {LONGEST} asks to be two"
        for path, count in lines.items()
        if count > LONGEST and path.as_posix() not in TABLES
    ]
    assert not found, "\n".join(found)


def test_every_table_that_may_be_long_is_there_and_is_long() -> None:
    for name in TABLES:
        assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) > LONGEST, name


def test_no_file_names_a_folder_of_the_machine_it_was_made_on() -> None:
    own = [str(folder) + "/" for folder in (ROOT, Path.home())]
    found = []
    for path in files():
        text = (ROOT / path).read_bytes().decode("utf-8", errors="ignore")
        found += [f"{path} names {folder}" for folder in own if folder in text]
    assert not found, "\n".join(found)


def test_a_line_of_javascript_holds_110_characters() -> None:
    """The formatter wraps code, and neither comments nor long strings."""
    found = [
        f"{path}:{number} has {len(line)} characters"
        for path in files()
        if path.suffix == ".js" and path.parts[0] == "mapgen"
        for number, line in enumerate((ROOT / path).read_text("utf-8").splitlines(), 1)
        if len(line) > WIDEST
    ]
    assert not found, "\n".join(found)


def test_a_lock_file_pins_by_hash_and_names_no_host() -> None:
    for name in LOCKS:
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "sha256:" in text or '"integrity": "sha512-' in text, name
        assert "://" not in re.sub(r'"url": "https?://[^"]*"', "", text), name
