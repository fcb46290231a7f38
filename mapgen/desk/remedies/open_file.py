"""An argument file as it is being edited: its text, the tree of it, and the map that it is read as."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mapgen.desk.edits import Edit, applied
from mapgen.desk.pieces import Pieces, entry_of
from mapgen.findings import Finding, Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.reader import SECOND
from mapgen.syntax.yaml.parse_errors import NOT_PARSED
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree
from mapgen.words import Text


@dataclass(frozen=True, slots=True)
class Remedy:
    """What mends a finding: a sentence that says what is done, and the edits that do it.

    `sure`: whoever wrote the file can only have meant this, so that `mapgen fix` does it unasked.
    `waives`: it mends nothing, and only lets a finding stand.
    """

    says: Text
    edits: tuple[Edit, ...]
    sure: bool = True
    waives: bool = False


@dataclass(frozen=True)
class OpenFile:
    """The text of an argument file, where it stands, and its map; None where it cannot be read as one."""

    source: str
    path: Path
    map: ArgumentMap | None

    @cached_property
    def tree(self) -> Tree | None:
        """The tree of the text; None where it is no YAML."""
        return parse(self.source, FaultLog(""))

    @cached_property
    def pieces(self) -> Pieces:
        """The pieces of the text."""
        return Pieces(self.source)

    def reads_on(self, finding: Finding, edits: Iterable[Edit], more: int = 0) -> bool:
        """Return whether the parser gets beyond the line of a finding by edits that add so many lines."""
        log = FaultLog("")
        parse(applied(self.source, edits), log)
        stops = [one.span.line for one in log.findings if one.rule in NOT_PARSED]
        return not stops or min(stops) > finding.span.line + more

    @property
    def is_second(self) -> bool:
        """Whether the file is in format 2."""
        version = entry_of(self.tree, "mapgen")
        return isinstance(version, Scalar) and version.text.strip() == SECOND

    @cached_property
    def printed(self) -> str:
        """The words and colons of the document, with a space around each; empty without a map."""
        return f" {words_and_colons(self.map.text.content)} " if self.map is not None else ""

    @cached_property
    def _tables(self) -> dict[tuple[int, int], tuple[Table, int]]:
        found: dict[tuple[int, int], tuple[Table, int]] = {}
        for tree in _all(self.tree):
            if isinstance(tree, Table):
                for position, (key, _) in enumerate(tree.entries):
                    found[key.span.line, key.span.column] = (tree, position)
        return found

    @cached_property
    def _scalars(self) -> dict[tuple[int, int], Scalar]:
        return {(one.span.line, one.span.column): one for one in _all(self.tree) if isinstance(one, Scalar)}

    @property
    def scalars(self) -> Iterable[Scalar]:
        """Every key, word and text of the file."""
        return self._scalars.values()

    def scalar_at(self, span: Span) -> Scalar | None:
        """Return the key, word or text that begins where a span does; None where none does."""
        return self._scalars.get((span.line, span.column))

    @cached_property
    def _rows(self) -> dict[tuple[int, int], tuple[Scalar, ...]]:
        found: dict[tuple[int, int], tuple[Scalar, ...]] = {}
        for tree in _all(self.tree):
            if isinstance(tree, List) and self.pieces.is_flow(tree):
                items = tuple(item for item in tree.items if isinstance(item, Scalar))
                if len(items) == len(tree.items):
                    found |= {(one.span.line, one.span.column): items for one in items}
        return found

    def items_with(self, scalar: Scalar) -> tuple[Scalar, ...]:
        """Return the items of the brackets that a word or text stands in; none where it stands in none."""
        return self._rows.get((scalar.span.line, scalar.span.column), ())

    def quote_at(self, span: Span) -> Tree | None:
        """Return the words of a quote that begin where a span does, or the table that has them as `exact`."""
        words = self.scalar_at(span)
        tables = (one for one in _all(self.tree) if isinstance(one, Table))
        return next((one for one in tables if words and entry_of(one, "exact") is words), words)

    def entry_at(self, span: Span) -> tuple[Table, int] | None:
        """Return the table with a key that begins where a span does, and the number of the entry in it."""
        return self._tables.get((span.line, span.column))

    def record(self, section: str, id_: str) -> Tree | None:
        """Return the entry of a section with that id."""
        return entry_of(entry_of(self.tree, section), id_)

    def with_record(self, section: str, entry: str) -> Edit | None:
        """Return the edit that adds an entry at the end of a section, which it adds too where there is none.

        None where the section is written in a way that nothing can be added to.
        """
        own = entry_of(self.tree, section)
        if own is None:
            end = len(self.source.rstrip())
            return Edit(end, len(self.source), f"\n\n{section}:\n  {entry}\n")
        if not isinstance(own, Table | List) or self.pieces.is_flow(own):
            return None
        first: Tree = own.items[0] if isinstance(own, List) else own.entries[0][0]
        start = self.pieces.start(first)
        lead = self.source[self.pieces.line_start(start) : start]
        indent = lead[: len(lead) - len(lead.lstrip())]
        end = self.source.find("\n", self.pieces.end(own))
        end = len(self.source) if end < 0 else end
        return Edit(end, end, f"\n{indent}{entry}")


def words_and_colons(text: str) -> str:
    """Return the words and colons of a text in small letters, with a space between them."""
    return " ".join(re.findall(r"\w+|:", text.casefold()))


def _all(tree: Tree | None) -> Iterator[Tree]:
    """Yield a tree and every tree in it, keys included."""
    waiting = [tree] if tree is not None else []
    while waiting:
        one = waiting.pop()
        yield one
        if isinstance(one, List):
            waiting += one.items
        elif isinstance(one, Table):
            waiting += [part for entry in one.entries for part in entry]
