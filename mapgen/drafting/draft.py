"""Drafts an argument map: a claim for each sentence of a text, a source for each entry of its source list.

The draft has no inferences: the author decides which claims support which.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.document_text import DocumentText
from mapgen.extraction.extracted import Head
from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Document, Quote, Source
from mapgen.vocabulary import DocumentKind, QuoteState
from mapgen.words import Text

FEWEST_WORDS = 4
_BEFORE = 400
"""How many characters before an ambiguous passage are searched for a prefix."""
_NO_HEAD = Head()
_HEADING = re.compile(r"^#{1,6} |(?<= )#+$")
_ENDS = (".", "!", "?", "…")


def draft(id_: str, path: str, text: DocumentText, kind: DocumentKind, head: Head = _NO_HEAD) -> ArgumentMap:
    """Return the draft of an argument map for a text.

    `id_`: the id of the map, and its title where the text has no block. `path`: the path of the text,
    as the argument file will write it. `kind`: what kind of document it is. `head`: what its file says
    of it outside of the text.
    """
    title = text.blocks[0] if text.blocks else Passage(0, 0)
    passages = [p for p in text.sentences if p.start >= title.end and _worth_a_claim(text, p)]
    digits = len(str(len(passages)))
    search = QuoteSearch(text)
    claims = [
        _claim(f"passage-{number:0{digits}}", search, passage) for number, passage in enumerate(passages, 1)
    ]
    marks = _marks_by_entry(text)
    sources = [
        _source(name, number, search, entry, marks[entry])
        for name, (number, entry) in zip(_names(text), text.source_list.entries, strict=True)
    ]
    words = head.title or _unmarked(" ".join(text.slice(title).split()))[:200] or id_
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
    return ArgumentMap(id_, document, text, tuple(sources), claims=tuple(claims))


def _unmarked(heading: str) -> str:
    """Return a heading without the `#` signs of Markdown."""
    return _HEADING.sub("", heading).strip()


def _worth_a_claim(text: DocumentText, passage: Passage) -> bool:
    """Return whether a passage is a sentence or has four words or more, and is not in the source list."""
    words = text.slice(passage).split()
    is_sentence = len(words) > 1 and words[-1].rstrip("»”\"')]")[-1:] in _ENDS
    return (is_sentence or len(words) >= FEWEST_WORDS) and not text.source_list.holds(passage.start)


def _claim(id_: str, search: QuoteSearch, passage: Passage) -> Claim:
    numbers = dict.fromkeys(number for mark in search.text.marks_in(passage) for number in mark.numbers)
    return Claim(id_, Text(), quotes=(_quote(search, passage),), citations=tuple(numbers))


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
    """Return the passage as a quote.

    If its words occur elsewhere in the text, its prefix is the last 3, 8 or 20 words before it: the
    fewest that tell the passages apart, or none if 20 do not.
    """
    text = search.text
    exact = " ".join(text.slice(passage).split())
    if search.anchor(exact).state is not QuoteState.AMBIGUOUS:
        return Quote(exact)
    near = text.content[max(0, passage.start - _BEFORE) : passage.start].split()
    for count in (3, 8, 20):
        before = " ".join(near[-count:])
        if search.anchor(exact, before).state is not QuoteState.AMBIGUOUS:
            return Quote(exact, prefix=before)
    return Quote(exact)
