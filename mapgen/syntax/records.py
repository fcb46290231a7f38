"""Documents, terms, sources and facets: from the entries of an argument file to the model's values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mapgen.model.elements import (
    Change,
    Document,
    Quote,
    Rating,
    Source,
    Term,
)
from mapgen.model.facets import Facets, Intervention, Outcome, Population
from mapgen.syntax.ids import Ids
from mapgen.syntax.values import Entry, Named
from mapgen.words import Text


def document(entry: Entry, language: str, ids: Ids) -> Document:
    """The document; its text is read elsewhere."""
    get = entry.get
    return Document(
        title=get("title", Text()),
        language=language,
        kind=get("kind"),
        path=get("text", ""),
        author=get("author", ""),
        qualification=get("qualification", Text()),
        publisher=get("publisher", ""),
        date=get("date", ""),
        url=get("url", ""),
        interests=get("interests", Text()),
        question=get("question", Text()),
        answer=ids.resolve("claim", get("answer")),
        about=get("about", Text()),
        exhibits=get("exhibits", ()),
        ratings=tuple(
            Rating(item.id, rating.get("is", ""), rating.get("why", Text()), item.span)
            for item, rating in get("ratings", [])
        ),
        rated_by=get("rated-by", ""),
        span=entry.span,
    )


def term(named: Named, entry: Entry, ids: Ids) -> Term:
    """A term; the broader term has to be known."""
    within = ids.resolve("term", entry.get("within"))
    senses = tuple(entry.get("senses", ()))
    return Term(named.id, entry.text, entry.get("means", Text()), within, senses, named.span)


def source(named: Named, entry: Entry, ids: Ids, anchored: Callable[[Quote], Quote]) -> Source:
    """A source, with its entry in the document's list found again."""
    get = entry.get
    listed: Quote | None = get("listed")
    return Source(
        id=named.id,
        marks=get("mark", ()),
        listed=anchored(listed) if listed is not None else None,
        match=get("match"),
        authors=get("authors", ()),
        year=get("year", ""),
        title=get("title", ""),
        container=get("container", ""),
        doi=get("doi", ""),
        pmid=get("pmid", ""),
        url=get("url", ""),
        design=get("design"),
        participants=get("participants", ""),
        effect=get("effect", ""),
        modality=get("modality"),
        bias=get("bias"),
        downgrades=_changes(get("downgrades", [])),
        upgrades=_changes(get("upgrades", [])),
        status=get("status"),
        superseded_by=ids.resolve("source", get("superseded-by")),
        based_on=tuple(filter(None, (ids.resolve("source", name) for name in get("based-on", ())))),
        data=get("data", ""),
        reading=get("reading"),
        direction=get("direction"),
        interests=get("interests", Text()),
        says=get("says", Text()),
        note=get("note", Text()),
        facets=facets(entry),
        span=named.span,
    )


def _changes(entries: list[tuple[Any, Entry]]) -> tuple[Change, ...]:
    given = ((word, entry, entry.get("by")) for word, entry in entries)
    return tuple(
        Change(word, by, entry.get("why", Text()), entry.span) for word, entry, by in given if by is not None
    )


def facets(entry: Entry) -> Facets:
    """The facets of a claim or a source; what was not given is empty."""
    nothing = Entry(entry.span)
    population: Any = entry.get("population") or nothing
    intervention: Any = entry.get("intervention") or nothing
    outcome: Any = entry.get("outcome") or nothing
    return Facets(
        Population(population.get("species"), population.get("group", "")),
        Intervention(
            intervention.get("agent", ""),
            intervention.get("salt", ""),
            intervention.get("route"),
            intervention.get("dose", ""),
            intervention.get("duration", ""),
            intervention.get("with", ()),
        ),
        entry.get("comparator", ""),
        Outcome(outcome.get("name", ""), outcome.get("kind")),
    )
