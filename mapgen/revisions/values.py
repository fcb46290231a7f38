"""Tells a revision as JSON values, for programs."""

from __future__ import annotations

from typing import Any

from mapgen.findings import Finding
from mapgen.revisions.changes import Change
from mapgen.revisions.compare import Revision
from mapgen.revisions.verdict_moves import Move, Verdict


def revision_values(revision: Revision) -> dict[str, Any]:
    """Return a revision as JSON values."""
    return {
        "format": {"name": "mapgen-diff", "version": 1},
        "verdicts": [_move_values(move) for move in revision.moves],
        "text_changed": revision.text_changed,
        "changes": [_change_values(change) for change in revision.changes],
        "findings": {
            "came": [_finding_values(finding) for finding in revision.came],
            "went": [_finding_values(finding) for finding in revision.went],
            "otherwise": [
                {"before": _finding_values(before), "after": _finding_values(after)}
                for before, after in revision.otherwise
            ],
            "more_or_fewer_places": [
                {"before": _finding_values(before), "after": _finding_values(after)}
                for before, after in revision.spread
            ],
        },
    }


def _move_values(move: Move) -> dict[str, Any]:
    return {
        "argument": move.argument,
        "before": _verdict_values(move.before),
        "after": _verdict_values(move.after),
        "because": [_cause_values(change) for change in move.because],
        "each_alone_as_well": [_cause_values(change) for change in move.others],
        "also_told_of": [argument.id for argument in move.also_told_of],
    }


def _verdict_values(verdict: Verdict) -> dict[str, Any]:
    return {
        "word": str(verdict.word) if verdict.word else None,
        "breaks_at": verdict.at,
        "why": verdict.why.as_dict(),
        "first_break": verdict.broken_on,
        "breaks": [{"on": one.on, "why": one.why.as_dict()} for one in verdict.breaks],
        "other_evidence": str(verdict.says) if verdict.says else None,
    }


def _reference(change: Change) -> dict[str, str]:
    return {"kind": change.kind, "id": change.own_id, "how": str(change.how)}


def _cause_values(change: Change) -> dict[str, Any]:
    return {**_reference(change), "fields": [field.field for field in change.fields]}


def _change_values(change: Change) -> dict[str, Any]:
    return {
        **_reference(change),
        "was": change.was,
        "fields": [
            {"field": field.field, "before": field.before, "after": field.after} for field in change.fields
        ],
    }


def _finding_values(finding: Finding) -> dict[str, Any]:
    return {"rule": finding.rule, "about": list(finding.about), "message": finding.message.as_dict()}
