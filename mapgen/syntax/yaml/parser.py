"""Parses YAML into a tree.

The tree is built from the events of libyaml's parser, so that every key, list
and scalar keeps its line and column, duplicate keys are seen, and nothing is
converted into numbers, dates or objects.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from mapgen import hidden
from mapgen.budgets import most
from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.yaml.lines import Lines
from mapgen.syntax.yaml.parse_errors import note_unread
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree, first_line
from mapgen.words import both

DIRECTIVE = re.compile("^%", re.MULTILINE)
"""A YAML directive. Argument files may have none: libyaml takes time in the square of their number."""
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(source: str, log: FaultLog) -> Tree | None:
    """Return the tree of a YAML text; report faults in the log.

    Return None where the text is empty, is not YAML, has a directive, or passes a budget.
    """
    directive = DIRECTIVE.search(source)
    if directive is not None:
        problem = both("a line begins with `%`", "une ligne commence par `%`")
        hint = both(
            "Argument files have no YAML directives.",
            "Les fichiers d'arguments n'ont pas de directives YAML.",
        )
        log.fault("not-yaml", Lines(source).span(directive.start(), log.path), problem=problem, hint=hint)
        return None
    builder = _Builder(log, Lines.of(source))
    try:
        for event in events(source):
            builder.take(event)
    except yaml.YAMLError as error:
        note_unread(error, source, log)
        return None
    except _TooMuch as too_much:
        log.too_large(too_much.budget, too_much.span)
        return None
    return builder.root


def events(source: str) -> Iterator[Any]:
    """Return an iterator over the parser's events of a text, which raises YAMLError where parsing fails.

    The text must have no directive (`DIRECTIVE`): libyaml takes time in the square of their number.
    """
    return iter(yaml.parse(source, Loader=_Loader))


class _TooMuch(Exception):
    def __init__(self, budget: str, span: Span) -> None:
        self.budget, self.span = budget, span


class _Builder:
    """Builds a tree from events, with a stack of the open lists and tables; the finished tree is `root`."""

    def __init__(self, log: FaultLog, lines: Lines | None) -> None:
        self.log = log
        self.lines = lines
        self.root: Tree | None = None
        self.open: list[tuple[List | Table, Scalar | None]] = []
        self.key: Scalar | None = None
        self.documents = 0
        self.values = 0
        self.most_values = most("values")
        self.deepest = most("depth")

    def span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        if self.lines is not None:
            return Span(self.log.path, *self.lines.position(start.index), *self.lines.position(end.index))
        return Span(self.log.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._tag(event, not any(event.implicit))
            self._place(Scalar(self._seen(event), event.style in (None, ""), self.span(event)))
        elif kind is yaml.MappingStartEvent:
            self._begin(Table(self.span(event)), event)
        elif kind is yaml.SequenceStartEvent:
            self._begin(List([], self.span(event)), event)
        elif kind in (yaml.MappingEndEvent, yaml.SequenceEndEvent):
            self._end(event)
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents == 2:
                self.log.fault(
                    "not-yaml",
                    self.span(event),
                    problem=both("a second document begins", "un second document commence"),
                    hint=both(
                        "Keep one document per file; the first was read.",
                        "Gardez un document par fichier ; le premier a été lu.",
                    ),
                )

    def _seen(self, event: Any) -> str:
        """Return the characters of a scalar, with dots for hidden characters, which are reported."""
        text: str = event.value
        if text.isascii() and text.isprintable():
            return text
        offsets = hidden.hidden_in(text)
        if offsets:
            names = ", ".join(dict.fromkeys(hidden.named(text[offset]) for offset in offsets))
            where = both("these words", "ces mots")
            self.log.fault("hidden-character", self.span(event), where=where, names=names)
        return hidden.dotted(text, offsets)

    def _tag(self, event: Any, explicit: bool) -> None:
        if event.tag is not None and explicit and event.tag != "!":
            self.log.fault("yaml-tag", self.span(event), tag=event.tag)

    def _begin(self, tree: List | Table, event: Any) -> None:
        self._tag(event, not event.implicit)
        if len(self.open) >= self.deepest:
            raise _TooMuch("depth", self.span(event))
        self.open.append((tree, self.key))
        self.key = None

    def _end(self, event: Any) -> None:
        tree, self.key = self.open.pop()
        start, end = tree.span, self.span(event)
        tree.span = Span(start.path, start.line, start.column, end.end_line, end.end_column)
        self._place(tree)

    def _place(self, tree: Tree) -> None:
        self.values += 1
        if self.values > self.most_values:
            raise _TooMuch("values", first_line(tree.span))
        if not self.open:
            if self.documents <= 1:
                self.root = tree
            return
        parent = self.open[-1][0]
        if isinstance(parent, List):
            parent.items.append(tree)
        else:
            self._place_in_table(parent, tree)

    def _place_in_table(self, parent: Table, tree: Tree) -> None:
        if self.key is None:
            if isinstance(tree, Scalar):
                self.key = tree
            else:
                self.log.fault(
                    "wrong-shape",
                    tree.span,
                    field="?",
                    wanted=both("a word as a key", "un mot comme clé"),
                    found=both("a list or a table", "une liste ou une table"),
                )
                self.key = Scalar("", False, tree.span)
            return
        parent.entries.append((self.key, tree))
        self.key = None

    def _alias(self, event: Any) -> None:
        span = self.span(event)
        self.log.fault("yaml-alias", span, alias=event.anchor)
        self._place(Scalar("", False, span))
