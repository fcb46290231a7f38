"""What changed between two states of an argument file, element by element and field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from mapgen.document.citations.in_words import stands_in
from mapgen.exchange.elements import Elements
from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim, Inference
from mapgen.model.fields import fields_of
from mapgen.words import Text, both

KINDS = ("document", "term", "source", "claim", "inference", "attack", "argument")
"""The kinds of elements that are compared, in the order in which changes are told."""
BEFORE = " (before)"
"""What is added to the id of an element that went, where one of the new map has its id."""
_STEP = both("{claim} (from {premises})", "{claim} (à partir de {premises})")


class How(StrEnum):
    """What happened to an element."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs: its name, its parts joined by dots (`population.group`), and its two values.

    A value is empty where the field is not given. `cut`: marks that a claim cites no longer, whose words
    its quote has no longer.
    """

    field: str
    before: str
    after: str
    cut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One element that came, went, or is another than before.

    `id`: its id in the new file, or in the old one if it went. `was`: its former id, if it was renamed.
    `name`: how to call it: a claim's sentence, a work's label, a chain's title. `is_part`: whether `fields`
    are only some of those that differ.
    """

    how: How
    kind: str
    id: str
    name: Text = Text()
    was: str = ""
    fields: tuple[FieldChange, ...] = ()
    is_part: bool = False

    @property
    def own_id(self) -> str:
        """The id as its file has it."""
        return self.id.removesuffix(BEFORE)

    @property
    def only_renumbered(self) -> bool:
        """Whether it is a step that is the same, and has another number because others came or went."""
        return self.only_renamed and self.kind == "inference"

    @property
    def only_renamed(self) -> bool:
        """Whether nothing but the id differs."""
        return self.how is How.CHANGED and not self.fields


def elements_of(map_: ArgumentMap) -> Mapping[str, dict[str, Any]]:
    """Return the elements of a map by kind, then by id; the id of the document is empty."""
    return {
        "document": {"": map_.document},
        "term": {one.id: one for one in map_.terms},
        "source": {one.id: one for one in map_.sources},
        "claim": {one.id: one for one in map_.claims},
        "inference": {one.id: one for one in map_.inferences},
        "attack": {one.id: one for one in map_.attacks},
        "argument": {one.id: one for one in map_.arguments},
    }


def changes(old: ArgumentMap, new: ArgumentMap, was: Mapping[str, str]) -> Iterator[Change]:
    """Yield what differs between two maps, by kind, in the order of the new file, what went last.

    `old`: the old map with the ids of the new one. `was`: the former id of each element that both have,
    by its new id.
    """
    before, after = elements_of(old), elements_of(new)
    of_old, of_new = Elements(old), Elements(new)
    for kind in KINDS:
        for id_, element in after[kind].items():
            former = before[kind].get(id_)
            if former is None:
                yield Change(How.ADDED, kind, id_, _name(element, new))
                continue
            differing = tuple(_differences(_flat(of_old, former), _flat(of_new, element)))
            if isinstance(element, Claim):
                differing = tuple(_with_cut(one, former, element) for one in differing)
            another_id = was.get(id_, id_) if was.get(id_, id_) != id_ and kind != "attack" else ""
            if differing or another_id:
                yield Change(How.CHANGED, kind, id_, _name(element, new), another_id, differing)
        for id_, element in before[kind].items():
            if id_ not in after[kind]:
                yield Change(How.REMOVED, kind, id_, _name(element, old))


def _name(element: Any, map_: ArgumentMap) -> Text:
    """Return how to call an element: its own words, or those of the claim that it leads to or strikes.

    A step is called by its premises, too: its number is another once a step before it went.
    """
    for attribute in ("text", "title", "name"):
        own = getattr(element, attribute, None)
        if isinstance(own, Text):
            return own
    if hasattr(element, "label"):
        return Text.of(en=element.label, fr=element.label)
    claim = map_.claim.get(getattr(element, "conclusion", "") or getattr(element, "attacker", ""))
    if claim is not None and isinstance(element, Inference):
        premises = ", ".join(element.premises)
        told = (_STEP.best(at).format(claim=claim.text.best(at), premises=premises) for at in ("en", "fr"))
        return both(*told)
    return claim.text if claim else Text()


def _differences(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[FieldChange]:
    for field in dict.fromkeys((*before, *after)):
        one, other = before.get(field, ""), after.get(field, "")
        if one != other:
            yield FieldChange(field, one, other)


def _with_cut(field: FieldChange, before: Claim, after: Claim) -> FieldChange:
    """Return a change of a claim's field; of `cites`, with the marks that went with words of its quote."""
    if field.field != "cites":
        return field
    old, new = (" ".join(quote.exact for quote in claim.quotes) for claim in (before, after))
    gone = (mark for mark in before.citations if mark not in after.citations)
    return replace(field, cut=tuple(one for one in gone if stands_in(one, old) and not stands_in(one, new)))


def _flat(elements: Elements, element: Any) -> dict[str, str]:
    """Return the values of an element's fields as they are told, by the fields' names in argument files."""
    names = {field.key: field.name or field.key for field in fields_of(type(element))}
    told: dict[str, str] = {}
    for key, value in elements.value(element).items():
        if key not in ("id", "facets"):
            _tell(value, names.get(key, key), told)
    if hasattr(element, "facets"):
        for key, value in elements.value(element)["facets"].items():
            _tell(value, key, told)
    if hasattr(element, "answers"):  # the compiled map tells them with their questions
        for answer in element.answers:
            _tell(str(answer.state), f"answers.{answer.question}", told)
            _tell(answer.why.as_dict(), f"answers.{answer.question}.why", told)
            _tell(answer.fatal.as_dict(), f"answers.{answer.question}.fatal", told)
    return told


def _tell(value: Any, name: str, told: dict[str, str]) -> None:
    """Add to `told` the value of a field with this name, and those of its parts; empty ones are left out."""
    if value in (None, "", [], {}, False):
        return
    match value:
        case {"exact": exact}:
            told[name] = exact
        case {"term": term, "name": words}:
            told[name] = term or next(iter(words.values()), "")
        case dict():
            for key, part in value.items():
                _tell(part, f"{name}.{key}", told)
        case list():
            _tell_list(value, name, told)
        case _:
            told[name] = str(value)


def _tell_list(items: list[Any], name: str, told: dict[str, str]) -> None:
    keyed = {"id", "domain", "item"}
    for number, item in enumerate(items, start=1):
        key = next((item[one] for one in keyed if isinstance(item, dict) and one in item), None)
        part: dict[str, str] = {}
        _tell({k: v for k, v in item.items() if k not in keyed} if key else item, "", part)
        for rest, words in part.items():
            if key:
                told[f"{name}.{key}{rest}"] = words
            else:
                told[name] = f"{told[name]}; {words}" if name in told and number > 1 else words
