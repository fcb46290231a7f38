"""Remedies at the place of each element that a finding is about; it stands at the first of them alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mapgen.desk.help.outline import symbol_at
from mapgen.desk.remedies.open_file import OpenFile
from mapgen.findings import Finding


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
