"""The passages of the text on a worksheet, each with its number, in the sentence to which it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any

from mapgen.page.worksheet.flow import COLUMN, LEADING, Block, lines
from mapgen.words import in_quotation_marks

Record = Mapping[str, Any]
Span = tuple[int, int]
Numbered = Sequence[tuple[int, Span]]
LONGEST_WORD = 8
"""How many characters count as a word, for languages that are written without spaces."""
INDENT = 22
"""What stands before a passage or an answer, in CSS pixels."""
_SENTENCE = re.compile(r"[.!?…][)»”\"]?\s+|\n\s*\n")
"""Where a sentence or a paragraph ends, near enough to show a passage in its sentence."""
_PARAGRAPH, _WORD = re.compile(r"\n\s*\n"), re.compile(r"[^\W\d_]{2}")
FAR, CLOSE = 400, 160
"""How many characters before and after a passage are looked at, and within how many, a sentence or so, what
is quoted next belongs to it."""


def passages_of(document: Record, order: Sequence[Span], longest: int, most: int = 0) -> list[Block]:
    """Return passages with their numbers, each sentence once: those in it are in bold, with theirs.

    Of a sentence with more than `longest` words, each passage is told by its own words alone; of these, only
    `most` where that is not 0.
    """
    text = document["text"]
    groups: list[list[tuple[int, Span]]] = []
    ends = 0
    for number, span in enumerate(order, 1):
        start, end = _sentence_of(text, span)
        if groups and start < ends:
            groups[-1].append((number, span))
        else:
            groups.append([(number, span)])
        ends = max(ends, end)
    return [block for group in groups for block in _blocks(document, group, longest, most)]


def _blocks(document: Record, group: Numbered, longest: int, most: int) -> list[Block]:
    """Return the passages of one sentence: in one block, or each in its own where that is too long."""
    text = document["text"]
    start = _sentence_of(text, group[0][1])[0]
    end = max(_sentence_of(text, span)[1] for _, span in group)
    if _is_long(text[start:end], longest) and _covered(group) < end - start:
        return [_block(document, [one], one[1], most) for one in group]
    return [_block(document, group, (start, end), most)]


def _is_long(words: str, most: int) -> bool:
    return len(words.split()) > most or len(words) > most * LONGEST_WORD * 2


def _covered(group: Numbered) -> int:
    """Return how many characters the passages have together; a little more where they overlap."""
    return sum(end - start for _, (start, end) in group)


def _block(document: Record, group: Numbered, within: Span, most: int) -> Block:
    """Return a block with a stretch of the text: the passages in it in bold, with their numbers."""
    text, (number, first) = document["text"], group[0]
    start, end = within
    is_part = first[0] > start or len(group) > 1 or not _says_all(text, first, end)
    cuts = sorted({start, end, *(at for _, span in group for at in span)}) if is_part else [start, end]
    marked = told = ""
    parts = [span for _, span in group if not (span[0] <= start and _says_all(text, span, end))]
    for begin, stop in pairwise(cuts):
        inner = [one for one, span in group[1:] if span[0] == begin]
        is_bold = any(span[0] <= begin and stop <= span[1] for span in parts)
        words = " ".join(text[begin:stop].split())
        before = " " if told and (text[begin].isspace() or text[begin - 1].isspace()) else ""
        signs = "".join(f"<b class='inner'>{one}</b> " for one in inner)
        marked += f"{before}{signs}" + (f"<b>{_set(words)}</b>" if is_bold else _set(words))
        told += before + "".join(f"{one}    " for one in inner) + words
    if most:
        told = _shortened(text[start:end], most)
        marked = _set(told)
    language = document["language"]
    html = (
        f'<div class="passage"><b>{number}</b>'
        f'<span lang="{escape(language)}" dir="auto">{in_quotation_marks(marked, language)}</span></div>'
    )
    face = "bold" if is_part and not most else "regular"
    return Block(html, LEADING * lines(in_quotation_marks(told, language), COLUMN - INDENT, face) + 5)


def _says_all(text: str, span: Span, end: int) -> bool:
    """Return whether a passage goes to the end of its sentence, but for marks."""
    return not _WORD.search(text[span[1] : end])


def _shortened(words: str, most: int) -> str:
    whole = " ".join(words.split())
    told = " ".join(whole.split()[:most])[: most * LONGEST_WORD]
    return whole if told == whole else f"{told.rstrip()} […]"


def _sentence_of(text: str, span: Span) -> Span:
    """Return where the sentence begins in which a passage does, and where that ends in which it ends."""
    start, end = span
    begins = [found.end() for found in _SENTENCE.finditer(text, max(0, start - FAR), start)]
    ending = _SENTENCE.search(text, max(start, end - 1), end + FAR)
    stop = max(end, ending.start() + len(ending[0].rstrip())) if ending else end
    return begins[-1] if begins else start, stop


def _set(words: str) -> str:
    """Return words as HTML whose French quotation marks stay on the line of what they hold.

    Straight quotation marks stay, for `in_quotation_marks`.
    """
    return escape(words, quote=False).replace("« ", "«\u00a0").replace(" »", "\u00a0»")


def in_order(places: Iterable[Span]) -> list[Span]:
    """Return places in the order of the text, each before those that are parts of it."""
    return sorted(set(places), key=lambda place: (place[0], -place[1]))


def place_of(text: str, spans: Sequence[Span]) -> Span:
    """Return where a claim stands: what it quotes first, and up to what else it quotes close behind.

    What it quotes farther on would be a scrap beside a whole sentence.
    """
    start, end = spans[0]
    for span in spans[1:]:
        if not end <= span[0] <= end + CLOSE or _PARAGRAPH.search(text[end : span[0]]):
            break
        end = span[1]
    return start, end
