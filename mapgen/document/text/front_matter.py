"""What a text says of itself: title, authors, date, publisher and declared interests.

All of it is found by form: YAML front matter, a heading that opens the text, a by-line
("By Dr Anna Hale, nutritionist"), a date beside a word such as "published", a copyright
line. What is not found so is left open; nothing is guessed from the article's prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.text.blocks import Block, BlockKind
from mapgen.document.text.competence import TITLED, competence_in, is_qualification
from mapgen.findings import Passage


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a text says of itself, with the passages that say it; empty or None where it does not.

    `title`: the passage of the title's words. `date`: `2021`, `2021-05` or `2021-05-03`. `interests`: the
    sentences that declare interests or funding. `qualification`: what the by-line says of the competence of
    its only author. `passages`: the blocks that say only such things.
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
_MOST_IN_NAME = 8  # words of a publisher's name
_LONGEST = 240  # characters of a by-line or a date line
_SIGNS = "#*_ \t"  # of Markdown, around a heading
_FIELD = re.compile(r"^([A-Za-zé_-]{2,20})[^\S\n]*:[^\S\n]*(\S[^\n]*)$", re.MULTILINE)
_ITEM = re.compile(r"^[^\S\n]*-[^\S\n]+(\S[^\n]*)$", re.MULTILINE)

_NAME = r"(?:(?:de|du|des|la|le|van|von|der|al|el|ben)\s|d['’])?[^\W\d_a-zß-ÿ](?:[\w'’.-]{0,30})"
_PERSON = rf"(?:(?:Drs?|Prof|Pr|Mr?s?|Mme|Mlle|M|Professeure?|Docteure?|Professor)\.?\s)?{_NAME}(?:\s{_NAME}){{1,4}}"
_BYLINE = re.compile(
    r"(?:(?:[Ww]ritten|[Aa]rticle|[Tt]ext|[Pp]osted|[Pp]ublished|[Rr]eported)\s)?[Bb][Yy]:?\s"
    r"|(?:[ÉéEe]crit|[Rr]édigé|[Pp]ublié|[Pp]roposé|[Aa]rticle|[Tt]exte|[Aa]rticle rédigé)?\s?[Pp]ar\s?:?\s"
    r"|(?:[Aa]uth?ors?|[Aa]uteure?s?|[Aa]utrice|[Rr]édact(?:eur|rice)|[Tt]exte|[Ww]riter)\s?:\s"
)
_PEOPLE = re.compile(rf"{_PERSON}(?:(?:,\s|\s(?:and|et|&)\s|,\s(?:and|et)\s){_PERSON}){{0,9}}")
_BETWEEN = re.compile(r",\s(?:and|et)\s|,\s|\s(?:and|et|&)\s")
_OWN_LINE = re.compile(
    rf"(?:Drs?|Prof|Pr|Mme|Docteure?|Professeure?|Professor)\.?\s{_NAME}(?:\s{_NAME}){{0,4}}(?:,[^\n.]{{2,80}})?"
)

_MONTH = r"[^\W\d_]{3,9}"
_DATE = re.compile(
    rf"(?<!\d)(?:(\d{{4}})-(\d\d)-(\d\d)|(\d{{1,2}})(?:er|st|nd|rd|th)?\s({_MONTH})\.?,?\s(\d{{4}})"
    rf"|({_MONTH})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?,\s(\d{{4}})|({_MONTH})\.?\s(\d{{4}})"
    r"|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))(?!\d)"
)
_DATED = re.compile(
    r"\b(?:published|posted|updated|reviewed|modified|written|date|created|publié|publiée|mis à jour|mise à jour|"
    r"dernière mise à jour|modifié|rédigé|paru)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:updated|reviewed|modified|mise? à jour|modifié)\b", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"[^\w(]{0,8}(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?([^\n.|]{2,80})",
    re.IGNORECASE,
)
_PUBLISHER = re.compile(
    r"(?:publisher|éditeur|publié sur|published on|source du texte)\s?:\s?([^\n|]{2,80})", re.IGNORECASE
)


class _Words:
    """What finding asks of a text: its blocks and their words."""

    def __init__(self, content: str, blocks: Sequence[Block]) -> None:
        self.content = content
        self.blocks = blocks

    def of(self, block: Block) -> str:
        return self.content[block.passage.start : block.passage.end]

    def short(self) -> Iterator[Block]:
        """Yield the brief blocks near the beginning and the end, where a text speaks of itself."""
        near = [*self.blocks[:_NEAR], *self.blocks[max(_NEAR, len(self.blocks) - _LAST) :]]
        for block in near:
            length = block.passage.end - block.passage.start
            if length <= _LONGEST and block.kind not in (BlockKind.LISTED, BlockKind.ROW, BlockKind.FRONT):
                yield block


def find_front_matter(
    content: str, blocks: Sequence[Block], sentences: Sequence[Passage], language: str
) -> FrontMatter:
    """What a text says of itself. `blocks` and `sentences`: those of the text. `language`: its code."""
    words = _Words(content, blocks)
    fields = _fields(words)
    title = _title_of_fields(words) or _title(words)
    bylines = [block for block in words.short() if block.passage != title and _authors(words.of(block))]
    dates = [(block, date) for block in words.short() if (date := _dated(words.of(block), language))]
    dates.sort(key=lambda found: _UPDATED.search(words.of(found[0])) is not None)
    authors = _several(fields, "author", "authors", "auteur", "auteurs", "auteure", "by")
    publisher = next(iter(_several(fields, "publisher", "site", "source", "éditeur", "publication")), "")
    own = [block.passage for block in blocks if block.kind is BlockKind.FRONT]
    own += [block.passage for block in bylines]
    own += [block.passage for block, _ in dates if len(words.of(block).split()) <= _NEAR]
    return FrontMatter(
        title,
        tuple(authors) or (_authors(words.of(bylines[0])) if bylines else ()),
        _date_of(next(iter(_several(fields, "date", "published", "publié")), ""), language)
        or (dates[0][1] if dates else ""),
        publisher or _publisher(words),
        tuple(
            sentence
            for sentence in sentences
            if sentence.end - sentence.start <= 2 * _LONGEST
            and _interests().search(content[sentence.start : sentence.end])
        ),
        _competence(words.of(bylines[0])) if bylines else "",
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
        if brief and len(own.split()) <= _MOST_IN_TITLE and not _authors(own):
            if _DATED.match(own) or own.lower().startswith("embargo"):
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


def _authors(line: str) -> tuple[str, ...]:
    """The people whom a by-line names; none where a line is no by-line."""
    words = " ".join(line.strip("*_ #").split())
    by = _BYLINE.match(words)
    if by:
        people = _PEOPLE.match(words, by.end())
        rest = words[people.end() :].lstrip() if people else ""
        if people and (not rest or rest[0] in ",|·•–—-(;" or _DATED.match(rest.strip())):
            first, *others = _BETWEEN.split(people[0])
            return (first, *(one for one in others if TITLED.match(one) or not is_qualification(one)))
    if _OWN_LINE.fullmatch(words):
        return (words.split(",")[0],)
    return ()


def _competence(line: str) -> str:
    """What a by-line says of its author's competence; empty where it names several people."""
    people = _authors(line)
    words = " ".join(line.strip("*_ #").split())
    return competence_in(words, people[0]) if len(people) == 1 else ""


