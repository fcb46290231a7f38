"""The compiled map as JSON: what `mapgen show` prints and what the page is made of.

`dump` makes it; its JSON Schema (`docs/map.schema.json`) stands in
`compiled_schema.py`. Offsets count code points of `document.text`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mapgen.document.coverage import Coverage
from mapgen.findings import Finding, Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import (
    Change,
    Claim,
    Inference,
    Quote,
    Source,
    Term,
)
from mapgen.model.facets import Facets
from mapgen.words import Text

VERSION = 1


def dump(map_: ArgumentMap, findings: Sequence[Finding]) -> dict[str, Any]:
    """The whole compiled map as plain dictionaries, lists and strings, in the file's order."""
    terms = {term.id: term for term in map_.terms}
    return {
        "format": {"name": "mapgen", "version": VERSION},
        "id": map_.id,
        "document": _document(map_),
        "terms": [_term(term) for term in map_.terms],
        "sources": [_source(source, map_, terms) for source in map_.sources],
        "claims": [_claim(claim, map_, terms) for claim in map_.claims],
        "inferences": [_inference(inference) for inference in map_.inferences],
        "attacks": [
            {
                "id": a.id,
                "kind": str(a.kind),
                "from": a.attacker,
                "on": a.target,
                "reason": a.reason.as_dict(),
            }
            for a in map_.attacks
        ],
        "arguments": _arguments(map_),
        "left_out": [
            {"quote": _quote(left.quote, map_), "why": left.why.as_dict()} for left in map_.left_out
        ],
        "marks": [
            {"printed": mark.printed, "numbers": list(mark.numbers), "start": mark.start, "end": mark.end}
            for mark in map_.text.marks
        ],
        "coverage": coverage_values(map_.coverage),
        "findings": [finding_values(f, map_.waived(f.rule, f.about)) for f in findings],
    }


def _document(map_: ArgumentMap) -> dict[str, Any]:
    document = map_.document
    return {
        "title": document.title.as_dict(),
        "language": document.language,
        "kind": _word(document.kind),
        "author": document.author,
        "qualification": document.qualification.as_dict(),
        "publisher": document.publisher,
        "date": document.date,
        "url": document.url,
        "interests": document.interests.as_dict(),
        "question": document.question.as_dict(),
        "answer": document.answer,
        "about": document.about.as_dict(),
        "exhibits": list(document.exhibits),
        "ratings": [{"item": r.item, "value": r.value, "why": r.why.as_dict()} for r in document.ratings],
        "rated_by": document.rated_by,
        "path": document.path,
        "text": map_.text.content,
    }


def _term(term: Term) -> dict[str, Any]:
    senses = [{"id": id_, "meaning": meaning.as_dict()} for id_, meaning in term.senses]
    return {
        "id": term.id,
        "name": term.name.as_dict(),
        "meaning": term.meaning.as_dict(),
        "within": term.within,
        "senses": senses,
    }


def _source(source: Source, map_: ArgumentMap, terms: dict[str, Term]) -> dict[str, Any]:
    return {
        "id": source.id,
        "label": source.label,
        "marks": list(source.marks),
        "listed": _quote(source.listed, map_) if source.listed is not None else None,
        "match": _word(source.match),
        "authors": list(source.authors),
        "year": source.year,
        "title": source.title,
        "container": source.container,
        "doi": source.doi,
        "pmid": source.pmid,
        "url": source.url,
        "design": _word(source.design),
        "participants": source.participants,
        "effect": source.effect,
        "modality": _word(source.modality),
        "bias": _word(source.bias),
        "downgrades": _changes(source.downgrades),
        "upgrades": _changes(source.upgrades),
        "status": _word(source.status),
        "superseded_by": source.superseded_by,
        "based_on": list(source.based_on),
        "data": source.data,
        "reading": _word(source.reading),
        "direction": _word(source.direction),
        "interests": source.interests.as_dict(),
        "says": source.says.as_dict(),
        "note": source.note.as_dict(),
        "facets": _facets(source.facets, terms, map_),
    }


def _changes(changes: Sequence[Change]) -> list[dict[str, Any]]:
    return [{"domain": str(c.domain), "steps": c.degree.steps, "why": c.why.as_dict()} for c in changes]


