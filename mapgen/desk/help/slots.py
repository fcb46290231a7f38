"""Tells what the language lets stand at a place: which record's fields, or values of which shape."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapgen.model import shapes
from mapgen.model.fields import Field
from mapgen.model.shapes import Shape
from mapgen.syntax.fields.forms import LANGUAGE
from mapgen.syntax.fields.records import RECORDS
from mapgen.vocabulary import AnswerState

STATES = tuple(str(state) for state in AnswerState)
"""The words under which format 2 lists the questions of a step."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What may stand at a place: values of a shape.

    `record`: the record whose field it is; `field`: that field, None where the language has no such field.
    """

    shape: Shape
    record: str = ""
    field: Field | None = None


def slot_under(keys: Sequence[str]) -> Slot | None:
    """Return what may stand under these keys, the outermost first; None where nothing may."""
    slot = Slot(shapes.One("file"))
    for key in keys:
        inner = _under(slot, key)
        if inner is None:
            return None
        slot = inner
    return slot


def _under(slot: Slot, key: str) -> Slot | None:
    match slot.shape:
        case shapes.One(record) | shapes.Many(record):
            return _field(record, key)
        case shapes.Keyed(record) | shapes.ByWord(_, record):
            return Slot(shapes.One(record), slot.record, slot.field)
        case shapes.NameByName():
            return Slot(shapes.Name("term"), slot.record, slot.field)
        case shapes.Quotes():
            return _field("quote", key)
        case shapes.Words() | shapes.WordsByName():
            return Slot(shapes.Words(), slot.record, slot.field)
    return None


def _field(record: str, key: str) -> Slot | None:
    field = RECORDS[record].field(key)
    if field is not None:
        return Slot(field.shape, record, field)
    if record == "inference" and key in STATES:
        return Slot(shapes.Keyed("answer", free=True), record, RECORDS[record].field("answers"))
    if record == "attack" or (RECORDS[record].languages and LANGUAGE.fullmatch(key)):
        return Slot(shapes.Words(), record, None)
    return None
