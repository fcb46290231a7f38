"""Makes the compiled map, the JSON that `mapgen show` prints and from which the page is drawn.

`dump` returns the compiled map and `compiled_schema` its JSON Schema (`docs/map.schema.json`); both
follow the same lists of properties. Offsets count code points of `document.text`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mapgen import vocabulary as v
from mapgen.document.text.coverage import Coverage
from mapgen.exchange import told, weighed
from mapgen.exchange.elements import (
    PASSAGE_SCHEMA,
    QUOTE_SCHEMA,
    TERM_OR_WORDS_SCHEMA,
    Elements,
    element_schema,
)
from mapgen.exchange.finding_values import FINDING_SCHEMA, OFFSETS, Ranks, finding_values, rank_values
from mapgen.exchange.properties import (
    OFFSET,
    STRING,
    STRINGS,
    TEXT,
    Properties,
    Property,
    Schema,
    array_of,
    closed_object,
    json_object,
    object_schema,
    objects,
    one_of,
    or_null,
    reference,
    string,
    strings,
    unchanged,
    word,
)
from mapgen.findings import Finding
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Argument, Attack, Claim, Document, Inference, LeftOut, Source, Stop, Term
from mapgen.model.facets import Facets
from mapgen.queries.cached import Queries
from mapgen.queries.printed import named_elsewhere
from mapgen.strength.summary import Summary
from mapgen.strength.values import Strengths

VERSION = 1


_MARK: Properties = (string("printed"), strings("numbers"), *OFFSETS)
_COVERAGE: Properties = (
    *(unchanged(key, OFFSET) for key in ("words", "quoted_words", "left_out_words")),
    objects("uncovered", OFFSETS, reference("passage")),
)
_QUESTION_SCHEMA: Schema = closed_object(
    {
        "id": STRING,
        "text": TEXT,
        "target": one_of(v.Target),
        "burden": one_of(v.Burden),
        "state": one_of(v.AnswerState),
        "why": TEXT,
        "fatal": TEXT,
    }
)
_SOURCE: Properties = (string("label"),)
_CLAIM: Properties = (word("origin", v.Origin),)


def _scheme_name(step: Inference) -> dict[str, str]:
    return step.scheme.name.as_dict() if step.scheme else {}


def _questions(step: Inference) -> list[dict[str, Any]]:
    """Return the critical questions of the inference's scheme, each with its answer or the state `open`."""
    return [
        {
            "id": question.id,
            "text": question.text.as_dict(),
            "target": str(question.target),
            "burden": str(question.burden),
            "state": str(answer.state),
            "why": answer.why.as_dict(),
            "fatal": answer.fatal.as_dict(),
        }
        for question, answer in step.questions()
    ]


_INFERENCE: Properties = (
    Property("scheme_name", TEXT, _scheme_name),
    Property("questions", array_of(_QUESTION_SCHEMA), _questions),
)


def dump(
    map_: ArgumentMap,
    strengths: Strengths,
    findings: Sequence[Finding],
    ranks: Ranks,
    summary: Summary,
) -> dict[str, Any]:
    """Return the compiled map as JSON values, elements in the file's order and findings in the given order.

    `ranks`: where each ranked finding stands. `summary`: what each chain lacks, and the headline.
    """
    element = Elements(map_).value
    number = {finding: position for position, finding in enumerate(findings)}
    return {
        "format": {"name": "mapgen", "version": VERSION},
        "id": map_.id,
        "document": element(map_.document) | _document(map_, strengths, summary),
        "terms": list(map(element, map_.terms)),
        "sources": [
            element(one)
            | json_object(one, _SOURCE)
            | {"evidence": json_object(strengths.sources[one.id], weighed.EVIDENCE)}
            for one in map_.sources
        ],
        "claims": [
            element(one) | claim for one, claim in zip(map_.claims, _claims(map_, strengths), strict=True)
        ],
        "inferences": [
            element(one)
            | json_object(one, _INFERENCE)
            | json_object(strengths.inferences[one.id], weighed.INFERENCE)
            for one in map_.inferences
        ],
        "attacks": list(map(element, map_.attacks)),
        "arguments": [
            element(one)
            | _parts(one, map_)
            | _weighed_chain(one.id, strengths)
            | told.of_chain(strengths.breaks[one.conclusion], summary.gaps[one.id], number)
            for one in map_.arguments
        ],
        "tour": list(map(element, map_.tour)),
        "left_out": [
            element(one) | {"passages": [json_object(each, OFFSETS) for each in whole]}
            for one, whole in zip(map_.left_out, map_.whole_left_out, strict=True)
        ],
        "marks": [json_object(mark, _MARK) for mark in map_.text.marks],
        "coverage": coverage_values(map_.coverage),
        "findings": [finding_values(one, map_.waived(one)) | rank_values(ranks.get(one)) for one in findings],
    }


