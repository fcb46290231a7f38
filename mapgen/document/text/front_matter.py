"""What a text says of itself: title, authors, date, publisher and declared interests.

All of it is found by form: YAML front matter, a heading that opens the text, a by-line
("By Dr Anna Hale, nutritionist"), a date beside a word such as "published", a copyright
line. What is not found so is left open; nothing is guessed from the article's prose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.text.blocks import Block, BlockKind
from mapgen.document.text.bylines import authors_of, authors_of_sentence, in_one_line
from mapgen.document.text.competence import competence_in
from mapgen.document.text.dates import DATED, UPDATED, date_of, dated, dateline
from mapgen.document.text.publisher import is_publication, publisher_of
from mapgen.findings import Passage


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a text says of itself, with the passages that say it; empty or None where it does not.

    `title`: the passage of the title's words. `date`: `2021`, `2021-05` or `2021-05-03`. `interests`: the
    sentences that declare interests or funding. `qualification`: what the by-line says of the competence of
    its only author. `passages`: the blocks that say only such things, and sentences at the head of others.
    """

    title: Passage | None = None
    authors: tuple[str, ...] = ()
    date: str = ""
    publisher: str = ""
    interests: tuple[Passage, ...] = ()
    qualification: str = ""
    passages: tuple[Passage, ...] = field(default=())


_NEAR = 12  # blocks from the beginning in which a title, a by-line and a date are sought
_LAST = 6  # blocks before the end in which a by-line, a date and a copyright line are
_MOST_IN_TITLE = 30  # words
_LONGEST = 240  # characters of a by-line or a date line
_FEWEST = 6  # words of a sentence that is told, and no line of a by-line
_SIGNS = "#*_ \t"  # of Markdown, around a heading
_FIELD = re.compile(r"^([A-Za-zé_-]{2,20})[^\S\n]*:[^\S\n]*(\S[^\n]*)$", re.MULTILINE)
_ITEM = re.compile(r"^[^\S\n]*-[^\S\n]+(\S[^\n]*)$", re.MULTILINE)


class _Words:
    """What finding asks of a text: its blocks and their words."""

    def __init__(self, content: str, blocks: Sequence[Block], sentences: Sequence[Passage]) -> None:
        self.content = content
        self.blocks = blocks
        self.sentences = sentences

    def of(self, block: Block) -> str:
        return self.content[block.passage.start : block.passage.end]

    def slice(self, passage: Passage) -> str:
        return self.content[passage.start : passage.end]

    def near(self) -> Iterator[Block]:
        """Yield the blocks near the beginning and the end, where a text speaks of itself."""
        for block in (*self.blocks[:_NEAR], *self.blocks[max(_NEAR, len(self.blocks) - _LAST) :]):
            if block.kind not in (BlockKind.LISTED, BlockKind.ROW, BlockKind.FRONT):
                yield block

    def short(self) -> Iterator[Block]:
        """Yield those of these blocks that are brief."""
        for block in self.near():
            if block.passage.end - block.passage.start <= _LONGEST:
                yield block

    def bylines(self, title: Passage | None, language: str) -> Iterator[Passage]:
        """Yield the brief blocks that name authors, and the sentences that do at the head of a paragraph."""
        for block in self.near():
            if block.passage == title:
                continue
            begin = bisect_left(self.sentences, block.passage.start, key=lambda one: one.start)
            end = bisect_left(self.sentences, block.passage.end, key=lambda one: one.start)
            first, *others = self.sentences[begin:end] or [block.passage]
            is_long = block.passage.end - block.passage.start > _LONGEST
            goes_on = is_long or any(_is_told(self.slice(one), language) for one in others)
            own = first if goes_on else block.passage
            authors = authors_of_sentence if goes_on else authors_of
            if own.end - own.start <= _LONGEST and authors(self.slice(own)):
                yield own

    def dateline(self, language: str) -> str:
        """The date at the head of one of the first paragraphs, as reports have it; empty without one."""
        return next((date for one in self.near() if (date := dateline(self.of(one), language))), "")

    def below(self, bylines: Sequence[Passage]) -> Passage | None:
        """The block that follows the first by-line, if it is no heading with its sign."""
        if not bylines:
            return None
        next_ = bisect_left(self.blocks, bylines[0].end, key=lambda block: block.passage.start)
        below = self.blocks[next_].passage if next_ < len(self.blocks) else None
        return below if below and not self.slice(below).startswith("#") else None


