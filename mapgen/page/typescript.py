"""Writes the TypeScript types of JSON values from their JSON Schemas."""

from __future__ import annotations

from typing import Any

from mapgen.exchange.properties import TEXT, Schema

_PRIMITIVES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}
_NAMED = {"gap": "Gap", "evidence": "Evidence", "facets": "Facets", "quote": "Quote"}
"""The TypeScript types for definitions of the schema, by the definition's name."""


def type_of(schema: Schema) -> str:
    """Return the type of the values that a schema allows. Raises ValueError for a schema of another form."""
    match schema:
        case _ if schema == TEXT:
            return "Wordings"
        case {"$ref": str(path)}:
            return _NAMED[path.rpartition("/")[2]]
        case {"enum": words}:
            return " | ".join("null" if word is None else f'"{word}"' for word in words)
        case {"anyOf": schemas}:
            return " | ".join(map(type_of, schemas))
        case {"type": "array", "items": items}:
            return array(type_of(items))
        case {"type": "object", "properties": properties}:
            required = schema.get("required", ())
            members = {key if key in required else f"{key}?": type_of(properties[key]) for key in properties}
            return object_type(members)
        case {"type": "object", "additionalProperties": values}:
            return f"Record<string, {type_of(values)}>"
        case {"type": str(name)} if name in _PRIMITIVES:
            return _PRIMITIVES[name]
        case {"type": [*names]}:
            return " | ".join(_PRIMITIVES[name] for name in names)
    raise ValueError(f"no type is known for {schema}")


def array(of: str) -> str:
    """Return the type of an array, from the type of its items."""
    return f"({of})[]" if "|" in of and not of.startswith("{") else f"{of}[]"


def object_type(members: dict[str, Any]) -> str:
    """Return the type of an object, on one line; a key that ends in `?` is optional."""
    return "{ " + "; ".join(f"{key}: {type_}" for key, type_ in members.items()) + " }"


def interface(name: str, told: str, members: dict[str, str]) -> str:
    """Return the declaration of an object's type, with `told` as its comment.

    `members`: the TypeScript type of each key; a key that ends in `?` is optional.
    """
    lines = [f"/** {told} */", f"interface {name} {{"]
    return "\n".join([*lines, *(f"  {key}: {type_};" for key, type_ in members.items()), "}"])
