"""Drafts an argument map: a claim for each sentence of a text, a source for each entry of its source list.

The draft has no inferences and judges nothing: what words suggest is entered under
`proposed`, where it weighs nothing until an author accepts it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.ids import Ids
from mapgen.drafting.proposals import proposals_of
from mapgen.drafting.roles import Part, parts, plain, title_of
from mapgen.drafting.steps import appeals, steps
from mapgen.extraction.extracted import Head
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Document, LeftOut, Proposal, Quote, Source
from mapgen.vocabulary import DocumentKind, QuoteState
from mapgen.words import Text

_BEFORE = 400
"""How many characters before an ambiguous passage are searched for a prefix."""
_NO_HEAD = Head()
_HEADING = re.compile(r"^#{1,6} |(?<= )#+$")


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft of an argument map, and the heading of each chapter, by the id of its first claim."""

    map: ArgumentMap
    chapters: tuple[tuple[str, str], ...] = ()


def draft(id_: str, path: str, text: DocumentText, kind: DocumentKind, head: Head = _NO_HEAD) -> ArgumentMap:
    """Return the map of `draft_with_chapters`."""
    return draft_with_chapters(id_, path, text, kind, head).map


def draft_with_chapters(
    id_: str, path: str, text: DocumentText, kind: DocumentKind, head: Head = _NO_HEAD
) -> Draft:
    """Return the draft of an argument map for a text.

    `id_`: the id of the map, and its title where the text has none. `path`: the path of the text,
    as the argument file will write it. `kind`: what kind of document it is. `head`: what its file says
    of it outside of the text.
    """
    search = QuoteSearch(text)
    found = list(parts(text))
    claimed = [part for part in found if not part.why]
    ids = Ids(text.language)
    sentences = [plain(text.slice(part.passage)) for part in claimed]
    claims = [
        _claim(ids.of(words, "passage"), search, part) for words, part in zip(sentences, claimed, strict=True)
    ]
    marks = _marks_by_entry(text)
    sources = [
        _source(name, number, search, entry, marks[entry])
        for name, (number, entry) in zip(_names(text), text.source_list.entries, strict=True)
    ]
    title = title_of(text)
    words = head.title or (_unmarked(text.slice(title))[:200] if title else "") or id_
    document = Document(
        Text.of(**{text.language: words}),
        text.language,
        kind,
        path,
        author=head.author,
        publisher=head.publisher,
        date=head.date,
        url=head.url,
    )
    left_out = tuple(
        LeftOut(_quote(search, part.passage), Text.of(**{text.language: part.why.best(text.language)}))
        for part in found
        if part.why and text.slice(part.passage).strip()
    )
    bare = ArgumentMap(id_, document, text, tuple(sources), claims=tuple(claims), left_out=left_out)
    return Draft(_with_proposals(bare, sentences, claimed), tuple(_chapters(claims, claimed)))


def _with_proposals(map_: ArgumentMap, sentences: Sequence[str], claimed: Sequence[Part]) -> ArgumentMap:
    """Return the map with what the words of its claims suggest, at most one proposal a field."""
    language = map_.text.language
    together = [False, *(one.block == two.block for one, two in pairwise(claimed))]
    led = steps(map_.claims, sentences, together, language)
    appealing = appeals(map_)
    claims = []
    for claim, words in zip(map_.claims, sentences, strict=True):
        every = [*proposals_of(words, language), *appealing.get(claim.id, ()), *led.get(claim.id, ())]
        first: dict[str, Proposal] = {}
        for one in every:
            first.setdefault(one.field, one)
        claims.append(replace(claim, proposed=tuple(first.values())))
    return replace(map_, claims=tuple(claims))


def _chapters(claims: Sequence[Claim], claimed: Sequence[Part]) -> Iterator[tuple[str, str]]:
    heading = ""
    for claim, part in zip(claims, claimed, strict=True):
        if part.heading != heading:
            heading = part.heading
            yield claim.id, heading


def _unmarked(heading: str) -> str:
    """Return a heading without the `#` signs of Markdown."""
    return plain(_HEADING.sub("", " ".join(heading.split())))


def _claim(id_: str, search: QuoteSearch, part: Part) -> Claim:
    numbers = dict.fromkeys(number for mark in search.text.marks_in(part.passage) for number in mark.numbers)
    return Claim(id_, Text(), quotes=(_quote(search, part.passage),), citations=tuple(numbers))


def _marks_by_entry(text: DocumentText) -> dict[Passage, list[str]]:
    """Return the marks that point to each entry of the source list, by the entry's passage.

    A mark that may point to several entries is left out; an entry without marks gives an empty list.
    """
    found: dict[Passage, list[str]] = defaultdict(list)
    for mark in text.passages_by_number:
        entries = text.entries_of(mark)
        if len(entries) == 1:
            found[entries[0]].append(mark)
    return found


def _names(text: DocumentText) -> Iterator[str]:
    """Yield an id for each entry of the source list: `source-` and its printed number, else its position.

    Where several entries have one number, the later ones get `-2`, `-3`… after it.
    """
    given: Counter[str] = Counter()
    for position, (number, _) in enumerate(text.source_list.entries, 1):
        name = number or str(position)
        given[name] += 1
        yield f"source-{name}" if given[name] == 1 else f"source-{name}-{given[name]}"


def _source(name: str, number: str, search: QuoteSearch, entry: Passage, marks: list[str]) -> Source:
    """Return a source for an entry of the source list; its marks are the entry's number and `marks`."""
    every = tuple(dict.fromkeys([*([number] if number else []), *marks]))
    return Source(name, every, listed=_quote(search, entry))


def _quote(search: QuoteSearch, passage: Passage) -> Quote:
    """Return the passage as a quote, with its place in the text.

    If its words occur elsewhere in the text, its prefix is the last 3, 8 or 20 words before it: the
    fewest that tell the passages apart, or none if 20 do not.
    """
    text = search.text
    exact = plain(text.slice(passage))
    anchor = search.anchor(exact)
    if anchor.state is not QuoteState.AMBIGUOUS:
        return Quote(exact, anchor=anchor)
    near = text.content[max(0, passage.start - _BEFORE) : passage.start].split()
    for count in (3, 8, 20):
        before = " ".join(near[-count:])
        anchor = search.anchor(exact, before)
        if anchor.state is not QuoteState.AMBIGUOUS:
            return Quote(exact, prefix=before, anchor=anchor)
    return Quote(exact)
