"""Reading short argument files in tests."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mapgen.budgets import BUDGETS
from mapgen.syntax.read.reader import ReadFile, read

HEADER = "mapgen: 1\ndocument: {title: Example, language: en, kind: web-page, text: text.txt}\n"
TEXT = "Teenagers sleep seven hours. Nobody knows why. Screens are bright."


def read_yaml(folder: Path, yaml: str | bytes, text: str = TEXT, header: str = HEADER) -> ReadFile:
    """The argument file with a header before it and a text beside it, read."""
    (folder / "text.txt").write_text(text, encoding="utf-8")
    path = folder / "file.yaml"
    content = yaml if isinstance(yaml, bytes) else (header + yaml).encode("utf-8")
    path.write_bytes(content)
    return read(path, "file.yaml")


def bounded(monkeypatch: pytest.MonkeyPatch, name: str, most: int) -> None:
    """Make a budget small, so that a small file passes it."""
    monkeypatch.setitem(BUDGETS, name, replace(BUDGETS[name], most=most))


def faults(file: ReadFile) -> list[tuple[str, int, int]]:
    """The faults as (name, line, column); lines are counted after the two lines of the header."""
    return [(f.rule, f.span.line - 2, f.span.column) for f in file.findings]
