"""Reads the lines under a heading as the entries of a source list, up to the line that ends the list."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from mapgen.document.lines import Form, Line
from mapgen.document.listed.headings import ListHeading, read_heading
from mapgen.document.listed.labels import Label, follows, read_label
from mapgen.document.listed.likeness import likeness
from mapgen.document.listed.stars import find_stars

SHORTEST = 10
"""Characters of the shortest entry."""
ALIKE = 2
"""So many signs make words an entry (`likeness`)."""
_MOST_IN_HEADING = 8  # words
_FULL = 0.75  # of the longest line of a list: a shorter one is no line that is wrapped
_STAR = re.compile(r"(\*{1,3}|[†‡])[^\S\n]+(?=[^\W\d_])")
_MOST_IN_ENTRY = 40  # words, unless more signs show an entry
_LOOKED_AT = 600  # characters of a paragraph
_INNER = re.compile(r"(?<=\s)(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.)](?=\s))\s*(?=[^\W\d_a-zß-ÿ]|[\"“«])")
_NOT_AN_ENTRY = (Form.ROW, Form.FRONT)
_PASSED_OVER = (Form.RULE, Form.TAG)


@dataclass(slots=True)
class Entry:
    """An entry while it is read: its number, and the offsets of its label, its words and its end.

    `last`: its last line. `apart`: a blank line stands before it.
    """

    number: str
    label: int
    start: int
    end: int
    last: Line
    indent: int = 0


@dataclass(slots=True)
class Section:
    """The entries under one heading, or without one. `after`: the number of the first line that is none."""

    heading: ListHeading | None
    entries: list[Entry] = field(default_factory=list)
    after: int = 0


class ListReader:
    """Reads the parts of a text that may be a list of sources.

    `lines`: the lines of the text. `cited`: the numbers that the text may cite.
    """

    def __init__(self, content: str, lines: Sequence[Line], cited: Collection[str]) -> None:
        self._content = content
        self._lines = lines
        self._cited = frozenset(cited)

    @cached_property
    def headings(self) -> dict[int, ListHeading]:
        """The headings that may head a list, by the number of their line."""
        read = ((number, read_heading(self._content, line)) for number, line in enumerate(self._lines))
        return {number: heading for number, heading in read if heading is not None}

    def sections(self) -> Iterator[Section]:
        """Yield what stands under each heading, as far as it may be entries."""
        for number, heading in self.headings.items():
            yield self._section(number + 1, heading, self._lines[number])

    def numbered_runs(self) -> Iterator[Section]:
        """Yield the runs of numbered lines that stand under no heading, each from its number 1 on."""
        after = 0
        for number, line in enumerate(self._lines):
            label = read_label(self._words(line)) if number >= after else None
            if label and label.number == "1" and not label.loose:
                section = self._section(number, None, None)
                after = section.after
                yield section

    def footnotes(self) -> list[Entry]:
        """The entries that are labelled `[^1]:`, and notes such as `* Roe B. Lamps. 2019.`, in any place."""
        signs = {self._content[start:end] for start, end in find_stars(self._content)}
        notes: list[Entry] = []
        for above, line in pairwise((None, *self._lines)):
            words = self._words(line) if line else ""
            if line is None:
                continue
            if words.startswith("[^") and (label := read_label(words)) and "]:" in words[: label.length]:
                notes.append(self._entry(line, label))
            elif (star := _STAR.match(words)) and star[1] in signs and likeness(words) >= ALIKE:
                notes.append(self._entry(line, Label(star[1], star.end())))
            elif notes and notes[-1].last is above and _is_below(line, notes[-1]):
                notes[-1].end, notes[-1].last = line.end, line
        return [note for note in notes if note.end > note.start]

    def is_list(self, section: Section) -> bool:
        """Whether what stands under a heading is a list of sources, by its heading and its entries."""
        signs = [likeness(self._content[entry.start : entry.end]) for entry in section.entries]
        half = len(signs) / 2
        alike = sum(sign >= ALIKE for sign in signs)
        if not signs:
            return False
        numbered = any(entry.number for entry in section.entries)
        if section.heading is None:
            fitting = sum(entry.number in self._cited for entry in section.entries)
            return alike >= half and fitting >= half and (len(signs) > 1 or signs[0] > ALIKE)
        if section.heading.sure or (numbered and self.fitting(section)[0] >= half):
            return sum(sign > 0 for sign in signs) >= half or (numbered and self.fitting(section)[0] >= half)
        return alike >= half

    def fitting(self, section: Section) -> tuple[int, bool, int]:
        """How well a section fits as the list: numbers that are cited, its heading, entries that look so."""
        cited = sum(entry.number in self._cited for entry in section.entries)
        alike = sum(likeness(self._content[entry.start : entry.end]) >= ALIKE for entry in section.entries)
        return cited, section.heading is not None and section.heading.sure, alike

    def _words(self, line: Line | None) -> str:
        return self._content[line.start : line.end] if line else ""

    def _entry(self, line: Line, label: Label | None, start: int = 0) -> Entry:
        at = start or line.start
        return Entry(
            label.number if label else "",
            at,
            min(line.end, at + (label.length if label else 0)),
            line.end,
            line,
            line.indent,
        )

    def _section(self, first: int, heading: ListHeading | None, head: Line | None) -> Section:
        section = Section(heading)
        entries = section.entries
        if heading is not None and head is not None and heading.rest < head.end:
            rest = self._content[heading.rest : head.end]
            entries.append(self._entry(head, read_label(rest), heading.rest))
        for number in range(first, len(self._lines)):
            line = self._lines[number]
            if line.form in _NOT_AN_ENTRY or (number in self.headings and number >= first and heading):
                break
            if line.form in _PASSED_OVER:
                continue
            if not self._take(entries, number, line):
                break
            section.after = number + 1
        section.entries = [
            part
            for entry, following in pairwise((*entries, None))
            if entry is not None
            for part in self._apart(entry, following)
            if part.end - part.start >= SHORTEST
        ]
        if any(entry.number for entry in section.entries):
            section.entries = [entry for entry in section.entries if entry.number]
        return section

    def _take(self, entries: list[Entry], number: int, line: Line) -> bool:
        """Whether a line belongs to the list; it is then added to the entries, or to the last of them."""
        words = self._words(line)
        last = entries[-1] if entries else None
        label = read_label(words)
        if label and label.loose and not follows(label.number, last.number if last else ""):
            label = None
        if line.form is Form.HEADING:
            return self._is_subheading(number, line, bool(entries))
        if label and label.number and last and last.number:
            if line.apart and not _is_later(label.number, last.number):
                return False
            entries.append(self._entry(line, label))
            return True
        if label and (label.number == "" or not last or not last.number):
            if label.number and last and not last.number:
                if len(entries) > 2 or label.number != "1":
                    return False
                entries.clear()
            if last and last.number and not label.number and line.apart:
                return False
            entries.append(self._entry(line, label))
            return True
        return self._take_unlabelled(entries, number, line)

    def _take_unlabelled(self, entries: list[Entry], number: int, line: Line) -> bool:
        words = self._words(line)
        last = entries[-1] if entries else None
        if last is None:
            if not words.endswith(":") or self._signs(number) >= ALIKE:
                if self._looks_like_heading(words) and not self._signs(number):
                    return self._is_subheading(number, line, False)
                entries.append(self._entry(line, None))
            return True
        if self._continues(entries, number, line):
            last.end, last.last = line.end, line
            return True
        if last.number:
            return False
        signs = self._signs(number)
        if line.apart and len(words.split()) > _MOST_IN_ENTRY and signs <= ALIKE:
            return False
        brief = signs > 0 and len(words.split()) <= 20
        plain = all(not likeness(self._content[entry.start : entry.end]) for entry in entries)
        if signs >= ALIKE or brief or (not line.apart and plain):
            entries.append(self._entry(line, None))
            return True
        return self._is_subheading(number, line, True)

    def _continues(self, entries: Sequence[Entry], number: int, line: Line) -> bool:
        """Whether a line without a label continues the last entry."""
        last = entries[-1]
        words = self._words(line)
        if last.start >= last.end or words[0].islower() or words[0] in ",;:)":
            return True  # the label stood alone on its line, or the sentence goes on
        so_far = self._content[last.start : last.end]
        complete = _is_complete(so_far)
        if line.apart:
            tail = likeness(so_far) < ALIKE and likeness(words) > 0 and not complete
            following = self._lines[number + 1 : number + 3]
            expected = last.number and any(
                label and not label.loose and follows(label.number, last.number)
                for label in (read_label(self._words(one)) for one in following)
            )
            return bool(tail or (expected and not self._looks_like_heading(words)))
        if line.indent > last.indent or (last.number and not self._starts_something(words, so_far)):
            return True
        longest = max(entry.last.length for entry in entries[-8:])
        if not complete and last.last.length >= _FULL * longest:
            return True
        return likeness(so_far) < ALIKE and likeness(words) < ALIKE and not self._looks_like_heading(words)

    def _starts_something(self, words: str, so_far: str) -> bool:
        """Whether a line below a numbered entry is a heading or furniture of the page."""
        return self._looks_like_heading(words) and not likeness(words) and so_far.rstrip().endswith(".")

    def _is_subheading(self, number: int, line: Line, within: bool) -> bool:
        """Whether a heading only divides the list: the line under it is an entry."""
        words = self._words(line)
        if not (self._looks_like_heading(words) or line.form is Form.HEADING):
            return False
        below = self._lines[number + 1 : number + 2]
        return (
            bool(below)
            and below[0].form is not Form.HEADING
            and self._signs(number + 1) > ALIKE - (not within)
        )

    @staticmethod
    def _looks_like_heading(words: str) -> bool:
        return len(words.split()) <= _MOST_IN_HEADING and words[-1] not in ".,;"

    def _signs(self, number: int) -> int:
        """The signs of an entry in the paragraph that begins with a line."""
        line = self._lines[number]
        end = line.end
        for below in self._lines[number + 1 : number + 6]:
            if below.apart or below.form is not Form.PLAIN:
                break
            end = below.end
        return likeness(self._content[line.start : min(end, line.start + _LOOKED_AT)])

    def _apart(self, entry: Entry, following: Entry | None) -> Iterator[Entry]:
        """Yield an entry, cut where the next numbers stand within it: "[1] Roe, 2019. [2] Dunn, 2020."."""
        last, end = entry, entry.end
        if entry.number.isdecimal() and not (following and follows(following.number, entry.number)):
            for inner in _INNER.finditer(self._content, entry.start, entry.end):
                number = next(filter(None, inner.groups()))
                if follows(number, last.number):
                    last.end = inner.start() - 1
                    yield last
                    last = Entry(number, inner.start(), inner.end(), end, entry.last)
        last.end = last.start + len(self._content[last.start : last.end].rstrip())
        yield last


def _is_below(line: Line, note: Entry) -> bool:
    """Whether a line below a footnote continues it."""
    return line.form is not Form.HEADING and (not line.apart or line.indent > note.indent)


def _is_complete(entry: str) -> bool:
    """Whether an entry ends as one does: with a stop, pages, an address or the word "Link"."""
    last = entry[-310:].split()[-1]
    return last[-1] in '.!?»”")]0123456789' or last.startswith(("http", "www.")) or last in ("Lien", "Link")


def _is_later(number: str, last: str) -> bool:
    """Whether a number may follow `last` in a list: it is greater; names of notes may follow any."""
    digits = number.rstrip("abcdefgh"), last.rstrip("abcdefgh")
    if not all(map(str.isdecimal, digits)):
        return True
    return (int(digits[0]), number) > (int(digits[1]), last)
