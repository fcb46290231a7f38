"""The citation marks that the document prints near the quotes of claims."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from mapgen.document.citations.marks import CitationMark
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Source
from mapgen.queries.cached import Queries, cached_query


def sentences_of(queries: Queries, claim: Claim) -> tuple[Passage, ...]:
    """Return the sentences that a claim quotes, wholly or in part, in the text's order."""
    return _sentences(queries)[claim.id]


@cached_query
def _sentences(queries: Queries) -> Mapping[str, tuple[Passage, ...]]:
    return {
        claim.id: tuple(
            sorted({sentence for part in claim.passages for sentence in queries.map.text.sentences_in(part)})
        )
        for claim in queries.map.claims
    }


def numbers_printed_with(queries: Queries, claim: Claim) -> tuple[str, ...]:
    """Return the numbers in the marks that may belong to a claim's quotes.

    These are the marks in the quoted sentences and in the next sentence with a mark in
    the same paragraph: authors often print one mark for several sentences.
    """
    text = queries.map.text
    numbers: dict[str, None] = {}
    for sentence in sentences_of(queries, claim):
        following = text.mark_after(sentence.end)
        marks = text.marks_in(sentence) + text.mentions_in(sentence)
        if following is not None and following.end <= text.block_at(sentence.start).end:
            marks += text.marks_in(text.sentence_at(following.start))
        for mark in marks:
            numbers.update(dict.fromkeys(mark.numbers))
    return tuple(numbers)


def marks_beside(queries: Queries) -> Iterator[tuple[CitationMark, tuple[Claim, ...]]]:
    """Yield each printed mark, then each mention, with the claims that quote its sentence, nearest first."""
    text = queries.map.text
    beside: dict[CitationMark, list[Claim]] = defaultdict(list)
    for claim in queries.map.claims:
        for sentence in sentences_of(queries, claim):
            for mark in (*text.marks_in(sentence), *text.mentions_in(sentence)):
                beside[mark].append(claim)
    for mark in (*text.marks, *text.mentions):
        yield mark, tuple(sorted(beside.get(mark, ()), key=lambda claim: _distance(claim, mark)))


@cached_query
def unentered(queries: Queries) -> tuple[tuple[CitationMark, tuple[Claim, ...], tuple[str, ...]], ...]:
    """Return (mark, claims, numbers) for each mark or mention with a number that no such claim cites.

    The claims are those that quote its sentence, at least one; the numbers are those of the
    mark that
    none of these claims has in its citations.
    """
    found = []
    for mark, claims in marks_beside(queries):
        entered = {number for claim in claims for number in claim.citations}
        left = tuple(number for number in mark.numbers if number not in entered)
        if claims and left:
            found.append((mark, claims, left))
    return tuple(found)


@cached_query
def unentered_beside(queries: Queries) -> Mapping[str, tuple[CitationMark, ...]]:
    """Return, by claim id, the marks and mentions in the claim's sentences that `unentered` tells."""
    found: dict[str, list[CitationMark]] = defaultdict(list)
    for mark, claims, _ in unentered(queries):
        for claim in claims:
            found[claim.id].append(mark)
    return {claim: tuple(dict.fromkeys(marks)) for claim, marks in found.items()}


def entered_mentions(map_: ArgumentMap) -> Mapping[str, tuple[Passage, ...]]:
    """Return the passages of the mentions that claims cite, by the mention's author and year.

    Left out are authors and years to which a printed mark points as well.
    """
    entered = {number for claim in map_.claims for number in claim.citations}
    found: dict[str, list[Passage]] = defaultdict(list)
    for mention in map_.text.mentions:
        for number in entered.intersection(mention.numbers) - map_.text.passages_by_number.keys():
            found[number].append(mention.passage)
    return {number: tuple(passages) for number, passages in found.items()}


def _distance(claim: Claim, mark: CitationMark) -> int:
    ends = [part.end for quote in claim.quotes for part in quote.passages]
    return min(abs(mark.start - end) for end in ends)


def claims_touching(queries: Queries, passages: Iterable[Passage]) -> list[Claim]:
    """Return the claims that quote, in whole or part, a sentence in which a passage begins.

    The claims are in the file's order.
    """
    wanted = {queries.map.text.sentence_at(passage.start) for passage in passages}
    return [claim for claim in queries.map.claims if wanted.intersection(sentences_of(queries, claim))]


def claims_citing(map_: ArgumentMap, number: str) -> list[Claim]:
    """Return the claims that have this citation mark among their citations, in the file's order."""
    return [claim for claim in map_.claims if number in claim.citations]


def listed_marks(map_: ArgumentMap) -> tuple[str, ...]:
    """Return the marks of the works in the document's own reference list."""
    return tuple(mark for source in map_.sources if source.listed for mark in source.marks)


def lists_works(map_: ArgumentMap) -> bool:
    """Return whether the file quotes an entry of the document's reference list."""
    return any(source.listed for source in map_.sources)


def marks_by_block(map_: ArgumentMap) -> Mapping[Passage, tuple[CitationMark, ...]]:
    """Return the citation marks of each paragraph that has any."""
    found: dict[Passage, list[CitationMark]] = {}
    for mark in map_.text.marks:
        found.setdefault(map_.text.block_at(mark.start), []).append(mark)
    return {block: tuple(marks) for block, marks in found.items()}


def names_in(map_: ArgumentMap, passage: Passage) -> list[Source]:
    """Return the listed works whose author, journal or publisher a passage names.

    The name is the head of the work's entry up to the first full stop, or its
    container, in full and of at least four letters.
    """
    listed = [source for source in map_.sources if source.listed]
    words = f" {plain_words(map_.text.slice(passage))} " if listed else ""
    return [source for source in listed if any(f" {name} " in words for name in _names(source))]


def _names(source: Source) -> set[str]:
    names = (plain_words(name) for name in (head_of(source), source.container))
    return {name for name in names if len(name) >= 4}


def head_of(source: Source) -> str:
    """Return a work's list entry up to the first full stop; empty if the work is not listed."""
    return source.listed.exact.split(".")[0].strip() if source.listed else ""


def quoted_words(claim: Claim) -> str:
    """Return all the words that a claim quotes, on one line; empty if it quotes none."""
    return " ".join(quote.exact for quote in claim.quotes)


def plain_words(text: str) -> str:
    """Return the words in lower case with single spaces between them, without punctuation."""
    return " ".join(re.findall(r"\w+", text.casefold()))
