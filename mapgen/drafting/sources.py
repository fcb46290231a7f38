"""The sources of a draft: the entries of the text's list, and the works that its links lead to."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.intervals import MergedIntervals
from mapgen.document.listed.entries import read_entry
from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.ids import Ids
from mapgen.drafting.quotes import quote
from mapgen.findings import Passage
from mapgen.model.elements import Source

_HOST = re.compile(r"https?://([^\s<>\"@/?#\\]+)(?:[/?#][^\s<>\"\\]*)?")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_DOI = re.compile(
    r"(?:doi\.org|/doi(?:/(?:abs|full|pdf|epdf))?)/(10\.\d{4,9}/[^\s?#&]{1,200}+)\Z", re.IGNORECASE
)
_PMID = re.compile(r"https?://(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pubmed)/(\d{1,8})\b")


def sources_of(search: QuoteSearch, claimed: Sequence[Passage]) -> tuple[Source, ...]:
    """Return a source for each entry of the text's list, in its order, then one for each other link.

    `claimed`: the passages of the claims, in order; links outside them lead to no source.
    """
    text = search.text
    marks = _marks_by_entry(text)
    listed = [
        _listed(name, number, search, entry, marks[entry])
        for name, (number, entry) in zip(_names(text), text.source_list.entries, strict=True)
    ]
    return (*listed, *_linked(text, claimed, {source.url for source in listed}))


def cited_in(text: DocumentText, passage: Passage) -> tuple[str, ...]:
    """Return the numbers of the marks in a passage, and the addresses of its links, each once."""
    numbers = dict.fromkeys(number for mark in text.marks_in(passage) for number in mark.numbers)
    links = (mark for mark in text.mentions_in(passage) if _HOST.fullmatch(mark.numbers[0]))
    return (*numbers, *dict.fromkeys(mark.numbers[0] for mark in links))


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
        name = re.sub(r"[^a-z0-9]+", "-", number.lower()).strip("-") or str(position)
        given[name] += 1
        yield f"source-{name}" if given[name] == 1 else f"source-{name}-{given[name]}"


def _listed(name: str, number: str, search: QuoteSearch, entry: Passage, marks: list[str]) -> Source:
    """Return a source for an entry of the source list; its marks are the entry's number and `marks`."""
    every = tuple(dict.fromkeys([*([number] if number else []), *marks]))
    work = asdict(read_entry(search.text.slice(entry)))
    work["url"] = work["url"] if _HOST.fullmatch(work["url"]) else ""
    return Source(name, every, listed=quote(search, entry), **work)


def _linked(text: DocumentText, claimed: Sequence[Passage], known: set[str]) -> Iterator[Source]:
    """Yield a source for each address that a link leads to, tags of social sites apart."""
    ids = Ids(text.language)
    done = set(known)
    within = MergedIntervals(claimed)
    for link in text.links:
        if not within.overlap(link.words):
            continue
        address = link.address
        host = _HOST.fullmatch(address)
        if address in done or host is None or "/hashtag/" in address:
            continue
        done.add(address)
        doi, pmid = _DOI.search(address), _PMID.match(address)
        words = text.slice(link.words)
        name = words if _LETTERS.search(words) else f"pubmed {pmid[1]}" if pmid else host[1]
        yield Source(
            f"link-{ids.of(name, 'page')}",
            (address,),
            doi=doi[1] if doi else "",
            pmid=pmid[1] if pmid else "",
            url=address,
        )
