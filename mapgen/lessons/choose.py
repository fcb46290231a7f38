"""Which items make a task, and in which order they are asked.

Worked examples come before problems, and problems with a hint before problems alone (van Peppen et al. 2021);
kinds are not interleaved, which gave nothing there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from mapgen.lessons.values import Bank, Choices, Item, Lesson
from mapgen.vocabulary import ItemKind

ALIKE, MANY = 2, 3
"""How many questions of one kind there are as long as other kinds can be asked, and where these are few."""
_ROUNDS = (
    ((ALIKE, False, False), (ALIKE, False, True), (MANY, False, False)),
    ((MANY, True, False), (MANY, True, True)),
    ((0, True, True),),
)
"""In each round, what is taken of the same chains, one after the other: how many of a kind, 0 for any;
whether two of a kind may have the same right answer; and whether those that can be answered by their words
alone are taken."""
HALF = 2
"""How many items after the worked example come with a hint and fewer options."""
_LEAST_ALONE = 3
"""A task with fewer items to do alone has none that is half filled."""


def lesson(chosen: Sequence[Item], choices: Choices) -> Lesson:
    """Return the lesson that asks the chosen items, in their order."""
    worked = 1 if choices.worked and len(chosen) > 1 else 0
    half = HALF if len(chosen) - worked - HALF >= _LEAST_ALONE else 0
    return Lesson(tuple(chosen), choices, worked, half)


def choose(bank: Bank, choices: Choices) -> tuple[Item, ...]:
    """Return at most `choices.number` items of a bank: kinds in turn, `ALIKE` of each, then up to `MANY`.

    The last kind of the vocabulary is first in turn, so that a short lesson ends where the reasoning breaks.
    Of each kind, items about the chain of the first one come first. An item about the same element as
    another waits until there is nothing else. Of two items of which one tells the answer of the other, only
    the first in turn is asked (`Bank.never`), or the second waits (`Bank.seldom`). Where the chosen chain
    gives too few, items about the chains that lead to it follow in the same way, then those about the chains
    to which it leads; among those of their kind the former are asked first, the latter last. Of a chain,
    those that can be answered by their words alone (`Bank.guessed`) come after the others, and before a third
    of any kind. Where all these are too few, those follow that have the same right answer as another of their
    kind; only then more of a kind.
    """
    chosen: list[Item] = []
    leading = bank.leading.get(choices.chain, ())
    following = [chain for chain, others in bank.leading.items() if choices.chain in others]
    near = ((choices.chain,), leading, following)
    for turns_of in _ROUNDS:
        for chains, (of_kind, same, guessed) in product(near, turns_of):
            items = [item for item in bank.items if guessed or item.id not in bank.guessed]
            limits = (choices.number, of_kind or choices.number, same)
            fitting = [item for item in items if _fits(item, choices, chains) and item not in chosen]
            turns = _waiting_last(_in_turn(fitting, chosen), chosen)
            waiting = _take(turns, chosen, limits, (bank.never, bank.seldom))
            _take(waiting, chosen, limits, (bank.never,))
    places = {item.id: place for place, item in enumerate(bank.items)}
    kinds = list(ItemKind)
    chosen.sort(
        key=lambda item: (
            kinds.index(item.kind),
            # The last question is where the reasoning for the chosen conclusion breaks.
            item.chain == choices.chain
            if item.kind is ItemKind.BREAK
            else (item.chain not in leading) + (item.chain in following),
            places[item.id],
        )
    )
    return tuple(chosen)


def _take(
    items: Iterable[Item],
    chosen: list[Item],
    limits: tuple[int, int, bool],
    apart: Sequence[Mapping[str, frozenset[str]]],
) -> list[Item]:
    """Add items to those that are chosen; return those left out.

    `limits`: how many there are in all, and of a kind, and whether two of a kind may have the same answer.
    """
    left = []
    in_all, of_kind, same = limits
    for item in items:
        others = [ids.get(item.id, frozenset()) for ids in apart]
        alike = sum(one.kind is item.kind for one in chosen)
        has_room = len(chosen) < in_all and alike < of_kind
        is_new = same or _answer(item) not in map(_answer, chosen)
        if has_room and is_new and not any(one.id in ids for one in chosen for ids in others):
            chosen.append(item)
        else:
            left.append(item)
    return left


def _answer(item: Item) -> tuple[str, ...]:
    """Return the kind of an item, and what its right options stand for."""
    return (item.kind, *(sorted(option.on for option in item.options if option.right)))


def _waiting_last(items: Iterable[Item], chosen: Sequence[Item]) -> list[Item]:
    """Return items, last those about an element that another, or one that is chosen, is about."""
    asked = {_element(item) for item in chosen}
    found: list[Item] = []
    waiting: list[Item] = []
    for item in items:
        (waiting if _element(item) in asked else found).append(item)
        asked.add(_element(item))
    return found + waiting


def _element(item: Item) -> str:
    """Return the id of the claim, step or source that an item asks about; its own where that is a chain."""
    return item.id if item.about[0] == item.chain else item.about[0]


def _fits(item: Item, choices: Choices, chains: Sequence[str]) -> bool:
    if item.id in choices.without or (choices.kinds and item.kind not in choices.kinds):
        return False
    return item.chain in chains or chains == ("",)


def _in_turn(items: Sequence[Item], chosen: Sequence[Item]) -> Iterator[Item]:
    """Yield the first item of each kind, then the second of each, and so on.

    First the kinds of which the fewest are chosen, and of these the last kind.
    """
    count = Counter(item.kind for item in chosen)
    kinds = list(reversed(ItemKind))
    kinds.sort(key=lambda kind: count[kind])
    by_kind = [[item for item in items if item.kind is kind] for kind in kinds]
    chain = next((of_kind[0].chain for of_kind in by_kind if of_kind), "")
    for of_kind in by_kind:
        of_kind.sort(key=lambda item: item.chain != chain)
    for turn in range(max(map(len, by_kind), default=0)):
        for of_kind in by_kind:
            if turn < len(of_kind):
                yield of_kind[turn]