def _dated(line: str, language: str) -> str:
    """The date that a line gives for the text; empty where it gives none."""
    words = " ".join(line.strip("*_ #").split())
    found = _DATE.search(words)
    alone = found is not None and found[0] == words.strip(" .")
    if found is None or not (alone or _DATED.search(words[: found.start()]) or _authors(line)):
        return ""
    return _date_of(found[0], language)


def _date_of(printed: str, language: str) -> str:
    """A printed date as `2021-05-03` or `2021-05`; empty where it is none. 3/5/2021 is 3 May in French."""
    found = _DATE.search(printed)
    if found is None:
        return printed if re.fullmatch(r"(?:19|20)\d\d(?:-\d\d)?", printed) else ""
    if found[1]:
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    elif found[4]:
        year, month, day = int(found[6]), _month(found[5]), int(found[4])
    elif found[7]:
        year, month, day = int(found[9]), _month(found[7]), int(found[8])
    elif found[10]:
        year, month, day = int(found[11]), _month(found[10]), 0
    else:
        first, second = int(found[12]), int(found[13])
        if language != "fr" and first <= 12 and second <= 12 and first != second:
            return found[14]  # the day or the month may come first
        day, month, year = (
            (first, second, int(found[14])) if second <= 12 else (second, first, int(found[14]))
        )
    if not (1 <= month <= 12 and 0 <= day <= 31 and 1500 <= year <= 2099):
        return ""
    return f"{year}-{month:02}-{day:02}" if day else f"{year}-{month:02}"


def _month(word: str) -> int:
    """The number of a month by its name; 0 for other words."""
    return next((number for number, names in enumerate(_months(), 1) if word.lower() in names), 0)


@cache
def _months() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in entries("months"))


def _publisher(words: _Words) -> str:
    """Who publishes the text, by a copyright line or a label; empty where nothing tells it."""
    for block in words.short():
        found = _PUBLISHER.search(words.of(block)) or _COPYRIGHT.match(words.of(block))
        if found:
            name = re.split(r"\.\s|,\s(?:all|tous)\b|\s[-–—|]\s", found[1], flags=re.IGNORECASE)[0]
            if len(name.split()) <= _MOST_IN_NAME:
                return " ".join(name.split()).strip(" .,")
    return ""
