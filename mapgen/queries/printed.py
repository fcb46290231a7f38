"""The citation marks that the document prints near the quotes of claims."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from mapgen.document.citations.citation_mark import CitationMark
from mapgen.document.citations.in_words import plain_words, stands_in, tells_of
from mapgen.document.text.continuing import continued
from mapgen.document.text.introductions import numbers_introducing
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
    """Return the numbers of the marks and mentions that may belong to a claim's quotes, each once.

    These are the marks and mentions in the quoted sentences, and the marks in the next sentence of the
    same paragraph that has one: authors often print one mark for several sentences. Of a paragraph that the
    text quotes, they are also those that introduce it; of a sentence that goes on telling of a study, those
    of the sentence before. A mark in words that the claim cites is printed where its words stand.
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
        numbers.update(dict.fromkeys(numbers_introducing(text, sentence)))
        for one in (sentence, *continued(text, sentence)):
            words = text.slice(one)
            numbers.update(dict.fromkeys(number for mark in text.marks_in(one) for number in mark.numbers))
            numbers.update(dict.fromkeys(mark for mark in claim.citations if stands_in(mark, words)))
    return tuple(numbers)


def named_elsewhere(queries: Queries, claim: Claim) -> tuple[str, ...]:
    """Return the marks that a claim cites and that the text has only elsewhere, as words that name a work.

    That the claim tells of this work is then what the makers of the map read in it. An author with a year is
    no such words.
    """
    printed = numbers_printed_with(queries, claim)
    return tuple(mark for mark in claim.citations if mark not in printed and _is_words(queries, mark))


def _is_words(queries: Queries, mark: str) -> bool:
    """Return whether a mark is words by which the text names a work of the map."""
    text = queries.map.text
    if mark not in queries.map.sources_by_mark or mark in text.passages_by_number:
        return False
    return plain_words(mark) not in _mentioned(queries) and stands_in(mark, text.content)


@cached_query
def _mentioned(queries: Queries) -> frozenset[str]:
    """Return the authors with a year that the text mentions, as plain words."""
    return frozenset(plain_words(number) for one in queries.map.text.mentions for number in one.numbers)


def marks_beside(queries: Queries) -> Iterator[tuple[CitationMark, tuple[Claim, ...]]]:
    """Yield (mark, claims) for each printed mark, then for each mention, in the text's order.

    `claims` are the claims that quote a sentence with the mark, perhaps none; first the claim whose quote
    ends nearest to the mark.
    """
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
    """Return (mark, claims, numbers) for each mark or mention that its claims do not cite in full.

    `claims` are the claims that quote the mark's sentence, at least one, nearest first. `numbers` are the
    numbers of the mark that none of these claims has in its citations, at least one; "Orr (2019)" and
    "Orr 2019" are one. Links that lead to no work are left out.
    """
    found = []
    for mark, claims in marks_beside(queries):
        if mark.numbers[0] in _idle_links(queries):
            continue
        entered = {number for claim in claims for number in claim.citations}
        words = {plain_words(number) for number in entered} - {""}
        left = tuple(n for n in mark.numbers if n not in entered and plain_words(n) not in words)
        if claims and left:
            found.append((mark, claims, left))
    return tuple(found)


@cached_query
def _idle_links(queries: Queries) -> frozenset[str]:
    """Return the addresses of links that lead to no work."""
    text = queries.map.text
    return frozenset(link.address for link in text.links if not text.leads_to_work(link))


@cached_query
def unentered_beside(queries: Queries) -> Mapping[str, tuple[CitationMark, ...]]:
    """Return, by claim id, the marks and mentions of `unentered` in sentences that the claim quotes.

    Claims without any have no entry.
    """
    found: dict[str, list[CitationMark]] = defaultdict(list)
    for mark, claims, _ in unentered(queries):
        for claim in claims:
            found[claim.id].append(mark)
    return {claim: tuple(dict.fromkeys(marks)) for claim, marks in found.items()}


