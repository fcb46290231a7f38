"""Slips by the thousand, and words that only look as if they wanted quotes."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.desk.remedies.fixing import Found, fixed
from mapgen.desk.remedies.open_file import OpenFile
from mapgen.desk.remedies.table import remedies
from mapgen.pipeline import check_source
from mapgen.syntax.read.reader import read_source


def test_more_slips_than_are_reported_at_once_are_all_mended(tmp_path: Path) -> None:
    count = 1_020
    (tmp_path / "text.txt").write_text("".join(f"Thing {n} is. " for n in range(count)), encoding="utf-8")
    claims = "".join(f"  c{n}: {{quote: Thing {n} is, kind: efect}}\n" for n in range(count))
    source = (
        f"mapgen: 2\ndocument: {{title: T, language: en, kind: other, text: text.txt}}\nclaims:\n{claims}"
    )
    path = tmp_path / "map.yaml"

    def check(text: str) -> Found:
        read = read_source(text, path)
        return read.map, read.findings

    assert "efect" not in fixed(source, path, check).source


@pytest.mark.parametrize("value", ['"\\uD800"', '{why: "\\uD800", by: serious}', '{why: "\\uD800"}'])
def test_what_is_in_quotes_is_not_put_in_quotes(value: str, tmp_path: Path) -> None:
    source, path = f"mapgen: 2\ndocument: {value}\n", tmp_path / "map.yaml"
    finding = next(one for one in check_source(source, path).findings if one.rule == "not-yaml")
    assert remedies(OpenFile(source, path, None), finding) == ()
