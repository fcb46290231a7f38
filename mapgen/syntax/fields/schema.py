"""Writes the JSON Schema of argument files, for editors, from the table of records that is read by."""

from __future__ import annotations

from typing import Any

from mapgen.model import shapes
from mapgen.model.fields import Field
from mapgen.model.schemes import SCHEMES
from mapgen.model.shapes import Shape
from mapgen.syntax.fields.forms import ID, LANGUAGE
from mapgen.syntax.fields.records import RECORDS, Record
from mapgen.vocabulary import AnswerState, Degree


def file_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of an argument file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "mapgen argument file",
        "$ref": "#/$defs/file",
        "$defs": {
            "string": {"type": ["string", "number", "boolean"]},
            "id": {"type": "string", "pattern": f"^{ID.pattern}$"},
            "text": {
                "anyOf": [
                    {"$ref": "#/$defs/string"},
                    {"type": "object", "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$"}},
                ]
            },
            "quote-or-string": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/quote"}]},
            **{name: _record_schema(record) for name, record in RECORDS.items()},
        },
    }


def _record_schema(record: Record) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "type": "object",
        "description": record.meaning.best("en"),
        "properties": {field.name: _field_schema(field) for field in record.fields},
        "additionalProperties": False,
    }
    if record.languages:
        schema["patternProperties"] = {f"^{LANGUAGE.pattern}$": {"$ref": "#/$defs/string"}}
    needed = [field.name for field in record.fields if field.required]
    if needed:
        schema["required"] = needed
    if record.name == "inference":
        schema["properties"] |= {
            str(state): _STATE_SCHEMA | {"description": state.meaning.best("en")} for state in AnswerState
        }
    if record.name == "left-out":
        schema["properties"]["quote"] = _one_or_more({"$ref": "#/$defs/quote-or-string"})
    short = _SHORT_SCHEMAS.get(record.name)
    return {"anyOf": [schema, *short]} if short else schema


_IDS_SCHEMA = {"type": "array", "items": {"$ref": "#/$defs/id"}}
_REASONS_SCHEMA = {
    "type": "object",
    "properties": {key: {"$ref": "#/$defs/text"} for key in ("why", "fatal")},
    "additionalProperties": False,
}
_STATE_SCHEMA = {
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": "string"}},
        {
            "type": "object",
            "additionalProperties": {"anyOf": [{"type": "null"}, {"$ref": "#/$defs/text"}, _REASONS_SCHEMA]},
        },
    ]
}
"""Of the questions that are written under their state."""

_SHORT_SCHEMAS: dict[str, list[dict[str, Any]]] = {
    "source": [{"$ref": "#/$defs/string", "description": "the mark alone"}],
    "claim": [
        {"type": "string", "description": "the quote alone"},
        {"type": "array", "items": {"$ref": "#/$defs/quote-or-string"}, "description": "the quotes alone"},
    ],
    "inference": [
        {"$ref": "#/$defs/id", "description": "the only premise"},
        _IDS_SCHEMA | {"description": "the premises alone"},
    ],
    "attack": [
        {"$ref": "#/$defs/id", "description": "the claim that attacks"},
        {
            "type": "object",
            "additionalProperties": {"anyOf": [{"$ref": "#/$defs/text"}, {"type": "object"}]},
            "description": "ids of claims that attack, each with the reason",
        },
    ],
    "change": [{"enum": list(map(str, Degree)), "description": "by how much"}],
    "rating": [{"$ref": "#/$defs/string", "description": "the rating"}],
    "proposal": [{"$ref": "#/$defs/string", "description": "what could be entered"}],
    "population": [{"$ref": "#/$defs/string", "description": "the group"}],
    "intervention": [{"$ref": "#/$defs/string", "description": "the agent"}],
    "outcome": [{"$ref": "#/$defs/string", "description": "its name"}],
}
"""What format 2 lets an author write in place of a record, by the record's name."""


def _field_schema(field: Field) -> dict[str, Any]:
    shape, told = _shape_schema(field.shape), field.meaning.best("en")
    if field.required:
        return {**shape, "description": told}
    return {"anyOf": [shape, _NONE], "description": told}


_NONE = {"type": "array", "maxItems": 0}
"""`[]`, which says that there is none."""


def _shape_schema(shape: Shape) -> dict[str, Any]:
    match shape:
        case shapes.Choice(words):
            return {"enum": [str(word) for word in words]}
        case shapes.Choices(words):
            return _one_or_more({"enum": [str(word) for word in words]})
        case shapes.SchemeName():
            return {"enum": list(SCHEMES)}
        case shapes.Name("inference"):
            # The ids that mapgen gives to inferences contain a dot; an author's ids may not.
            return {"type": "string"}
        case shapes.Name():
            return {"$ref": "#/$defs/id"}
        case shapes.Names():
            return _one_or_more({"$ref": "#/$defs/id"})
        case shapes.One(record):
            return {"$ref": f"#/$defs/{record}"}
        case shapes.Many(record):
            return _one_or_more({"$ref": f"#/$defs/{record}"})
        case shapes.ByWord(words, record):
            one = {"$ref": f"#/$defs/{record}"}
            return {
                "type": "object",
                "properties": {str(word): one for word in words},
                "additionalProperties": False,
            }
        case shapes.Keyed(record):
            return {"type": "object", "additionalProperties": {"$ref": f"#/$defs/{record}"}}
        case shapes.Quotes(single):
            one = {"$ref": "#/$defs/quote-or-string"}
            return one if single else _one_or_more(one)
        case shapes.Words(at_most):
            limit = {"maxLength": at_most, "additionalProperties": {"maxLength": at_most}}
            return {"$ref": "#/$defs/text", **(limit if at_most else {})}
        case shapes.Lines():
            return _one_or_more({"$ref": "#/$defs/string"})
        case shapes.WordsByName():
            return {"type": "object", "additionalProperties": {"$ref": "#/$defs/text"}}
        case shapes.NameByName():
            return {"type": "object", "additionalProperties": {"$ref": "#/$defs/id"}}
        case shapes.Line():
            return {"$ref": "#/$defs/string"}


def _one_or_more(one: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [one, {"type": "array", "items": one}]}
