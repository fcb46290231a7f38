"""The heavy shapes, made small: each is an argument file that mapgen takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_file
from tests.fuzz.heavy import build
from tests.fuzz.shapes import SHAPES, write
from tests.fuzz.trial import misplaced, outputs

SMALL = 0.01
OTHERS = {"ring-of-attacks": 0.005, "long-fields": 0.02}
"""A ring of a hundred claims is a ring, and one of two hundred slow. A hundredth of long fields is none."""


@pytest.mark.parametrize("name", SHAPES)
def test_a_heavy_shape_is_an_argument_file(name: str, tmp_path: Path) -> None:
    path = write(name, tmp_path, OTHERS.get(name, SMALL))
    checked = check_file(path)
    assert checked.map is not None
    assert checked.map.claims
    assert misplaced(checked) == []
    assert any(told.startswith("<!doctype html>") for told in outputs(path, checked))


def test_what_a_build_takes_is_told(tmp_path: Path) -> None:
    row = build(write("left-out-and-waived", tmp_path, SMALL))
    name, processor, memory, page, wrong = (cell.strip() for cell in row.split("|")[1:])
    assert (name, wrong) == ("left out and waived", "")
    assert processor.endswith(" s")
    assert int(memory.split()[0]) > 10
    assert float(page.split()[0]) > 0.3
