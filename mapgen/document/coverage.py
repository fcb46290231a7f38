"""How much of the document a map accounts for, and what it passes over in silence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

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


def working_passages(text: DocumentText) -> tuple[Passage, ...]:
    """The sentences that do argumentative work: with a citation mark, or with a word of the lexicon.

    The lexicon (`lexicon/fr.txt`, `lexicon/en.txt`) lists causal and evaluative
    words and connectives; in another language only marks tell. A negated word
    counts too: to deny an effect is to argue.
    """
    pattern = _lexicon(text.language)
    marked = [mark.start for mark in text.marks]

    def works(sentence: Passage) -> bool:
        number = bisect_left(marked, sentence.start)
        if number < len(marked) and marked[number] < sentence.end:
            return True
        return pattern is not None and pattern.search(text.slice(sentence).replace("’", "'")) is not None

    return tuple(sentence for sentence in text.sentences if works(sentence))


@cache
def _lexicon(language: str) -> re.Pattern[str] | None:
    """One pattern for a language's lexicon; None where there is none."""
    words = entries(language) if len(language) == 2 else ()
    if not words:
        return None
    forms = (r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in entry.split()) for entry in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def cover(text: DocumentText, quoted: Iterable[Passage], left_out: Iterable[Passage]) -> Coverage:
    """What the quoted and the left-out passages account for, word by word.

    A passage touches every word that it has a character of.
    """
    words = [Passage(*match.span()) for match in _WORD.finditer(text.content)]
    of_quotes = _touched(words, quoted)
    of_left_out = _touched(words, left_out) - of_quotes
    touched = sorted(of_quotes | of_left_out)
    uncovered = tuple(
        sentence for sentence in working_passages(text) if not _meet(_within(words, sentence), touched)
    )
    return Coverage(len(words), len(of_quotes), len(of_left_out), uncovered)


def _within(words: Sequence[Passage], passage: Passage) -> range:
    """The numbers of the words that a passage touches."""
    first = bisect_right(words, passage.start, key=lambda word: word.end)
    last = bisect_left(words, passage.end, key=lambda word: word.start)
    return range(first, last)


def _touched(words: Sequence[Passage], passages: Iterable[Passage]) -> set[int]:
    return {number for passage in set(passages) for number in _within(words, passage)}


def _meet(numbers: range, touched: Sequence[int]) -> bool:
    """Whether one of the touched numbers, which are sorted, is in the range."""
    at = bisect_left(touched, numbers.start)
    return at < len(touched) and touched[at] in numbers
