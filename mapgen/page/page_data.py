"""What the page carries of a compiled map: field by field, each text once, and nothing that is empty.

The compiled map tells programs everything. The page leaves out what it never
shows: numbers for ranking, selectors, marks; what the document's own text says
(the words of a quote that was found); and what is said elsewhere on the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mapgen.hidden import on_one_line
from mapgen.page.parts import Record, kept
from mapgen.page.tour import tour_stops

REPAIRS_TOLD = 8
"""How many repairs of a chain are told beside those that its verdict names."""


def page_data(compiled: Record) -> dict[str, Any]:
    """The compiled map as the page holds it: its shapes are in js/types.d.ts."""
    terms = {term["id"] for term in compiled["terms"]}
    texts = _Texts()
    return {
        "id": compiled["id"],
        "document": dict(compiled["document"]),
        "terms": [kept(term, "id", "name", "senses") for term in compiled["terms"]],
        "schemes": _schemes(compiled["inferences"]),
        "sources": [_source(source, terms) for source in compiled["sources"]],
        "claims": [_claim(claim, terms, texts) for claim in compiled["claims"]],
        "inferences": [_inference(inference, texts) for inference in compiled["inferences"]],
        "attacks": [kept(attack, "id", "kind", "from", "on", "reason") for attack in compiled["attacks"]],
        "repairs": _repairs(compiled["arguments"]),
        "arguments": [_argument(argument) for argument in compiled["arguments"]],
        "left_out": [{"quote": _quote(left["quote"]), "why": left["why"]} for left in compiled["left_out"]],
        "coverage": {
            **kept(compiled["coverage"], "words", "quoted_words", "left_out_words"),
            "uncovered": _passages(compiled["coverage"]["uncovered"]),
        },
        "tour": tour_stops(compiled),
        "findings": [_finding(finding, texts) for finding in compiled["findings"]],
        "texts": texts.written,
    }


def _told(record: Record, *names: str) -> dict[str, Any]:
    """The fields that say something: most are empty, and would weigh more than those that are not."""
    return {name: record[name] for name in names if record[name] not in (None, "", [], {}, False)}


def _source(source: Record, terms: set[str]) -> dict[str, Any]:
    evidence = source["evidence"]
    listed = {"listed": _quote(source["listed"])} if source["listed"] else {}
    return {
        **kept(source, "id", "label", "marks", "authors", "title"),
        **_told(source, "match", "year", "container", "doi", "pmid", "url", "design", "participants"),
        **_told(source, "effect", "modality", "bias", "status", "superseded_by", "reading", "direction"),
        **_told(source, "interests", "says", "note"),
        **listed,
        "evidence": {**kept(evidence, "certainty", "reason"), **_evidence(evidence)},
        "facets": _facets(source["facets"], terms),
    }


def _claim(claim: Record, terms: set[str], texts: _Texts) -> dict[str, Any]:
    own = {"evidence": _evidence(claim["evidence"])} if claim["evidence"] else {}
    return {
        **kept(claim, "id", "text", "origin", "citations", "certainty", "status", "decided_by"),
        "why": [texts.place(step) for step in claim["why"]],
        "quotes": [_quote(quote) for quote in claim["quotes"]],
        **_told(claim, "implicit", "source", "kind", "modality", "scope", "called", "design"),
        **_told(claim, "participants", "accepted", "attributed_to", "senses", "remark"),
        **own,
        "footing": _told(claim["footing"], "tiers", "otherwise"),
        "facets": _facets(claim["facets"], terms),
    }


def _evidence(evidence: Record) -> dict[str, Any]:
    """How GRADE's word was come by; the reason stands in the derivation already."""
    return {
        "start": evidence["start"],
        **_told(evidence, "source", "changes", "gaps", "ocebm"),
    }


def _facets(facets: Record, terms: set[str]) -> dict[str, Any]:
    """The facets that are known, each term by its id alone: its names stand with the terms."""
    intervention, population, outcome = facets["intervention"], facets["population"], facets["outcome"]
    found = {
        "population": {
            **_told(population, "species"),
            **_named(population, ("group",), terms),
        },
        "intervention": {
            **_named(intervention, ("agent", "salt"), terms),
            **_told(intervention, "route", "dose", "duration"),
            "components": [_name(part, terms) for part in intervention["components"]],
        },
        **_named(facets, ("comparator",), terms),
        "outcome": {**_named(outcome, ("name",), terms), **_told(outcome, "kind")},
    }
    if not intervention["components"]:
        del found["intervention"]["components"]
    return {name: part for name, part in found.items() if part}


def _named(record: Record, names: Iterable[str], terms: set[str]) -> dict[str, Any]:
    return {name: _name(record[name], terms) for name in names if record[name]}


