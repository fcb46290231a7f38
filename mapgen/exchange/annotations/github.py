"""Workflow commands of GitHub Actions, which show findings at the lines of a change under review."""

from __future__ import annotations

from mapgen.exchange.annotations.levels import NOTE, level
from mapgen.findings import Finding
from mapgen.hidden import for_terminal

_ESCAPES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_ESCAPES_OF_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def workflow_command(finding: Finding, language: str, strict: bool) -> str:
    """Return a finding as one line: `::error file=…,line=…,…::message`.

    Columns are told where the finding is within one line: elsewhere the host does not take them.
    """
    span = finding.span
    place: dict[str, object] = {"file": span.path, "line": span.line, "endLine": span.end_line}
    if span.line == span.end_line:
        place |= {"col": span.column, "endColumn": span.end_column}
    place["title"] = f"{finding.kind.name_.best(language)}[{finding.rule}]"
    told = level(finding, strict)
    command = "notice" if told == NOTE else told
    properties = ",".join(f"{name}={_property(value)}" for name, value in place.items())
    sentences = filter(None, (finding.message.best(language), finding.remedy.best(language)))
    return f"::{command} {properties}::{for_terminal(chr(10).join(sentences)).translate(_ESCAPES)}"


def _property(value: object) -> str:
    return for_terminal(str(value)).translate(_ESCAPES_OF_PROPERTIES)
