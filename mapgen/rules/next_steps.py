"""In which order an author is told what is still to be entered, and when none of it can move a verdict.

The order is our own: first where to begin, then which works are meant and what they are, then what words
suggest, then the questions of steps; what only tells of the document comes last.
"""

from __future__ import annotations

from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.ties import bearing
from mapgen.strength.effects.table import moves
from mapgen.vocabulary import FindingKind, Severity

_FIRST = (
    "unsupported-claim",
    "unidentified-source",
    "unentered-design",
    "open-proposal",
    "critical-question-open",
    "risk-of-bias-unassessed",
)
_LAST = ("authorship-disclosure-gap", "cut-label")
"""Their fields (author, date, competence, interests; labels) change nothing in the weighing."""


def is_next_step(finding: Finding) -> bool:
    """Return whether a finding tells the author what is still to be entered, and no fault."""
    return finding.kind is FindingKind.FAULT and finding.severity is Severity.INFO


def place(finding: Finding) -> int:
    """Return the place of a rule's findings among what is still to be entered: 0 for the first."""
    if finding.rule in _LAST:
        return len(_FIRST) + 1
    return _FIRST.index(finding.rule) if finding.rule in _FIRST else len(_FIRST)


def moves_nothing(finding: Finding, map_: ArgumentMap) -> bool:
    """Return whether it is known that what a next step asks for can move no verdict of the map."""
    if not map_.arguments:
        return False
    if finding.rule == "open-proposal":
        on_the_way = bearing(map_)
        left = (one for claim in map_.claims if claim.id in on_the_way for one in claim.proposed)
        return not any(moves(one.field) for one in left)
    return finding.rule in _LAST
