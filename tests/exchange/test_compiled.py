"""The compiled map keeps its contract."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mapgen.pipeline import check_file, compile_map
from tests.conftest import ROOT

SHIPPED = sorted((ROOT / "arguments").glob("*.yaml"))
SCHEMA = json.loads((ROOT / "docs" / "map.schema.json").read_text("utf-8"))


@cache
def compiled(path: Path) -> dict[str, Any]:
    """The compiled map of a file, which every test only reads."""
    checked = check_file(path)
    assert checked.map is not None
    return compile_map(checked.map, checked.strengths, checked.findings)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_map_follows_the_schema(path: Path) -> None:
    jsonschema.Draft202012Validator(SCHEMA).validate(compiled(path))


def test_the_schema_refuses_what_it_does_not_know() -> None:
    value = {**compiled(SHIPPED[0]), "surprise": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(value)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_quote_stands_in_the_text_where_the_map_says(path: Path) -> None:
    value = compiled(path)
    text = value["document"]["text"]
    quotes = [quote for claim in value["claims"] for quote in claim["quotes"]]
    assert len(quotes) > 40
    for quote in quotes:
        selector = quote["selectors"][0]
        assert text[quote["start"] : quote["end"]] == selector["exact"]
        assert quote["state"] in ("exact", "normalised")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_printed_mark_is_entered_or_found(path: Path) -> None:
    value = compiled(path)
    printed = {number for mark in value["marks"] for number in mark["numbers"]}
    entered = {number for claim in value["claims"] for number in claim["citations"]}
    assert printed == entered
