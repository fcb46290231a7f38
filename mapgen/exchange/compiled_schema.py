"""The JSON Schema of the compiled map: the contract of `mapgen show`, version 1."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from mapgen import vocabulary as v
from mapgen.model.evidence import Facet
from mapgen.strength.values import Instrument, RepairKind

_STRING = {"type": "string"}
_NUMBER = {"type": "number", "minimum": 0, "maximum": 1}
_TEXT = {
    "type": "object",
    "additionalProperties": _STRING,
    "description": "wording by language code; {} where there is none",
}
_IDS = {"type": "array", "items": _STRING}
_OFFSET = {"type": "integer", "minimum": 0, "description": "code points from the start of document.text"}


def compiled_schema() -> dict[str, Any]:
    """The schema, draft 2020-12. Every property is always present."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "mapgen compiled map",
        **_object(
            format=_object(name={"const": "mapgen"}, version={"const": 1}),
            id=_STRING,
            document=_document(),
            terms=_list(_term()),
            sources=_list(_source()),
            claims=_list(_claim()),
            inferences=_list(_inference()),
            attacks=_list(_attack()),
            arguments=_list(_argument()),
            tour=_list(_object(at=_STRING, argument=_STRING, remark=_TEXT)),
            left_out=_list(_object(quote=_ref("quote"), why=_TEXT)),
            marks=_list(_object(printed=_STRING, numbers=_IDS, start=_OFFSET, end=_OFFSET)),
            coverage=_object(
                words=_OFFSET, quoted_words=_OFFSET, left_out_words=_OFFSET, uncovered=_list(_ref("passage"))
            ),
            findings=_list(_finding()),
        ),
        "$defs": {
            "passage": _object(start=_OFFSET, end=_OFFSET),
            "quote": _quote(),
            "facets": _facets(),
            "named": _named(),
            "evidence": _evidence(),
            "gap": _object(facet=_word(Facet), evidence=_TEXT, claim=_TEXT),
        },
    }


def _document() -> dict[str, Any]:
    return _object(
        title=_TEXT, language=_STRING, kind=_word(v.DocumentKind, True), author=_STRING, qualification=_TEXT,
        publisher=_STRING, date=_STRING, url=_STRING, interests=_TEXT, question=_TEXT, answer=_STRING, about=_TEXT,
        exhibits=_IDS, ratings=_list(_object(item=_STRING, value=_STRING, why=_TEXT)), rated_by=_STRING, path=_STRING, text=_STRING,
        instruments=_list(_instrument()),
    )  # fmt: skip


def _term() -> dict[str, Any]:
    senses = _list(_object(id=_STRING, meaning=_TEXT))
    return _object(id=_STRING, name=_TEXT, meaning=_TEXT, within=_STRING, senses=senses)


def _attack() -> dict[str, Any]:
    return _object(
        **{"id": _STRING, "kind": _word(v.AttackKind), "from": _STRING, "on": _STRING, "reason": _TEXT}
    )


def _weighed() -> dict[str, Any]:
    """What weighing says of claims, steps and arguments alike."""
    return {
        "certainty": _word(v.Certainty),
        "status": _word(v.Status),
        "strength": {**_NUMBER, "description": "DF-QuAD: for ranking, not a probability"},
        "second_opinion": {**_NUMBER, "description": "quadratic energy: for ranking, not a probability"},
        "why": _list(_TEXT),
        "decided_by": _IDS,
    }


def _argument() -> dict[str, Any]:
    boolean = {"type": "boolean"}
    repair = _object(
        id=_STRING, kind=_word(RepairKind), about=_STRING, text=_TEXT,
        gain_alone={"type": ["number", "null"], "description": "by how much the conclusion's strength rises if this alone is done; null where unranked"},
        fair_share={"type": ["number", "null"], "description": "Shapley value: its fair share of what doing every repair brings"},
        fair_share_margin={"type": ["number", "null"], "description": "standard error of fair_share; 0 where it is exact"},
        lifts_to=_word(v.Certainty),
    )  # fmt: skip
    weighed = {name: schema for name, schema in _weighed().items() if name not in ("why", "decided_by")}
    return _object(
        id=_STRING, title=_TEXT, conclusion=_STRING, claims=_IDS, inferences=_IDS, feeds=_IDS, **weighed, verdict=_TEXT,
        bottleneck=_IDS, single_points_of_failure=_IDS, repairs=_list(repair), best_repair=_STRING, start_with=_STRING,
        none_is_enough=boolean, smallest_repair_set=_IDS, smallest_repair_set_reaches=_word(v.Certainty),
        smallest_repair_set_is_exact=boolean, semantics_disagree=boolean, sensitive_to_scale=boolean, unranked=boolean,
        converged=boolean,
    )  # fmt: skip


def _instrument() -> dict[str, Any]:
    maybe = {"type": ["string", "null"]}
    item = _object(id=_STRING, question=_TEXT, rating=maybe, decided_by=_TEXT, rated_by=_STRING)
    return _object(instrument=_word(Instrument), name=_TEXT, about=_TEXT, items=_list(item), total=_TEXT)


def _evidence() -> dict[str, Any]:
    changes = [str(word) for words in (v.Downgrade, v.Upgrade) for word in words]
    change = _object(
        domain={"enum": changes}, steps={"type": "integer"}, why=_TEXT, declared={"type": "boolean"}
    )
    return _object(
        certainty=_word(v.Certainty), reason=_TEXT, source=_STRING, identified={"type": "boolean"},
        start=_word(v.Certainty), changes=_list(change), gaps=_list(_ref("gap")), ocebm={"type": ["integer", "null"]},
    )  # fmt: skip


