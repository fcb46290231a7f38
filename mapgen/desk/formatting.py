"""fmt: one form for the white space of an argument file, without far too long lines.

Words, comments and their order stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapgen.desk.edits import Edit, Marked, applied
from mapgen.desk.folding import folds
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*")
_SPARE = re.compile(
    r"""
    (?<![ \t])[ \t]++(?=[\n\]}])   # at the end of a line, before a closing bracket
    | (?<=\n\n\n)\n++              # more than two empty lines
    | (?<=[\[{])[ \t]++            # after an opening bracket
    | (?<=:[ ])[ \t]++             # more than one space after a colon
    """,
    re.VERBOSE,
)


def formatted(source: str) -> str:
    """Return an argument file's text in one form; unchanged where it is no YAML.

    Lines end in LF and without blanks, at most two empty lines follow each other, one newline ends the
    file, and neither brackets nor colons have spare blanks beside them. Far too long lines are broken.
    """
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    first = parse(text, FaultLog(""))
    for _ in range(_ROUNDS):
        tree = parse(text, FaultLog(""))
        if tree is None:
            return source
        before, text = text, applied(text, _edits(text, tree)).rstrip("\n") + "\n"
        if text == before:
            return _folded(text, tree) if _same(first, tree) else source
    return source


def _folded(text: str, tree: Tree) -> str:
    """Return the text with its long lines broken, where it is read as before."""
    folded = applied(text, folds(text, tree))
    return folded if folded == text or _same(tree, parse(folded, FaultLog(""))) else text


_ROUNDS = 5
"""How often the text is gone through: blanks at the ends of lines hide empty lines that are to go too."""


def _edits(text: str, tree: Tree) -> Iterator[Edit]:
    """Yield the edits that take out spare white space between the scalars of a text."""
    marked, at = Marked(text), 0
    for scalar in _scalars(tree):
        start, end = marked.range(scalar.span)
        yield from _spare(text, at, start)
        at = max(at, start + len(text[start:end].rstrip()))
    yield from _spare(text, at, len(text))


def _spare(text: str, start: int, end: int) -> Iterator[Edit]:
    comments = [found.span() for found in _COMMENT.finditer(text, start, end)]
    for found in _SPARE.finditer(text, start, end):
        if not any(first <= found.start() and found.end() < last for first, last in comments):
            yield Edit(found.start(), found.end(), "")


def _scalars(tree: Tree) -> Iterator[Scalar]:
    """Yield the scalars of a tree, keys included, in the order of the text."""
    match tree:
        case Scalar():
            yield tree
        case List():
            for item in tree.items:
                yield from _scalars(item)
        case Table():
            for key, value in tree.entries:
                yield key
                yield from _scalars(value)


def _same(one: Tree | None, other: Tree | None) -> bool:
    """Return whether two trees have the same words in the same places of the tree."""
    match one, other:
        case Scalar(), Scalar():
            return one.text == other.text
        case List(), List():
            return _all_same([*one.items], [*other.items])
        case Table(), Table():
            return _all_same(
                [part for entry in one.entries for part in entry],
                [part for entry in other.entries for part in entry],
            )
    return False


def _all_same(one: list[Tree], other: list[Tree]) -> bool:
    return len(one) == len(other) and all(map(_same, one, other))
