"""Writes an argument map as an argument file, which `read` reads back as the same map.

Attributes are written by their shapes; the functions at the end write the elements that contain others.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mapgen.model import shapes
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Claim, Inference, Quote, Stop
from mapgen.model.fields import fields_of, key_field
from mapgen.model.shapes import Shape
from mapgen.syntax.fields.records import ATTACK_FIELDS, RECORDS
from mapgen.syntax.write.short_forms import shortened
from mapgen.syntax.write.styles import FieldsInRow, Row, Wordings, dumped

_WIDTH = 100


@dataclass(frozen=True)
class Remarks:
    """Comments in a file: lines at the top, as they are, and remarks above claims and beside sources' ids."""

    opening: Sequence[str] = ()
    chapters: Mapping[str, str] = dataclasses.field(default_factory=dict)
    entries: Mapping[str, str] = dataclasses.field(default_factory=dict)


def write(map_: ArgumentMap, remarks: Remarks | None = None, second: bool = False) -> str:
    """Return the YAML text of an argument map, its fields in the order of the table of records.

    Empty fields are left out. `second`: in format 2, in its short forms.
    """
    file = {
        "mapgen": 1,
        "document": written("document", map_.document),
        "terms": {term.id: term.name.as_dict() | written("term", term) for term in map_.terms},
        "sources": {source.id: written("source", source) for source in map_.sources},
        "claims": {claim.id: _claim(claim, map_) for claim in map_.claims},
        "arguments": {argument.id: written("argument", argument) for argument in map_.arguments},
        "tour": [_stop(stop, map_) for stop in map_.tour],
        "left-out": [written("left-out", left) for left in map_.left_out],
        "waivers": [written("waiver", waiver) for waiver in map_.waivers],
        "expect": [written("expectation", expected) for expected in map_.expectations],
    }
    if second:
        file = {**shortened(file, map_), "mapgen": 2}
    parts = {key: dumped({key: value}, _WIDTH) for key, value in _kept(file).items()}
    if second and "claims" in parts:
        parts["claims"] = "\n".join(_set_in(parts["claims"].split("\n")))
    remarks = remarks or Remarks()
    for part, put, words in (("claims", _above, remarks.chapters), ("sources", _beside, remarks.entries)):
        if part in parts and words:
            parts[part] = "\n".join(_with_remarks(parts[part].split("\n"), words, put))
    return commented(remarks.opening) + "\n".join(parts.values())


def commented(lines: Iterable[str]) -> str:
    """Return lines as YAML comments, each with its line end; an empty one is a bare `#`."""
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


_ONE_LINE = re.compile(r"  [^\s:][^:]*: \S")
_GOES_ON = re.compile(r" {4}\S")


