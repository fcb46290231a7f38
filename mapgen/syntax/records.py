"""Documents, terms, sources and facets: from the entries of an argument file to the model's values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mapgen.model.elements import (
    Change,
    Document,
    Quote,
    Rating,
    Source,
    Stop,
    Term,
)
from mapgen.model.facets import Facets, Intervention, Outcome, Population
from mapgen.syntax.desk import Desk
from mapgen.syntax.entries import Entry, Named
from mapgen.syntax.ids import Ids
from mapgen.syntax.tree import first_line
from mapgen.words import Text, both


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


def source(
    named: Named, entry: Entry, ids: Ids, anchored: Callable[[Quote], Quote], mark: Callable[[str], str]
) -> Source:
    """A source, its entry in the document's list found again, its marks read as those of the document."""
    get = entry.get
    listed: Quote | None = get("listed")
    return Source(
        id=named.id,
        marks=tuple(map(mark, get("mark", ()))),
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


def tour(entries: Iterable[Entry], ids: Ids, desk: Desk) -> Iterable[Stop]:
    """The stops of the guided tour that lead somewhere; the others are faults."""
    for entry in entries:
        named = {kind: entry.get(kind) for kind in ("claim", "inference", "argument")}
        found = {kind: ids.resolve(kind, at) for kind, at in named.items()}
        if named["claim"] and named["inference"]:
            wanted = both("`claim` or `inference`", "`claim` ou `inference`")
            desk.fault(
                "wrong-shape", first_line(entry.span), field="tour", wanted=wanted,
                found=both("both", "les deux"),
            )  # fmt: skip
        elif not any(named.values()):
            meaning = both(
                "or `inference`, or `argument`: where the tour stops.",
                "ou `inference`, ou `argument` : où s'arrête la visite.",
            )
            stop = both("a stop", "un arrêt de la visite")
            desk.fault("missing-field", first_line(entry.span), record=stop, field="claim", meaning=meaning)
        elif wanted_stop := found["claim"] or found["inference"]:
            yield Stop(wanted_stop, found["argument"], entry.get("remark", Text()), first_line(entry.span))
        elif found["argument"] and not (named["claim"] or named["inference"]):
            yield Stop(found["argument"], "", entry.get("remark", Text()), first_line(entry.span))


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
