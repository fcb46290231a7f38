"""Cuts parts out of an argument file's YAML as they are spelt, and indents them for another place."""

from __future__ import annotations

import re

from mapgen.desk.edits import Edit, Marked
from mapgen.desk.spelling import spelled
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree

_COMMENT = re.compile(r"(?<!\S)#")


class Pieces(Marked):
    """A YAML text, from which the words of each parsed tree can be cut."""

    def words(self, tree: Tree) -> str:
        """Return a tree as it is written, without white space and comments after it."""
        return self.source[self.start(tree) : self.end(tree)]

    def start(self, tree: Tree) -> int:
        return self.range(tree.span)[0]

    def end(self, tree: Tree) -> int:
        """Return the offset after the last character of a tree; a block ends where its last part does."""
        last = _last(tree)
        if last is not None and not self.is_flow(tree):
            return self.end(last)
        start, end = self.range(tree.span)
        return start + len(self.source[start:end].rstrip())

    def is_flow(self, tree: Tree) -> bool:
        """Whether a list or table is written in brackets or braces."""
        return self.source[self.start(tree) : self.start(tree) + 1] in ("[", "{")

    def column(self, tree: Tree) -> int:
        """Return how many characters stand before a tree in its line."""
        return tree.span.column - 1

    def opens_line(self, tree: Tree) -> bool:
        """Whether nothing but white space, or the sign of a list's item, stands before a tree in its line."""
        start = self.start(tree)
        return not self.source[self.line_start(start) : start].strip(" -")

    def has_comment(self, start: int, end: int) -> bool:
        """Whether a comment may stand between two offsets; a `#` after a space in words counts as one."""
        return _COMMENT.search(self.source, start, end) is not None

    def set_at(self, tree: Tree, column: int, key_column: int) -> str:
        """Return a tree's words, indented to follow a key at `column`; its key was at `key_column` before.

        It begins with a space, or in the next line for a block of entries.
        """
        words = self.words(tree)
        if isinstance(tree, Scalar) or self.is_flow(tree):
            return " " + shifted(words, column - key_column)
        inner = column + 2
        return "\n" + " " * inner + shifted(words, inner - self.column(tree))

    def without(self, table: Table, key: Scalar, value: Tree) -> Edit | None:
        """Return the edit that takes an entry out of a table; None where a comment would go with it."""
        start, end = self.start(key), self.end(value)
        if self.is_flow(table):
            return self._without_in_flow(table, key, start, end)
        line_end = self.source.find("\n", end)
        line_end = len(self.source) if line_end < 0 else line_end
        alone = (
            not self.source[self.line_start(start) : start].strip() and not self.source[end:line_end].strip()
        )
        if not alone or self.has_comment(start, end):
            return None
        return Edit(self.line_start(start), min(line_end + 1, len(self.source)), "")

    def _without_in_flow(self, table: Table, key: Scalar, start: int, end: int) -> Edit | None:
        position = next(number for number, (own, _) in enumerate(table.entries) if own is key)
        if position + 1 < len(table.entries):
            return Edit(start, self.start(table.entries[position + 1][0]), "")
        if position:
            return Edit(self.end(table.entries[position - 1][1]), end, "")
        return None

    def with_entry(self, table: Table, entry: str) -> Edit:
        """Return the edit that puts an entry, as `cites: []`, before the first of a table."""
        first = table.entries[0][0]
        between = ", " if self.is_flow(table) else "\n" + " " * self.column(first)
        return Edit(self.start(first), self.start(first), entry + between)

    def with_last_entry(self, table: Table, entry: str) -> Edit:
        """Return the edit that puts an entry after the last of a table."""
        last_key, last = table.entries[-1]
        end = self.end(last_key if isinstance(last, Scalar) and not last.text else last)
        if self.is_flow(table):
            return Edit(end, end, f", {entry}")
        line_end = self.source.find("\n", end)
        end = len(self.source) if line_end < 0 else line_end
        return Edit(end, end, "\n" + " " * self.column(table.entries[0][0]) + entry)

    def with_item(self, given: Scalar | List, words: str) -> Edit | None:
        """Return the edit that adds an item to a list, or makes a list of one value and the item.

        `words`: the item, spelt for a list in brackets. None where what is given has no value yet, or a
        value of several lines.
        """
        if isinstance(given, Scalar):
            if not given.text.strip() or "\n" in self.words(given):
                return None
            listed = f"[{spelled(given.text.strip(), in_flow=True)}, {words}]"
            return Edit(self.start(given), self.end(given), listed)
        if not given.items:
            return None
        end = self.end(given.items[-1])
        if self.is_flow(given):
            return Edit(end, end, f", {words}")
        line_end = self.source.find("\n", end)
        end = len(self.source) if line_end < 0 else line_end
        return Edit(end, end, "\n" + " " * self.column(given) + f"- {words}")


def shifted(words: str, by: int) -> str:
    """Return words whose lines after the first begin so many characters further right, or left."""
    first, *others = words.split("\n")
    moved = (line if not line.strip() else " " * by + line if by > 0 else _less(line, -by) for line in others)
    return "\n".join([first, *moved])


def _less(line: str, by: int) -> str:
    return line[min(by, len(line) - len(line.lstrip(" "))) :]


def _last(tree: Tree) -> Tree | None:
    if isinstance(tree, Table) and tree.entries:
        key, value = tree.entries[-1]
        empty = isinstance(value, Scalar) and not value.text
        return key if empty else value
    return tree.items[-1] if isinstance(tree, List) and tree.items else None


def entry_of(tree: Tree | None, name: str) -> Tree | None:
    """Return the value under a key of a table; None where it has none, or is no table."""
    entries = tree.entries if isinstance(tree, Table) else []
    return next((value for key, value in entries if key.text == name), None)


def only_entry(tree: Tree, name: str) -> Tree | None:
    """Return the value of a table's only entry; None where it has others, or another name."""
    if not isinstance(tree, Table) or [key.text for key, _ in tree.entries] != [name]:
        return None
    return tree.entries[0][1]


def names_of(table: Table) -> set[str]:
    """Return the keys of a table."""
    return {key.text for key, _ in table.entries}
