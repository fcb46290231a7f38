"""Blocks: paragraphs, headings, list items, table rows and captions, as a text sets them apart.

A document may be hard-wrapped and divided into pages: a line break then counts as a
space, and a blank line as a page break where the sentence continues in lower case
after it. A line ends a block where the first word of the next line would still have
stood in it. What a block is, is told by its form; where only its words tell it, it is
a guess.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.lines import (
    ITEMS,
    OWN,
    WIDEST,
    Form,
    Line,
    is_broken,
    is_ended,
    is_full,
    is_stopped,
    usual_width,
)
from mapgen.findings import Passage


class BlockKind(StrEnum):
    """What a block is. `FURNITURE`: navigation, sharing and the like, which belongs to the page.

    `QUOTED`: set apart as the words of another, with `>` before it, as Markdown does.
    """

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTED = "quoted"
    ROW = "row"
    CAPTION = "caption"
    FRONT = "front"
    FURNITURE = "furniture"
    LISTED = "listed"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a text: its passage, and what it is."""

    passage: Passage
    kind: BlockKind


_CAPTION = re.compile(
    r"(?:fig(?:ure)?|tab(?:le(?:au)?)?|graphique|chart|photo|image|box|encadré|illustration|crédit photo)s?\.?"
    r"\s?(?:\d{1,3}|[IVX]{1,4})?[a-z]?\s?[.:–—-]\s|!\[",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\W?(?:(?i:(?:photo|photograph|image|picture|illustration|graphic)s?\s(?:credits?\s|courtesy\s)?"
    r"(?:by|from|via|courtesy|©)\s)(?=\W?[^\W_])"
    r"|(?i:(?:photo|photographie|image|illustration|dessin)s?\s(?:de\s|par\s|d['’]|©\s?))(?=\[?[^\W\d_a-zß-ÿ])"
    r"|(?i:crédits?\s(?:photo|image)))"
)
"""How a line begins that says whose a picture is: "Photo by Ann Roe on a site"."""
_CREDITED = re.compile(
    r"[^\n]{10,300}(?:\b(?:credits?|crédits?|photo|photograph)\s?:\s|©\s?|\(c\)\s)(?-i:[^\W\d_a-zß-ÿ]|@)[^\n]{1,60}(?<![.!?])\Z|\((?:credit|crédit|photo)s?\s?:[^()\n]{2,80}\)\Z",
    re.IGNORECASE,
)
"""A line at whose end stands whose the picture is that it tells of."""
_NOTICE = re.compile(
    r"(?:this|the) (?:document|article|content|material|story) (?:is subject to copyright|(?:was|has been) (?:originally|first) published)"
    r"|citation: [^\n]{5,300} retrieved |cet article,? (?:a été |est )?(?:initialement|d'abord|précédemment) (?:publié|paru)"
    r"|(?:à |a )?(?:lire|voir|écouter) (?:aussi|également)\b|(?:read|see) also\b",
    re.IGNORECASE,
)
"""How a block begins that tells where else the text stands, whose it is, or what else to read."""
_STRONG = re.compile(r"(\*\*|__)[^*_\n]{1,120}\1:?\Z")
_MOST_IN_HEADING = 14  # words
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PAGE = re.compile(
    r"(?:page\s?)?\d{1,4}(?:\s?(?:/|of|sur|de)\s?\d{1,4})?\Z|[^\n]{0,100}\b\d{4}\s?;\s?\d{1,4}[^\n]{0,40}\s\d{1,4}\Z",
    re.IGNORECASE,
)
_MOST_IN_FURNITURE = 12  # words
_SLACK, _STOPPED_SLACK = 0.8, 0.9
"""The shares of the usual width from which a line is full, since letters are not all of one width.

A line that ends as a sentence does may end its paragraph, and must be fuller.
"""


def find_blocks(content: str, lines: Sequence[Line], listed: Sequence[Passage] = ()) -> tuple[Block, ...]:
    """The blocks of a text, in order; each entry of its source list is one.

    `lines`: the lines of the text. `listed`: the entries of its source list with their labels, in order.
    """
    width = usual_width(content, lines)
    cut = _cut(content, lines, listed)
    blocks: list[list[Line]] = []
    entry = -1
    for place, (line, inside) in enumerate(cut):
        following = cut[place + 1][0] if place + 1 < len(cut) else None
        same = inside == entry if max(inside, entry) >= 0 else None
        if place and (same or (same is None and not _breaks(content, blocks[-2:], line, following, width))):
            blocks[-1].append(line)
        else:
            blocks.append([line])
        entry = inside
    return tuple(_with_kinds(content, blocks, [inside for _, inside in cut]))


def _cut(content: str, lines: Sequence[Line], listed: Sequence[Passage]) -> list[tuple[Line, int]]:
    """The lines, cut where an entry begins or ends; each with the number of the entry it is in, else -1."""
    starts = [entry.start for entry in listed]
    bounds = sorted({*starts, *(entry.end for entry in listed)})
    pieces: list[tuple[Line, int]] = []
    for line in lines:
        inner = bounds[bisect_right(bounds, line.start) : bisect_left(bounds, line.end)]
        for start, end in pairwise((line.start, *inner, line.end)):
            words = content[start:end].strip()
            if not words:
                continue
            at = start + content[start:end].index(words[0])
            number = bisect_right(starts, at) - 1
            inside = number if number >= 0 and at < listed[number].end else -1
            form, apart = (line.form, line.apart) if start == line.start else (Form.PLAIN, True)
            pieces.append((Line(at, at + len(words), form, line.indent, apart), inside))
    return pieces


def _breaks(
    content: str, blocks: Sequence[Sequence[Line]], line: Line, following: Line | None, width: float
) -> bool:
    """Whether a line begins a block of its own and does not continue the last of `blocks`, which is above it.

    `following`: the line below it. `width`: the usual width of a full line; 0 where lines are not wrapped.
    """
    block, before = blocks[-1], blocks[0][-1] if len(blocks) > 1 else None
    above, first = block[-1], block[0]
    if above.form in OWN or line.form in OWN or line.form is Form.DEFINITION:
        return True
    ended, stopped = is_ended(content, above), is_stopped(content, above)
    if line.form is Form.QUOTED and first.form is not Form.QUOTED:
        return line.apart or ended  # else "> 50 %" at the beginning of a wrapped line
    if line.form in ITEMS:
        # A wrapped line may begin with a number and a full stop, or with a dash.
        begins = line.form is Form.BULLET or content.startswith(("1.", "1)", "a)"), line.start)
        short = begins and not is_full(content, above, line, (width or WIDEST) * _SLACK)
        listed = following is not None and following.form is line.form and line.form is Form.BULLET
        return line.apart or ended or short or listed or first.form in ITEMS
    full = width > 0 and is_full(content, above, line, width * (_STOPPED_SLACK if stopped else _SLACK))
    if line.apart:  # by a page break, if the sentence goes on after it
        if before and content[line.start].islower() and content[first.start].islower():
            # Both are items of a list without signs.
            return content[before.end - 1] == ":" or content[before.start].islower()
        return ended or not (content[line.start].islower() or (full and is_broken(content, above, line)))
    if is_broken(content, above, line) or (first.form in ITEMS and line.indent > first.indent):
        return False
    return not full


def _with_kinds(content: str, blocks: Sequence[Sequence[Line]], inside: Sequence[int]) -> Iterator[Block]:
    place = 0
    after_colon = False
    for lines in blocks:
        passage = Passage(lines[0].start, lines[-1].end)
        if inside[place] >= 0:
            kind = BlockKind.LISTED
        else:
            ended = is_ended(content, lines[-1]) and content[passage.end - 1] not in "?*_"
            kind = _kind(content[passage.start : passage.end], lines, after_colon, ended, len(blocks))
        yield Block(passage, kind)
        if kind is not BlockKind.ITEM:
            after_colon = content[passage.end - 1] == ":"
        place += len(lines)


def _kind(words: str, lines: Sequence[Line], after_colon: bool, ended: bool, count: int) -> BlockKind:
    """What a block is. `after_colon`: it follows a paragraph that ends so, and perhaps items of its list.

    `ended`: it ends as a sentence does. `count`: how many blocks the text has.
    """
    first = lines[0]
    if first.form in _KINDS:
        return _KINDS[first.form]
    if _CAPTION.match(words) or (
        len(lines) == 1 and (_CREDITED.match(words) or (not ended and _is_credit(words)))
    ):
        return BlockKind.CAPTION
    if (len(lines) == 1 and (_PAGE.match(words) or _is_furniture(words))) or _NOTICE.match(
        words.replace("’", "'")
    ):
        return BlockKind.FURNITURE
    if after_colon and words[0].islower() and words[-1] not in ".:":
        return BlockKind.ITEM
    if count > 1 and len(lines) <= 2 and not ended and (_STRONG.match(words) or _looks_like_heading(words)):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


_KINDS = {
    Form.FRONT: BlockKind.FRONT,
    Form.HEADING: BlockKind.HEADING,
    Form.BULLET: BlockKind.ITEM,
    Form.NUMBERED: BlockKind.ITEM,
    Form.QUOTED: BlockKind.QUOTED,
    Form.ROW: BlockKind.ROW,
    Form.RULE: BlockKind.FURNITURE,
    Form.TAG: BlockKind.FURNITURE,
    Form.DEFINITION: BlockKind.LISTED,
}


def _looks_like_heading(words: str) -> bool:
    """Whether words are few, begin with a capital or a number and do not end as a sentence: a guess."""
    few = len(_WORD.findall(words)) <= _MOST_IN_HEADING
    return few and not words[0].islower() and words.rstrip("\"'»”’)*_ ")[-1:] not in (*".!…;:,", "")


def _is_credit(words: str) -> bool:
    """Whether few words say whose a picture is."""
    return len(_WORD.findall(words)) <= _MOST_IN_HEADING and _CREDIT.match(words) is not None


def _is_furniture(words: str) -> bool:
    """Whether words say what only the page around an article says: "Skip to main content", "5 min read"."""
    if len(words.split()) > _MOST_IN_FURNITURE:
        return False
    if _TRAIL.match(words) or words.startswith("©"):
        return True
    parts = [part.strip(" #*_[]()•·|>»<«→←›.!:") for part in _PARTS.split(words)]
    return all(not part or _furniture().fullmatch(part) for part in parts) and any(parts)


_TRAIL = re.compile(r"(?:home|accueil)\s?[>›»/]", re.IGNORECASE)
_PARTS = re.compile(r"[|·•>›»]|\s[-–—/]\s")


@cache
def _furniture() -> Expressions:
    return Expressions(entries("furniture"))
