"""Finds the YAML slips of a whole file at once, where the parser stops at the first of them.

A file is divided where a line at its margin, or two spaces further in, begins an entry. Each part is parsed
and mended by itself, so that the time grows with the length of the file and not with its square.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mapgen.desk.edits import Edit, applied
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.remedies.yaml_text import quote_in_line
from mapgen.findings import Finding, Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.yaml.parser import parse

Pair = tuple[Finding, Remedy]

_BEGINS = re.compile(r"^ {0,2}[^\s#:{}\[\],'\"-][^:{}\[\],\n]*+:(?=\s)", re.MULTILINE)
_MOST_SLIPS = 20
"""So many slips are mended in one part."""


def slips_of_records(source: str, path: Path) -> tuple[Pair, ...]:
    """Return each slip in the YAML of a file that one remedy mends, with the remedy.

    Empty where they would not make the file readable, or where a part is no entry but words of a longer text.
    """
    begins = sorted({0, *(found.start() for found in _BEGINS.finditer(source))})
    ends = [*begins[1:], len(source)]
    pairs: list[Pair] = []
    line = 1
    for begin, end in zip(begins, ends, strict=True):
        pairs += _slips(source[begin:end], begin, line, path)
        line += source.count("\n", begin, end)
    if not pairs:
        return ()
    edits = [edit for _, remedy in pairs for edit in remedy.edits]
    after = OpenFile(applied(source, edits), path, None)
    return tuple(pairs) if _are_values(after, edits) else ()


def _slips(part: str, begin: int, line: int, path: Path) -> Iterator[Pair]:
    """Yield the slips of a part, which begins at an offset and in a line of the file."""
    made: list[Edit] = []
    for _ in range(_MOST_SLIPS):
        log = FaultLog(path.as_posix())
        now = applied(part, made)
        parse(now, log)
        finding = next((one for one in log.findings if one.rule == "not-yaml"), None)
        remedy = next(quote_in_line(OpenFile(now, path, None), finding), None) if finding else None
        if finding is None or remedy is None or len(remedy.edits) != 1:
            return
        edit = _before(remedy.edits[0], made)
        if edit is None:
            return
        made.append(edit)
        there = Edit(begin + edit.start, begin + edit.end, edit.text)
        yield _moved(finding, line - 1), replace(remedy, edits=(there,))


def _before(edit: Edit, made: list[Edit]) -> Edit | None:
    """Return an edit of a text as one of the text before other edits; None where it touches one of them."""
    start, end = edit.start, edit.end
    for one in sorted(made):
        grown = len(one.text) - (one.end - one.start)
        if end <= one.start:
            break
        if start < one.start + len(one.text):
            return None
        start, end = start - grown, end - grown
    return Edit(start, end, edit.text)


def _moved(finding: Finding, lines: int) -> Finding:
    span = finding.span
    there = Span(span.path, span.line + lines, span.column, span.end_line + lines, span.end_column)
    return replace(finding, span=there)


def _are_values(file: OpenFile, edits: list[Edit]) -> bool:
    """Return whether a file is YAML, and what each edit has written is a value or item of it by itself."""
    log = FaultLog("")
    parse(file.source, log)
    if any(one.rule == "not-yaml" for one in log.findings):
        return False
    starts = {file.pieces.start(scalar) for scalar in file.scalars}
    grown = 0
    for edit in sorted(edits):
        if edit.start + grown not in starts:
            return False
        grown += len(edit.text) - (edit.end - edit.start)
    return True
