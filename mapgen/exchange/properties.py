"""Properties of JSON objects: each has its key, its JSON Schema and its value in one place."""

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
    """One property of a JSON object: `value` finds it in the thing that the object describes."""

    key: str
    schema: Schema
    value: Callable[[Any], Any]


Properties = tuple[Property, ...]


def json_object(thing: Any, properties: Properties) -> dict[str, Any]:
    """The JSON object that describes a thing."""
    return {one.key: one.value(thing) for one in properties}


def object_schema(properties: Iterable[Property]) -> Schema:
    """The schema of such objects: every property is always present."""
    return closed_object({one.key: one.schema for one in properties})


def closed_object(properties: dict[str, Schema]) -> Schema:
    """An object with these properties, all of them and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


# Schemas that are made of others.


def array_of(items: Schema) -> Schema:
    """An array of such items."""
    return {"type": "array", "items": items}


def reference(name: str) -> Schema:
    """One of the definitions (`$defs`) of the schema."""
    return {"$ref": f"#/$defs/{name}"}


def or_null(schema: Schema) -> Schema:
    """The same, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def one_of(words: Iterable[StrEnum], optional: bool = False) -> Schema:
    """A word of a vocabulary; `optional`: or null."""
    values: list[str | None] = [str(word) for word in words]
    return {"enum": [*values, None] if optional else values}


# Properties that an attribute of a thing holds; `attribute`: its name, where it is not the key.


def string(key: str, attribute: str = "", schema: Schema = STRING) -> Property:
    """A string, number, truth value or null that stands as it is."""
    name = attribute or key
    return Property(key, schema, lambda thing: getattr(thing, name))


def flag(key: str) -> Property:
    """A truth value."""
    return string(key, schema=BOOLEAN)


def strings(key: str) -> Property:
    """A list of strings."""
    return Property(key, STRINGS, lambda thing: list(getattr(thing, key)))


def text(key: str, attribute: str = "") -> Property:
    """A text: its wordings by language."""
    name = attribute or key
    return Property(key, TEXT, lambda thing: getattr(thing, name).as_dict())


def texts(key: str) -> Property:
    """A list of texts."""
    return Property(key, array_of(TEXT), lambda thing: [one.as_dict() for one in getattr(thing, key)])


def word(key: str, words: type[StrEnum], description: str = "") -> Property:
    """A word of a vocabulary."""
    described = {"description": description} if description else {}
    return Property(key, {**one_of(words), **described}, lambda thing: str(getattr(thing, key)))


def fraction(key: str, attribute: str = "", description: str = "") -> Property:
    """A number from 0 to 1."""
    name = attribute or key
    return Property(key, {**NUMBER, "description": description}, lambda thing: rounded(getattr(thing, name)))


def objects(key: str, properties: Properties, schema: Schema | None = None) -> Property:
    """A list of objects. `schema`: that of one, where it is told elsewhere."""
    return Property(
        key,
        array_of(schema or object_schema(properties)),
        lambda thing: [json_object(one, properties) for one in getattr(thing, key)],
    )


def rounded(number: float) -> float:
    """Six decimals: more would only tell how the processor rounds."""
    return round(number, 6) + 0.0
