"""What format 2 reads in the document's text, so that an author does not type it again.

A claim cites the marks printed in its quote and right after it, and the links in it that lead to a source of
the file, or the words in it that are a source's mark. A sentence that goes on telling of a study ("The
researchers found…") cites what the sentence before it cites, where that is one work alone. A source that
has a mark has the entry that the document's list gives under that mark, and the authors, year, title,
journal, DOI, PubMed number and address that stand in it, or in the address that is its mark; a mark that no
source of the file has is a source by itself, if the list has an entry for it. What the file says goes before
what is read here; under `cites`, the id of a source stands for its mark.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import chain, count

from mapgen.document.listed.entries import Work, read_address, read_entry
from mapgen.document.text.document_text import DocumentText
from mapgen.document.text.named import named_in, of_study_before
from mapgen.model.elements import Claim, Quote, Source
from mapgen.syntax.fields.forms import FORMS
from mapgen.syntax.read.entries import Entry

BIBLIOGRAPHY = tuple(field.name for field in fields(Work))
"""The fields of a source that are read in its entry of the document's list."""
_BETWEEN = re.compile(r"[\s.,;:!?…»”\"')\]]*")
"""What may stand between the end of a quote and a mark that belongs to it."""


def marks_with(text: DocumentText, quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Return the numbers of the marks printed in the quotes and right after them, each once.

    Right after: with nothing but closing punctuation and white space of the same paragraph between.
    """
    numbers: dict[str, None] = {}
    for part in (part for quote in quotes for part in quote.passages):
        for mark in text.marks_in(part):
            numbers.update(dict.fromkeys(mark.numbers))
        end, limit = part.end, text.block_at(part.start).end
        following = text.mark_after(end)
        while following is not None and following.end <= limit and _close(text, end, following.start):
            numbers.update(dict.fromkeys(following.numbers))
            end = following.end
            following = text.mark_after(end)
    return tuple(numbers)


def _close(text: DocumentText, end: int, start: int) -> bool:
    return _BETWEEN.fullmatch(text.content, end, start) is not None


class FromText:
    """Reads marks and list entries in one text. `anchored` returns a quote with its place in the text."""

    def __init__(self, text: DocumentText, anchored: Callable[[Quote], Quote]) -> None:
        self.text = text
        self.anchored = anchored

    def marks_with(self, quotes: Sequence[Quote], known: Collection[str]) -> tuple[str, ...]:
        """Return the numbers of the marks that belong to the quotes (`marks_with`), the addresses of links in
        them that are marks of sources, and the marks of sources that stand in them word for word.

        Where their sentences have none of these, it is the mark of the study of which they go on telling.
        `known`: the marks of the file's sources.
        """
        parts = [part for quote in quotes for part in quote.passages]
        printed = (*marks_with(self.text, quotes), *named_in(self.text, parts, known))
        return tuple(dict.fromkeys(printed)) or of_study_before(self.text, parts, known)

    def cited(self, entry: Entry, quotes: Sequence[Quote], known: KnownMarks) -> tuple[str, ...]:
        """Return what a claim cites: the marks that its entry gives, else those that the text has."""
        if "cites" in entry.spans:
            return known.named(entry.get("cites", ()))
        return self.marks_with(quotes, known.marks)

    def listed(self, marks: Iterable[str]) -> Quote | None:
        """Return the entry that the list has under the first of these marks; None where it has none."""
        words = self.entry_words(marks)
        quote = self.anchored(Quote(words)) if words else None
        return quote if quote is not None and quote.found else None

    def entry_words(self, marks: Iterable[str]) -> str:
        """Return the words of that entry; empty where the list has none."""
        entry = next((entry for mark in marks for entry in self.text.entries_of(mark)), None)
        return self.text.slice(entry) if entry is not None else ""

    def work(self, source: Source) -> Work:
        """Return what the source's entry of the list gives of the work, or the address that is its mark."""
        if source.listed is not None:
            work = read_entry(source.listed.exact)
        else:
            work = next(filter(Work().__ne__, map(read_address, source.marks)), Work())
        return replace(
            work,
            year=_formed("year", work.year),
            doi=_formed("doi", work.doi),
            pmid=_formed("pmid", work.pmid),
            url=_formed("link", work.url),
        )

    def with_work(self, source: Source, given: Collection[str] = ()) -> Source:
        """Return the source, each bibliographic field that is not `given` and empty as `work` has it."""
        work = self.work(source)
        empty = (name for name in BIBLIOGRAPHY if name not in given and not getattr(source, name))
        return replace(source, **{name: getattr(work, name) for name in empty})

    def sources_by_mark(
        self, sources: Iterable[Source], claims: Iterable[Claim], taken: Callable[[str], bool]
    ) -> Iterator[Source]:
        """Yield a source for each mark that claims cite, none of the sources has, and the document lists.

        `taken` returns whether an id is taken.
        """
        known = {mark for source in sources for mark in source.marks}
        for claim in claims:
            for mark in claim.citations:
                listed = None if mark in known else self.listed([mark])
                if listed is not None:
                    bare = Source(_id_for_mark(mark, taken), marks=(mark,), listed=listed, span=claim.span)
                    yield self.with_work(bare)
                known.add(mark)


def marks_of(sources: Iterable[Source]) -> frozenset[str]:
    """Return the marks of all sources."""
    return frozenset(mark for source in sources for mark in source.marks)


@dataclass(frozen=True)
class KnownMarks:
    """The marks of all sources of a file; `by_id`: the first mark of each source that has one, by its id."""

    marks: frozenset[str]
    by_id: Mapping[str, str]

    @classmethod
    def of(cls, sources: Iterable[Source]) -> KnownMarks:
        """Return the marks of these sources."""
        marked = [source for source in sources if source.marks]
        return cls(marks_of(marked), {source.id: source.marks[0] for source in marked})

    def named(self, cited: Iterable[str]) -> tuple[str, ...]:
        """Return what a claim cites as marks: the id of a source stands for its first mark."""
        marks = (one if one in self.marks else self.by_id.get(one, one) for one in cited)
        return tuple(dict.fromkeys(marks))


def _formed(form: str, value: str) -> str:
    """Return a value that has a form, or nothing."""
    return value if FORMS[form][0].fullmatch(value) else ""


def _id_for_mark(mark: str, taken: Callable[[str], bool]) -> str:
    """Return an id for the source that is known by a mark alone: `source-4`, or one that is not taken."""
    stem = "source-" + (re.sub(r"[^a-z0-9]+", "-", mark.lower()).strip("-") or "x")
    return next(id_ for id_ in chain([stem], (f"{stem}-{number}" for number in count(2))) if not taken(id_))