def _set_in(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines of claims; those in which a record in one line goes on are set further in.

    There they may stay when an author writes the record's words under `quote`.
    """
    within = False
    for line in lines:
        goes_on = _GOES_ON.match(line) is not None
        within = _ONE_LINE.match(line) is not None or (within and goes_on)
        yield f"  {line}" if within and goes_on else line


def _with_remarks(
    lines: Iterable[str], remarks: Mapping[str, str], put: Callable[[str, str], Iterable[str]]
) -> Iterator[str]:
    """Yield the lines of a table, those whose key has a remark as `put` returns them with it."""
    for line in lines:
        key = line[2:].partition(":")[0].strip("'\"") if line.startswith("  ") and line[2:3].strip() else ""
        yield from put(line, _remark(remarks[key])) if key in remarks else [line]


def _above(line: str, remark: str) -> Iterable[str]:
    return "", f"  {remark}", line


def _beside(line: str, remark: str) -> Iterable[str]:
    return (f"{line}  {remark}",)


def _remark(words: str) -> str:
    """Return a comment of YAML, in one line, without signs that do not print."""
    return f"# {' '.join(''.join(sign if sign.isprintable() else ' ' for sign in words).split())}".rstrip()


def written(record: str, element: Any, **within: Any) -> dict[str, Any]:
    """Return an element's fields as YAML values, by name, in the order of its record in the table.

    Empty fields are left out. `record`: the name of the record.
    `within`: values of the record's fields that are no attribute of the element, such as `because`;
    their names have `_` for `-`.
    """
    values = _values(element) | {name.replace("_", "-"): value for name, value in within.items()}
    return _kept({field.name: values.get(field.name) for field in RECORDS[record].fields})


def _values(element: Any) -> dict[str, Any]:
    """Return the YAML value of each field of an element, by the field's name in argument files."""
    values: dict[str, Any] = {}
    for field in fields_of(type(element)):
        value = getattr(element, field.attribute)
        if field.inline:
            values |= _values(value)
        elif field.name and value is not None:
            values[field.name] = _value(field.shape, value)
    return values


def _value(shape: Shape, value: Any) -> Any:
    """Return the YAML value of an attribute of that shape, which may be as it is."""
    match shape:
        case shapes.Words():
            return Wordings(value.as_dict())
        case shapes.Marks():
            return _marks(value)
        case shapes.Lines() | shapes.Names():
            return list(value)
        case shapes.Choice() | shapes.SchemeName():
            return str(value)
        case shapes.Choices():
            return list(map(str, value))
        case shapes.Quotes(single=True):
            return _quote(value)
        case shapes.Quotes():
            return _one_or_more([_quote(quote) for quote in value])
        case shapes.One():
            return _kept(_values(value))
        case shapes.Keyed("proposal"):
            return {key: FieldsInRow(fields) for key, fields in _keyed(value).items()}
        case shapes.ByWord() | shapes.Keyed():
            return _keyed(value)
        case shapes.WordsByName():
            return {id_: Wordings(text.as_dict()) for id_, text in value}
        case shapes.NameByName():
            return dict(value)
        case _:
            return value


_NUMBER = re.compile(r"0|[1-9][0-9]{0,17}")
"""A mark that is written without quotes; Python makes no number of some thousand digits."""


def _marks(marks: tuple[str, ...]) -> Row:
    return Row(int(mark) if _NUMBER.fullmatch(mark) else mark for mark in marks)


def _one_or_more(values: list[Any]) -> Any:
    """Return the only value of a list, or the list where it has none or several."""
    return values[0] if len(values) == 1 else values


def _kept(values: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that are not empty."""
    return {name: value for name, value in values.items() if value not in ("", None, [], {}, ())}


def _keyed(elements: tuple[Any, ...]) -> dict[str, Any]:
    """Return the fields of each element by its key, which is its first attribute."""
    return {str(getattr(one, key_field(type(one)).attribute)): _kept(_values(one)) for one in elements}


def _quote(quote: Quote) -> Any:
    """Return a quote as a plain string, or as a table where it has a prefix or suffix."""
    return quote.exact if not (quote.prefix or quote.suffix) else _kept(_values(quote))


# Elements that contain other elements.


def _claim(claim: Claim, map_: ArgumentMap) -> dict[str, Any]:
    because = [_inference(step, map_) for step in map_.inferences_to.get(claim.id, ())]
    attacks = _attacks(map_.attacks_on.get(claim.id, ()))
    return claim.text.as_dict() | written("claim", claim, because=because, **attacks)


def _inference(step: Inference, map_: ArgumentMap) -> dict[str, Any]:
    own_id = step.id if "." not in step.id else ""
    return written("inference", step, id=own_id, **_attacks(map_.attacks_on.get(step.id, ())))


def _attacks(attacks: tuple[Attack, ...]) -> dict[str, list[dict[str, Any]]]:
    """Return the records of attacks on one element, by the name of the field for their kind.

    A kind without attacks has an empty list.
    """
    return {
        name: [written("attack", attack) for attack in attacks if attack.kind is kind]
        for name, kind in ATTACK_FIELDS.items()
    }


def _stop(stop: Stop, map_: ArgumentMap) -> dict[str, Any]:
    kind = "claim" if stop.at in map_.claim else "inference" if stop.at in map_.inference else "argument"
    return written("stop", stop, **{kind: stop.at})
