"""How much of the document a map accounts for, and what it passes over in silence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import or_

from mapgen.document.expressions import Expressions
from mapgen.document.lexicon import entries
from mapgen.document.text import DocumentText
from mapgen.findings import Passage

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the text's words are quoted or left out on purpose, and what neither touches.

    `uncovered` are working sentences. A word that is both quoted and left out counts as quoted only.
    """

    words: int
    quoted_words: int
    left_out_words: int
    uncovered: tuple[Passage, ...] = ()

    @property
    def share(self) -> float:
        """The words that are accounted for, from 0 to 1; 1 for a text without words."""
        return (self.quoted_words + self.left_out_words) / self.words if self.words else 1.0


@lru_cache(maxsize=4)
def working_passages(text: DocumentText) -> tuple[Passage, ...]:
    """The sentences that do argumentative work: with a citation mark, or with a word of the lexicon.

    The lexicon (`lexicon/fr.txt`, `lexicon/en.txt`) lists causal and evaluative
    words and connectives; in another language only marks tell. What stands in the
    list of sources does none. A negated word
    counts too: to deny an effect is to argue.
    """
    lexicon = _lexicon(text.language)
    marked = [mark.start for mark in text.marks]

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
    """A language's lexicon; None where there is none."""
    words = entries(language) if len(language) == 2 else ()
    return Expressions(words) if words else None


def cover(text: DocumentText, quoted: Iterable[Passage], left_out: Iterable[Passage]) -> Coverage:
    """What the quoted and the left-out passages account for, word by word.

    A passage touches every word that it has a character of.
    """
    words = _Words(text.content)
    of_quotes, of_left_out = words.touched(quoted), words.touched(left_out)
    touched = bytearray(map(or_, of_quotes, of_left_out))
    uncovered = tuple(
        sentence for sentence in working_passages(text) if touched.find(1, *words.within(sentence)) < 0
    )
    quoted_words = of_quotes.count(1)
    return Coverage(len(touched), quoted_words, touched.count(1) - quoted_words, uncovered)


class _Words:
    """Where the words of a text begin and end."""

    def __init__(self, content: str) -> None:
        spans = [match.span() for match in _WORD.finditer(content)]
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]

    def within(self, passage: Passage) -> tuple[int, int]:
        """The number of the first word that a passage touches, and the number after the last."""
        return bisect_right(self.ends, passage.start), bisect_left(self.starts, passage.end)

    def touched(self, passages: Iterable[Passage]) -> bytearray:
        """For each word 1 where a passage touches it."""
        found = bytearray(len(self.starts))
        for passage in set(passages):
            first, last = self.within(passage)
            found[first:last] = b"\1" * (last - first)
        return found
