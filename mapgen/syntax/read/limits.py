"""How much of what a file holds is read: the budgets, kept while the values are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from mapgen.budgets import BUDGETS, most
from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.yaml.tree import List, Scalar, Tree, first_line

T = TypeVar("T")

_OF_THE_FILE = ("stop", "left-out", "waiver")  # the whole file's list has a budget of its own


class Limits:
    """Cuts what passes a budget and tells it at the first thing that does."""

    def __init__(self, log: FaultLog) -> None:
        self.log = log
        self.counts: Counter[str] = Counter()

    def entries(self, record: str, pairs: Sequence[tuple[Scalar, Tree]]) -> Sequence[tuple[Scalar, Tree]]:
        """As many of these records as the file has left for them."""
        return self._left(record, pairs, lambda pair: pair[0].span)

    def records(self, record: str, tree: Tree) -> Sequence[Tree]:
        """The records of a list, as many as the list and the file may hold; one alone needs no list."""
        items = _several(tree) if record in _OF_THE_FILE else self.items(tree)
        return self._left(record, items, lambda item: item.span)

    def items(self, tree: Tree) -> Sequence[Tree]:
        """The items of a list; one alone needs no list."""
        items = _several(tree)
        if len(items) > most("items"):
            self.log.too_large("items", first_line(items[most("items")].span))
        return items[: most("items")]

    def text(self, budget: str, text: str, span: Span) -> bool:
        """Whether a text is short enough for a budget."""
        if len(text) > most(budget):
            self.log.too_large(budget, first_line(span))
        return len(text) <= most(budget)

    def _left(self, record: str, things: Sequence[T], span: Callable[[T], Span]) -> Sequence[T]:
        if record not in BUDGETS:
            return things
        left = most(record) - self.counts[record]
        self.counts[record] += len(things)
        if 0 <= left < len(things):
            self.log.too_large(record, first_line(span(things[left])))
        return things[: max(0, left)]


def _several(tree: Tree) -> Sequence[Tree]:
    return tree.items if isinstance(tree, List) else [tree]
