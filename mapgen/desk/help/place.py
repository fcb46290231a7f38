"""Finds the place of an offset in an argument file by indentation and brackets, also in half-written YAML."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

_ENTRY = re.compile(
    r"(?P<dashes>\s*+(?:-[ ]++)*+)(?P<key>[^\s#:{}\[\],'\"-][^:{}\[\],]*+):(?:\s++(?P<value>.*)|$)"
)
"""A line that begins an entry, perhaps after the signs of a list's items."""
_DASHES = re.compile(r"\s*(?:-(?:[ ]+|$))*")
_FURTHEST = 2000
"""So many lines before and after a place are looked at for the keys beside it."""
_WIDEST = 10_000
"""So many characters of an entry are looked at for open brackets."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an offset is.

    `keys`: the keys of the entries around it, the outermost first. `in_key`: a key may be written there.
    `in_value`: a value may; both where a key's value begins in the next line. `start`: where what is typed
    begins. `in_flow`: within brackets or braces. `beside`: the other keys of the same table that were seen.
    """

    keys: tuple[str, ...]
    in_key: bool
    in_value: bool
    start: int
    in_flow: bool = False
    beside: frozenset[str] = frozenset()


def place_at(source: str, offset: int) -> Place:
    """Return the place of an offset, from 0 to the length of the text."""
    line_start = source.rfind("\n", 0, offset) + 1
    line = source[line_start:offset]
    begins = _begins(line)
    owners = list(_owners(source, line_start, begins, "-" in line[:begins]))
    within = _in_open_entry(source, offset, owners)
    if within is not None:
        return within
    keys = tuple(key for key, _ in reversed(owners))
    entry = _ENTRY.match(line)
    if entry is not None:
        value = line_start + (entry.start("value") if entry["value"] is not None else len(line))
        around = Place((*keys, entry["key"].rstrip()), False, True, value)
        return _in_brackets(source, around, value, offset) or around
    start = line_start + begins
    around = Place(keys, True, bool(keys), start)
    inside = _in_brackets(source, around, start, offset)
    return inside or replace(around, beside=frozenset(_beside(source, line_start, begins)))


def _begins(line: str) -> int:
    """Return the column at which the words of a line begin, after white space and signs of items."""
    found = _DASHES.match(line)
    return found.end() if found else 0


def _owners(source: str, line_start: int, column: int, in_item: bool) -> Iterator[tuple[str, int]]:
    """Yield the entries around a line, the innermost first: the key, and the offset where its value begins.

    `column`: where the words of the line begin; `in_item`: they are an item of a list.
    """
    if in_item:
        dash = source.find("-", line_start)
        column = dash - line_start + 1  # the list may stand at the same column as its key
    lines = _indented(source)
    number = lines.before(bisect_left(lines.starts, line_start), column)
    while number >= 0 and column > 0:
        start, end = lines.starts[number], lines.starts[number + 1] - 1
        line = source[start : min(end, start + _WIDEST)]
        found = _ENTRY.match(line)
        if found is not None and found.start("key") < column:
            yield (
                found["key"].rstrip(),
                start + (found.start("value") if found["value"] is not None else len(line)),
            )
            dash = found["dashes"].find("-")
            column = found.start("key") if dash < 0 else dash + 1
        number = lines.before(number, column)


@dataclass(frozen=True)
class _Lines:
    """Where the lines of a text start, and its end; how far each is indented; which line above is less."""

    starts: list[int]
    indents: list[int]
    above: list[int]

    def before(self, number: int, column: int) -> int:
        """Return the nearest line before the line `number` that is indented less than a column, or -1."""
        number -= 1
        while number >= 0 and self.indents[number] >= column:
            number = self.above[number]
        return number


@lru_cache(maxsize=2)
def _indented(source: str) -> _Lines:
    starts: list[int] = []
    indents: list[int] = []
    above: list[int] = []
    open_: list[int] = []  # the lines that may own the next one, the innermost last
    at = 0
    for number, line in enumerate(source.split("\n")):
        words = line.lstrip(" ")
        indent = len(line) - len(words) if words.strip() else len(source) + 1  # a blank line owns nothing
        while open_ and indents[open_[-1]] >= indent:
            open_.pop()
        starts.append(at)
        indents.append(indent)
        above.append(open_[-1] if open_ else -1)
        open_.append(number)
        at += len(line) + 1
    return _Lines([*starts, at], indents, above)


def _in_open_entry(source: str, offset: int, owners: list[tuple[str, int]]) -> Place | None:
    """Return the place where it is within brackets or words that an entry in an earlier line has begun."""
    for level, (_, begins) in enumerate(owners):
        value = source[begins : begins + 1]
        if not value or value in "\n#&*":
            continue
        around = Place(tuple(key for key, _ in reversed(owners[level:])), False, True, begins)
        if value in "[{":
            return _in_brackets(source, around, begins, offset)
        return around if level == 0 else None
    return None


def _in_brackets(source: str, around: Place, start: int, offset: int) -> Place | None:
    """Return the place within the brackets that open at `start`; None where none is open at the offset."""
    if source[start : start + 1] not in ("[", "{") or start >= offset or offset - start > _WIDEST:
        return None
    # Each open bracket: its sign, the key whose value is written, the keys before, where the words begin.
    open_: list[tuple[str, str, list[str], int]] = []
    at = start
    while at < offset:
        sign = source[at]
        if sign in "'\"" and (not open_ or not source[open_[-1][3] : at].strip()):
            closed = source.find(sign, at + 1, offset)
            at = offset if closed < 0 else closed + 1
            continue
        if sign in "[{":
            open_.append((sign, "", [], at + 1))
        elif sign in "]}":
            open_.pop()
            if not open_:
                return None
        elif sign == "," and open_:
            bracket, key, before, _ = open_[-1]
            open_[-1] = (bracket, "", [*before, key], at + 1)
        elif sign == ":" and open_ and open_[-1][0] == "{" and source[at + 1 : at + 2] in (" ", "\n", ""):
            bracket, key, before, begins = open_[-1]
            if not key:
                open_[-1] = (bracket, source[begins:at].strip(" \n'\""), before, at + 1)
        at += 1
    bracket, key, before, begins = open_[-1]
    while begins < offset and source[begins] in " \n":
        begins += 1
    keys = (*around.keys, *(own for _, own, _, _ in open_ if own))
    in_key = bracket == "{" and not key
    return Place(keys, in_key, not in_key, begins, True, frozenset(before))


def _beside(source: str, line_start: int, column: int) -> Iterator[str]:
    """Yield the keys of the block that a line at that column is in, before and after it."""
    before, after = source[:line_start].split("\n")[:-1], source[line_start:].split("\n")[1:]
    for lines in (reversed(before[-_FURTHEST:]), after[:_FURTHEST]):
        for line in lines:
            found = _ENTRY.match(line)
            own = found.start("key") if found else _begins(line)
            if line.strip() and own < column:
                break
            if found is not None and own == column:
                yield found["key"].rstrip()
                if "-" in found["dashes"] and lines is not after:
                    break
