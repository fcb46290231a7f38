"""Where claims stand in the document, and the words beside their quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from mapgen.document.text.blocks import BlockKind
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage
from mapgen.lessons.signs import one_line
from mapgen.lessons.values import Context
from mapgen.model.elements import Claim

BESIDE = 140
"""The most characters of the document that are shown before a quote, and after it."""


class Places:
    """Answers where the claims about a document stand in it."""

    def __init__(self, text: DocumentText) -> None:
        self._text = text

    def blocks_of(self, claim: Claim) -> tuple[int, ...]:
        """Return the numbers of the paragraphs, headings and the like in which a claim is quoted."""
        found = (self._text.block_at(passage.start) for passage in claim.passages)
        return tuple(self._numbers[block] for block in found)

    @cached_property
    def _numbers(self) -> Mapping[Passage, int]:
        return {block: number for number, block in enumerate(self._text.blocks)}

    def is_heading(self, claim: Claim) -> bool:
        """Return whether a claim is quoted from a heading."""
        blocks = (self._text.block_at(passage.start) for passage in claim.passages)
        return any(self._text.kind_of(block) is BlockKind.HEADING for block in blocks)

    def within_sentence(self, passage: Passage) -> str:
        """Return the words before a passage in the sentence in which it begins."""
        start = self._text.sentence_at(passage.start).start
        return one_line(self._text.content[start : passage.start])

    def around(self, passages: Sequence[Passage]) -> Context:
        """Return the words of passages, which follow each other, with those beside them in the paragraph."""
        text, first, last = self._text, passages[0], passages[-1]
        before = text.content[text.block_at(first.start).start : first.start]
        after = text.content[last.end : text.block_at(max(last.start, last.end - 1)).end]
        quote = " […] ".join(one_line(text.slice(passage)) for passage in passages)
        return Context(_end(one_line(before)), quote, _beginning(one_line(after)))


def _end(words: str) -> str:
    words = words.lstrip()
    return words if len(words) <= BESIDE else "…" + words[-BESIDE:].partition(" ")[2]


def _beginning(words: str) -> str:
    words = words.rstrip()
    return words if len(words) <= BESIDE else words[:BESIDE].rpartition(" ")[0] + "…"
