"""The list of sources that a document prints: where it begins and ends, and its entries.

A list stands under a heading that names one ("References", "Notes et sources"), and its
lines look like entries; or, without a heading, it is a run of numbered lines whose
numbers the text cites. It ends where its lines no longer look like entries: at
another heading, at prose, where the numbers begin again. Wrapped lines are joined to
their entry, and entries that stand on one line are told apart by their numbers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mapgen.document.lines import ITEMS, Form, Line
from mapgen.document.listed.likeness import likeness
from mapgen.document.listed.reader import ALIKE, Entry, ListReader, Section
from mapgen.findings import Passage


@dataclass(frozen=True, slots=True)
class SourceList:
    """The source list of a document: the passage of its heading, and its entries in order.

    An entry is a pair: its printed number ("" where it has none) and its passage. `heading` is None where
    the list has none, and where there is no list. `labelled`: the passages of the entries with their labels.
    `extents`: where the list stands, from its heading on, and the entries that stand elsewhere
    (footnotes), in order.
    """

    heading: Passage | None = None
    entries: tuple[tuple[str, Passage], ...] = ()
    labelled: tuple[Passage, ...] = ()
    extents: tuple[Passage, ...] = ()

    def holds(self, offset: int) -> bool:
        """Whether an offset is in the list, from its heading to its last entry's end, or in a footnote."""
        before = bisect_right(self.extents, offset, key=lambda extent: extent.start)
        return before > 0 and offset < self.extents[before - 1].end


def find_source_list(content: str, lines: Sequence[Line], cited: Collection[str] = ()) -> SourceList:
    """The source list of a text; empty where it prints none, with a heading alone where it cannot be read.

    `lines`: the lines of the text. `cited`: the numbers that the text may cite.
    """
    reader = ListReader(content, lines, cited)
    section = _best(reader, list(reader.sections())) or _best(reader, list(reader.numbered_runs()))
    entries = section.entries if section else []
    heading = section.heading.words if section and section.heading else None
    notes = reader.footnotes()
    if not entries and not notes:
        headings = list(reader.headings.values())
        sure = [heading for heading in headings if heading.sure] or headings
        heading = sure[-1].words if sure else None
    _number(entries, frozenset(cited))
    first = heading.start if heading else entries[0].label if entries else 0
    last = max(heading.end if heading else 0, entries[-1].end if entries else 0)
    own = [Passage(first, last)] if entries or heading else []
    notes = [note for note in notes if not own or note.end <= first or note.label >= last]
    every = sorted([*entries, *notes], key=lambda entry: entry.label)
    return SourceList(
        heading,
        tuple((entry.number, Passage(entry.start, entry.end)) for entry in every),
        tuple(Passage(entry.label, entry.end) for entry in every),
        tuple(sorted([*own, *(Passage(note.label, note.end) for note in notes)])),
    )


def looks_listed(content: str, line: Line) -> bool:
    """Whether a line looks much like an entry of a source list: it shows three signs of one or more."""
    return line.form in (Form.PLAIN, *ITEMS) and likeness(content[line.start : line.end]) > ALIKE


def _best(reader: ListReader, sections: Sequence[Section]) -> Section | None:
    """The section that fits best as the list of sources, the last of equals; None where none is one."""
    lists = [section for section in reversed(sections) if reader.is_list(section)]
    return max(lists, key=reader.fitting, default=None)


def _number(entries: Sequence[Entry], cited: frozenset[str]) -> None:
    """Number entries that lost their numbers, as copied lists do, if the text cites just as many."""
    numbers = sorted(int(number) for number in cited if number.isdecimal())
    lost = len(entries) > 1 and not any(entry.number for entry in entries)
    if lost and numbers and numbers[-1] == len(entries) and len(numbers) * 2 >= len(entries):
        for number, entry in enumerate(entries, 1):
            entry.number = str(number)