def _claim(claim: Claim, map_: ArgumentMap, terms: dict[str, Term]) -> dict[str, Any]:
    return {
        "id": claim.id,
        "text": claim.text.as_dict(),
        "origin": str(claim.origin),
        "implicit": claim.implicit.as_dict(),
        "source": claim.source,
        "quotes": [_quote(quote, map_) for quote in claim.quotes],
        "citations": list(claim.citations),
        "kind": _word(claim.kind),
        "modality": _word(claim.modality),
        "scope": _word(claim.scope),
        "called": _word(claim.called),
        "design": _word(claim.design),
        "participants": claim.participants,
        "accepted": claim.accepted.as_dict(),
        "facets": _facets(claim.facets, terms, map_),
        "senses": dict(claim.senses),
        "remark": claim.remark.as_dict(),
    }


def _inference(inference: Inference) -> dict[str, Any]:
    return {
        "id": inference.id,
        "premises": list(inference.premises),
        "conclusion": inference.conclusion,
        "scheme": inference.scheme.id if inference.scheme else None,
        "scheme_name": inference.scheme.name.as_dict() if inference.scheme else {},
        "warrant": inference.warrant.as_dict(),
        "remark": inference.remark.as_dict(),
        "questions": [
            {
                "id": question.id,
                "text": question.text.as_dict(),
                "target": str(question.target),
                "burden": str(question.burden),
                "state": str(answer.state),
                "why": answer.why.as_dict(),
            }
            for question, answer in inference.questions()
        ],
    }


def _arguments(map_: ArgumentMap) -> list[dict[str, Any]]:
    found = []
    for argument in map_.arguments:
        claims = [claim.id for claim in map_.claims_of[argument.id]]
        found.append(
            {
                "id": argument.id,
                "title": argument.title.as_dict(),
                "conclusion": argument.conclusion,
                "claims": claims,
                "inferences": [step.id for claim in claims for step in map_.inferences_to.get(claim, ())],
                "feeds": list(map_.feeds[argument.id]),
            }
        )
    return found


def _quote(quote: Quote, map_: ArgumentMap) -> dict[str, Any]:
    anchor = quote.anchor
    return {
        "exact": quote.exact,
        "state": str(anchor.state),
        "start": anchor.start if quote.found else None,
        "end": anchor.end if quote.found else None,
        "parts": [_passage(part) for part in anchor.parts] if quote.found else [],
        "selectors": anchor.selectors(map_.text.content) if quote.found else [],
    }


def coverage_values(found: Coverage) -> dict[str, Any]:
    """How much of the text is accounted for, in words, and the passages that are not."""
    return {
        "words": found.words,
        "quoted_words": found.quoted_words,
        "left_out_words": found.left_out_words,
        "uncovered": [_passage(passage) for passage in found.uncovered],
    }


def finding_values(finding: Finding, waived: Text) -> dict[str, Any]:
    """One finding; `waived` is the reason why it is let stand, empty where it is not."""
    span = finding.span
    return {
        "rule": finding.rule,
        "kind": str(finding.kind),
        "severity": str(finding.severity),
        "message": finding.message.as_dict(),
        "remedy": finding.remedy.as_dict(),
        "about": list(finding.about),
        "passages": [_passage(passage) for passage in finding.passages],
        "span": {
            "path": span.path,
            "line": span.line,
            "column": span.column,
            "end_line": span.end_line,
            "end_column": span.end_column,
        },
        "missing": finding.missing.as_dict(),
        "waived": waived.as_dict(),
    }


def _facets(facets: Facets, terms: dict[str, Term], map_: ArgumentMap) -> dict[str, Any]:
    def named(value: str) -> dict[str, Any] | None:
        """A facet's value with its names: a term's in every language, or the author's plain words."""
        if not value:
            return None
        if value in terms:
            return {"term": value, "name": terms[value].name.as_dict()}
        return {"term": "", "name": {map_.document.language: value}}

    given = facets.intervention
    return {
        "population": {"species": _word(facets.population.species), "group": named(facets.population.group)},
        "intervention": {
            "agent": named(given.agent),
            "salt": named(given.salt),
            "route": _word(given.route),
            "dose": given.dose,
            "duration": given.duration,
            "components": [named(component) for component in given.components],
        },
        "comparator": named(facets.comparator),
        "outcome": {"name": named(facets.outcome.name), "kind": _word(facets.outcome.kind)},
    }


def _passage(passage: Passage) -> dict[str, int]:
    return {"start": passage.start, "end": passage.end}


def _word(word: object | None) -> str | None:
    return None if word is None else str(word)
