"""Reads the key, and students' files beside it."""

from __future__ import annotations

from pathlib import Path

from mapgen.comparing.compare import Compared, Hand, Key, compare
from mapgen.model.argument_map import ArgumentMap
from mapgen.syntax.read.reader import read, read_text


def read_key(path: Path) -> ArgumentMap | None:
    """Return the map of the file beside which students' files shall be set; None where it is unreadable."""
    return read(path).map


def student_beside(key: Key, path: Path, name: str) -> Compared:
    """Return a student's file beside the key; `name` is how to call the student.

    The student's quotes are sought in the key's text. Where the file names a text of its own, in its
    folder, it is told whether that is another text.
    """
    file = read(path, text=key.map.text)
    named = file.map.document.path if file.map is not None else ""
    own = read_text(path.parent, named)[0] if named else None
    return compare(key, Hand(name, file.map, file.findings, own))
