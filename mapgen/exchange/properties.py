"""Declares properties of JSON objects, each with its key, its JSON Schema and its value in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

Schema = dict[str, Any]

STRING: Schema = {"type": "string"}
BOOLEAN: Schema = {"type": "boolean"}
NUMBER: Schema = {"type": "number", "minimum": 0, "maximum": 1}
STRINGS: Schema = {"type": "array", "items": STRING}
OFFSET: Schema = {
    "type": "integer",
    "minimum": 0,
    "description": "code points from the start of document.text",
}
TEXT: Schema = {
    "type": "object",
    "additionalProperties": STRING,
    "description": "wording by language code; {} where there is none",
}


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a JSON object; `value` returns its JSON value from the Python value described."""

    key: str
    schema: Schema
    value: Callable[[Any], Any]


Properties = tuple[Property, ...]


def json_object(thing: Any, properties: Properties) -> dict[str, Any]:
    """Return the JSON object with these properties of a Python value."""
    return {one.key: one.value(thing) for one in properties}


def object_schema(properties: Iterable[Property]) -> Schema:
    """Return the JSON Schema of an object that has all of these properties and no others."""
    return closed_object({one.key: one.schema for one in properties})


def closed_object(properties: dict[str, Schema]) -> Schema:
    """Return the JSON Schema of an object that has all of these properties, given by key, and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


# Schemas built from other schemas.


def array_of(items: Schema) -> Schema:
    """Return the schema of an array of such items."""
    return {"type": "array", "items": items}


def reference(name: str) -> Schema:
    """Return a reference to the definition of that name (`$defs`)."""
    return {"$ref": f"#/$defs/{name}"}


def or_null(schema: Schema) -> Schema:
    """Return a schema that also allows null."""
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(words: Iterable[StrEnum], optional: bool = False) -> Schema:
    """Return the JSON Schema of one word of an enum of the vocabulary; if `optional`, it allows null too."""
    values: list[str | None] = [str(word) for word in words]
    return {"enum": [*values, None] if optional else values}


# Properties that are read from the attribute that has the same name as the key.


def unchanged(key: str, schema: Schema) -> Property:
    """Declare a property whose JSON value is the attribute as it is: a string, number, boolean or null."""
    return Property(key, schema, lambda thing: getattr(thing, key))


def string(key: str) -> Property:
    """Declare a property that is a string."""
    return unchanged(key, STRING)


def flag(key: str) -> Property:
    """Declare a boolean property."""
    return unchanged(key, BOOLEAN)


def strings(key: str) -> Property:
    """Declare a property that is a list of strings."""
    return Property(key, STRINGS, lambda thing: list(getattr(thing, key)))


def text(key: str) -> Property:
    """Declare a property that is a text: its wordings by language code."""
    return Property(key, TEXT, lambda thing: getattr(thing, key).as_dict())


def texts(key: str) -> Property:
    """Declare a property that is a list of texts."""
    return Property(key, array_of(TEXT), lambda thing: [one.as_dict() for one in getattr(thing, key)])


def word(key: str, words: type[StrEnum], description: str = "") -> Property:
    """Declare a property whose JSON value is one of the words of an enum of the vocabulary."""
    described = {"description": description} if description else {}
    return Property(key, {**one_of(words), **described}, lambda thing: str(getattr(thing, key)))


def word_or_null(key: str, words: Iterable[StrEnum]) -> Property:
    """Declare a property that is one word of an enum of the vocabulary, or null where there is none."""
    schema = one_of(words, optional=True)
    return Property(key, schema, lambda thing: None if (found := getattr(thing, key)) is None else str(found))


def fraction(key: str, attribute: str = "", description: str = "") -> Property:
    """Declare a property that is a number from 0 to 1, rounded to six decimals.

    `attribute`: the name of the attribute, where it is not the key.
    """
    name = attribute or key
    return Property(key, {**NUMBER, "description": description}, lambda thing: rounded(getattr(thing, name)))


def objects(key: str, properties: Properties, schema: Schema | None = None) -> Property:
    """Declare a property that is a list of objects with these properties.

    `schema`: the schema of each object, such as a reference, instead of the schema of `properties`.
    """
    return Property(
        key,
        array_of(schema or object_schema(properties)),
        lambda thing: [json_object(one, properties) for one in getattr(thing, key)],
    )


def rounded(number: float) -> float:
    """Return a number with six decimals, and 0.0 for -0.0: further digits differ between processors."""
    return round(number, 6) + 0.0
