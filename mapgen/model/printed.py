"""What the document prints beside what the claims quote: citation marks, sentence by sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mapgen.document.citations import CitationMark
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source


def sentences_of(map_: ArgumentMap, claim: Claim) -> tuple[Passage, ...]:
    """The sentences that a claim's quotes touch, in the text's order."""
    touched: dict[Passage, None] = {}
    for quote in claim.quotes:
        for part in quote.anchor.parts if quote.found else ():
            touched.update(dict.fromkeys(map_.text.sentences_in(part)))
    return tuple(sorted(touched))


def numbers_printed_with(map_: ArgumentMap, claim: Claim) -> tuple[str, ...]:
    """What stands in the marks that can bear on a claim's quotes.

    Those of the quoted sentences, and those that follow in the same paragraph:
    authors often print one mark at the end for several sentences.
    """
    numbers: dict[str, None] = {}
    for sentence in sentences_of(map_, claim):
        following = Passage(sentence.start, max(sentence.end, map_.text.block_at(sentence.start).end))
        for mark in map_.text.marks_in(following):
            numbers.update(dict.fromkeys(mark.numbers))
    return tuple(numbers)


def marks_beside(map_: ArgumentMap) -> Iterator[tuple[CitationMark, tuple[Claim, ...]]]:
    """Each printed mark with the claims that quote from its sentence, nearest quote first."""
    beside: dict[CitationMark, list[Claim]] = defaultdict(list)
    for claim in map_.claims:
        for sentence in sentences_of(map_, claim):
            for mark in map_.text.marks_in(sentence):
                beside[mark].append(claim)
    for mark in map_.text.marks:
        yield mark, tuple(sorted(beside.get(mark, ()), key=lambda claim: _distance(claim, mark)))


def _distance(claim: Claim, mark: CitationMark) -> int:
    ends = [part.end for quote in claim.quotes if quote.found for part in quote.anchor.parts]
    return min(abs(mark.start - end) for end in ends)


def claims_touching(map_: ArgumentMap, passages: Iterable[Passage]) -> list[Claim]:
    """The claims that quote from the sentences of these passages, in the file's order."""
    wanted = {map_.text.sentence_at(passage.start) for passage in passages}
    return [claim for claim in map_.claims if wanted.intersection(sentences_of(map_, claim))]


def claims_citing(map_: ArgumentMap, number: str) -> list[Claim]:
    """The claims that enter a citation mark, in the file's order."""
    return [claim for claim in map_.claims if number in claim.citations]


def listed_marks(map_: ArgumentMap) -> tuple[str, ...]:
    """The marks of the works that the document itself lists."""
    return tuple(mark for source in map_.sources if source.listed for mark in source.marks)


def names_in(map_: ArgumentMap, passage: Passage) -> list[Source]:
    """The listed works whose author, journal or publisher is named in a passage.

    The name is the head of the work's entry up to the first full stop, or its
    container, in full and of at least four letters.
    """
    words = f" {_plain(map_.text.slice(passage))} "
    found = []
    for source in map_.sources:
        if source.listed and any(f" {name} " in words for name in _names(source)):
            found.append(source)
    return found


def _names(source: Source) -> set[str]:
    head = source.listed.exact.split(".")[0] if source.listed else ""
    names = (_plain(name) for name in (head, source.container))
    return {name for name in names if len(name) >= 4}


def _plain(text: str) -> str:
    """Lower-case words with single spaces between them, without punctuation."""
    return " ".join(re.findall(r"\w+", text.casefold()))
