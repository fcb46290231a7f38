"""The index of a folder of maps leads to the folders beside it that have an index of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.building.build import Build, Order
from tests.syntax.helper import HEADER, TEXT


def build(output: str) -> str:
    """Build a map into a folder, and return the index."""
    list(Build(Order([Path("lamp.yaml")], Path(output))))
    return Path(output, "index.html").read_text(encoding="utf-8")


def test_the_index_leads_to_the_folders_beside_it_that_have_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "cache"))
    Path("text.txt").write_text(TEXT, encoding="utf-8")
    Path("lamp.yaml").write_text(HEADER + "claims:\n  a: {quote: Nobody knows why}\n", encoding="utf-8")
    assert 'id="folders"' not in build("out")
    build("out/two & three")
    Path("out/notes").mkdir()
    Path("out/notes/index.html").write_text("<!doctype html><title>Of another</title>", encoding="utf-8")
    index = build("out")
    assert '<a href="two%20%26%20three/index.html">two &amp; three</a>' in index
    assert "notes" not in index
