"""Golden cases: a folder with `*.yaml` here is a test; `expected.txt` is what `mapgen check --all` prints."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mapgen.cli import main

HERE = Path(__file__).parent
CASES = sorted(path for path in HERE.iterdir() if any(path.glob("*.yaml")))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_a_case_prints_what_was_accepted(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    status = main(["check", "--all", "."])
    printed = capsys.readouterr().out + f"exit {status}\n"
    expected = case / "expected.txt"
    if os.environ.get("MAPGEN_GOLDEN"):
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")
