"""Sentences that go on telling of a study: "The researchers found…", straight after the one that names it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from mapgen.document.citations.who_somebody_is import says_who
from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.text.blocks import BlockKind
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage

_MOST = 3
"""So many sentences after the one that names a study may go on telling of it."""


def continued(text: DocumentText, sentence: Passage) -> Iterator[Passage]:
    """Yield the sentences on which a sentence goes on, nearest first: what they cite may be its source.

    Each of those between has words that go on, too, and no mark or link; none stands in a heading or a list.
    """
    at = bisect_left(text.sentences, sentence)
    for number in range(at, max(0, at - _MOST), -1):
        here, before = text.sentences[number], text.sentences[number - 1]
        if not goes_on(text, here) or not _follows(text, before, here):
            return
        yield before
        if text.marks_in(before) or text.mentions_in(before) or text.links_in(before):
            return


def goes_on(text: DocumentText, sentence: Passage) -> bool:
    """Return whether the words of a sentence go on telling of a study.

    Words that only say who speaks ("…, said study author Dr Roe") do not.
    """
    words = text.slice(sentence)
    found = _words(f"continuing-{text.language}").finditer(words)
    return any(not _only_says_who(words, *one.span()) for one in found)


def names_study(text: DocumentText, sentence: Passage) -> bool:
    """Return whether a sentence has a word for a study, such as "trial"."""
    return _words("studies").search(text.slice(sentence)) is not None


def _only_says_who(words: str, start: int, end: int) -> bool:
    studies = _words("studies").finditer(words[start:end])
    return any(start + one.end() == end for one in studies) and says_who(words, start, end)


def _follows(text: DocumentText, before: Passage, sentence: Passage) -> bool:
    blocks = [text.block_at(one.start) for one in (before, sentence)]
    return blocks[0] == blocks[1] or all(text.kind_of(one) is BlockKind.PARAGRAPH for one in blocks)


@cache
def _words(name: str) -> Expressions:
    return Expressions(entries(name))
