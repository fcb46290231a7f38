"""accept: what an argument file expects of its map becomes what holds now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mapgen.desk.edits import Edit, applied
from mapgen.desk.pieces import Pieces, entry_of
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Expectation
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.expectations import holds
from mapgen.syntax.read.reader import read_source
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree
from mapgen.vocabulary import Carried, Expected

FIELD = "expect"


@dataclass(frozen=True, slots=True)
class Now:
    """What holds now: the verdicts by the chain's id, in the order of the chains, and what rules find.

    `found`: for each finding that stands, pairs of its rule and the id of what it is about, or an empty id.
    """

    verdicts: Mapping[str, Carried]
    found: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, verdicts: Mapping[str, Carried], standing: Sequence[Finding]) -> Now:
        """Return what holds, from the verdicts and from the findings that are not waived."""
        found = {(finding.rule, id_) for finding in standing for id_ in ("", *finding.about)}
        return cls(verdicts, frozenset(found))


def accept(source: str, path: Path, now: Now) -> str | None:
    """Return the text of an argument file that expects what holds now; `path` is where it stands.

    Verdicts and findings that are expected otherwise are mended; chains without an expected verdict get
    one. Comments and everything else stay. Return None where that cannot be done by edits, for example
    because the whole file stands in braces.
    """
    tree = parse(source, FaultLog(""))
    if not isinstance(tree, Table):
        return None
    newer = applied(source, _edits(source, tree, now))
    before, after = (read_source(text, path).map for text in (source, newer))
    if before is None or after is None or not _is_same(before, after):
        return None
    named = {expected.argument for expected in after.expectations}
    whole = now.verdicts.keys() <= named and all(_accepted(expected, now) for expected in after.expectations)
    return newer if whole else None


def _is_same(before: ArgumentMap, after: ArgumentMap) -> bool:
    """Return whether two maps differ in nothing but in what is expected of them."""
    return replace(before, expectations=()) == replace(after, expectations=())


def _accepted(expected: Expectation, now: Now) -> bool:
    if expected.argument and expected.verdict is not now.verdicts.get(expected.argument):
        return False
    return not expected.rule or holds(expected, now.found)


def _edits(source: str, file: Table, now: Now) -> list[Edit]:
    pieces = Pieces(source)
    given = entry_of(file, FIELD)
    items = given.items if isinstance(given, List) else [given] if isinstance(given, Table) else []
    tables = [item for item in items if isinstance(item, Table) and item.entries]
    edits = [edit for table in tables for edit in _mended(pieces, table, now)]
    named = {_text(table, "argument") for table in tables}
    missing = [(id_, verdict) for id_, verdict in now.verdicts.items() if id_ not in named]
    if missing:
        lines = [f"{{argument: {id_}, verdict: {verdict}}}" for id_, verdict in missing]
        edits += _added(pieces, given, lines)
    return edits


def _mended(pieces: Pieces, table: Table, now: Now) -> Iterator[Edit]:
    """Yield the edits that make one expectation, as it is written, what holds now."""
    argument, rule = _text(table, "argument"), _text(table, "rule")
    if argument in now.verdicts and _text(table, "verdict") != now.verdicts[argument]:
        yield _with(pieces, table, "verdict", now.verdicts[argument])
    if rule:
        stands = (rule, _text(table, "about")) in now.found
        is_absent = _text(table, "is") == Expected.ABSENT
        if stands is is_absent:
            yield _with(pieces, table, "is", Expected.STANDS if stands else Expected.ABSENT)


def _with(pieces: Pieces, table: Table, name: str, word: str) -> Edit:
    """Return the edit that gives a field of a table another word."""
    value = entry_of(table, name)
    if not isinstance(value, Scalar) or not value.text:
        return pieces.with_entry(table, f"{name}: {word}")
    start, end = pieces.range(value.span)
    return Edit(start, end, word)


def _added(pieces: Pieces, given: Tree | None, lines: Sequence[str]) -> list[Edit]:
    """Return the edits that add expectations, in one line each, after those that there are."""
    source = pieces.source
    if isinstance(given, List) and given.items:
        end = pieces.end(given.items[-1])
        if pieces.is_flow(given):
            return [Edit(end, end, "".join(f", {line}" for line in lines))]
        dash = source.rfind(
            "-", pieces.line_start(pieces.start(given.items[0])), pieces.start(given.items[0])
        )
        indent = " " * (dash - pieces.line_start(dash))
        end = _line_end(source, end)
        return [Edit(end, end, "".join(f"\n{indent}- {line}" for line in lines))]
    if isinstance(given, List) and pieces.is_flow(given):
        end = pieces.end(given) - 1
        return [Edit(end, end, ", ".join(lines))]
    if isinstance(given, Table) and pieces.is_flow(given):
        start, end = pieces.start(given), pieces.end(given)
        return [Edit(start, start, "["), Edit(end, end, "".join(f", {line}" for line in lines) + "]")]
    if given is not None:
        return []
    end = len(source.rstrip())
    return [Edit(end, len(source), f"\n\n{FIELD}:\n" + "".join(f"  - {line}\n" for line in lines))]


def _line_end(source: str, offset: int) -> int:
    end = source.find("\n", offset)
    return len(source) if end < 0 else end


def _text(table: Table, name: str) -> str:
    value = entry_of(table, name)
    return value.text.strip() if isinstance(value, Scalar) else ""
