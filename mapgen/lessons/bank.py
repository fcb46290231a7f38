"""The bank of a map's items: what every kind of item can ask about it."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from mapgen.findings import Finding
from mapgen.lessons.beginning import first_chain, leading
from mapgen.lessons.guessing import guessed
from mapgen.lessons.material import Material
from mapgen.lessons.one_sentence import together
from mapgen.lessons.right_places import placed
from mapgen.lessons.telling import telling
from mapgen.lessons.values import Bank, Item
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.summary import Summary
from mapgen.strength.values import Strengths
from mapgen.vocabulary import ItemKind
from mapgen.words import Text

MOST = 8
"""The most items of one kind about one chain: more would ask the same again."""


def bank(map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding], summary: Summary) -> Bank:
    """Return the bank of a map: its items, why which kinds have none, and what a lesson is chosen by.

    The items come by kind, in the order of the vocabulary, then as they stand in the text. Each has one
    answer that can be defended. A map without claims, or without steps, has few or none.
    """
    material = Material(map_, strengths, findings, summary)
    made = (item for kind in ItemKind if kind in makers() for item in _few(makers()[kind].make(material)))
    found = tuple(placed(made))
    asked = {(chain, item.kind) for item in found for chain in ("", item.chain)}
    lacking = {
        chain: {
            kind: makers()[kind].lacking(material, chain)
            for kind in ItemKind
            if kind in makers() and (chain, kind) not in asked
        }
        for chain in ("", *map_.argument)
    }
    never, seldom = telling(found, map_)
    beside = together(found, material)
    never = {id_: others | beside.get(id_, frozenset()) for id_, others in never.items()}
    made_bank = Bank(found, lacking, "", leading(map_), never, seldom, guessed(found))
    own = {id_: frozenset(part.steps) for id_, part in material.own.items()}
    return replace(made_bank, first=first_chain(made_bank, map_, own))


def _few(made: Iterator[Item]) -> Iterator[Item]:
    """Yield at most `MOST` items of each chain."""
    count = Counter[str]()
    for item in made:
        count[item.chain] += 1
        if count[item.chain] <= MOST:
            yield item


class Maker(NamedTuple):
    """What a module of `items/` has: it makes the items of a kind, or says why a chain has none."""

    make: Callable[[Material], Iterator[Item]]
    lacking: Callable[[Material, str], Text]


@cache
def makers() -> dict[ItemKind, Maker]:
    """Return what makes the items of each kind: each module in `items/` has it."""
    names = (one.name.removesuffix(".py") for one in files("mapgen.lessons.items").iterdir())
    modules = [
        importlib.import_module(f"mapgen.lessons.items.{name}")
        for name in sorted(names)
        if name.isidentifier() and not name.startswith("__")
    ]
    return {module.KIND: Maker(module.make, module.lacking) for module in modules}
