"""The sources of a draft: the entries of the text's list, and the works that its links lead to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.intervals import MergedIntervals
from mapgen.document.listed.entries import read_address, read_entry
from mapgen.document.text.document_text import DocumentText
from mapgen.document.text.introductions import numbers_introducing
from mapgen.drafting.ids import Ids
from mapgen.drafting.quotes import quote
from mapgen.findings import Passage
from mapgen.model.elements import Source

_HOST = re.compile(r"https?://([^\s<>\"@/?#\\]+)(?:[/?#][^\s<>\"\\]*)?")
_LETTERS = re.compile(r"[^\W\d_]{2}")


_NAMED = re.compile(
    r"\b(?:study|trial|review|survey|meta-analysis|étude|essai|revue|enquête|méta-analyse)"
    r" (?:(?:published|publiée?|parue?) )?(?:in|dans) (?:(?:the|le|la|les) )?(?:(?:journal|revue) )?"
    r"(?P<journal>[A-Z][\w&-]*(?: (?:(?:of|and|for|in|the|&|de|des|du|et) ){0,2}[A-Z][\w&-]*){0,8})"
)
"""A study that the text names by the journal in which it appeared."""
_JOURNAL = re.compile(
    r"\b(?:Journal|Annals|Archives|Lancet|Medicine|Nature|Science|BMJ|JAMA|Reviews?|Nutrients|Research|Revue|Annales|Bulletin)\b"
)


def sources_of(search: QuoteSearch, claimed: Sequence[Passage], ids: Ids) -> tuple[Source, ...]:
    """Return a source for each entry of the text's list, in its order, then one for each other link.

    Last come the studies that a claim's sentence names by their journal, if it has neither mark nor link.

    `claimed`: the passages of the claims, in order; links outside them lead to no source. `ids`: gives ids
    that no other element of the draft has.
    """
    text = search.text
    marks = _marks_by_entry(text)
    listed = [
        _listed(ids, number or str(position), search, entry, tuple(dict.fromkeys([number, *marks[entry]])))
        for position, (number, entry) in enumerate(text.source_list.entries, 1)
    ]
    linked = _linked(text, claimed, {source.url for source in listed}, ids)
    return (*listed, *linked, *_named(text, claimed, ids))


def _named(text: DocumentText, claimed: Sequence[Passage], ids: Ids) -> Iterator[Source]:
    """Yield a source for each study that is named by its journal; those words are its mark."""
    done = set[str]()
    for passage in claimed:
        found = _NAMED.search(" ".join(text.slice(passage).split()))
        if found is None or _JOURNAL.search(found["journal"]) is None or found[0].casefold() in done:
            continue
        if not (text.marks_in(passage) or text.links_in(passage)):
            done.add(found[0].casefold())
            yield Source(ids.of(found[0], "named-study"), (found[0],))


def cited_in(text: DocumentText, passage: Passage) -> tuple[str, ...]:
    """Return the numbers of the marks in a passage, and the addresses of its links, each once.

    Of a passage that the text quotes without either, those that introduce it.
    """
    numbers = dict.fromkeys(number for mark in text.marks_in(passage) for number in mark.numbers)
    works = (link.address for link in text.links_in(passage) if text.leads_to_work(link))
    own = (*numbers, *dict.fromkeys(works))
    return own or tuple(_of_works(text, numbers_introducing(text, passage)))


def _of_works(text: DocumentText, numbers: Sequence[str]) -> Iterator[str]:
    """Yield those of the numbers and addresses that are no links to something else than a work."""
    links = {link.address: link for link in text.links}
    for number in numbers:
        if number not in links or text.leads_to_work(links[number]):
            yield number


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


def _listed(ids: Ids, number: str, search: QuoteSearch, entry: Passage, marks: tuple[str, ...]) -> Source:
    """Return a source for an entry of the source list, with the work that stands in it.

    Its id is the first author's name and the year, where the entry has them, else `source-` and its number.
    `marks`: the marks that point to it; an empty one is none.
    """
    work = asdict(read_entry(search.text.slice(entry)))
    work["url"] = work["url"] if _HOST.fullmatch(work["url"]) else ""
    source = Source("", tuple(filter(None, marks)), listed=quote(search, entry), **work)
    named = source.authors and source.year
    return replace(source, id=ids.of(source.label if named else f"source {number}", f"source-{number}"))


def _linked(text: DocumentText, claimed: Sequence[Passage], known: set[str], ids: Ids) -> Iterator[Source]:
    """Yield a source for each address that a link leads to, where that is a work."""
    done = set(known)
    within = MergedIntervals(claimed)
    for link in text.links:
        if not within.overlap(link.words):
            continue
        address = link.address
        host = _HOST.fullmatch(address)
        words = text.slice(link.words)
        if address in done or host is None or not text.leads_to_work(link):
            continue
        done.add(address)
        work = read_address(address)
        name = words if _LETTERS.search(words) else f"pubmed {work.pmid}" if work.pmid else host[1]
        yield Source(ids.of(f"link {name}", "link-page"), (address,), **(asdict(work) | {"url": address}))
