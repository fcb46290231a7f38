"""Makes the model's elements from the records that were read, converting each field by its shape."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from mapgen.findings import Span
from mapgen.model import shapes
from mapgen.model.elements import Quote
from mapgen.model.fields import Field, fields_of, key_field
from mapgen.syntax.read.entries import Entry
from mapgen.syntax.read.ids import Ids

E = TypeVar("E")


class Elements:
    """Makes elements from records: resolves ids, anchors quotes, takes the brackets off citation marks.

    `anchored` returns a quote with its place in the text; `mark` returns a citation mark without brackets.
    """

    def __init__(self, ids: Ids, anchored: Callable[[Quote], Quote], mark: Callable[[str], str]) -> None:
        self.ids = ids
        self.anchored = anchored
        self.mark = mark

    def element(self, kind: type[E], entry: Entry, /, within: str = "", **given: Any) -> E:
        """Return an element of the class `kind`, made from a record.

        `within`: the id of the claim in whose record this one stands, or whose record it is, if either.
        `given`: values of the attributes that do not come from the record's fields, such as `id` and `span`.
        """
        for field in fields_of(kind):
            if field.attribute in given:
                continue
            if field.inline:
                given[field.attribute] = self.element(field.type, entry, within)
            elif (found := entry.get(field.name)) is not None:
                given[field.attribute] = self._value(field, found, within)
            elif not field.has_default:
                given[field.attribute] = _nothing(field)  # the missing field is reported already
        return kind(**given)

    def _value(self, field: Field, found: Any, within: str) -> Any:
        """Return a field's value converted by its shape, or as it was read where nothing needs converting."""
        match field.shape:
            case shapes.Name(of):
                return self.ids.resolve(of, found, within)
            case shapes.Names(of):
                resolved = (self.ids.resolve(of, named, within) for named in found)
                return tuple(dict.fromkeys(filter(None, resolved)))
            case shapes.Marks():
                return tuple(map(self.mark, found))
            case shapes.Quotes(single=True):
                return self.anchored(found)
            case shapes.Quotes():
                return tuple(map(self.anchored, found))
            case shapes.One():
                return self.element(field.type, found, within)
            case shapes.ByWord():
                items = ((word, entry, entry.span) for word, entry in found)
                return tuple(self._keyed(field, items, within))
            case shapes.Keyed():
                items = ((named.id, entry, named.span) for named, entry in found)
                return tuple(self._keyed(field, items, within))
            case shapes.WordsByName():
                return tuple(found)
            case shapes.NameByName():
                senses = ((self.ids.resolve("term", term, within), sense.id) for term, sense in found)
                return tuple((term, sense) for term, sense in senses if term)
            case _:
                return found

    def _keyed(self, field: Field, items: Iterable[tuple[Any, Entry, Span]], within: str) -> Iterator[Any]:
        """Yield an element for each (key, record, span of the key); its first attribute is the key.

        A record that lacks a required field is left out; that is reported already.
        """
        kind = field.element
        first = key_field(kind)
        others = [field for field in fields_of(kind) if field is not first]
        for key, entry, span in items:
            if all(entry.get(other.name) is not None for other in others if other.required):
                yield self.element(kind, entry, within, **{first.attribute: key}, span=span)


def _nothing(field: Field) -> Any:
    """Return the value for a missing required field: None for a choice, else the empty value of its type."""
    return None if isinstance(field.shape, shapes.Choice) else field.type()
