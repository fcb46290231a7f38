"""Which items tell the answer of which: by their words, their options, or the feedback after an answer.

What is asked and what is told are compared as facts: that one claim is given for another, that a step is at
fault, that something is left unsaid. Two items are never asked together where the earlier tells the answer of
the later, nor where either tells a row that is to be put in order, a conclusion, or just the claims that are
the answer of the other. Where a later item tells what an earlier one has asked, on paper and for who looks
ahead, they are asked together only if there are too few others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from mapgen.lessons.values import Item
from mapgen.model.argument_map import ArgumentMap
from mapgen.vocabulary import ItemKind

Fact = tuple[str, ...]
"""What is so, and of which elements, by their ids."""

_NAMED = (ItemKind.QUESTION, ItemKind.DESIGN, ItemKind.SURENESS, ItemKind.NATURE)
"""Kinds whose answers are words of the vocabulary, and no claims or steps of the map."""


class Telling(NamedTuple):
    """By the id of each item, the ids of those not asked beside it: never, and only if there are too few."""

    never: Mapping[str, frozenset[str]]
    seldom: Mapping[str, frozenset[str]]


def telling(items: Sequence[Item], map_: ArgumentMap) -> Telling:
    """Return which items tell the answers of which."""
    asking: dict[Fact, list[Item]] = {}
    for item in items:
        for fact in asked(item):
            asking.setdefault(fact, []).append(item)
    never: dict[str, set[str]] = {item.id: set() for item in items}
    seldom: dict[str, set[str]] = {item.id: set() for item in items}
    for item in items:
        for fact in set(told(item, map_)):
            for other in asking.get(fact, ()):
                apart = never if _spoils(item, other, fact) else seldom
                if other.id != item.id:
                    apart[item.id].add(other.id)
                    apart[other.id].add(item.id)
    return Telling(*({id_: frozenset(ids) for id_, ids in one.items()} for one in (never, seldom)))


def _spoils(item: Item, other: Item, fact: Fact) -> bool:
    """Return whether an item tells a fact that another asks before that is answered, or too plainly."""
    kinds = list(ItemKind)
    return fact[0] in ("answer", "end") or other.order or kinds.index(item.kind) <= kinds.index(other.kind)


def asked(item: Item) -> Iterator[Fact]:
    """Yield the facts that the right answer of an item consists of."""
    right = sorted(option.on for option in item.options if option.right)
    if right and item.kind not in _NAMED and not item.order:
        yield ("answer", *right)
    match item.kind:
        case ItemKind.CONCLUSION:
            yield "end", item.about[1]
        case ItemKind.RESTS_ON:
            yield from (("link", premise, item.about[0]) for premise in right)
        case ItemKind.ORDER:
            yield from (("link", *pair) for pair in pairwise(option.on for option in item.options))
        case ItemKind.SAYS:
            yield "label", item.about[0]
        case ItemKind.BREAK:
            yield "fault", right[0]
        case ItemKind.QUESTION:
            yield "fault", item.about[0]
        case ItemKind.MISSING:
            yield "unsaid", item.about[1]
        case _:
            pass


def told(item: Item, map_: ArgumentMap) -> Iterator[Fact]:
    """Yield the facts that an item tells: what it asks, and what its words, options and feedback show."""
    yield from asked(item)
    offered = [option.on for option in item.options]
    if item.kind is not ItemKind.CONCLUSION:
        yield from (("end", id_) for id_ in item.about)
    if item.kind is ItemKind.BREAK:
        yield "end", map_.argument[item.chain].conclusion
    if item.kind is ItemKind.RESTS_ON:
        # “It is the other way round: the text goes from the one above to this.”
        yield from (("link", item.about[0], other) for other in offered)
    if item.kind is ItemKind.SAYS:
        yield from (("label", other) for other in offered)
    if item.kind is ItemKind.MISSING:
        # A step breaks where what it takes for granted does not hold: so for all that need the same.
        yield from (("fault", step.id) for step in map_.inferences if item.about[1] in step.premises)
        # “It is needed elsewhere: for …”
        yield from (("unsaid", other) for other in offered)
    yield from _of_steps(item, map_, offered)


def _of_steps(item: Item, map_: ArgumentMap, offered: Sequence[str]) -> Iterator[Fact]:
    """Yield what an item tells of the steps that it shows, or offers."""
    for id_ in (*item.about, *(offered if item.kind is ItemKind.BREAK else ())):
        step = map_.inference.get(id_)
        if step is None:
            continue
        yield from (("link", premise, step.conclusion) for premise in step.premises)
        if id_ in item.about:  # its feedback tells what is lacking there
            yield from (("unsaid", premise) for premise in step.premises)
