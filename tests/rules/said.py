"""What one rule says about a short map, in tests."""

from __future__ import annotations

from pathlib import Path

from mapgen.findings import Finding
from mapgen.rules import engine
from mapgen.strength.weigh import weigh
from tests.syntax.helper import HEADER, read_yaml


def said(rule: str, folder: Path, text: str, yaml: str, header: str = HEADER) -> list[Finding]:
    """The rule's findings on a map whose file has no serious fault."""
    file = read_yaml(folder, yaml, text, header)
    broken = [finding for finding in file.findings if finding.fails]
    assert not broken, broken
    assert file.map is not None
    return list(engine.check(file.map, weigh(file.map), only=rule))


def header(language: str = "en", **fields: str) -> str:
    """A header with other fields of the document."""
    own = {"title": "Example", "language": language, "kind": "web-page", "text": "text.txt", **fields}
    return f"mapgen: 1\ndocument: {{{', '.join(f'{name}: {value}' for name, value in own.items())}}}\n"