def named_beside(queries: Queries, claim: Claim) -> tuple[str, ...]:
    """Return the marks in words that stand in a quoted sentence, and not in what the claim quotes of it."""
    own = quoted_words(claim)
    words = [queries.map.text.slice(sentence) for sentence in sentences_of(queries, claim)]
    marks = dict.fromkeys(mark for source in queries.map.sources for mark in source.marks)
    return tuple(m for m in marks if not stands_in(m, own) and any(tells_of(m, each) for each in words))


def entered_mentions(map_: ArgumentMap) -> Mapping[str, tuple[Passage, ...]]:
    """Return the passages of the mentions that claims cite, by the citation: the mention's author and year.

    A citation that the text also prints as a mark has no entry.
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
    """Return, in the file's order, the claims that quote a sentence in which one of the passages begins.

    A claim that quotes a part of the sentence counts.
    """
    wanted = {queries.map.text.sentence_at(passage.start) for passage in passages}
    return [claim for claim in queries.map.claims if wanted.intersection(sentences_of(queries, claim))]


def claims_citing(map_: ArgumentMap, number: str) -> list[Claim]:
    """Return the claims that have this citation mark among their citations, in the file's order."""
    return [claim for claim in map_.claims if number in claim.citations]


def listed_marks(map_: ArgumentMap) -> tuple[str, ...]:
    """Return the marks of the works in the document's own reference list."""
    return tuple(mark for source in map_.sources if source.listed for mark in source.marks)


_LEADS = re.compile(
    r"\b10\.\d{4,9}/\S|\bPMID\b|\bPMC\d|\bISBN\b|https?://(?!(?:www\.)?example\.com)\S|\bwww\.\S|\barxiv\b"
    r"|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\bn\.?d\.|\bs\.?d\.|\bin press\b|\bsous presse\b",
    re.IGNORECASE,
)


def leads_to_work(map_: ArgumentMap, source: Source) -> bool:
    """Return whether the document's entry of a source has a year, an identifier or a link."""
    words = source.listed.exact if source.listed else ""
    passages = source.listed.passages if source.listed else ()
    return bool(_LEADS.search(words)) or any(map_.text.links_in(passage) for passage in passages)


def lists_works(map_: ArgumentMap) -> bool:
    """Return whether the file quotes an entry of the document's reference list."""
    return any(source.listed for source in map_.sources)


def marks_by_block(map_: ArgumentMap) -> Mapping[Passage, tuple[CitationMark, ...]]:
    """Return the citation marks in the text's order, by the passage of their paragraph.

    Paragraphs without a mark have no entry.
    """
    found: dict[Passage, list[CitationMark]] = {}
    for mark in map_.text.marks:
        found.setdefault(map_.text.block_at(mark.start), []).append(mark)
    return {block: tuple(marks) for block, marks in found.items()}


def names_in(map_: ArgumentMap, passage: Passage) -> list[Source]:
    """Return the works of the document's reference list that a passage names, in the file's order.

    A work's name is its list entry up to the first full stop (often the authors), or its container (journal
    or publisher). The passage must have the whole name, of at least four letters; case does not count.
    """
    listed = [source for source in map_.sources if source.listed]
    words = f" {plain_words(map_.text.slice(passage))} " if listed else ""
    return [source for source in listed if any(f" {name} " in words for name in _names(source))]


def _names(source: Source) -> set[str]:
    names = (plain_words(name) for name in (head_of(source), source.container))
    return {name for name in names if len(name) >= 4}


def head_of(source: Source) -> str:
    """Return a work's entry in the reference list up to the first full stop; empty if it is not listed."""
    return source.listed.exact.split(".")[0].strip() if source.listed else ""


def quoted_words(claim: Claim) -> str:
    """Return all the words that a claim quotes, on one line; empty if it quotes none."""
    return " ".join(quote.exact for quote in claim.quotes)
