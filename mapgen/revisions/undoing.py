"""Undoes some of the changes between two maps, to see which of them moved a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Attack, Inference
from mapgen.model.fields import fields_of
from mapgen.revisions.changes import Change, FieldChange, How, elements_of

PARTS = {
    "term": "terms",
    "source": "sources",
    "claim": "claims",
    "inference": "inferences",
    "attack": "attacks",
    "argument": "arguments",
}
"""The attribute of an argument map that has the elements of a kind."""


def undone(old: ArgumentMap, new: ArgumentMap, undo: Iterable[Change]) -> ArgumentMap:
    """Return the new map with some changes undone; of a part of a change (`parts_of`) only its fields.

    `old`: the old map with the ids of the new one. With a claim that comes back come the inferences and
    attacks that name it; those that name a claim which is in neither map any more are left out.
    """
    before = elements_of(old)
    after = {kind: dict(elements) for kind, elements in elements_of(new).items()}
    back: set[str] = set()
    for change in undo:
        former = before[change.kind].get(change.id)
        if former is None:
            del after[change.kind][change.id]
        else:
            element = after[change.kind].get(change.id)
            after[change.kind][change.id] = _with(former, element, change) if change.is_part else former
        if change.kind == "claim" and change.how is How.REMOVED:
            back.add(change.id)
    for kind in ("inference", "attack"):
        after[kind] |= {id_: one for id_, one in before[kind].items() if not back.isdisjoint(_named(one))}
    claims = after["claim"]
    after["inference"] = {step.id: step for step in _whole_steps(after["inference"].values(), claims)}
    targets = claims.keys() | after["inference"].keys()
    after["attack"] = {
        id_: one for id_, one in after["attack"].items() if one.attacker in claims and one.target in targets
    }
    parts: dict[str, Any] = {PARTS[kind]: tuple(after[kind].values()) for kind in PARTS}
    return replace(new, document=after["document"][""], **parts)


def parts_of(change: Change) -> list[Change]:
    """Return a change of an element as one change for each of its fields, and for each question answered."""
    fields: dict[str, list[FieldChange]] = {}
    for field in change.fields:
        fields.setdefault(_root(field), []).append(field)
    return [replace(change, fields=tuple(own), is_part=True) for own in fields.values()]


def _root(field: FieldChange) -> str:
    """Return the name of the field that a part belongs to: of `population.group` it is `population`."""
    first, _, rest = field.field.partition(".")
    return f"{first}.{rest.partition('.')[0]}" if first == "answers" else first


def _with(former: Any, element: Any, change: Change) -> Any:
    """Return an element with the values that it had before in the fields of a change."""
    for root in dict.fromkeys(map(_root, change.fields)):
        element = _with_field(former, element, root)
    return element


def _with_field(former: Any, element: Any, root: str) -> Any:
    name, _, question = root.partition(".")
    if question:
        answers = {answer.question: answer for answer in element.answers}
        answers.pop(question, None)
        answers |= {answer.question: answer for answer in former.answers if answer.question == question}
        return replace(element, answers=tuple(answers.values()))
    for field in fields_of(type(element)):
        if (field.name or field.key) == name:
            return replace(element, **{field.attribute: getattr(former, field.attribute)})
    return replace(element, facets=_with_field(former.facets, element.facets, root))


def _whole_steps(steps: Iterable[Inference], claims: Mapping[str, Any]) -> Iterator[Inference]:
    """Yield the inferences whose conclusion is a claim, with those of their premises that are claims."""
    for step in steps:
        premises = tuple(premise for premise in step.premises if premise in claims)
        if premises and step.conclusion in claims:
            yield step if premises == step.premises else replace(step, premises=premises)


def _named(element: Inference | Attack) -> frozenset[str]:
    if isinstance(element, Attack):
        return frozenset({element.attacker, element.target})
    return frozenset({element.conclusion, *element.premises})
