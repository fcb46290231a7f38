"""fold: long lines of an argument file are broken between words, or after a comma within brackets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from mapgen.desk.edits import Edit
from mapgen.desk.pieces import Pieces
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree

FROM = 150
"""Lines of more characters are broken."""
TO = 110
"""The longest line that is made where words can be divided, in characters."""
_FURTHER = 4
"""So far to the right of its name words go on: there they may stay when the name gets a field for them."""
_MAY_BEGIN = "“«‘("


def folds(source: str, tree: Tree) -> Iterator[Edit]:
    """Yield the edits that break the long lines of a text, which is read as before.

    Lines with a comment stay, and so do words in blocks (`|`, `>`).
    """
    lines = source.split("\n")
    if all(len(line) <= FROM for line in lines):
        return
    keys: set[int] = set()
    places = sorted(_places(Pieces(source), tree, keys))
    start = 0
    for line in lines:
        end = start + len(line)
        if len(line) > FROM and " #" not in line:
            own = places[bisect_left(places, start) : bisect_left(places, end)]
            yield from _folded(line, start, own, start + _content(line) in keys)
        start = end + 1


def _content(line: str) -> int:
    """Return where the words of a line begin, after white space and the dashes of items."""
    return len(line) - len(line.lstrip(" -"))


def _folded(line: str, start: int, places: list[int], has_key: bool) -> Iterator[Edit]:
    indent = " " * (_content(line) + _FURTHER * has_key)
    begin, last = start, -1
    for at in [*places, start + len(line)]:
        longest = TO if begin == start else TO - len(indent)
        if at - begin > longest and last >= 0:
            yield Edit(last, last + 1, "\n" + indent)
            begin, last = last + 1, -1
        if at < start + len(line):
            last = at


def _places(pieces: Pieces, tree: Tree, keys: set[int]) -> Iterator[int]:
    """Yield where a space may become the end of a line; enter where keys begin."""
    match tree:
        case Scalar():
            yield from _within(pieces, tree)
        case List():
            for number, item in enumerate(tree.items):
                if number and pieces.is_flow(tree):
                    yield from _before(pieces, item)
                yield from _places(pieces, item, keys)
        case Table():
            for number, (key, value) in enumerate(tree.entries):
                keys.add(pieces.start(key))
                if number and pieces.is_flow(tree):
                    yield from _before(pieces, key)
                yield from _places(pieces, value, keys)


def _before(pieces: Pieces, tree: Tree) -> Iterator[int]:
    at = pieces.start(tree) - 1
    if pieces.source[at - 1 : at + 1] == ", ":
        yield at


def _within(pieces: Pieces, scalar: Scalar) -> Iterator[int]:
    """Yield the single spaces between words of a scalar after which a line may begin."""
    start, end = pieces.start(scalar), pieces.end(scalar)
    source = pieces.source
    if source[start : start + 1] in ("|", ">"):
        return
    at = source.find(" ", start, end)
    while at > 0:
        following = source[at + 1 : at + 2]
        if source[at - 1] not in " \n:\\" and (following.isalnum() or following in _MAY_BEGIN):
            yield at
        at = source.find(" ", at + 1, end)
