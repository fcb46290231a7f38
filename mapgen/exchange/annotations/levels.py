"""How much a finding asks for attention, in the words that other programs have."""

from __future__ import annotations

from mapgen.findings import Finding
from mapgen.vocabulary import FindingKind, Severity

ERROR, WARNING, NOTE = "error", "warning", "note"


def level(finding: Finding, strict: bool) -> str:
    """Return the level of a finding: an error fails the check, a warning is another fault of the file.

    What is weak or missing in the document is a note: there is nothing to mend in the file. With `strict`,
    a fault of the file that is not only for information is an error too.
    """
    if fails(finding, strict):
        return ERROR
    is_warning = finding.kind is FindingKind.FAULT and finding.severity is Severity.WARNING
    return WARNING if is_warning else NOTE


def fails(finding: Finding, strict: bool) -> bool:
    """Return whether a finding that is not waived fails the check.

    With `strict`, every fault does, but for those that are told for information.
    """
    weak = finding.kind is FindingKind.FAULT and finding.severity is not Severity.INFO
    return finding.fails or (strict and weak)
