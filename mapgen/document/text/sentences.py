"""Blocks (paragraphs, headings, list items) and sentences of French and English texts.

A full stop ends a sentence unless it belongs to an abbreviation, an initial or a
list label; `lexicon` holds the abbreviations. A document may be hard-wrapped and
divided into pages: a line break then counts as a space, and a blank line as a
page break where the sentence continues in lower case after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from mapgen.document.citations.marks import CitationMark
from mapgen.document.lexicon import entries
from mapgen.findings import Passage

_WIDEST_WRAPPED = 150  # characters; in a text with longer lines each line is a paragraph
_TAIL = 120  # characters before a line break that are searched for the end of a sentence

_LINE_BREAKS = re.compile(r"\n\s*+")
_LIST_ITEM = re.compile(r"(?:\d{1,2}[.)]|[a-z]\)|[-•*·‣▪–—])[^\S\n]+(?=\S)|#{1,6}[^\S\n]")
_LIST_LABEL = re.compile(r"(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\Z")
_LONGEST_LABEL = 4
_CLOSERS = "\"'»”’)]*_"
_ENDED = re.compile(r"[.!?…:;][\"'»”’)\]\s]*(?:[(\[][\d\s,;–-]{1,40}[)\]][\s.]*){0,40}\Z")
_STOPPED = re.compile(r"[.!?…][\"'»”’)\]\s]*(?:[(\[][\d\s,;–-]{1,40}[)\]][\s.]*){0,40}\Z")

_STOP = re.compile(rf"[.!?…]++(?:[{re.escape(_CLOSERS)}]|\s»)*+[⁰¹²³⁴-⁹]*+")
_WORD_BEFORE = re.compile(r"(?:[^\W_]|[.'’°-]){0,24}\Z")
_FIRST_WORD = re.compile(r"[\"'«“„‘(\[\s*_]*([^\W\d_]+['’]?)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")
_SHORT_FORM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


# Blocks.


def find_blocks(content: str) -> tuple[Passage, ...]:
    """The paragraphs, headings and list items of a text, in order."""
    wrapped = max(map(len, content.split("\n"))) <= _WIDEST_WRAPPED
    blocks: list[Passage] = []
    start = 0
    for match in _LINE_BREAKS.finditer(content):
        if _breaks(content, match, start, wrapped):
            blocks += _trimmed(content, start, match.start())
            start = match.end()
    return tuple(blocks + _trimmed(content, start, len(content)))


def _breaks(content: str, match: re.Match[str], start: int, wrapped: bool) -> bool:
    """Whether the block that begins at `start` ends at the line breaks that `match` found.

    `wrapped`: the text is hard-wrapped, so that a line break alone ends no paragraph.
    """
    before, after = content[max(start, match.start() - _TAIL) : match.start()], match.end()
    blank = match[0].count("\n") > 1
    if _LIST_ITEM.match(content, after):
        # A wrapped line may begin with a number and a full stop.
        return blank or bool(_ENDED.search(before)) or bool(_LIST_ITEM.match(content, start))
    if content.startswith("#", start) and _LIST_ITEM.match(content, start):
        return True
    if wrapped and not blank:
        return False
    return bool(_STOPPED.search(before)) or not content[after : after + 1].islower()


def _trimmed(content: str, start: int, end: int) -> list[Passage]:
    """A list of the passage without the white space around it; empty where nothing is left."""
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    return [Passage(start, end)] if start < end else []


# Sentences.


def find_sentences(
    content: str, blocks: Sequence[Passage], marks: Sequence[CitationMark]
) -> tuple[Passage, ...]:
    """The sentences of the blocks, in order; a mark after a full stop belongs to the sentence before it."""
    ends_of_marks = {mark.start: mark.end for mark in marks}
    sentences: list[Passage] = []
    for block in blocks:
        start = block.start
        for end in _ends(content, block, ends_of_marks):
            sentences += _trimmed(content, start, end)
            start = end
        sentences += _trimmed(content, start, block.end)
    return tuple(sentences)


def _ends(content: str, block: Passage, marks: Mapping[int, int]) -> Iterator[int]:
    """The offsets at which the sentences of a block end; `marks` gives the end of each mark by its start."""
    done = block.start
    for match in _STOP.finditer(content, block.start, block.end):
        if match.start() < done:
            continue
        end = _past_marks(content, match.end(), block.end, marks)
        if _ends_sentence(content, match.start(), end, block):
            yield end
            done = end


def _past_marks(content: str, end: int, limit: int, marks: Mapping[int, int]) -> int:
    """The offset at which a sentence ends, with the marks after its full stop, and their full stops.

    `end`: the offset after the full stop. `limit`: the end of the block.
    """
    while True:
        start = end
        while start < limit and content[start].isspace():
            start += 1
        if start not in marks:
            return end
        end = marks[start]
        while content[end : end + 1] in (".", ";", ","):
            end += 1


def _ends_sentence(content: str, stop: int, end: int, block: Passage) -> bool:
    """Whether the punctuation and marks from offset `stop` to `end` end a sentence of the block."""
    if end >= block.end:
        return True
    if not content[end].isspace():
        return False
    after = content[end : end + 40].lstrip()
    if after[:1].islower():
        return False
    if content[stop] != "." or content[stop : stop + 3] == "...":
        return True
    if stop - block.start <= _LONGEST_LABEL and _LIST_LABEL.match(content, block.start, stop):
        return False
    word = _WORD_BEFORE.search(content, max(block.start, stop - 24), stop)
    # A mark between a full stop and the next word shows that the sentence has ended.
    marked = content[stop + 1 : end].strip(_CLOSERS + "\u00a0\u202f ") != ""
    return marked or word is None or not _is_abbreviated(content, word, after, block)


def _is_abbreviated(content: str, word: re.Match[str], after: str, block: Passage) -> bool:
    """Whether the full stop after a word belongs to an abbreviation and does not end the sentence."""
    short = word[0].strip("'’-").lower()
    first = _FIRST_WORD.match(after)
    capital = first is not None and first[1][:1].isupper()
    starter = first is not None and first[1].lower().replace("’", "'") in _words("starters")
    if word[0] == "M":
        return capital
    if word[0].isupper() and _INITIALS.fullmatch(word[0]):
        before = content[max(block.start, word.start() - 24) : word.start()].split()
        labelled = bool(before) and before[-1].lower().strip(".") in _words("labelled")
        return capital and not starter and not labelled
    bare = short.rsplit("'", 1)[-1].rsplit("’", 1)[-1].lstrip(".")
    if bare in _words("abbreviations-before"):
        return True
    if bare in _words("abbreviations-anywhere") or _SHORT_FORM.fullmatch(bare):
        return not capital
    return False


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(entries(name))
