"""The bank of a map's items: what every kind of item can ask about it."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from mapgen.findings import Finding
from mapgen.lessons.material import Material
from mapgen.lessons.values import Item
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.summary import Summary
from mapgen.strength.values import Strengths
from mapgen.vocabulary import ItemKind

MOST = 8
"""The most items of one kind about one chain: more would ask the same again."""

Maker = Callable[[Material], Iterator[Item]]


def items(
    map_: ArgumentMap, strengths: Strengths, findings: Sequence[Finding], summary: Summary
) -> tuple[Item, ...]:
    """Return the items of a map: by kind, in the order of the vocabulary, then as they stand in the text.

    Each has one answer that can be defended. A map without claims, or without steps, has few or none.
    """
    material = Material(map_, strengths, findings, summary)
    return tuple(item for kind in ItemKind if kind in makers() for item in _few(makers()[kind](material)))


def _few(made: Iterator[Item]) -> Iterator[Item]:
    """Yield at most `MOST` items of each chain."""
    count = Counter[str]()
    for item in made:
        count[item.chain] += 1
        if count[item.chain] <= MOST:
            yield item


@cache
def makers() -> dict[ItemKind, Maker]:
    """Return the function that makes the items of each kind: each module in `items/` has one."""
    names = (one.name.removesuffix(".py") for one in files("mapgen.lessons.items").iterdir())
    modules = [
        importlib.import_module(f"mapgen.lessons.items.{name}")
        for name in sorted(names)
        if name.isidentifier() and not name.startswith("__")
    ]
    return {module.KIND: module.make for module in modules}
