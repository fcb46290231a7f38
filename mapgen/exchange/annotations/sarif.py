"""SARIF 2.1.0: the Static Analysis Results Interchange Format (OASIS Standard, 2020).

Editors and code hosts read it. Of the format only the properties are written that findings fill.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from mapgen.exchange.annotations.levels import level
from mapgen.findings import Finding, Span
from mapgen.words import Text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"


@dataclass(frozen=True, slots=True)
class Waivable:
    """A finding, and the reason of its waiver; empty where it is not waived."""

    finding: Finding
    waived: Text


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the report is written with: the language, whether weak faults fail, and the tool's version."""

    language: str
    strict: bool
    version: str


def sarif(found: Sequence[Waivable], page: Callable[[str], str | None], wanted: Wanted) -> dict[str, Any]:
    """Return a SARIF report as JSON values. `page`: the manual page of a rule or a fault, as Markdown."""
    rules = {name: number for number, name in enumerate(sorted({one.finding.rule for one in found}))}
    driver = {
        "name": "mapgen",
        "version": wanted.version,
        "rules": [_rule(name, page(name) or name) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": wanted.language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, rules, wanted) for one in found],
    }
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule(name: str, page: str) -> dict[str, Any]:
    paragraphs = (part.strip() for part in page.split("\n\n"))
    first = next((part for part in paragraphs if part and part[0] not in "#*"), name)
    return {
        "id": name,
        "shortDescription": {"text": " ".join(first.split())},
        "help": {"text": page, "markdown": page},
    }


def _result(one: Waivable, rules: Mapping[str, int], wanted: Wanted) -> dict[str, Any]:
    finding = one.finding
    result = {
        "ruleId": finding.rule,
        "ruleIndex": rules[finding.rule],
        "level": level(finding, wanted.strict),
        "message": {"text": _sentences(finding, wanted.language)},
        "locations": [_location(finding.span)],
        "properties": {
            "kind": finding.kind.value,
            "severity": finding.severity.value,
            "about": list(finding.about),
        },
    }
    if one.waived:
        reason = one.waived.best(wanted.language)
        result["suppressions"] = [{"kind": "inSource", "justification": reason}]
    return result


def _sentences(finding: Finding, language: str) -> str:
    return " ".join(filter(None, (finding.message.best(language), finding.remedy.best(language))))


def _location(span: Span) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": address(span.path)}, "region": region}}


def address(path: str) -> str:
    """Return the URI of a file: relative for a relative path, else with the scheme `file`."""
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return _segments(path.split("/"))


def _segments(parts: Iterable[str]) -> str:
    return "/".join(quote(part, safe="", errors="surrogateescape") for part in parts)
