"""About which chain a teacher is first offered questions, and which chains lead to which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from mapgen.lessons.choose import choose
from mapgen.lessons.material import REACH
from mapgen.lessons.values import Bank, Choices
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.answering import answering_chain
from mapgen.vocabulary import ItemKind

FEW = 4
"""A chain with fewer items than this makes no lesson."""


def first_chain(bank: Bank, map_: ArgumentMap, own_steps: Mapping[str, frozenset[str]]) -> str:
    """Return the id of the chain that a lesson is about where no other is chosen; empty for the whole text.

    It is the chain that has the most to teach: of those of which it can be asked where they break, the one
    whose lesson has the most questions of its own that words alone do not answer; among equals the chain that
    leads to the document's answer, then the one with the most questions. Those come first of which all the
    answers to that question stand on their own map (`own_steps`, by the id of each chain). Where it can be
    asked of none that has enough, it is the chain that leads to the answer, or the whole text where that has
    few.
    """
    answering = answering_chain(map_)
    first = answering.id if answering is not None else ""
    breaks = {
        item.chain: own_steps[item.chain].issuperset(option.on for option in item.options)
        for item in bank.items
        if item.kind is ItemKind.BREAK
    }
    count = Counter(item.chain for item in bank.items)
    with_break = [one.id for one in map_.arguments if one.id in breaks and count[one.id] >= FEW]
    if not with_break:
        return first if count[first] >= FEW else ""
    own = {id_: _own(bank, id_) for id_ in with_break}
    return max(with_break, key=lambda id_: (breaks[id_], own[id_], id_ == first, count[id_]))


def _own(bank: Bank, chain: str) -> int:
    """Return how many questions of its own a lesson about a chain has that words alone do not answer."""
    chosen = choose(bank, Choices(chain=chain))
    return sum(item.chain == chain and item.id not in bank.guessed for item in chosen)


def leading(map_: ArgumentMap) -> Mapping[str, tuple[str, ...]]:
    """Return, by the id of each chain, the ids of the others whose conclusions lead to its own."""
    below = {chain.id: map_.leads_to(chain.conclusion, REACH) for chain in map_.arguments}
    return {
        chain.id: tuple(
            other.id
            for other in map_.arguments
            if other.conclusion != chain.conclusion and other.conclusion in below[chain.id]
        )
        for chain in map_.arguments
    }