def _name(named: Record, terms: set[str]) -> dict[str, Any]:
    return {"term": named["term"]} if named["term"] in terms else {"name": named["name"]}


def _quote(quote: Record) -> dict[str, Any]:
    """Where a quote stands; its words only where it stands nowhere."""
    parts = _passages(quote["parts"])
    if not parts and quote["start"] is not None:
        parts = [[quote["start"], quote["end"]]]
    return {"state": quote["state"], "parts": parts, **({} if parts else {"exact": quote["exact"]})}


def _passages(passages: Iterable[Record]) -> list[list[int]]:
    return [[passage["start"], passage["end"]] for passage in passages]


def _schemes(inferences: Iterable[Record]) -> dict[str, Any]:
    """Each scheme that occurs, with its critical questions: they are the same wherever it is used."""
    return {
        inference["scheme"]: {
            "name": inference["scheme_name"],
            "questions": [kept(asked, "id", "text", "target", "burden") for asked in inference["questions"]],
        }
        for inference in inferences
        if inference["scheme"]
    }


def _inference(inference: Record, texts: _Texts) -> dict[str, Any]:
    asked = inference["questions"]
    answers = {
        question["id"]: _told(question, "state", "why")
        for question in asked
        if question["state"] != "open" or question["why"]
    }
    # What a failed question says is told with the question.
    why = [step for step in inference["why"] if not any(_tells(step, question["text"]) for question in asked)]
    return {
        **kept(inference, "id", "premises", "conclusion", "certainty", "status", "ceiling"),
        **_told(inference, "scheme", "warrant", "remark", "open_questions", "failed_questions"),
        **_told(inference, "gaps", "circular", "decided_by"),
        "hinges": _hinges(inference["hinges"]),
        "answers": answers,
        "why": [texts.place(step) for step in why],
    }


def _hinges(hinges: Record) -> dict[str, Any]:
    """What limits a step, and the questions that move the limits where they do."""
    bridging = _told(hinges, "steps_down", "bridging") if hinges["steps_down"] else {}
    backing = kept(hinges, "backing", "ceiling", "ceiling_backed") if hinges["backing"] else {}
    return {**bridging, **backing}


def _tells(step: Mapping[str, str], question: Mapping[str, str]) -> bool:
    return any(wording in step.get(language, "") for language, wording in question.items())


def _argument(argument: Record) -> dict[str, Any]:
    return {
        **kept(argument, "id", "title", "conclusion", "claims", "inferences", "feeds", "certainty", "status"),
        **kept(argument, "verdict", "bottleneck", "single_points_of_failure", "smallest_repair_set"),
        **kept(argument, "start_with", "none_is_enough", "smallest_repair_set_reaches", "converged"),
        **kept(
            argument, "semantics_disagree", "sensitive_to_scale", "unranked", "smallest_repair_set_is_exact"
        ),
        "repairs": [kept(repair, "id", "lifts_to") for repair in _best(argument)],
    }


def _best(argument: Record) -> list[Record]:
    """The repairs that are told, best first: those that the verdict names, and the best of the others."""
    named = {argument["start_with"], *argument["smallest_repair_set"]}
    return [
        repair
        for place, repair in enumerate(argument["repairs"])
        if place < REPAIRS_TOLD or repair["id"] in named
    ]


def _repairs(arguments: Iterable[Record]) -> dict[str, Any]:
    """What each repair is, once: many chains share their parts, and so their repairs."""
    return {
        repair["id"]: kept(repair, "kind", "about", "text")
        for argument in arguments
        for repair in _best(argument)
    }


def _finding(finding: Record, texts: _Texts) -> dict[str, Any]:
    span = finding["span"]
    return {
        **kept(finding, "rule", "kind", "severity", "message", "about"),
        "remedy": texts.place(finding["remedy"]),
        "passages": _passages(finding["passages"]),
        # Not the folders before it: they are the author's own, and other authors' pages should be the same.
        "place": f"{on_one_line(span['path'].rpartition('/')[2])}:{span['line']}",
        "rank": finding["rank"],
        "home": finding["home"],
        **_told(finding, "waived"),
    }


class _Texts:
    """Texts that recur: each is written once, and known by its place."""

    def __init__(self) -> None:
        self.written: list[Mapping[str, str]] = []
        self._places: dict[tuple[tuple[str, str], ...], int] = {}

    def place(self, text: Mapping[str, str]) -> int:
        """Where the text stands among those written."""
        place = self._places.setdefault(tuple(sorted(text.items())), len(self.written))
        if place == len(self.written):
            self.written.append(text)
        return place
