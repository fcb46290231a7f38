"""What introduces a passage that a text quotes: the sentence before it, with its link or its mark.

"The full paper is [here](https://…). I quote its abstract:", and then, in paragraphs of their own, the words
quoted. Which paragraphs are quoted is told by the sign `>` before them, by the colon before the first, by the
quotation marks around one, and by the labels of a structured abstract ("METHODS: …", "RESULTS: …").
"""

from __future__ import annotations

import re
from bisect import bisect_right

from mapgen.document.text.blocks import BlockKind
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage

_LABEL = re.compile(
    r"\W{0,4}(?:[A-ZÀ-Ý]{5,}(?:[ ,&]+[A-ZÀ-Ý]{2,}){0,6}(?![a-zà-ý])"
    r"|(?i:objectives?|background|aims?|design|methods?|results?|findings|conclusions?|interpretation"
    r"|objectifs?|contexte|buts?|méthodes?|résultats?|conclusions?)\s?[:.–—])",
)
_IN_MARKS = re.compile(r"[«“\"].*[»”\"][.,;]?\Z", re.DOTALL)


def introduction_of(text: DocumentText, offset: int) -> tuple[Passage, ...]:
    """Return the sentences that introduce the quoted paragraph around an offset, nearest first; else nothing.

    Nothing too where the paragraph cites a work itself. It is the last sentence before, and the one before
    that where the last has neither a link nor a mark.
    """
    at = bisect_right(text.blocks, offset, key=lambda block: block.start) - 1
    set_apart = at > 0 and _is(text, at, BlockKind.QUOTED)
    if at < 1 or cites(text, text.blocks[at]) or not (set_apart or _is_paragraph(text, at)):
        return ()
    while at > 1 and (
        (_is_labelled(text, at) and _is_labelled(text, at - 1))
        or (set_apart and _is(text, at - 1, BlockKind.QUOTED))
    ):
        at -= 1
    before = text.blocks[at - 1]
    colon = text.content[before.end - 1] == ":"
    if not _is_paragraph(text, at - 1) or not (
        set_apart or colon or _IN_MARKS.match(text.slice(text.blocks[at]))
    ):
        return ()
    *others, last = text.sentences_in(before)
    return (last,) if cites(text, last) else (last, *others[-1:])


def numbers_introducing(text: DocumentText, passage: Passage) -> tuple[str, ...]:
    """Return the numbers of the marks and the addresses of the links that introduce a passage, each once."""
    found: dict[str, None] = {}
    for sentence in introduction_of(text, passage.start):
        found.update(dict.fromkeys(number for mark in text.marks_in(sentence) for number in mark.numbers))
        found.update(dict.fromkeys(link.address for link in text.links_in(sentence)))
    return tuple(found)


def cites(text: DocumentText, passage: Passage) -> bool:
    """Return whether a mark or a link begins in a passage."""
    return bool(text.marks_in(passage) or text.links_in(passage))


def _is_paragraph(text: DocumentText, at: int) -> bool:
    return _is(text, at, BlockKind.PARAGRAPH)


def _is(text: DocumentText, at: int, kind: BlockKind) -> bool:
    return text.kind_of(text.blocks[at]) is kind


def _is_labelled(text: DocumentText, at: int) -> bool:
    return _is_paragraph(text, at) and _LABEL.match(text.slice(text.blocks[at])) is not None
