"""Coverage: how much of the document a map quotes or leaves out on purpose, and what it ignores."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import or_

from mapgen.document.intervals import MergedIntervals
from mapgen.document.lexicon import entries
from mapgen.document.lexicon.expressions import Expressions
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many words the text has, how many a map quotes, and how many it leaves out on purpose.

    A word that is both counts as quoted. `uncovered`: the working sentences (`working_passages`) without
    a word that is either, in order.
    """

    words: int
    quoted_words: int
    left_out_words: int
    uncovered: tuple[Passage, ...] = ()

    @property
    def percents(self) -> tuple[int, int, int]:
        """How many of a hundred words are quoted, left out, and neither; a whole hundred in all.

        Where any word is neither, the last is 1 at least.
        """
        words = max(self.words, 1)
        rest = self.words - self.quoted_words - self.left_out_words
        neither = max(_rounded(100 * rest / words), int(rest > 0))
        quoted = min(_rounded(100 * self.quoted_words / words), 100 - neither)
        return quoted, 100 - neither - quoted if self.words else 0, neither

    @property
    def share(self) -> float:
        """The share (0 to 1) of the words that are quoted or left out; 1 for a text without words."""
        return (self.quoted_words + self.left_out_words) / self.words if self.words else 1.0


def _rounded(number: float) -> int:
    return int(number + 0.5)


@lru_cache(maxsize=4)
def working_passages(text: DocumentText) -> tuple[Passage, ...]:
    """The working sentences outside the source list: those with a mark, a mention or a word of the lexicon.

    The lexicon (`lexicon/fr.txt`, `lexicon/en.txt`) lists causal and evaluative
    words and connectives; in other languages only marks count. A negated word
    counts as well: to deny an effect is to argue.
    """
    lexicon = _lexicon(text.language)
    marked = sorted(mark.start for mark in (*text.marks, *text.mentions))

    def works(sentence: Passage) -> bool:
        number = bisect_left(marked, sentence.start)
        if number < len(marked) and marked[number] < sentence.end:
            return True
        return lexicon is not None and lexicon.search(text.slice(sentence)) is not None

    listed = text.source_list
    return tuple(
        sentence for sentence in text.sentences if not listed.holds(sentence.start) and works(sentence)
    )


@cache
def _lexicon(language: str) -> Expressions | None:
    """The lexicon of a language; None where there is none."""
    words = entries(language) if len(language) == 2 else ()
    return Expressions(words) if words else None


def cover(text: DocumentText, quoted: Iterable[Passage], left_out: Iterable[Passage]) -> Coverage:
    """The coverage of a text by quoted and left-out passages.

    A quoted passage covers each word that it overlaps, one that is left out each word of its sentences.
    """
    words = _Words(text.content)
    whole = (one for passage in left_out for one in (passage, *text.sentences_in(passage)))
    by_quotes, by_left_out = words.covered_by(quoted), words.covered_by(whole)
    covered = bytearray(map(or_, by_quotes, by_left_out))
    uncovered = tuple(
        sentence for sentence in working_passages(text) if covered.find(1, *words.within(sentence)) < 0
    )
    quoted_words = by_quotes.count(1)
    return Coverage(len(covered), quoted_words, covered.count(1) - quoted_words, uncovered)


def left_out_whole(
    text: DocumentText, left_out: Iterable[Passage], quotes: MergedIntervals
) -> Iterator[Passage]:
    """Yield what words leave out: themselves, and what of their sentences lies in no quote, in order.

    A part without a letter or digit between or after quotes is none.
    """
    given = MergedIntervals(left_out)
    whole = dict.fromkeys(one for passage in given for one in (passage, *text.sentences_in(passage)))
    rests = (part for one in whole for part in quotes.outside(one) if _WORD.search(text.slice(part)))
    yield from MergedIntervals([*given, *rests])


class _Words:
    """The offsets at which the words of a text begin and end."""

    def __init__(self, content: str) -> None:
        spans = [match.span() for match in _WORD.finditer(content)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def within(self, passage: Passage) -> tuple[int, int]:
        """The indices of the first word that a passage overlaps and of the word after the last."""
        return bisect_right(self.ends, passage.start), bisect_left(self.starts, passage.end)

    def covered_by(self, passages: Iterable[Passage]) -> bytearray:
        """A byte for each word of the text: 1 where one of the passages overlaps it, else 0."""
        covered = bytearray(len(self.starts))
        for passage in set(passages):
            first, last = self.within(passage)
            covered[first:last] = b"\1" * (last - first)
        return covered
