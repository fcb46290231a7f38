"""The compiled map as JSON: what `mapgen show` prints and what the page is made of.

`dump` makes it; its JSON Schema (`docs/map.schema.json`) stands in
`compiled_schema.py`. Offsets count code points of `document.text`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mapgen.document.text.coverage import Coverage
from mapgen.exchange.parts import facets_value, passage_value, quote_value, word_value
from mapgen.exchange.weighed import (
    argument_values,
    claim_values,
    inference_values,
    instrument_values,
    leaf_values,
)
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import (
    Argument,
    Attack,
    Change,
    Claim,
    Inference,
    Source,
    Term,
)
from mapgen.strength.values import Strengths
from mapgen.words import Text

VERSION = 1

Places = Mapping[Finding, tuple[int, str]]


def dump(
    map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding], places: Places
) -> dict[str, Any]:
    """The whole compiled map as plain dictionaries, lists and strings, in the file's order.

    `places`: the rank of each finding about the argument, 1 first, and the
    argument it arises in.
    """
    terms = {term.id: term for term in map_.terms}
    return {
        "format": {"name": "mapgen", "version": VERSION},
        "id": map_.id,
        "document": {**_document(map_), "instruments": list(map(instrument_values, strengths.document))},
        "terms": [_term(term) for term in map_.terms],
        "sources": [
            {**_source(source, map_, terms), "evidence": leaf_values(strengths.sources[source.id])}
            for source in map_.sources
        ],
        "claims": [
            {**_claim(claim, map_, terms), **claim_values(strengths.claims[claim.id])}
            for claim in map_.claims
        ],
        "inferences": [
            {**_inference(step), **inference_values(strengths.inferences[step.id])}
            for step in map_.inferences
        ],
        "attacks": [_attack(attack) for attack in map_.attacks],
        "arguments": [
            {
                **_argument(argument, map_),
                **argument_values(strengths.arguments[argument.id], strengths.mendings[argument.id]),
            }
            for argument in map_.arguments
        ],
        "tour": [
            {"at": stop.at, "argument": stop.argument, "remark": stop.remark.as_dict()} for stop in map_.tour
        ],
        "left_out": [
            {"quote": quote_value(left.quote, map_), "why": left.why.as_dict()} for left in map_.left_out
        ],
        "marks": [
            {"printed": mark.printed, "numbers": list(mark.numbers), "start": mark.start, "end": mark.end}
            for mark in map_.text.marks
        ],
        "coverage": coverage_values(map_.coverage),
        "findings": [
            {**finding_values(f, map_.waived(f.rule, f.about)), **_place(places.get(f))} for f in findings
        ],
    }


def _document(map_: ArgumentMap) -> dict[str, Any]:
    document = map_.document
    return {
        "title": document.title.as_dict(),
        "language": document.language,
        "kind": word_value(document.kind),
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
        "listed": quote_value(source.listed, map_) if source.listed is not None else None,
        "match": word_value(source.match),
        "authors": list(source.authors),
        "year": source.year,
        "title": source.title,
        "container": source.container,
        "doi": source.doi,
        "pmid": source.pmid,
        "url": source.url,
        "design": word_value(source.design),
        "participants": source.participants,
        "effect": source.effect,
        "modality": word_value(source.modality),
        "bias": word_value(source.bias),
        "downgrades": _changes(source.downgrades),
        "upgrades": _changes(source.upgrades),
        "status": word_value(source.status),
        "superseded_by": source.superseded_by,
        "based_on": list(source.based_on),
        "data": source.data,
        "reading": word_value(source.reading),
        "direction": word_value(source.direction),
        "interests": source.interests.as_dict(),
        "says": source.says.as_dict(),
        "note": source.note.as_dict(),
        "facets": facets_value(source.facets, terms, map_),
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
        "quotes": [quote_value(quote, map_) for quote in claim.quotes],
        "citations": list(claim.citations),
        "kind": word_value(claim.kind),
        "modality": word_value(claim.modality),
        "scope": word_value(claim.scope),
        "called": word_value(claim.called),
        "design": word_value(claim.design),
        "participants": claim.participants,
        "accepted": claim.accepted.as_dict(),
        "attributed_to": claim.attributed_to.as_dict(),
        "facets": facets_value(claim.facets, terms, map_),
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


def _attack(attack: Attack) -> dict[str, Any]:
    return {
        "id": attack.id,
        "kind": str(attack.kind),
        "from": attack.attacker,
        "on": attack.target,
        "reason": attack.reason.as_dict(),
    }


def _argument(argument: Argument, map_: ArgumentMap) -> dict[str, Any]:
    claims = [claim.id for claim in map_.claims_of[argument.id]]
    return {
        "id": argument.id,
        "title": argument.title.as_dict(),
        "conclusion": argument.conclusion,
        "claims": claims,
        "inferences": [step.id for claim in claims for step in map_.inferences_to.get(claim, ())],
        "feeds": list(map_.feeds[argument.id]),
    }


def coverage_values(found: Coverage) -> dict[str, Any]:
    """How much of the text is accounted for, in words, and the passages that are not."""
    return {
        "words": found.words,
        "quoted_words": found.quoted_words,
        "left_out_words": found.left_out_words,
        "uncovered": [passage_value(passage) for passage in found.uncovered],
    }


def _place(place: tuple[int, str] | None) -> dict[str, Any]:
    rank, home = place if place is not None else (None, "")
    return {"rank": rank, "home": home}


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
        "passages": [passage_value(passage) for passage in finding.passages],
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
