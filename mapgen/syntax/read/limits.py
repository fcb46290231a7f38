"""Applies the limits while the values of a file are read: how many records, items and characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from mapgen.budgets import BUDGETS, most
from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.yaml.tree import List, Scalar, Tree, first_line
from mapgen.words import Text

T = TypeVar("T")

_OF_THE_FILE = (
    "stop",
    "left-out",
    "waiver",
    "expectation",
)  # the file has one list of these, with its own budget


class Limits:
    """Cuts lists that pass a budget, and reports `too-large` at the first thing cut; reports long labels."""

    def __init__(self, log: FaultLog) -> None:
        self.log = log
        self.counts: Counter[str] = Counter()

    def entries(self, record: str, pairs: Sequence[tuple[Scalar, Tree]]) -> Sequence[tuple[Scalar, Tree]]:
        """Return the first of these (key, record) pairs, as many as are left of the file's budget.

        `record`: the kind of the records. All are returned where that kind has no budget.
        """
        return self._within_budget(record, pairs, lambda pair: pair[0].span)

    def records(self, record: str, tree: Tree) -> Sequence[Tree]:
        """Return the records of a list, up to the budgets of a list and of the file.

        A record written without a list counts as a list of one.
        """
        items = _several(tree) if record in _OF_THE_FILE else self.items(tree)
        return self._within_budget(record, items, lambda item: item.span)

    def items(self, tree: Tree) -> Sequence[Tree]:
        """Return the items of a list, up to the budget of a list; any other value counts as a list of one."""
        items = _several(tree)
        if len(items) > most("items"):
            self.log.too_large("items", first_line(items[most("items")].span))
        return items[: most("items")]

    def text(self, budget: str, text: str, span: Span) -> bool:
        """Return whether a text is within a budget, in characters; report at `span` where it is not."""
        if len(text) > most(budget):
            self.log.too_large(budget, first_line(span))
        return len(text) <= most(budget)

    def label(self, text: Text | None, at_most: int, span: Span) -> Text | None:
        """Return the text; report each wording of more than `at_most` characters, unless that is 0."""
        for _, wording in text or ():
            if 0 < at_most < len(wording):
                self.log.fault("long-label", first_line(span), length=str(len(wording)), most=str(at_most))
        return text

    def _within_budget(self, record: str, things: Sequence[T], span: Callable[[T], Span]) -> Sequence[T]:
        """Return the first things, as many as are left of the file's budget for this kind of record.

        Report the first thing cut, once for a file. Return all where the kind has no budget.
        """
        if record not in BUDGETS:
            return things
        left = most(record) - self.counts[record]
        self.counts[record] += len(things)
        if 0 <= left < len(things):
            self.log.too_large(record, first_line(span(things[left])))
        return things[: max(0, left)]


def _several(tree: Tree) -> Sequence[Tree]:
    return tree.items if isinstance(tree, List) else [tree]
