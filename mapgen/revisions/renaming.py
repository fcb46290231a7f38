"""Gives the elements of an argument map other ids, wherever the map names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeVar

from mapgen.model import shapes
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.fields import Field, fields_of

E = TypeVar("E")


def renamed(map_: ArgumentMap, ids: Mapping[str, str]) -> ArgumentMap:
    """Return the map with other ids: `ids` gives the new id by the old one; the others stay."""
    return replace(
        map_,
        document=_element(map_.document, ids),
        sources=_all(map_.sources, ids),
        terms=_all(map_.terms, ids),
        claims=_all(map_.claims, ids),
        inferences=_all(map_.inferences, ids),
        attacks=_all(map_.attacks, ids),
        arguments=_all(map_.arguments, ids),
        tour=_all(map_.tour, ids),
        expectations=tuple(
            replace(one, about=ids.get(one.about, one.about)) for one in _all(map_.expectations, ids)
        ),
        waivers=tuple(replace(waiver, about=ids.get(waiver.about, waiver.about)) for waiver in map_.waivers),
    )


def _all(elements: tuple[E, ...], ids: Mapping[str, str]) -> tuple[E, ...]:
    return tuple(_element(element, ids) for element in elements)


def _element(element: Any, ids: Mapping[str, str]) -> Any:
    given = {field.attribute: getattr(element, field.attribute) for field in fields_of(type(element))}
    new = {field.attribute: _value(field, given[field.attribute], ids) for field in fields_of(type(element))}
    return replace(element, **{name: value for name, value in new.items() if value != given[name]})


def _value(field: Field, value: Any, ids: Mapping[str, str]) -> Any:
    """Return the value of a field, with other ids where it names elements."""
    match field.shape:
        case shapes.Name() | shapes.TermOrWords():
            return ids.get(value, value)
        case shapes.Names() | shapes.TermsOrWords():
            return tuple(ids.get(one, one) for one in value)
        case shapes.NameByName():
            return tuple((ids.get(term, term), sense) for term, sense in value)
        case shapes.One():
            return _element(value, ids)
        case shapes.Line() if not field.name:  # what the place in the file gives: an id
            return ids.get(value, value)
    return value