def _source() -> dict[str, Any]:
    return _object(
        id=_STRING, label=_STRING, marks=_IDS, listed={"anyOf": [_ref("quote"), {"type": "null"}]},
        match=_word(v.Match, True), authors=_IDS, year=_STRING, title=_STRING, container=_STRING, doi=_STRING,
        pmid=_STRING, url=_STRING, design=_word(v.Design, True), participants=_STRING,
        effect=_STRING, modality=_word(v.Modality, True), bias=_word(v.RiskOfBias, True), downgrades=_changes(v.Downgrade),
        upgrades=_changes(v.Upgrade), status=_word(v.SourceStatus, True), superseded_by=_STRING, based_on=_IDS, data=_STRING,
        reading=_word(v.Reading, True), direction=_word(v.Direction, True), interests=_TEXT, says=_TEXT, note=_TEXT,
        facets=_ref("facets"), evidence=_ref("evidence"),
    )  # fmt: skip


def _changes(words: type[StrEnum]) -> dict[str, Any]:
    steps = {"type": "integer", "minimum": 1, "maximum": 2}
    return _list(_object(domain=_word(words), steps=steps, why=_TEXT))


def _footing() -> dict[str, Any]:
    tier = {"type": "object", "additionalProperties": _word(v.Certainty)}
    tiers = (
        "what each source is worth for the claim; the best of the first tier counts that has a source left"
    )
    otherwise = "without any source; null: inferences alone, or nothing at all where none leads to it"
    return _object(
        tiers={**_list(tier), "description": tiers},
        otherwise={**_word(v.Certainty, True), "description": otherwise},
    )


def _hinges() -> dict[str, Any]:
    return _object(
        steps_down={"type": "integer", "minimum": 0, "maximum": 2, "description": "unless a question of bridging is answered"},
        bridging=_IDS,
        ceiling={**_word(v.Certainty), "description": "unless a question of backing is answered"},
        backing=_IDS,
        ceiling_backed=_word(v.Certainty),
    )  # fmt: skip


def _claim() -> dict[str, Any]:
    return _object(
        id=_STRING, text=_TEXT, origin=_word(v.Origin), implicit=_TEXT, source=_STRING, quotes=_list(_ref("quote")),
        citations=_IDS, kind=_word(v.ClaimKind, True), modality=_word(v.Modality, True),
        scope=_word(v.Scope, True), called=_word(v.Design, True), design=_word(v.Design, True), participants=_STRING, accepted=_TEXT, attributed_to=_TEXT, **_weighed(), evidence={"anyOf": [_ref("evidence"), {"type": "null"}]},
        footing=_footing(), facets=_ref("facets"), senses={"type": "object", "additionalProperties": _STRING}, remark=_TEXT,
    )  # fmt: skip


def _inference() -> dict[str, Any]:
    question = _object(
        id=_STRING,
        text=_TEXT,
        target=_word(v.Target),
        burden=_word(v.Burden),
        state=_word(v.AnswerState),
        why=_TEXT,
    )
    return _object(
        id=_STRING, premises=_IDS, conclusion=_STRING, scheme={"type": ["string", "null"]}, scheme_name=_TEXT,
        warrant=_TEXT, remark=_TEXT, questions=_list(question), **_weighed(), open_questions=_IDS, open_exceptions=_IDS,
        failed_questions=_IDS, gaps=_list(_ref("gap")), ceiling=_word(v.Certainty), circular={"type": "boolean"},
        hinges=_hinges(),
    )  # fmt: skip


def _finding() -> dict[str, Any]:
    place = {"type": "integer", "minimum": 1}
    return _object(
        rule=_STRING, kind=_word(v.FindingKind), severity=_word(v.Severity), message=_TEXT, remedy=_TEXT, about=_IDS,
        passages=_list(_ref("passage")), missing=_TEXT, waived=_TEXT,
        rank={"type": ["integer", "null"], "description": "1 first; null for faults and for what is waived"},
        home={"type": "string", "description": "the argument it arises in; empty for the document as a whole"},
        span=_object(path=_STRING, line=place, column=place, end_line=place, end_column=place),
    )  # fmt: skip


def _quote() -> dict[str, Any]:
    maybe = {"anyOf": [_OFFSET, {"type": "null"}]}
    return _object(
        exact=_STRING, state=_word(v.QuoteState), start=maybe, end=maybe, parts=_list(_ref("passage")),
        selectors=_list({"type": "object", "required": ["type"]}),
    )  # fmt: skip


def _facets() -> dict[str, Any]:
    named = _ref("named")
    return _object(
        population=_object(species=_word(v.Species, True), group=named),
        intervention=_object(
            agent=named,
            salt=named,
            route=_word(v.Route, True),
            dose=_STRING,
            duration=_STRING,
            components=_list(named),
        ),
        comparator=named,
        outcome=_object(name=named, kind=_word(v.OutcomeKind, True)),
    )


def _named() -> dict[str, Any]:
    return {"anyOf": [_object(term=_STRING, name=_TEXT), {"type": "null"}]}


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _word(words: type[StrEnum], optional: bool = False) -> dict[str, Any]:
    values: list[str | None] = [str(word) for word in words]
    return {"enum": [*values, None] if optional else values}
