"""Elisions: "[…]" in a quote stands for words that it leaves out; the parts around it follow each other."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from mapgen.findings import Passage

_ELISION = re.compile(r"\[\s*+(?:…|\.\.\.)\s*+\]|\(\s*+(?:…|\.\.\.)\s*+\)")

PartSequence = tuple[Passage, ...]
"""One passage for each part of a quote, in order."""


def parts_of(quote: str) -> tuple[str, ...]:
    """The parts of a quote between its elisions, in order, trimmed; empty parts are left out."""
    return tuple(part for part in map(trimmed, _ELISION.split(quote)) if part)


def trimmed(words: str) -> str:
    """The words without the white space and the soft hyphens around them."""
    first = next((n for n, sign in enumerate(words) if _is_printed(sign)), len(words))
    last = next((n for n in range(len(words), first, -1) if _is_printed(words[n - 1])), first)
    return words[first:last]


def _is_printed(character: str) -> bool:
    return not (character.isspace() or character == "\u00ad")


def minimal_sequences(found: Sequence[Sequence[Passage]]) -> list[PartSequence]:
    """The shortest sequences of passages, one for each part and each after the one before, in text order.

    `found`: for each part of a quote, its passages in text order. No sequence's range contains another's:
    they are the minimal occurrences of a serial episode (Mannila, Toivonen & Verkamo, Data Min Knowl
    Discov 1:259, 1997). Where there is only one such range, a second sequence over it is returned too,
    if a part in the middle has two passages to choose from. Empty where the parts do not follow each other.
    """
    sequences: list[PartSequence] = []
    shortest_end: int | None = None
    for first in reversed(found[0]):
        sequence = _earliest_from(first, found[1:])
        if sequence is not None and (shortest_end is None or sequence[-1].end < shortest_end):
            shortest_end = sequence[-1].end
            sequences.append(sequence)
    sequences.reverse()
    if len(sequences) == 1 and len(found) > 2:
        # The ends are settled; a part between them may still have two passages to choose from.
        other = _latest_until(sequences[0][-1], found[:-1])
        sequences += [other] if other != sequences[0] else []
    return sequences


def _earliest_from(first: Passage, others: Sequence[Sequence[Passage]]) -> PartSequence | None:
    """The sequence that begins with `first` and takes each next part as early as possible.

    None where a part has no passage after the part before it.
    """
    sequence = [first]
    for passages in others:
        number = bisect_left(passages, sequence[-1].end, key=lambda passage: passage.start)
        if number == len(passages):
            return None
        sequence.append(passages[number])
    return tuple(sequence)


def _latest_until(last: Passage, others: Sequence[Sequence[Passage]]) -> PartSequence:
    """The sequence that ends with `last` and takes each part before it as late as possible.

    The caller knows that there is one.
    """
    sequence = [last]
    for passages in reversed(others):
        number = bisect_right(passages, sequence[0].start, key=lambda passage: passage.end) - 1
        sequence.insert(0, passages[number])
    return tuple(sequence)


def candidates(sequences: Sequence[PartSequence]) -> tuple[Passage, ...]:
    """The passages that an ambiguous quote may mean, in text order: the range of each sequence.

    If all sequences have the same range, they are the passages of the parts in which sequences differ.
    """
    ranges = {Passage(sequence[0].start, sequence[-1].end) for sequence in sequences}
    if len(ranges) > 1:
        return tuple(sorted(ranges))
    choices = (set(passages) for passages in zip(*sequences, strict=True))
    return tuple(sorted({passage for choice in choices if len(choice) > 1 for passage in choice}))
