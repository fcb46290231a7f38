"""The document's text, with its blocks, sentences, citation marks and source list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from mapgen.document.citations.citation_mark import CitationMark, apart
from mapgen.document.citations.marks import find_marks, is_inside_line, is_raised
from mapgen.document.citations.prose import find_in_prose
from mapgen.document.citations.style import Style, cited
from mapgen.document.intervals import MergedIntervals
from mapgen.document.lines import Line, find_lines
from mapgen.document.listed.named_entries import NamedEntries
from mapgen.document.listed.source_list import SourceList, find_source_list, looks_listed
from mapgen.document.text.blocks import Block, BlockKind, find_blocks
from mapgen.document.text.front_matter import FrontMatter, find_front_matter
from mapgen.document.text.linked_works import leads_to_work, own_site
from mapgen.document.text.links import Link, as_mention, find_links
from mapgen.document.text.sentences import find_sentences
from mapgen.findings import Passage

_ONE_SENTENCE = (BlockKind.HEADING, BlockKind.ROW)
"""What is no prose is not cut into sentences."""


@dataclass(frozen=True)
class DocumentText:
    """The text of a document's file (line ends are LF) and its language's code.

    Offsets count code points of `content`, end exclusive. The cached properties
    follow from these two fields alone.
    """

    content: str
    language: str = "fr"

    @cached_property
    def marks(self) -> tuple[CitationMark, ...]:
        """The citation marks in order, with the authors and years in prose that surely cite."""
        return apart([*self._style.marks, *(mark for mark, sure in self._in_prose if sure)])

    @cached_property
    def mentions(self) -> tuple[CitationMark, ...]:
        """What may or may not cite a work, in order: authors and years, links; none overlaps a mark."""
        prose = (mark for mark, sure in self._in_prose if not sure)
        links = (as_mention(self.content, link) for link in self.links)
        unsure = apart([*self._style.perhaps, *prose, *links])
        marks = MergedIntervals(mark.passage for mark in self.marks)
        return tuple(mark for mark in unsure if not marks.overlap(mark.passage))

    @cached_property
    def _bare_marks(self) -> tuple[CitationMark, ...]:
        return find_marks(self.content)

    @cached_property
    def _style(self) -> Style:
        names = {number for mark in self._bare_marks for number in mark.numbers if not number.isdecimal()}
        fitting = frozenset(name for name in names if self._named_entries.of(name))
        return cited(self.content, self._bare_marks, self.source_list, fitting)

    @cached_property
    def _in_prose(self) -> tuple[tuple[CitationMark, bool], ...]:
        heading = self.source_list.heading
        return tuple(
            (mark, sure or any(self._named_entries.of(name) for name in mark.numbers))
            for mark, sure in find_in_prose(self.content[: heading.start] if heading else self.content)
            if not self.source_list.holds(mark.start)
        )

    @cached_property
    def raises_apart(self) -> bool:
        """Whether the text prints superscript and bracketed marks, so that ¹ and [1] are two things."""
        return any(is_raised(mark.numbers[0]) for mark in self.marks)

    @cached_property
    def source_list(self) -> SourceList:
        """The list of sources that the text prints; empty where it prints none."""
        inside = (mark for mark in self._bare_marks if is_inside_line(self.content, mark))
        return find_source_list(self.content, self._lines, {n for mark in inside for n in mark.numbers})

    @cached_property
    def _named_entries(self) -> NamedEntries:
        return NamedEntries((self.slice(entry), entry) for _, entry in self.source_list.entries)

    @cached_property
    def _numbered_entries(self) -> dict[str, Passage]:
        return {number: entry for number, entry in reversed(self.source_list.entries) if number}

    def entries_of(self, mark: str) -> tuple[Passage, ...]:
        """The entries of the source list that a mark can point to, by its number or by author and year."""
        numbered = self._numbered_entries.get(mark)
        return (numbered,) if numbered else self._named_entries.of(mark)

    @cached_property
    def blocks(self) -> tuple[Passage, ...]:
        """The paragraphs, headings and list items in order, without the white space around them."""
        return tuple(block.passage for block in self._blocks)

    @cached_property
    def _lines(self) -> tuple[Line, ...]:
        return find_lines(self.content)

    @cached_property
    def _blocks(self) -> tuple[Block, ...]:
        return find_blocks(self.content, self._lines, self.source_list.labelled)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links to other pages outside the source list, in order."""
        return tuple(
            link for link in find_links(self.content) if not self.source_list.holds(link.passage.start)
        )

    @cached_property
    def front(self) -> FrontMatter:
        """What the text says of itself: title, authors, date, publisher, interests."""
        return find_front_matter(self.content, self._blocks, self.sentences, self.language)

    @cached_property
    def list_is_read(self) -> bool:
        """Whether the source list was read, as far as can be seen: it has entries, and some mark fits one.

        False where the text has no list. A text without marks cannot show that its list was misread.
        """
        entries_ = self.source_list.entries
        fits = any(self.entries_of(number) for number in self.passages_by_number)
        return bool(entries_) and (fits or not self.marks)

    @cached_property
    def perhaps_listed(self) -> tuple[Passage, ...]:
        """Lines outside the source list that look much like entries: perhaps of a list that was not read."""
        lines = (line for line in self._lines if not self.source_list.holds(line.start))
        found = [Passage(line.start, line.end) for line in lines if looks_listed(self.content, line)]
        return tuple(found) if len(found) > 1 else ()

    def kind_of(self, block: Passage) -> BlockKind:
        """What a block of the text is."""
        return self._kinds[block]

    def is_set_apart(self, offset: int) -> bool:
        """Whether a place stands in a paragraph that is set apart as the words of another (`>`)."""
        return self.kind_of(self.block_at(offset)) is BlockKind.QUOTED

    @cached_property
    def _kinds(self) -> dict[Passage, BlockKind]:
        return {block.passage: block.kind for block in self._blocks}

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """The sentences in order, without the white space around them; none spans two blocks."""
        # Names in prose begin a sentence; only other marks can follow its full stop.
        marks = apart([*self._bare_marks, *self._style.marks])
        whole = frozenset(block.passage for block in self._blocks if block.kind in _ONE_SENTENCE)
        return find_sentences(self.content, self.blocks, marks, whole)

    @cached_property
    def _line_ends(self) -> tuple[int, ...]:
        return tuple(offset for offset, character in enumerate(self.content) if character == "\n")

    # Offsets alone, for bisection, which is several times faster without a key.

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.start for mark in self.marks]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def slice(self, passage: Passage) -> str:
        """The characters of a passage, as the text has them."""
        return self.content[passage.start : passage.end]

    def line_of(self, offset: int) -> int:
        """The 1-based number of the line of an offset; a line feed belongs to the line that it ends."""
        return bisect_left(self._line_ends, offset) + 1

    def sentence_at(self, offset: int) -> Passage:
        """The sentence around an offset, else the one before it, else the first; empty without any."""
        return _at(self.sentences, self._sentence_starts, offset)

    def sentences_in(self, passage: Passage) -> tuple[Passage, ...]:
        """The sentences that a passage overlaps."""
        first = bisect_right(self._sentence_ends, passage.start)
        last = bisect_left(self._sentence_starts, passage.end)
        return self.sentences[first:last]

    def marks_in(self, passage: Passage) -> tuple[CitationMark, ...]:
        """The citation marks that begin in a passage."""
        first = bisect_left(self._mark_starts, passage.start)
        last = bisect_left(self._mark_starts, passage.end)
        return self.marks[first:last]

    def mentions_in(self, passage: Passage) -> tuple[CitationMark, ...]:
        """The mentions that begin in a passage."""
        first = bisect_left(self._mention_starts, passage.start)
        last = bisect_left(self._mention_starts, passage.end)
        return self.mentions[first:last]

    def links_in(self, passage: Passage) -> tuple[Link, ...]:
        """The links of which a passage has words."""
        first = bisect_left(self.links, passage.start, key=lambda link: link.passage.end)
        last = bisect_left(self.links, passage.end, key=lambda link: link.words.start)
        return self.links[first:last]

    def leads_to_work(self, link: Link) -> bool:
        """Whether a link of the text leads to a work that it can rest on."""
        return leads_to_work(link.address, self.slice(link.words), self._own_site)

    @cached_property
    def _own_site(self) -> str:
        return own_site(link.address for link in self.links)

    def mark_after(self, offset: int) -> CitationMark | None:
        """The first citation mark that begins at an offset or after it."""
        number = bisect_left(self._mark_starts, offset)
        return self.marks[number] if number < len(self.marks) else None

    @cached_property
    def passages_by_number(self) -> dict[str, tuple[Passage, ...]]:
        """The passages of the marks by number, or name with a year, in order of first appearance."""
        found: dict[str, list[Passage]] = {}
        for mark in self.marks:
            for number in mark.numbers:
                found.setdefault(number, []).append(mark.passage)
        return {number: tuple(passages) for number, passages in found.items()}

    def block_at(self, offset: int) -> Passage:
        """The block around an offset, else the one before it, else the first; empty without any."""
        return _at(self.blocks, self._block_starts, offset)


def _at(passages: tuple[Passage, ...], starts: list[int], offset: int) -> Passage:
    """The last passage that begins at or before an offset, else the first; `Passage(0, 0)` without any.

    `starts`: the offset at which each passage begins.
    """
    number = bisect_right(starts, offset) - 1
    return passages[max(0, number)] if passages else Passage(0, 0)
