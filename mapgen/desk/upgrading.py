"""Turns an argument file of format 1 into one of format 2, with every comment kept and the same map.

Each edit replaces a long form by its short one, or leaves out what the text says already; where the two
formats would differ, it says so in the file (`cites: []`). The new file is read again: edits after which
the map would be another are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

from mapgen.desk.edits import Edit, applied
from mapgen.desk.pieces import Pieces, entry_of, names_of, only_entry, shifted
from mapgen.desk.shorter_steps import ShorterSteps
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.model.facets import Facets
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.from_text import BIBLIOGRAPHY, FromText, marks_of
from mapgen.syntax.read.reader import FIRST, SECOND, read_source
from mapgen.syntax.read.short_forms import FACETS
from mapgen.syntax.yaml.parser import parse
from mapgen.syntax.yaml.tree import Scalar, Table


def upgraded(source: str, path: Path) -> str | None:
    """Return the text of an argument file in format 2, in which it may be already; None where it has no map.

    `path`: where the file stands, beside its document's text.
    """
    tree = parse(source, FaultLog(""))
    before = read_source(source, path).map
    if before is None or not isinstance(tree, Table):
        return None
    if not _version_is_first(tree):
        return source
    edits = _Upgrade(source, tree, before)
    needed = tuple(edits.needed())

    def same(shortened: Sequence[Edit]) -> bool:
        try:
            after = read_source(applied(source, (*needed, *shortened)), path).map
        except ValueError:
            return False
        return after is not None and _alike(before, after)

    kept = _largest(tuple(edits.shortening()), same)
    return applied(source, (*needed, *kept)) if same(kept) else None


def _version_is_first(tree: Table) -> bool:
    version = entry_of(tree, "mapgen")
    return isinstance(version, Scalar) and version.text.strip() == FIRST


def _largest(edits: Sequence[Edit], same: Callable[[Sequence[Edit]], bool]) -> tuple[Edit, ...]:
    """Return the edits with which the map stays the same: all, or those of each half that do."""
    kept: tuple[Edit, ...] = ()
    waiting = [tuple(edits)]
    while waiting:
        some = waiting.pop()
        if same((*kept, *some)):
            kept += some
        elif len(some) > 1:
            middle = len(some) // 2
            waiting += [some[middle:], some[:middle]]
    return kept


def _alike(before: ArgumentMap, after: ArgumentMap) -> bool:
    """Return whether two maps are the same but for the order of answers and for what the text's list tells.

    In format 2 that are sources known by their mark, and fields of a work that the first format left empty.
    """
    known = before.source
    sources = tuple(
        replace(
            one,
            **{
                name: getattr(known[one.id], name)
                for name in BIBLIOGRAPHY
                if not getattr(known[one.id], name)
            },
        )
        for one in after.sources
        if one.id in known
    )
    return _in_order(before) == replace(_in_order(after), sources=sources)


def _in_order(map_: ArgumentMap) -> ArgumentMap:
    steps = (
        replace(step, answers=tuple(sorted(step.answers, key=lambda answer: answer.question)))
        for step in map_.inferences
    )
    return replace(map_, inferences=tuple(steps))


class _Upgrade:
    """Makes the edits of one file. `map_`: the map that it is read as."""

    def __init__(self, source: str, tree: Table, map_: ArgumentMap) -> None:
        self.pieces = Pieces(source)
        self.steps = ShorterSteps(self.pieces)
        self.tree = tree
        self.map = map_
        # Quotes are anchored by the map already: an entry of the list is compared by its words.
        self.from_text = FromText(map_.text, lambda quote: quote)
        self.marks = marks_of(map_.sources)
        self.gone: set[int] = set()
        """The keys, by their identity, of entries that an edit takes out."""

    def needed(self) -> Iterator[Edit]:
        """Yield the edits without which format 2 would read another map."""
        version = entry_of(self.tree, "mapgen")
        assert version is not None
        yield Edit(self.pieces.start(version), self.pieces.end(version), SECOND)
        for table, claim in self._claims():
            if (
                not claim.citations
                and "cites" not in names_of(table)
                and self.from_text.marks_with(claim.quotes, self.marks)
            ):
                yield self.pieces.with_entry(table, "cites: []")
            yield from self._denied_facets(table, claim)
        for table, source in self._sources():
            if (
                source.listed is None
                and "listed" not in names_of(table)
                and self.from_text.entry_words(source.marks)
            ):
                yield self.pieces.with_entry(table, "listed: []")

    def _denied_facets(self, table: Table, claim: Claim) -> Iterator[Edit]:
        work = self.map.source.get(claim.source)
        for name in _facet_names() if work is not None else ():
            given = getattr(work.facets, name) if work else None
            if given and given != type(given)() and name not in names_of(table):
                yield self.pieces.with_entry(table, f"{name}: []")

    def shortening(self) -> Iterator[Edit]:
        """Yield the edits that make the file shorter, those within one entry before those around it."""
        for table, claim in self._claims():
            yield from self._told_by_text(table, claim)
            yield from self._facets(table)
            yield from self.steps.of_claim(table)
            yield from self.steps.attacks(table)
        for table, source in self._sources():
            if source.listed is not None and source.listed.exact == self.from_text.entry_words(source.marks):
                yield from self._taken_out(table, "listed")
            work = self.from_text.work(source)
            told = [
                name
                for name in BIBLIOGRAPHY
                if getattr(source, name) and getattr(source, name) == getattr(work, name)
            ]
            yield from self._taken_out(table, *told)
            yield from self._facets(table)
        yield from self._quotes_alone()

    def _claims(self) -> Iterator[tuple[Table, Claim]]:
        yield from (
            (table, self.map.claim[id_])
            for id_, table in _records(self.tree, "claims")
            if id_ in self.map.claim
        )

    def _sources(self) -> Iterator[tuple[Table, Source]]:
        yield from (
            (table, self.map.source[id_])
            for id_, table in _records(self.tree, "sources")
            if id_ in self.map.source
        )

    def _taken_out(self, table: Table, *names: str) -> Iterator[Edit]:
        """Yield the edits that take entries out of a table, where no comment goes with them."""
        for key, value in table.entries:
            edit = self.pieces.without(table, key, value) if key.text in names else None
            if edit is not None:
                self.gone.add(id(key))
                yield edit

    def _told_by_text(self, table: Table, claim: Claim) -> Iterator[Edit]:
        """Take out the marks that format 2 reads in the text, and the facets of the work that says it."""
        if claim.citations and claim.citations == self.from_text.marks_with(claim.quotes, self.marks):
            alone = [*self._quote_and_marks(table)] if names_of(table) == {"quote", "cites"} else []
            yield from alone or self._taken_out(table, "cites")
        work = self.map.source.get(claim.source)
        if work is not None:
            same = [
                name for name in _facet_names() if getattr(work.facets, name) == getattr(claim.facets, name)
            ]
            yield from self._taken_out(table, *same)

    def _facets(self, table: Table) -> Iterator[Edit]:
        """Write a facet that is one word or name without its braces: `outcome: sleep`."""
        for key, value in table.entries:
            inner = only_entry(value, FACETS.get(key.text, ""))
            if isinstance(inner, Scalar) and id(key) not in self.gone:
                yield from self.steps.replaced(value, self.pieces.words(inner))

    def _quotes_alone(self) -> Iterator[Edit]:
        """Write a claim that has nothing but its quote in one entry: `short-nights: teenagers sleep`."""
        for _, table in _records(self.tree, "claims"):
            value = only_entry(table, "quote")
            if value is None or isinstance(value, Table) or self.pieces.is_flow(table):
                continue
            start, end = self.pieces.start(table), self.pieces.start(value)
            if not self.pieces.has_comment(start, end):
                yield Edit(len(self.pieces.source[:start].rstrip()), end, " ")

    def _quote_and_marks(self, table: Table) -> Iterator[Edit]:
        """Write a claim that has only its quote, and the marks that are printed with it, in one entry."""
        quote = entry_of(table, "quote")
        start, end = self.pieces.start(table), self.pieces.end(table)
        if isinstance(quote, Scalar) and not self.pieces.has_comment(start, end):
            # A block stays as far to the right of the claim's id as it was of its field.
            words = (
                shifted(self.pieces.words(quote), -2)
                if not self.pieces.is_flow(table)
                else self.pieces.words(quote)
            )
            self.gone.update(id(key) for key, _ in table.entries)
            yield Edit(len(self.pieces.source[:start].rstrip()), end, f" {words}")


def _facet_names() -> Iterable[str]:
    return (field.name for field in fields(Facets))


def _records(file: Table, section: str) -> Iterator[tuple[str, Table]]:
    """Yield the id and the table of each record of a section that has entries."""
    records = entry_of(file, section)
    for key, value in records.entries if isinstance(records, Table) else []:
        if isinstance(value, Table) and value.entries:
            yield key.text, value
