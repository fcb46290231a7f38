"""Remedies that say what a claim cites."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.desk.pieces import entry_of
from mapgen.desk.remedies.filling_in import with_field
from mapgen.desk.remedies.open_file import OpenFile, Remedy
from mapgen.findings import Finding
from mapgen.words import both


def cite_nothing(file: OpenFile, finding: Finding) -> Iterator[Remedy]:
    """Say that a claim cites nothing by itself, so that its steps decide."""
    id_ = finding.about[0]
    given = entry_of(file.record("claims", id_), "cites")
    if given is None:
        edit = with_field(file, "claims", id_, "quote", "cites: []") if file.is_second else None
    else:
        edit = Edit(file.pieces.start(given), file.pieces.end(given), "[]")
    if edit is not None:
        says = both(
            f"The work belongs to the reasons: enter `cites: []` at `{id_}`",
            f"La publication appartient aux raisons : inscrire `cites: []` à `{id_}`",
        )
        yield Remedy(says, (edit,), sure=False)
