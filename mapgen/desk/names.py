"""Every place in an argument file that defines an element by its id, or names one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mapgen.model import shapes
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.fields.records import RECORDS
from mapgen.syntax.read.reader import long_forms
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree


@dataclass(frozen=True, slots=True)
class Name:
    """An id as it is written: what kind of element it is of, and whether it defines that element here.

    `kind` is empty where the id may be of any kind, as in a waiver.
    """

    kind: str
    scalar: Scalar
    defines: bool = False


_OTHER_IDS = (("inference", "id"), ("waiver", "about"), ("expectation", "about"))
"""The fields, each with its record, that hold an id though their shape is that of any line."""


def names_in(source: str) -> tuple[Name, ...]:
    """Return every id that an argument file writes; none where it is no YAML."""
    tree = parse(source, FaultLog(""))
    return () if tree is None else tuple(_of_record("file", long_forms(tree)))


def _of_record(record: str, tree: Tree) -> Iterator[Name]:
    if record == "inference" and isinstance(tree, List):
        yield from _each("claim", tree)
    if not isinstance(tree, Table):
        return
    for key, value in tree.entries:
        field = RECORDS[record].field(key.text)
        if field is not None:
            yield from _of_field(record, field.name, field.shape, value)


def _of_field(record: str, name: str, shape: shapes.Shape, tree: Tree) -> Iterator[Name]:
    match shape:
        case shapes.Name(of) | shapes.Names(of):
            yield from _each(of, tree)
        case shapes.TermOrWords() | shapes.TermsOrWords():
            yield from _each("term", tree)
        case shapes.NameByName():
            yield from (Name("term", key) for key, _ in _entries(tree))
        case shapes.One(of):
            yield from _of_record(of, tree)
        case shapes.Many(of):
            for item in tree.items if isinstance(tree, List) else [tree]:
                yield from _of_record(of, item)
        case shapes.Keyed(of, free):
            for key, value in _entries(tree):
                if not free:
                    yield Name(of, key, defines=True)
                yield from _of_record(of, value)
        case shapes.ByWord(_, of):
            for _, value in _entries(tree):
                yield from _of_record(of, value)
        case shapes.Line() if (record, name) in _OTHER_IDS:
            kind = "inference" if name == "id" else ""
            yield from (Name(kind, one.scalar, defines=name == "id") for one in _each(kind, tree))


def _each(kind: str, tree: Tree) -> Iterator[Name]:
    items = tree.items if isinstance(tree, List) else [tree]
    yield from (Name(kind, item) for item in items if isinstance(item, Scalar) and item.text.strip())


def _entries(tree: Tree) -> list[tuple[Scalar, Tree]]:
    return tree.entries if isinstance(tree, Table) else []
