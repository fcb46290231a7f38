"""Selects the data of the index: about a tenth of a compiled map, so that a thousand maps fit in memory."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mapgen.exchange.compared.works_behind import own_works
from mapgen.page.embedding import Record, kept
from mapgen.page.listing.documents import is_counted

_DOCUMENT = ("title", "language", "kind", "author", "publisher", "date", "question", "answer", "about")
_SOURCE = ("id", "label", "marks", "match", "title", "design", "participants", "container", "year", "authors")
_IDENTIFIERS = ("doi", "pmid", "says", "direction")
_CLAIM = (
    "id",
    "origin",
    "source",
    "citations",
    "attributed_to",
    "modality",
    "certainty",
    "status",
    "kind",
    "nature",
)


def index_data(compiled: Record) -> dict[str, Any]:
    """Return the part of a compiled map that the index shows, in the shape of the map.

    The same index can be drawn from the whole map.
    """
    works = own_works(compiled)
    return {
        "id": compiled["id"],
        "document": {
            **kept(compiled["document"], *_DOCUMENT),
            "instruments": [_instrument(found) for found in compiled["document"]["instruments"]],
        },
        "terms": [kept(term, "id", "name", "within") for term in compiled["terms"]],
        "sources": [_source(source) for source in compiled["sources"]],
        "claims": [
            _claim(claim, is_shown=bool(works[claim["id"]]) or claim["id"] == compiled["document"]["answer"])
            for claim in compiled["claims"]
        ],
        "inferences": [kept(step, "premises", "conclusion") for step in compiled["inferences"]],
        "arguments": [
            kept(argument, "id", "title", "certainty", "reasoning", "other_evidence")
            for argument in compiled["arguments"]
        ],
        "findings": [
            kept(found, "rule", "kind", "severity", "waived")
            for found in compiled["findings"]
            if is_counted(found)
        ],
    }


def _instrument(found: Record) -> dict[str, Any]:
    return {**kept(found, "name", "total"), "items": [kept(item, "rating") for item in found["items"]]}


def _source(source: Record) -> dict[str, Any]:
    return {**kept(source, *_SOURCE, *_IDENTIFIERS), "listed": bool(source["listed"])}


def _claim(claim: Record, is_shown: bool) -> dict[str, Any]:
    """Return the data of a claim; its text is empty unless `is_shown` or its outcome is a term."""
    facets, evidence = claim["facets"], claim["evidence"]
    outcome, given = facets["outcome"]["name"], facets["intervention"]
    return {
        **kept(claim, *_CLAIM),
        "text": claim["text"] if is_shown or _is_term(outcome) else {},
        "evidence": kept(evidence, "source", "identified") if evidence else None,
        "facets": {
            "outcome": {"name": kept(outcome, "term") if outcome else None},
            "intervention": {
                "agent": kept(given["agent"], "term") if given["agent"] else None,
                "route": given["route"],
                "components": [kept(part, "name") for part in given["components"]],
            },
            "population": {"group": _group(facets["population"]["group"])},
        },
    }


def _group(group: Record | None) -> dict[str, Any] | None:
    return kept(group, "name") if group else None


def _is_term(named: Mapping[str, Any] | None) -> bool:
    return bool(named and named["term"])
