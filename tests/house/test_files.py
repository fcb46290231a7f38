"""The files themselves: of a size to be read in one go, and free of what belongs to one machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.house.project import ROOT, files, python_files

LONGEST = 300
# Tables: rows to look things up in, not code to read.
TABLES = {
    "mapgen/vocabulary.py": "the words of the field, one row each",
    "mapgen/model/scheme_table.py": "the argumentation schemes and their critical questions",
    "tests/page/sample.py": "a small map, written out",
}

# Written apart, so that this file does not name them.
REGISTRIES = [
    "pypi" + ".org",
    "python" + "hosted.org",
    "registry." + "npmjs",
    "npmjs" + ".com",
    "deb." + "debian",
    "debian" + ".org",
    "/simple" + "/",
]
MACHINES = [
    re.compile(rf"(?<![\w.)]){folder}/\w")
    for folder in (
        "/" + "work",
        "/" + "farm",
        "/" + "root",
        "/tmp" + "/w",
        "/opt" + "/wheels",
        "/opt" + "/pypi",
    )
]


@pytest.mark.parametrize("path", python_files("mapgen", "tests"), ids=str)
def test_a_python_file_can_be_read_in_one_go(path: Path) -> None:
    lines = len((ROOT / path).read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST or path.as_posix() in TABLES, (
        f"{path} has {lines} lines, and a file over {LONGEST} asks to be two."
    )


def test_every_table_that_may_be_long_is_there_and_is_long() -> None:
    for name in TABLES:
        assert len((ROOT / name).read_text(encoding="utf-8").splitlines()) > LONGEST / 2, name


def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    found = []
    for path in files():
        text = (ROOT / path).read_bytes().decode("utf-8", errors="ignore")
        found += [f"{path} names {host}" for host in REGISTRIES if host in text]
        found += [f"{path} names {match[0]}…" for one in MACHINES if (match := one.search(text))]
    assert not found, "\n".join(found)
