"""fix: applies every remedy that is sure, as long as each removes its finding and brings no serious fault."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mapgen.desk.edits import Edit, applied
from mapgen.desk.remedies.each_record import Pair, slips_of_records
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.remedies.table import remedies
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.syntax.yaml.parse_errors import NOT_PARSED

Found = tuple[ArgumentMap | None, tuple[Finding, ...]]
"""The map that a text is read as, and what is found in it."""

_ROUNDS = 20
_MOST_TRIES = 200
_NOT_ALL = "too-large"
"""The fault that tells that others were not reported."""
_UNREAD = (*NOT_PARSED, "unknown-field")
"""Faults behind which something was not read: what is found there once they are mended is not new."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after its remedies, and for each of these the finding that it mended."""

    source: str
    done: tuple[tuple[Finding, Remedy], ...]


def fixed(source: str, path: Path, check: Callable[[str], Found]) -> Fixed:
    """Return the text of an argument file with its sure remedies applied.

    `path`: where the file stands; `check` returns the map and the findings of a text that stands there.
    """
    done: list[tuple[Finding, Remedy]] = []
    found, tries = check(source), 1
    refused: set[tuple[str, str, int]] = set()
    for _ in range(_ROUNDS):
        left = tuple(one for one in found[1] if _told(one) not in refused)
        slips = slips_of_records(source, path) if any(one.rule == "not-yaml" for one in left) else ()
        if len(slips) > 1 and tries < _MOST_TRIES:
            source = applied(source, [edit for _, remedy in slips for edit in remedy.edits])
            found, tries = check(source), tries + 1
            done += slips
            continue
        waiting = list(_sure(OpenFile(source, path, found[0]), left))
        groups = [apart] if (apart := _apart(waiting)) else []
        before = source
        while groups and tries < _MOST_TRIES:
            group = groups.pop()
            if source != before and len(group) == 1:
                break  # places have moved: the rest is looked for again
            newer = applied(source, [edit for _, remedy in group for edit in remedy.edits])
            after = check(newer)
            tries += 1
            if _is_better(group, found[1], after[1]):
                source, found = newer, after
                done += group
                refused.clear()
                break
            if len(group) == 1:
                refused.add(_told(group[0][0]))
            else:
                half = len(group) // 2
                groups += [group[half:], group[:half]]
        if source == before:
            break
    return Fixed(source, tuple(done))


def _sure(file: OpenFile, findings: tuple[Finding, ...]) -> Iterator[Pair]:
    """Yield each finding that has a sure remedy, with the first of them."""
    for finding in findings:
        remedy = next((one for one in remedies(file, finding) if one.sure), None)
        if remedy is not None:
            yield finding, remedy


def _apart(pairs: list[Pair]) -> list[Pair]:
    """Return the pairs whose edits do not touch those of an earlier one."""
    kept: list[Pair] = []
    taken: list[Edit] = []  # in order, and none touches another
    for finding, remedy in pairs:
        if all(_is_free(taken, edit) for edit in remedy.edits):
            kept.append((finding, remedy))
            for edit in remedy.edits:
                insort(taken, edit)
    return kept


def _is_free(taken: list[Edit], edit: Edit) -> bool:
    """Return whether an edit touches none of those that are taken."""
    at = bisect_left(taken, edit)
    before, after = taken[max(0, at - 1) : at], taken[at : at + 1]
    return all(one.end < edit.start for one in before) and all(edit.end < one.start for one in after)


def _told(finding: Finding) -> tuple[str, str, int]:
    """Return what tells a finding from others; the parser may stop for the same reason in a later line."""
    line = finding.span.line if finding.rule in NOT_PARSED else 0
    return finding.rule, finding.message.best("en"), line


def _is_better(group: list[Pair], before: tuple[Finding, ...], after: tuple[Finding, ...]) -> bool:
    """Return whether the findings of a group are gone, and no serious fault has come."""
    was, now = Counter(map(_told, before)), Counter(map(_told, after))
    gone = all(now[_told(finding)] < was[_told(finding)] for finding, _ in group)
    if any(finding.rule in _UNREAD for finding, _ in group) or any(one.rule == _NOT_ALL for one in before):
        return gone
    return gone and not Counter(_told(one) for one in after if one.fails) - Counter(
        _told(one) for one in before if one.fails
    )
