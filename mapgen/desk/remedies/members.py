"""Remedies at the place of each element that a finding is about; it stands at the first of them alone."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from mapgen.desk.help.outline import Symbol, symbol_at, symbols
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.desk.remedies.table import remedies
from mapgen.findings import Finding

Offer = tuple[Remedy, Finding]


def offered(
    file: OpenFile,
    findings: Sequence[Finding],
    lines: tuple[int, int],
    offset: int,
    named: Collection[tuple[str, int]] = (),
) -> list[Offer]:
    """Return what is offered in some lines, each edit once: what mends before what lets a finding stand.

    `lines`: the first and the last. `offset`: where they begin. `named`: the rules and lines of findings of
    which alone remedies are asked for; without them, those of the element at that offset are offered, too.
    """
    first, last = lines
    here = [one for one in findings if one.span.line <= last and first <= one.span.end_line]
    asked = [one for one in here if (one.rule, one.span.line) in named]
    found = [(remedy, one) for one in asked or here for remedy in remedies(file, one)]
    around = symbol_at(file.source, offset)
    if not asked and around is not None:
        others = (one for one in findings if one not in here)
        for one in turned_to(file, others, offset):
            found += [(remedy, one) for remedy in remedies(file, one) if _mends_here(file, remedy, around)]
    once: dict[frozenset[object], Offer] = {}
    for remedy, one in found:
        once.setdefault(frozenset(remedy.edits), (remedy, one))
    return sorted(once.values(), key=lambda offer: offer[0].waives)


def _mends_here(file: OpenFile, remedy: Remedy, around: Symbol) -> bool:
    """Return whether a remedy edits an entry, or none of its section."""
    touched = [
        one
        for one in symbols(file.source)
        if one.section == around.section and any(one.start <= edit.start <= one.end for edit in remedy.edits)
    ]
    return not touched or around in touched


def turned_to(file: OpenFile, findings: Iterable[Finding], offset: int) -> Iterator[Finding]:
    """Yield the findings that are also about the element whose entry an offset is in, that element first.

    A step is in the entry of its conclusion. Remedies of a finding mend the first that they can.
    """
    around = symbol_at(file.source, offset)
    if around is None or file.map is None:
        return
    own = {around.id, *(step.id for step in file.map.inferences_to.get(around.id, ()))}
    for finding in findings:
        if own.intersection(finding.about):
            mine = [id_ for id_ in finding.about if id_ in own]
            others = [id_ for id_ in finding.about if id_ not in own]
            yield replace(finding, about=(*mine, *others))
