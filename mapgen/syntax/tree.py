"""YAML as a tree in which everything knows its place.

Built from the events of libyaml's parser, so that every key, list and word
keeps its line and column, duplicate keys are seen, and nothing is turned into
numbers, dates or objects: a scalar stays the characters that were written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from mapgen import hidden
from mapgen.budgets import most
from mapgen.findings import Span
from mapgen.syntax.desk import Desk
from mapgen.syntax.lines import Lines
from mapgen.words import both

_DIRECTIVE = re.compile("^%", re.MULTILINE)
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Scalar:
    """One word or text. `plain`: written without quotes or block sign."""

    text: str
    plain: bool
    span: Span


@dataclass(slots=True)
class List:
    """A list."""

    items: list[Tree]
    span: Span


@dataclass(slots=True)
class Table:
    """Keys and values in order; a key that stood twice is kept once."""

    span: Span
    entries: list[tuple[Scalar, Tree]] = field(default_factory=list)


Tree = Scalar | List | Table


def parse(source: str, desk: Desk) -> Tree | None:
    """The tree of a YAML text, or None where it has none; what is wrong goes to the desk."""
    directive = _DIRECTIVE.search(source)
    if directive is not None:
        # libyaml compares each with all the others before it gives a single event.
        line = source.count("\n", 0, directive.start()) + 1
        problem = both("a line begins with `%`", "une ligne commence par `%`")
        hint = both(
            "Argument files have no YAML directives.", "Les fichiers d'argument n'ont pas de directives YAML."
        )
        desk.fault("not-yaml", Span(desk.path, line, 1, line, 2), problem=problem, hint=hint)
        return None
    builder = _Builder(desk, Lines.of(source))
    try:
        for event in yaml.parse(source, Loader=_Loader):
            builder.take(event)
    except yaml.YAMLError as error:
        _note_error(error, source, desk)
        return None
    except _TooMuch as too_much:
        desk.too_large(too_much.budget, too_much.span)
        return None
    return builder.root


class _TooMuch(Exception):
    def __init__(self, budget: str, span: Span) -> None:
        self.budget, self.span = budget, span


class _Builder:
    """Takes events, keeps the open collections on a stack, and returns the root."""

    def __init__(self, desk: Desk, lines: Lines | None) -> None:
        self.desk = desk
        self.lines = lines
        self.root: Tree | None = None
        self.open: list[tuple[Tree, Scalar | None]] = []
        self.key: Scalar | None = None
        self.documents = 0
        self.values = 0
        self.most_values = most("values")
        self.deepest = most("depth")

    def span(self, event: Any) -> Span:
        start, end = event.start_mark, event.end_mark
        if self.lines is not None:
            return Span(self.desk.path, *self.lines.place(start.index), *self.lines.place(end.index))
        return Span(self.desk.path, start.line + 1, start.column + 1, end.line + 1, end.column + 1)

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
                self.desk.fault(
                    "not-yaml",
                    self.span(event),
                    problem=both("a second document begins", "un second document commence"),
                    hint=both(
                        "Keep one document per file; the first was read.",
                        "Gardez un document par fichier ; le premier a été lu.",
                    ),
                )

    def _seen(self, event: Any) -> str:
        """The characters as written, with dots for those that no reader sees."""
        text: str = event.value
        if text.isascii() and text.isprintable():
            return text
        places = hidden.hidden_in(text)
        if places:
            names = ", ".join(dict.fromkeys(hidden.named(text[place]) for place in places))
            where = both("these words", "ces mots")
            self.desk.fault("hidden-character", self.span(event), where=where, names=names)
        return hidden.dotted(text, places)

    def _tag(self, event: Any, explicit: bool) -> None:
        if event.tag is not None and explicit and event.tag != "!":
            self.desk.fault("yaml-tag", self.span(event), tag=event.tag)

    def _begin(self, tree: List | Table, event: Any) -> None:
        self._tag(event, not event.implicit)
        if len(self.open) >= self.deepest:
            raise _TooMuch("depth", self.span(event))
        self.open.append((tree, self.key))
        self.key = None

    def _end(self, event: Any) -> None:
        tree, self.key = self.open.pop()
        if tree.span.end_line == tree.span.line and isinstance(tree, List | Table):
            end = self.span(event)
            tree.span = replace(tree.span, end_line=end.end_line, end_column=end.end_column)
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
        elif isinstance(parent, Table):
            self._place_in_table(parent, tree)

    def _place_in_table(self, parent: Table, tree: Tree) -> None:
        if self.key is None:
            if isinstance(tree, Scalar):
                self.key = tree
            else:
                self.desk.fault(
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
        self.desk.fault("yaml-alias", span, alias=event.anchor)
        self._place(Scalar("", False, span))


def first_line(span: Span) -> Span:
    """The beginning of a long place, so that carets stay on one line."""
    if span.end_line == span.line:
        return span
    return Span(span.path, span.line, span.column, span.line, span.column + 1)


def without_duplicates(table: Table, desk: Desk) -> list[tuple[Scalar, Tree]]:
    """The entries of a table, the first of each key; the others are faults."""
    seen: dict[str, Scalar] = {}
    kept = []
    for key, value in table.entries:
        if len(key.text) > most("name"):
            desk.too_large("name", first_line(key.span))
            continue
        first = seen.setdefault(key.text, key)
        if first is key:
            kept.append((key, value))
        else:
            desk.fault("duplicate-key", key.span, key=key.text, line=str(first.span.line))
    return kept


_COLON = both(
    "Text with a colon and a space needs quotes, or a block that begins with `>-`.",
    "Un texte qui contient un deux-points suivi d'une espace demande des guillemets, ou un bloc qui commence par `>-`.",
)
_HINTS = (
    ("mapping values are not allowed", _COLON),
    (
        "cannot start any token",
        both(
            "Text that begins with this character needs quotes.",
            "Un texte qui commence par ce caractère demande des guillemets.",
        ),
    ),
    (
        "unexpected end of stream",
        both(
            "Close the quotes or brackets that were opened here.",
            "Fermez les guillemets ou crochets ouverts ici.",
        ),
    ),
    (
        "did not find expected",
        both(
            "Look at the indentation of this line and of the one before, and at quotes inside quotes ('' inside '…').",
            "Regardez le retrait de cette ligne et de la précédente, et les apostrophes entre apostrophes ('' dans '…').",
        ),
    ),
    (
        "undefined alias",
        both(
            "Text that begins with `*` needs quotes.", "Un texte qui commence par `*` demande des guillemets."
        ),
    ),
)
_ANY_HINT = both(
    "Look at the indentation, quotes and brackets here.",
    "Regardez ici le retrait, les guillemets et les crochets.",
)


def _note_error(error: yaml.YAMLError, source: str, desk: Desk) -> None:
    """A fault for what libyaml could not read, with a hint for the usual causes."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        span = _first_forbidden(source, desk.path)
        problem = both("a control character stands here", "un caractère de contrôle se trouve ici")
        desk.fault("not-yaml", span, problem=problem, hint=both("Delete it.", "Supprimez-le."))
        return
    lines = source.split("\n")
    line, column = Lines(source).place(mark.index)
    span = Span(desk.path, line, column, line, column + 1)
    said = str(getattr(error, "problem", "") or "it cannot be understood")
    before = lines[line - 1][:column]
    if "\t" in before and not before[:-1].strip():
        desk.fault("tab-indentation", span)
        return
    hint = next((hint for words, hint in _HINTS if words in said), _ANY_HINT)
    desk.fault("not-yaml", span, problem=said, hint=hint)


_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _first_forbidden(source: str, path: str) -> Span:
    """The place of the first character that YAML does not allow."""
    found = _FORBIDDEN.search(source)
    offset = found.start() if found else 0
    line = source.count("\n", 0, offset) + 1
    column = offset - (source.rfind("\n", 0, offset) + 1) + 1
    return Span(path, line, column, line, column + 1)