def find_front_matter(
    content: str, blocks: Sequence[Block], sentences: Sequence[Passage], language: str
) -> FrontMatter:
    """What a text says of itself. `blocks` and `sentences`: those of the text. `language`: its code."""
    words = _Words(content, blocks, sentences)
    fields = _fields(words)
    title = _title_of_fields(words) or _title(words)
    bylines = list(words.bylines(title, language))
    dates = [(block, date) for block in words.short() if (date := _date_given(words.of(block), language))]
    dates.sort(key=lambda found: UPDATED.search(words.of(found[0])) is not None)
    authors = _several(fields, "author", "authors", "auteur", "auteurs", "auteure", "by")
    publisher = next(iter(_several(fields, "publisher", "site", "source", "éditeur", "publication")), "")
    own = [block.passage for block in blocks if block.kind is BlockKind.FRONT]
    below = [one for one in [words.below(bylines)] if one and is_publication(words.slice(one))]
    own += bylines + below
    own += [block.passage for block, _ in dates if len(words.of(block).split()) <= _NEAR]
    return FrontMatter(
        title,
        tuple(authors) or (authors_of(words.slice(bylines[0])) if bylines else ()),
        date_of(next(iter(_several(fields, "date", "published", "publié")), ""), language)
        or (dates[0][1] if dates else words.dateline(language)),
        publisher or publisher_of(map(words.of, words.short()), *map(words.slice, [*bylines[:1], *below])),
        tuple(
            sentence
            for sentence in sentences
            if sentence.end - sentence.start <= 2 * _LONGEST
            and _interests().search(content[sentence.start : sentence.end])
        ),
        _competence(words.slice(bylines[0])) if bylines else "",
        tuple(sorted(set(own))),
    )


@cache
def _interests() -> Expressions:
    return Expressions(entries("interests"))


# Fields of YAML front matter.


def _front(words: _Words) -> str:
    first = words.blocks[0] if words.blocks else None
    return words.of(first) if first and first.kind is BlockKind.FRONT else ""


def _fields(words: _Words) -> dict[str, str]:
    """The fields of the front matter, by their names in small letters."""
    front = _front(words)
    fields = {found[1].lower(): found[2].strip() for found in _FIELD.finditer(front)}
    for empty in re.finditer(r"^(authors?|auteurs?):[^\S\n]*\n", front, re.MULTILINE | re.IGNORECASE):
        item = _ITEM.match(front, empty.end())
        if item:
            fields[empty[1].lower()] = item[1]
    return fields


def _several(fields: dict[str, str], *names: str) -> list[str]:
    """The values of the first of the fields that is given, without quotation marks."""
    given = next((fields[name] for name in names if name in fields), "").strip("[]")
    whole = given[:1] in "\"'" and given.count(given[:1]) == 2
    return [part.strip(" \"'") for part in ([given] if whole else given.split(",")) if part.strip(" \"'")]


def _title_of_fields(words: _Words) -> Passage | None:
    front = _front(words)
    found = next((found for found in _FIELD.finditer(front) if found[1].lower() in ("title", "titre")), None)
    if not found:
        return None
    value = found[2].strip().strip("\"'")
    start = words.blocks[0].passage.start + front.index(value, found.start(2))
    return Passage(start, start + len(value)) if value else None


# Title.


def _title(words: _Words) -> Passage | None:
    """The passage of the title: a heading of the first level, else the first block that can be one."""
    near = words.blocks[:_NEAR]
    marked = [block for block in near if words.of(block).startswith("# ")]
    if marked:
        return _bare(words, marked[0])
    for block in near:
        if block.kind in (BlockKind.FRONT, BlockKind.FURNITURE):
            continue
        own = words.of(block)
        brief = block.kind is BlockKind.HEADING or _is_unended(own)
        if brief and len(own.split()) <= _MOST_IN_TITLE and not authors_of(own):
            if DATED.match(own) or own.lower().startswith("embargo"):
                continue
            return _bare(words, block)
        if block.kind is not BlockKind.HEADING:
            return None
    return None


def _is_unended(own: str) -> bool:
    """Whether words are one line that does not end as a sentence, or that asks one question."""
    return "\n" not in own and own[0].isupper() and own.rstrip("\"'»”’)*_ ")[-1:] not in (*".!…;:,", "")


def _bare(words: _Words, block: Block) -> Passage:
    """The passage of a heading without signs of Markdown around it."""
    own = words.of(block)
    line = own.partition("\n")[0] if own.startswith("#") else own
    bare = line.strip(_SIGNS) or line
    start = block.passage.start + line.index(bare)
    return Passage(start, start + len(bare))


# By-lines, dates and publishers.


def _is_told(sentence: str, language: str) -> bool:
    """Whether a sentence tells something, and is neither a date nor a few words of a by-line."""
    return len(sentence.split()) >= _FEWEST and not _date_given(sentence, language)


def _competence(line: str) -> str:
    """What a by-line says of its author's competence; empty where it names several people."""
    people = authors_of(line)
    return competence_in(in_one_line(line), people[0]) if len(people) == 1 else ""


def _date_given(line: str, language: str) -> str:
    """The date that a line gives for the text; empty where it gives none."""
    return dated(line, language, bool(authors_of(line)))