def _claims(map_: ArgumentMap, strengths: Strengths) -> Iterator[dict[str, Any]]:
    """Yield, for each claim, what its element does not declare: whose it is, what it cites, its verdict."""
    queries = Queries(map_)
    for one in map_.claims:
        elsewhere = {"named_elsewhere": list(named_elsewhere(queries, one))}
        yield json_object(one, _CLAIM) | elsewhere | json_object(strengths.claims[one.id], weighed.CLAIM)


def _document(map_: ArgumentMap, strengths: Strengths, summary: Summary) -> dict[str, Any]:
    """Return the text, what the instruments say of it, and the headline; no element declares these."""
    return {
        "text": map_.text.content,
        "instruments": [json_object(one, weighed.INSTRUMENT) for one in strengths.document],
        "headline": json_object(summary.headline, told.HEADLINE) if summary.headline else None,
    }


def _weighed_chain(id: str, strengths: Strengths) -> dict[str, Any]:
    """Return the verdict on a chain and its repairs."""
    verdict = json_object(strengths.arguments[id], weighed.ARGUMENT)
    return verdict | json_object(strengths.repair_plans[id], weighed.REPAIRS)


def _parts(argument: Argument, map_: ArgumentMap) -> dict[str, list[str]]:
    """Return the ids of a chain's claims and inferences, and of the chains that use its conclusion."""
    claims = [claim.id for claim in map_.claims_of[argument.id]]
    steps = [step.id for claim in claims for step in map_.inferences_to.get(claim, ())]
    return {"claims": claims, "inferences": steps, "feeds": list(map_.feeds[argument.id])}


def coverage_values(found: Coverage) -> dict[str, Any]:
    """Return the coverage as JSON: counts of words, quoted words, words left out, and uncovered passages."""
    return json_object(found, _COVERAGE)


def compiled_schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of the compiled map, which requires every property."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "mapgen compiled map",
        **closed_object(record_schemas()),
        "$defs": {
            "passage": PASSAGE_SCHEMA,
            "quote": QUOTE_SCHEMA,
            "facets": closed_object(element_schema(Facets)),
            "named": TERM_OR_WORDS_SCHEMA,
            "evidence": object_schema(weighed.EVIDENCE),
            "gap": object_schema(weighed.GAP),
        },
    }


def record_schemas() -> dict[str, Schema]:
    """Return the schema of each part of the compiled map, by the part's key."""
    return {
        "format": closed_object({"name": {"const": "mapgen"}, "version": {"const": VERSION}}),
        "id": STRING,
        "document": _element(
            Document,
            text=STRING,
            instruments=array_of(object_schema(weighed.INSTRUMENT)),
            headline=or_null(object_schema(told.HEADLINE)),
        ),
        "terms": array_of(_element(Term)),
        "sources": array_of(_element(Source, _SOURCE, evidence=reference("evidence"))),
        "claims": array_of(_element(Claim, _CLAIM + weighed.CLAIM, named_elsewhere=STRINGS)),
        "inferences": array_of(_element(Inference, _INFERENCE + weighed.INFERENCE)),
        "attacks": array_of(_element(Attack)),
        "arguments": array_of(
            _element(
                Argument,
                weighed.ARGUMENT + weighed.REPAIRS,
                claims=STRINGS,
                inferences=STRINGS,
                feeds=STRINGS,
                breaks=told.BREAKS,
                gaps=told.GAPS,
            )
        ),
        "tour": array_of(_element(Stop)),
        "left_out": array_of(_element(LeftOut, passages=array_of(reference("passage")))),
        "marks": array_of(object_schema(_MARK)),
        "coverage": object_schema(_COVERAGE),
        "findings": array_of(FINDING_SCHEMA),
    }


def _element(kind: type, computed: Properties = (), **others: Schema) -> Schema:
    """Return the schema of an element: declared attributes, computed properties, and `others` by key."""
    return closed_object({**element_schema(kind), **{one.key: one.schema for one in computed}, **others})
