"""Declares the attributes of elements, each once, so that everything else can be derived from it.

    participants: Annotated[str, means("how many took part", "combien y ont participé")] = ""

The type gives the field's shape: `str` a `Line`, `Text` `Words`, `tuple[str, ...]` `Lines`, an enum of
the vocabulary a `Choice`. Any other shape is written in the annotation (`model/shapes.py`).
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass
from dataclasses import fields as dataclass_fields
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from mapgen.model.shapes import Choice, Line, Lines, One, Shape, Words
from mapgen.vocabulary import Word
from mapgen.words import Text, both


class OnPage(Enum):
    """When the page's data includes a field of an element: always, where it is not empty, or never."""

    ALWAYS = "always"
    GIVEN = "given"
    NEVER = "never"


ALWAYS, GIVEN, NEVER = OnPage.ALWAYS, OnPage.GIVEN, OnPage.NEVER


@dataclass(frozen=True, slots=True)
class Declaration:
    """What an annotation declares; the parameters of `means` explain it.

    `inline`: the attribute is an element whose fields are written among those of its owner.
    """

    meaning: Text = Text()
    name: str = ""
    key: str = ""
    required: bool = False
    page: OnPage = GIVEN
    inline: bool = False


def means(
    en: str, fr: str, *, name: str = "", key: str = "", required: bool = False, page: OnPage | None = None
) -> Declaration:
    """Declare an attribute that is a field of argument files, with its meaning in both languages.

    `name`: the field's name in argument files, if it is not the attribute's with hyphens.
    `key`: the field's name in the compiled JSON, if it is not the attribute's.
    `required`: an author must give the field.
    `page`: when the page's data includes it; by default always if required, else where it is given.
    """
    return Declaration(both(en, fr), name, key, required, page or (ALWAYS if required else GIVEN))


def by_position(*, key: str = "") -> Declaration:
    """Declare an attribute that is no field: the element's key or place in the file gives its value.

    `key`: its name in the compiled JSON, if it is not the attribute's.
    """
    return Declaration(key=key, page=ALWAYS)


def inline() -> Declaration:
    """Declare an attribute that is an element whose fields are written among those of its owner."""
    return Declaration(page=ALWAYS, inline=True)


@dataclass(frozen=True, slots=True)
class Field:
    """A declared attribute of a class of elements.

    `name`: its name in argument files, empty where it is no field there.
    `key`: its name in the compiled JSON.
    `type`: the annotation without its declaration.
    """

    attribute: str
    type: Any
    shape: Shape
    meaning: Text
    name: str
    key: str
    required: bool = False
    page: OnPage = GIVEN
    inline: bool = False
    has_default: bool = False

    @property
    def element(self) -> type:
        """The class of the elements that the attribute holds. Raises StopIteration where it holds none."""
        return next(one for one in _classes(self.type) if fields_of(one))


def fields_of(element: type) -> tuple[Field, ...]:
    """Return the declared attributes of a class, in order; an empty tuple for a class that declares none."""
    return _fields_of(element)


@cache
def _fields_of(element: type) -> tuple[Field, ...]:
    if not hasattr(element, "__dataclass_fields__"):
        return ()
    hints = get_type_hints(element, include_extras=True)
    return tuple(
        _field(attribute.name, hints[attribute.name], attribute.default)
        for attribute in dataclass_fields(element)
        if get_origin(hints[attribute.name]) is Annotated
    )


@cache
def named_fields(element: type) -> tuple[Field, ...]:
    """Return the fields that an author can write in an element's record, with those of inline elements."""
    named: list[Field] = []
    for field in fields_of(element):
        if field.inline:
            named += named_fields(field.type)
        elif field.name:
            named.append(field)
    return tuple(named)


def key_field(element: type) -> Field:
    """Return the attribute that is the key of such elements in the file: the first that is declared."""
    return fields_of(element)[0]


def _field(attribute: str, annotation: Any, default: Any) -> Field:
    type_, *said = get_args(annotation)
    declared = next((one for one in said if isinstance(one, Declaration)), Declaration())
    shape = next((one for one in said if not isinstance(one, Declaration)), None) or _shape_of(type_)
    name = declared.name or attribute.replace("_", "-")
    return Field(
        attribute=attribute,
        type=type_,
        shape=shape,
        meaning=declared.meaning,
        name=name if declared.meaning else "",
        key=declared.key or attribute,
        required=declared.required,
        page=declared.page,
        inline=declared.inline,
        has_default=default is not MISSING,
    )


def _shape_of(type_: Any) -> Shape:
    """Return the shape that a type implies. Raises TypeError where it implies none."""
    if type_ is str:
        return Line()
    if type_ is Text:
        return Words()
    if type_ == tuple[str, ...]:
        return Lines()
    words = [one for one in _classes(type_) if issubclass(one, Word)]
    if len(words) == 1:
        return Choice(words[0])
    if words:  # a word of either vocabulary, which is the key of its record
        return Line()
    if isinstance(type_, type) and fields_of(type_):
        return One(type_.__name__.lower())
    raise TypeError(f"{type_}: name the shape of the field in its annotation")


def _classes(type_: Any) -> list[type]:
    """Return the classes in a type, without None: `[Change]` for `tuple[Change, ...]` or `Change | None`."""
    if get_origin(type_) in (tuple, Union, UnionType):
        return [one for part in get_args(type_) if part is not ... for one in _classes(part)]
    return [type_] if isinstance(type_, type) and type_ is not type(None) else []
