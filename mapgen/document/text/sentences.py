"""Sentences of French and English texts.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, an
ellipsis or a list label; `lexicon` holds the abbreviations, and the words that begin
sentences and no names. In a block that begins with the label of a list item, the
next label begins a sentence too. A sentence that goes on after what it quotes is one,
however many sentences it quotes: “He said: ‘It works. I know it.’ and left.”
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache

from mapgen.document.citations.citation_mark import CitationMark
from mapgen.document.lexicon import entries
from mapgen.document.text.quotations import find_quotations
from mapgen.findings import Passage

_LIST_LABEL = re.compile(r"(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\Z")
_LONGEST_LABEL = 4
_NUMBERED_LABEL = re.compile(
    r"(?:fig(?:ure)?s?|table(?:au)?|graphique|chart|box|encadré)\.?\s?\d{1,3}[a-z]?\Z", re.IGNORECASE
)
_LONGEST_NUMBERED = 16
_CLOSERS = "\"'»”’)]*_"

_STOP = re.compile(
    rf"(?:\.(?:\s\.){{2,}}|[.!?…]++)(?:[{re.escape(_CLOSERS)}]|\s»)*+[⁰¹²³⁴-⁹]*+(?:[,˒⁻–-][⁰¹²³⁴-⁹]++)*+"
)
_ELLIPSIS = re.compile(r"\.(?:\s\.){2}(?!\s\.)")
_WORD_BEFORE = re.compile(r"(?:[^\W_]|[.'’°-]){0,24}\Z")
_GLUED = re.compile(r"[^\W\d_][a-zà-ÿ'’]")
_FIRST_WORD = re.compile(r"[\"'«“„‘(\[\s*_]*([^\W\d_]+['’]?)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]|Ph\.D")
_SHORT_FORM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_NUMBER = re.compile(r"[(\[]?(?:\d|[IVXLC]+\b)")
_LABELLED = re.compile(r"\d|[A-Z]\d{0,2}(?!\w)")
_LETTER = re.compile(r"[^\W\d_]")
_GOES_ON = re.compile(r"[,;]?\s+[^\W\d_A-ZÀ-Þ]")
"""What follows a quotation where the sentence around it goes on."""
_QUOTES_CLEARLY = re.compile(r"[\"'‘“«]\s?[^\s\"'‘“«].*[.!?…,][\"'’”]|[“«].*[”»]", re.DOTALL)
"""A quotation whose marks cannot be feet, inches or apostrophes."""
_ITEM_LABEL = re.compile(r"(?:([•⁃‣▪·])[^\S\n]{0,3})?(?:(\d{1,2})|([a-z]))(\.\)|\)|\.)\s+(?=[^\W\d_a-zà-ÿ])")


def _trimmed(content: str, start: int, end: int) -> list[Passage]:
    """A list of the passage without the white space around it; empty where nothing is left."""
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    return [Passage(start, end)] if start < end else []


# Sentences.


def find_sentences(
    content: str,
    blocks: Sequence[Passage],
    marks: Sequence[CitationMark],
    whole: Container[Passage] = (),
) -> tuple[Passage, ...]:
    """The sentences of the blocks, in order; a mark after a full stop belongs to the sentence before it.

    `whole`: the blocks that are one sentence each.
    """
    ends_of_marks = {mark.start: mark.end for mark in marks}
    sentences: list[Passage] = []
    inside = _Framed(content)
    for block in blocks:
        start = block.start
        for end in () if block in whole else _ends(content, block, ends_of_marks):
            if end > start and not inside.parts(start, end, block):
                sentences += _trimmed(content, start, end)
                start = end
        sentences += _trimmed(content, start, block.end)
    return tuple(sentences)


class _Framed:
    """Tells whether a sentence would end within words that it quotes, and goes on after them.

    Asked for places in the order of the text.
    """

    def __init__(self, content: str) -> None:
        self._content = content
        self._quotations = find_quotations(content)
        self._next = 0

    def parts(self, start: int, end: int, block: Passage) -> bool:
        """Whether a sentence from `start`, cut at `end`, would be cut within a quotation of the block."""
        while self._next < len(self._quotations) and self._quotations[self._next].end <= end:
            self._next += 1
        if self._next == len(self._quotations):
            return False
        quoted = self._quotations[self._next]
        within = start < quoted.start < end < quoted.end < block.end
        return (
            within
            and _LETTER.search(self._content, start, quoted.start) is not None
            and _GOES_ON.match(self._content, quoted.end) is not None
            and _QUOTES_CLEARLY.fullmatch(self._content, quoted.start, quoted.end) is not None
        )


def _ends(content: str, block: Passage, marks: Mapping[int, int]) -> Iterator[int]:
    """The offsets at which the sentences of a block end, in order, and those of its items.

    `marks` gives the end of each mark by its start.
    """
    labels = _item_labels(content, block)
    done = block.start
    for match in _STOP.finditer(content, block.start, block.end):
        while labels and labels[0][0] <= match.start():
            done = labels[0][1]
            yield labels.pop(0)[0]
        if match.start() < done:
            continue
        end = _past_marks(content, match.end(), block.end, marks)
        if _ends_sentence(content, match.start(), end, block):
            yield end
            done = end
    yield from (start for start, _ in labels)


def _item_labels(content: str, block: Passage) -> list[tuple[int, int]]:
    """The start and end of each label in a block that begins with one: "1. One 2. Two", "a) … b) …"."""
    first = _ITEM_LABEL.match(content, block.start, block.end)
    if first is None:
        return []
    found = [first.span()]
    last = first
    for label in _ITEM_LABEL.finditer(content, first.end(), block.end):
        alike = label[1] == first[1] and label[4] == first[4] and content[label.start() - 1].isspace()
        if alike and _follows(last, label):
            found.append(label.span())
            last = label
    return found


def _follows(last: re.Match[str], label: re.Match[str]) -> bool:
    """Whether a label is the next after `last`: 2 after 1, b after a."""
    if last[2] and label[2]:
        return int(label[2]) == int(last[2]) + 1
    return bool(last[3] and label[3]) and ord(label[3]) == ord(last[3]) + 1


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
        return _is_glued(content, stop, end, block)
    after = content[end : end + 40].lstrip()
    if after[:1].islower() or (content[stop - 1 : stop] == "[" and "]" in content[stop:end]):
        return False
    if _ELLIPSIS.match(content, stop):
        return not after.startswith(("I ", "I'", "I’"))
    if content[stop] != "." or content[stop : stop + 3] in ("...", ". ."):
        return True
    if stop - block.start <= _LONGEST_NUMBERED and _NUMBERED_LABEL.match(content, block.start, stop):
        return False
    if stop - block.start <= _LONGEST_LABEL and _LIST_LABEL.match(content, block.start, stop):
        return False
    word = _WORD_BEFORE.search(content, max(block.start, stop - 24), stop)
    # A mark between a full stop and the next word shows that the sentence has ended.
    marked = content[stop + 1 : end].strip(_CLOSERS + "\u00a0\u202f ") != ""
    return marked or word is None or not _is_abbreviated(content, word, after, block)


def _is_glued(content: str, stop: int, end: int, block: Passage) -> bool:
    """Whether a sentence ends though no space follows, as pages are often copied: "It helps.It is safe."."""
    if end != stop + 1 or content[stop] == "…" or not _GLUED.match(content, end):
        return False
    word = _WORD_BEFORE.search(content, max(block.start, stop - 24), stop)
    before = word[0] if word else ""
    spaced = content[stop] != "." and content[stop - 1 : stop].isspace()
    plain = len(before) > 1 and before.isalpha() and before.islower()
    space = content.find(" ", end, end + 40)
    rest = content[end : space if space >= 0 else end + 40]
    return content[end].isupper() and (plain or spaced) and not any(sign in rest for sign in "@/_")


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
    if bare in _words("titles"):
        return capital and word[0][:1].isupper() and not word[0].isupper()
    if bare in _words("abbreviations-numbered"):
        return _NUMBER.match(after) is not None
    if bare == "vit":
        return _LABELLED.match(after) is not None
    if bare in _words("abbreviations-before"):
        return not (word[0].isupper() and len(bare) > 1 and bare.isalpha())
    if bare in _words("abbreviations-within") or word[0] == "Ph.D":
        return not (capital and starter)
    if bare in _words("abbreviations-anywhere") or _SHORT_FORM.fullmatch(bare):
        return not capital or after.startswith("(")
    return False


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(entries(name))
