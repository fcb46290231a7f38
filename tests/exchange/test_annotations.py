"""Findings for other programs: SARIF by the part of its schema that they fill, and GitHub's commands."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft7Validator

from mapgen.exchange.annotations.github import workflow_command
from mapgen.exchange.annotations.levels import level
from mapgen.exchange.annotations.sarif import Waivable, Wanted, address, sarif
from mapgen.findings import Finding, Span
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both


def closed(required: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


WORDS = {"type": "string", "minLength": 1}
FROM_1 = {"type": "integer", "minimum": 1}
MESSAGE = closed(["text"], text=WORDS)
REGION = closed(["startLine"], startLine=FROM_1, startColumn=FROM_1, endLine=FROM_1, endColumn=FROM_1)
LOCATION = closed(
    ["physicalLocation"],
    physicalLocation=closed(
        ["artifactLocation", "region"],
        artifactLocation=closed(["uri"], uri={"type": "string", "pattern": "^[A-Za-z0-9._~%:/-]+$"}),
        region=REGION,
    ),
)
RESULT = closed(
    ["message", "ruleId", "level", "locations"],
    ruleId=WORDS,
    ruleIndex={"type": "integer", "minimum": 0},
    level={"enum": ["none", "note", "warning", "error"]},
    message=MESSAGE,
    locations={"type": "array", "items": LOCATION, "minItems": 1},
    properties={"type": "object"},
    suppressions={
        "type": "array",
        "items": closed(["kind"], kind={"enum": ["inSource", "external"]}, justification={"type": "string"}),
    },
)
RULE = closed(["id"], id=WORDS, shortDescription=MESSAGE, help=closed(["text"], text=WORDS, markdown=WORDS))
SCHEMA = closed(
    ["version", "runs"],
    **{
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": closed(
                ["tool", "results"],
                tool=closed(
                    ["driver"],
                    driver=closed(
                        ["name"], name=WORDS, version=WORDS, rules={"type": "array", "items": RULE}
                    ),
                ),
                language={"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                results={"type": "array", "items": RESULT},
            ),
        },
    },
)
"""The part of the public schema of SARIF 2.1.0 that we fill; what it does not name is refused here."""


def a_finding(**changes: Any) -> Finding:
    given: dict[str, Any] = {
        "rule": "dangling-citation",
        "kind": FindingKind.FAULT,
        "severity": Severity.ERROR,
        "message": both("No entry for `[1]`.", "Aucune entrée pour `[1]`."),
        "remedy": both("Add it.", "Ajoutez-la."),
        "span": Span("arguments/a file.yaml", 3, 5, 3, 9),
    }
    return Finding(**given | changes)


def reported(*found: Waivable, language: str = "en", strict: bool = False) -> dict[str, Any]:
    report = sarif(
        found, lambda name: f"# {name}\n\n*fault*\n\nChecks for it.\n", Wanted(language, strict, "1")
    )
    Draft7Validator(SCHEMA).validate(report)
    return dict(report["runs"][0])


def test_a_finding_stands_at_its_lines_and_columns_in_the_language_asked_for() -> None:
    run = reported(Waivable(a_finding(), Text()), language="fr")
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "arguments/a%20file.yaml"
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 9}
    assert result["message"]["text"] == "Aucune entrée pour `[1]`. Ajoutez-la."
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("dangling-citation", "Checks for it.")


def test_a_waived_finding_is_suppressed_with_its_reason() -> None:
    first, second = reported(Waivable(a_finding(), both("Known.", "Connu.")), Waivable(a_finding(), Text()))[
        "results"
    ]
    assert first["suppressions"] == [{"kind": "inSource", "justification": "Known."}]
    assert "suppressions" not in second


def test_a_report_without_findings_is_one_too() -> None:
    assert reported()["results"] == []


@pytest.mark.parametrize(
    ("kind", "severity", "strict", "expected"),
    [
        (FindingKind.FAULT, Severity.ERROR, False, "error"),
        (FindingKind.FAULT, Severity.WARNING, False, "warning"),
        (FindingKind.FAULT, Severity.WARNING, True, "error"),
        (FindingKind.FAULT, Severity.INFO, True, "note"),
        (FindingKind.WEAK_LINK, Severity.ERROR, True, "note"),
        (FindingKind.MISSING_EVIDENCE, Severity.WARNING, False, "note"),
    ],
)
def test_what_is_weak_in_the_document_is_no_error_of_the_file(
    kind: FindingKind, severity: Severity, strict: bool, expected: str
) -> None:
    assert level(a_finding(kind=kind, severity=severity), strict) == expected


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a/é.yaml", "a/%C3%A9.yaml"), ("/a b/c.yaml", "file:///a%20b/c.yaml"), ("c:d.yaml", "c%3Ad.yaml"),
        ("<stdin>", "%3Cstdin%3E"), ("../x.yaml", "../x.yaml"), ("a\udcff.yaml", "a%FF.yaml"),
    ],
)  # fmt: skip
def test_a_path_is_an_address(path: str, uri: str) -> None:
    assert address(path) == uri


def test_a_workflow_command_has_its_place_and_escapes_what_would_end_it() -> None:
    finding = a_finding(
        message=both("100%\n::error::of it", ""), remedy=Text(), span=Span("a,b:c\n.yaml", 3, 5, 3, 9)
    )
    assert workflow_command(finding, "en", strict=False) == (
        "::error file=a%2Cb%3Ac%0A.yaml,line=3,endLine=3,col=5,endColumn=9,title=fault[dangling-citation]"
        "::100%25%0A::error::of it"
    )


def test_columns_are_told_within_one_line_only() -> None:
    told = workflow_command(a_finding(span=Span("a.yaml", 3, 5, 4, 2)), "en", strict=False)
    assert "line=3,endLine=4,title=" in told


def test_a_terminal_obeys_no_character_of_a_workflow_command() -> None:
    told = workflow_command(a_finding(message=both("\x1b[31m red \r", "")), "en", strict=False)
    assert "\x1b" not in told
    assert "\r" not in told
