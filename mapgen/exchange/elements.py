"""Converts the elements of an argument map to JSON: each declared attribute by its shape."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

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
    one_of,
    or_null,
    reference,
)
from mapgen.findings import Passage
from mapgen.model import shapes
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Inference, Quote
from mapgen.model.facets import Facets
from mapgen.model.fields import Field, fields_of, key_field
from mapgen.vocabulary import Degree, QuoteState, Word

TOLD_OTHERWISE: dict[type, tuple[str, ...]] = {Inference: ("answers",)}
"""Attributes by class that are no property of their element: answers are written with their questions."""

PASSAGE_SCHEMA: Schema = closed_object({"start": OFFSET, "end": OFFSET})
QUOTE_SCHEMA: Schema = closed_object(
    {
        "exact": STRING,
        "state": one_of(QuoteState),
        "start": or_null(OFFSET),
        "end": or_null(OFFSET),
        "parts": array_of(reference("passage")),
        "selectors": array_of({"type": "object", "required": ["type"]}),
    }
)
TERM_OR_WORDS_SCHEMA: Schema = or_null(closed_object({"term": STRING, "name": TEXT}))


def passage_value(passage: Passage) -> dict[str, int]:
    """Return a passage as JSON: its `start` and `end` (exclusive) in the document's text."""
    return {"start": passage.start, "end": passage.end}


def shown_fields(kind: type) -> tuple[Field, ...]:
    """Return the attributes of a class of elements that are properties in the compiled map, in order."""
    return tuple(field for field in fields_of(kind) if field.attribute not in TOLD_OTHERWISE.get(kind, ()))


def element_schema(kind: type) -> dict[str, Schema]:
    """Return the schema of each property of a class of elements, by the property's key."""
    return {field.key: _shape(field)[0] for field in shown_fields(kind)}


class Elements:
    """Converts the elements of one argument map to JSON objects, whose keys are those of their fields."""

    def __init__(self, map_: ArgumentMap) -> None:
        self.terms = {term.id: term for term in map_.terms}
        self.language = map_.document.language
        self.text = map_.text.content
        self._properties: dict[type, Properties] = {}

    def value(self, element: Any) -> dict[str, Any]:
        """Return the JSON object of an element."""
        kind = type(element)
        if kind not in self._properties:
            self._properties[kind] = tuple(map(self._property, shown_fields(kind)))
        return json_object(element, self._properties[kind])

    def _property(self, field: Field) -> Property:
        schema, to_json = _shape(field)
        return Property(field.key, schema, lambda element: to_json(self, getattr(element, field.attribute)))

    def term_or_words(self, value: str) -> dict[str, Any] | None:
        """Return a facet as JSON: its term's id under `term` and its text under `name`.

        For plain words `term` is empty. None for an empty facet.
        """
        if not value:
            return None
        if value in self.terms:
            return {"term": value, "name": self.terms[value].name.as_dict()}
        return {"term": "", "name": {self.language: value}}

    def quotes(self, value: Any) -> Any:
        """Return a quote as a JSON value; a list of such values for a tuple of quotes; None for None."""
        if isinstance(value, tuple):
            return [self._quote(quote) for quote in value]
        return self._quote(value) if value is not None else None

    def _quote(self, quote: Quote) -> dict[str, Any]:
        """Return a quote as JSON: its words, its state, and where the document contains it.

        Where the quote was not found, the offsets are None and the lists are empty.
        """
        anchor = quote.anchor
        return {
            "exact": quote.exact,
            "state": str(anchor.state),
            "start": anchor.start if quote.found else None,
            "end": anchor.end if quote.found else None,
            "parts": [passage_value(part) for part in anchor.parts] if quote.found else [],
            "selectors": anchor.selectors(self.text) if quote.found else [],
        }


def _optional(field: Field) -> bool:
    return type(None) in get_args(field.type)


def _shape(field: Field) -> tuple[Schema, Callable[[Elements, Any], Any]]:
    """Return the schema of a field's property, and the function from the field's value to its JSON."""
    match field.shape:
        case shapes.Words():
            return TEXT, lambda _, text: text.as_dict()
        case shapes.TermOrWords():
            return reference("named"), Elements.term_or_words
        case shapes.TermsOrWords():
            return array_of(reference("named")), lambda all_, lines: list(map(all_.term_or_words, lines))
        case shapes.Line() | shapes.Name():
            return STRING, lambda _, line: str(line)
        case shapes.Lines() | shapes.Names():
            return STRINGS, lambda _, lines: list(lines)
        case shapes.Choice(words):
            return _choice_schema(words, _optional(field)), lambda _, word: _choice(word)
        case shapes.Choices(words):
            return array_of(one_of(words)), lambda _, several: list(map(str, several))
        case shapes.SchemeName():
            return {"type": ["string", "null"]}, lambda _, scheme: scheme and scheme.id
        case shapes.Quotes(single=False):
            return array_of(reference("quote")), Elements.quotes
        case shapes.Quotes():
            return or_null(reference("quote")) if _optional(field) else reference("quote"), Elements.quotes
        case shapes.One():
            return _one_schema(field), Elements.value
        case shapes.ByWord() | shapes.Keyed():
            return _several_schema(field), lambda all_, elements: list(map(all_.value, elements))
        case shapes.WordsByName():
            return _NAMED_TEXTS_SCHEMA, lambda _, pairs: [
                {"id": id_, "meaning": text.as_dict()} for id_, text in pairs
            ]
        case shapes.NameByName():
            return {"type": "object", "additionalProperties": STRING}, lambda _, pairs: dict(pairs)
        case shapes.Many():
            raise TypeError(f"{field.attribute}: no attribute of an element is of this shape")


def _choice_schema(words: type[Word], optional: bool) -> Schema:
    if words is Degree:
        return {"type": "integer", "minimum": 1, "maximum": len(Degree)}
    return one_of(words, optional)


def _choice(word: Any) -> Any:
    if word is None:
        return None
    return word.steps if isinstance(word, Degree) else str(word)


def _one_schema(field: Field) -> Schema:
    return reference("facets") if field.type is Facets else closed_object(element_schema(field.type))


def _several_schema(field: Field) -> Schema:
    """Return the schema of a list of elements; of `ByWord` elements, the first property is the word."""
    properties = element_schema(field.element)
    if isinstance(field.shape, shapes.ByWord):
        properties[key_field(field.element).key] = one_of(field.shape.words)
    return array_of(closed_object(properties))


_NAMED_TEXTS_SCHEMA = array_of(closed_object({"id": STRING, "meaning": TEXT}))
