"""One file and one text, taken through all that mapgen does; what must hold whatever they are."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mapgen.findings import explain
from mapgen.layout.arrange import arrange
from mapgen.page.draw import draw_index, draw_page
from mapgen.pipeline import Checked, compile_map, summarise
from mapgen.report.report import report

LANGUAGES = ("en", "fr")


@contextmanager
def beside(file: bytes, text: bytes) -> Iterator[Path]:
    """A folder with an argument file and the text it names."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "text.txt").write_bytes(text)
        path = Path(folder) / "file.yaml"
        path.write_bytes(file)
        yield path


def outputs(path: Path, checked: Checked) -> list[str]:
    """All that is told and drawn of a file that was checked."""
    told = [
        explain(finding, {path.as_posix(): checked.source}, language)
        for finding in checked.findings
        for language in LANGUAGES
    ]
    if checked.map is None:
        assert checked.failing, "no map, and nobody says why"
        return told
    compiled = compile_map(checked.map, checked.strengths, checked.findings)
    told.append(json.dumps(compiled, ensure_ascii=False, allow_nan=False))
    gaps = summarise(checked.map, checked.strengths, checked.findings).gaps
    layout = arrange(checked.map, checked.strengths, gaps, checked.findings)
    told += [draw_page(compiled, layout), draw_index([compiled])]
    for markdown in (False, True):
        told += [report(checked.map, checked.strengths, checked.findings, one, markdown) for one in LANGUAGES]
    for one in told:
        one.encode("utf-8")
    return told


def misplaced(checked: Checked) -> list[str]:
    """The findings whose place lies outside the file or the text, or that say nothing."""
    lines = checked.source.split("\n")
    length = len(checked.map.text.content) if checked.map is not None else 0
    wrong = []
    for finding in checked.findings:
        span = finding.span
        inside = 1 <= span.line <= len(lines) and 1 <= span.column <= len(lines[span.line - 1]) + 1
        ordered = (span.line, span.column) <= (span.end_line, span.end_column)
        within = all(0 <= passage.start <= passage.end <= length for passage in finding.passages)
        said = all(finding.message.get(language) for language in LANGUAGES)
        if not (inside and ordered and within and said):
            wrong.append(f"{finding.rule} at {span}: {finding.message.best('en')}")
    return wrong
