"""About which chain a teacher is first offered questions, and which chains lead to which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from mapgen.lessons.material import REACH
from mapgen.lessons.values import Item
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.answering import answering_chain, main_claim
from mapgen.vocabulary import ItemKind

FEW = 4
"""A chain with fewer items than this makes no lesson."""


def first_chain(items: Sequence[Item], map_: ArgumentMap) -> str:
    """Return the id of the chain that a lesson is about where no other is chosen; empty for the whole text.

    It is the chain that leads to the document's answer, where it can be asked at which step that breaks; else
    a chain of which that can be asked, first one that leads to the answer, and of those the one with most
    questions. Where it can be asked of none, it is the answering chain, or the whole text where that chain
    has few questions.
    """
    answering = answering_chain(map_)
    first = answering.id if answering is not None else ""
    count = Counter(item.chain for item in items)
    breaks = {item.chain for item in items if item.kind is ItemKind.BREAK}
    if not breaks:
        return first if count[first] >= FEW else ""
    below = map_.leads_to(main_claim(map_), REACH) if first else frozenset()
    chains = [chain for chain in map_.arguments if chain.id in breaks]
    return max(chains, key=lambda one: (one.id == first, one.conclusion in below, count[one.id])).id


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
