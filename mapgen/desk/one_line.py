"""Claims and sources of which only the words or the mark are left are written in one line (format 2)."""

from __future__ import annotations

from collections.abc import Iterator

from mapgen.desk.edits import Edit, applied
from mapgen.desk.pieces import Pieces, entry_of
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.reader import SECOND
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import Scalar, Table, Tree

_ALONE = {"claims": "quote", "sources": "mark"}
"""By section, the field for which a record in one line stands."""


def in_one_line(source: str) -> str:
    """Return the text of an argument file with such records in one line; unchanged in format 1."""
    tree = parse(source, FaultLog(""))
    version = entry_of(tree, "mapgen")
    if not isinstance(version, Scalar) or version.text.strip() != SECOND:
        return source
    return applied(source, list(_edits(Pieces(source), tree)))


def _edits(pieces: Pieces, tree: Tree | None) -> Iterator[Edit]:
    for section, field in _ALONE.items():
        records = entry_of(tree, section)
        for key, record in records.entries if isinstance(records, Table) else []:
            if not isinstance(record, Table) or len(record.entries) != 1 or pieces.is_flow(record):
                continue
            own, value = record.entries[0]
            after_key, start = pieces.end(key), pieces.start(value)
            one_line = isinstance(value, Scalar) and value.text and pieces.source[start] not in "|>"
            if own.text == field and one_line and not pieces.has_comment(after_key, start):
                colon = pieces.source.index(":", after_key) + 1
                yield Edit(colon, start, " ")
