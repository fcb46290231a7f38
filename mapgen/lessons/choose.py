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
_LEAST_ALONE = 3
"""A task with fewer items to do alone has none that is half filled."""


def lesson(chosen: Sequence[Item], choices: Choices) -> Lesson:
    """Return the lesson that asks the chosen items, in their order."""
    worked = 1 if choices.worked and len(chosen) > 1 else 0
    half = HALF if len(chosen) - worked - HALF >= _LEAST_ALONE else 0
    return Lesson(tuple(chosen), choices, worked, half)


def choose(items: Sequence[Item], choices: Choices) -> tuple[Item, ...]:
    """Return at most `choices.number` items: kinds in turn until there are enough, then as in the bank.

    An item about an element that another asks about already waits until there is nothing else.
    """
    fitting = [item for item in items if _fits(item, choices)]
    found: list[Item] = []
    asked: set[str] = set()
    waiting: list[Item] = []
    for item in _in_turn(fitting):
        if asked.isdisjoint(item.about):
            found.append(item)
            asked.update(item.about)
        else:
            waiting.append(item)
    chosen = (found + waiting)[: choices.number]
    places = {item.id: place for place, item in enumerate(items)}
    return tuple(sorted(chosen, key=lambda item: places[item.id]))


def _fits(item: Item, choices: Choices) -> bool:
    if item.id in choices.without or (choices.kinds and item.kind not in choices.kinds):
        return False
    return not choices.chain or item.chain == choices.chain


def _in_turn(items: Sequence[Item]) -> Iterator[Item]:
    """Yield the first item of each kind, then the second of each, and so on."""
    by_kind = {kind: [item for item in items if item.kind is kind] for kind in ItemKind}
    for turn in range(max(map(len, by_kind.values()), default=0)):
        for of_kind in by_kind.values():
            if turn < len(of_kind):
                yield of_kind[turn]
