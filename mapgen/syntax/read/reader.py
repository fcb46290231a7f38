"""Reads an argument file: returns an `ArgumentMap` and the faults of the file."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Finding, Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.namesakes import with_namesakes
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.builder import Builder
from mapgen.syntax.read.files import argument_text, read_argument_file, read_document
from mapgen.syntax.read.short_forms import written_out
from mapgen.syntax.read.values import Values
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import Scalar, Table, Tree
from mapgen.words import both

FIRST, SECOND = "1", "2"
"""The formats of argument files. The second has short forms, and reads marks and sources in the text."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The result of reading one argument file; `map` is None where too little could be read to build it."""

    map: ArgumentMap | None
    findings: tuple[Finding, ...]
    source: str
    digests: Mapping[str, str] = field(default_factory=dict)
    """The SHA-256 of the argument file, under `""`, and of its text, under the path that the file writes."""

    unread: frozenset[str] = frozenset()
    """The ids of claims that name an id which no element has, and of elements that may be meant: ties of
    theirs are not read, so that nothing can be said to be missing there."""


def read(
    path: Path, shown: str | None = None, content: bytes | None = None, text: DocumentText | None = None
) -> ReadFile:
    """Read the argument file at `path`, which findings call `shown`; faults are returned, never raised.

    With `content`, it is read instead of the file, as if it stood there. With `text`, the file's quotes are
    sought in that text, whatever text the file names, if any. The findings are in the order of their spans.
    """
    log = FaultLog(shown if shown is not None else path.as_posix())
    source = read_argument_file(path, log) if content is None else argument_text(content, log)
    if source is None:
        return ReadFile(None, tuple(log.findings), "")
    return _read(source, path, log, text)


def read_source(source: str, path: Path, shown: str | None = None) -> ReadFile:
    """Read an argument file's text as if it stood at `path`, beside which its document's text is."""
    return _read(source, path, FaultLog(shown if shown is not None else path.as_posix()))


def _read(source: str, path: Path, log: FaultLog, text: DocumentText | None = None) -> ReadFile:
    with _without_collecting():
        tree = parse(source, log)
        if tree is None and not log.findings:
            _note_empty(log)
        found, unread = _map_of(tree, path, log, text) if tree is not None else (None, frozenset[str]())
    findings = tuple(sorted(log.findings, key=lambda finding: finding.span))
    return ReadFile(found, findings, source, log.digests, unread)


def read_text(folder: Path, named: str) -> tuple[str | None, tuple[Finding, ...]]:
    """Return the text at the path `named` in the folder, and its faults; None for a text that is not read."""
    log = FaultLog(named)
    content = read_document(folder, named, Span(named, 1, 1, 1, 2), log)
    return content, tuple(log.findings)


def _note_empty(log: FaultLog) -> None:
    hint = both("Begin with `mapgen: 2` and a `document`.", "Commencez par `mapgen: 2` et un `document`.")
    problem = both("the file is empty", "le fichier est vide")
    log.fault("not-yaml", Span(log.path, 1, 1, 1, 2), problem=problem, hint=hint)


def _map_of(
    tree: Tree, path: Path, log: FaultLog, text: DocumentText | None
) -> tuple[ArgumentMap | None, frozenset[str]]:
    """Return the map, if it can be built, and the ids of `ReadFile.unread`."""
    values = Values(log, _language_of(tree))
    version = _at(tree, "mapgen")
    file = values.record("file", long_forms(tree))
    if version not in ("", FIRST, SECOND):
        log.fault("wrong-version", file.span_of("mapgen"), version=version)
    builder = Builder(log, values.language, second=version == SECOND)
    map_ = builder.build(path, file, text)
    return map_ and with_namesakes(map_), frozenset(builder.ids.unread)


def long_forms(tree: Tree) -> Tree:
    """Return the tree of an argument file of either format with every short form written out in full."""
    return written_out(tree) if _at(tree, "mapgen") == SECOND else tree


def _language_of(tree: Tree) -> str:
    """Return the document's language code, which reading any text requires; `en` where none is given."""
    code = _at(tree, "document", "language")
    return code if code.isalpha() else "en"


def _at(tree: Tree | None, *path: str) -> str:
    """Return the text at the end of a path of keys; empty where there is none."""
    for wanted in path:
        entries = tree.entries if isinstance(tree, Table) else []
        tree = next((value for key, value in entries if key.text == wanted), None)
    return tree.text.strip() if isinstance(tree, Scalar) else ""


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Pause the cyclic garbage collector, which would run often while many lasting objects are made."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
