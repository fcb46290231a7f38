"""Which items make a task, and in which order they are asked.

Worked examples come before problems, and problems with a hint before problems alone (van Peppen et al. 2021);
kinds are not interleaved, which gave nothing there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mapgen.lessons.values import Choices, Item, Lesson
from mapgen.vocabulary import ItemKind

HALF = 2
"""How many items after the worked example come with a hint and fewer options."""
_NAMED = (ItemKind.QUESTION, ItemKind.DESIGN, ItemKind.SURENESS, ItemKind.NATURE)
"""Kinds whose answers are words of the vocabulary, and no claims or steps of the map."""
_LEAST_ALONE = 3
"""A task with fewer items to do alone has none that is half filled."""


def lesson(chosen: Sequence[Item], choices: Choices) -> Lesson:
    """Return the lesson that asks the chosen items, in their order."""
    worked = 1 if choices.worked and len(chosen) > 1 else 0
    half = HALF if len(chosen) - worked - HALF >= _LEAST_ALONE else 0
    return Lesson(tuple(chosen), choices, worked, half)


def choose(items: Sequence[Item], choices: Choices) -> tuple[Item, ...]:
    """Return at most `choices.number` items, as they stand in the bank: kinds in turn until there are enough.

    The last kind of the vocabulary is first in turn, so that a short lesson ends where the reasoning breaks.
    Of each kind, items about the chain of the first one come first. An item about the same element as
    another waits until there is nothing else. Of two items of which one tells the answer of the other
    (`tells`), only the first in turn is asked.
    """
    found: list[Item] = []
    asked: set[str] = set()
    waiting: list[Item] = []
    for item in _in_turn([item for item in items if _fits(item, choices)]):
        (waiting if _element(item) in asked else found).append(item)
        asked.add(_element(item))
    chosen: list[Item] = []
    for item in found + waiting:
        if len(chosen) < choices.number and not any(tells(item, other) for other in chosen):
            chosen.append(item)
    places = {item.id: place for place, item in enumerate(items)}
    return tuple(sorted(chosen, key=lambda item: places[item.id]))


def tells(one: Item, other: Item) -> bool:
    """Return whether two items have the same answer, or one shows the conclusion that the other asks for."""
    right = _answer(one)
    same = bool(right) and right == _answer(other)
    return same or _shows_end(one, other) or _shows_end(other, one)


def _answer(item: Item) -> frozenset[str]:
    """Return the ids of the claims or steps that are the right answer; none where it is a word, or a row."""
    named = item.kind in _NAMED
    return frozenset(option.on for option in item.options if option.right and not named and not item.order)


def _shows_end(item: Item, asked: Item) -> bool:
    """Return whether an item is about the conclusion that another asks for, of the same chain."""
    if asked.kind is not ItemKind.CONCLUSION or item.id == asked.id:
        return False
    return asked.about[1] in item.about or (item.kind is ItemKind.BREAK and item.chain == asked.chain)


def _element(item: Item) -> str:
    """Return the id of the claim, step or source that an item asks about; its own where that is a chain."""
    return item.id if item.about[0] == item.chain else item.about[0]


def _fits(item: Item, choices: Choices) -> bool:
    if item.id in choices.without or (choices.kinds and item.kind not in choices.kinds):
        return False
    return not choices.chain or item.chain == choices.chain


def _in_turn(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the first item of each kind, the last kind first, then the second of each, and so on."""
    by_kind = [[item for item in items if item.kind is kind] for kind in reversed(ItemKind)]
    chain = next((of_kind[0].chain for of_kind in by_kind if of_kind), "")
    for of_kind in by_kind:
        of_kind.sort(key=lambda item: item.chain != chain)
    for turn in range(max(map(len, by_kind), default=0)):
        for of_kind in by_kind:
            if turn < len(of_kind):
                yield of_kind[turn]
