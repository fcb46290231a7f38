"""Quotes, facets, passages and words as JSON values."""

from __future__ import annotations

from typing import Any

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Quote, Term
from mapgen.model.facets import Facets


def quote_value(quote: Quote, map_: ArgumentMap) -> dict[str, Any]:
    """A quote as its author gave it, and where it was found: offsets are null where it was not."""
    anchor = quote.anchor
    return {
        "exact": quote.exact,
        "state": str(anchor.state),
        "start": anchor.start if quote.found else None,
        "end": anchor.end if quote.found else None,
        "parts": [passage_value(part) for part in anchor.parts] if quote.found else [],
        "selectors": anchor.selectors(map_.text.content) if quote.found else [],
    }


def facets_value(facets: Facets, terms: dict[str, Term], map_: ArgumentMap) -> dict[str, Any]:
    """Facets with the names of their terms; what was not given is null or empty."""

    def named(value: str) -> dict[str, Any] | None:
        """A facet's value with its names: a term's in every language, or the author's plain words."""
        if not value:
            return None
        if value in terms:
            return {"term": value, "name": terms[value].name.as_dict()}
        return {"term": "", "name": {map_.document.language: value}}

    given = facets.intervention
    return {
        "population": {
            "species": word_value(facets.population.species),
            "group": named(facets.population.group),
        },
        "intervention": {
            "agent": named(given.agent),
            "salt": named(given.salt),
            "route": word_value(given.route),
            "dose": given.dose,
            "duration": given.duration,
            "components": [named(component) for component in given.components],
        },
        "comparator": named(facets.comparator),
        "outcome": {"name": named(facets.outcome.name), "kind": word_value(facets.outcome.kind)},
    }


def passage_value(passage: Passage) -> dict[str, int]:
    """A place in the text."""
    return {"start": passage.start, "end": passage.end}


def word_value(word: object | None) -> str | None:
    """The value of a word of the vocabulary; null where there is none."""
    return None if word is None else str(word)
