"""Reads the values of a YAML tree, field by field, as the table of records defines them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeVar, assert_never

from mapgen.budgets import most
from mapgen.document.anchoring.elisions import parts_of
from mapgen.model import shapes
from mapgen.model.elements import Quote
from mapgen.model.schemes import SCHEMES
from mapgen.model.shapes import Shape
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.fields.forms import FORMS, ID, LANGUAGE
from mapgen.syntax.fields.records import RECORDS, Record
from mapgen.syntax.read.entries import Entry, Named
from mapgen.syntax.read.hints import fields_wanted, is_after_comma, unknown_field
from mapgen.syntax.read.limits import Limits
from mapgen.syntax.yaml.traps import taken_for
from mapgen.syntax.yaml.tree import List, Scalar, Table, Tree, first_line, without_duplicates
from mapgen.words import Text, both

T = TypeVar("T")


class Values:
    """Reads YAML trees into records; reports what the table of records does not allow, and keeps the rest.

    `language`: the document's language code, that of a text without one.

    The methods that take a `name` and a `tree` read the tree as the value of the field `name`. Where it is no
    such value, they report a fault and return None, or an empty list or tuple.
    """

    def __init__(self, log: FaultLog, language: str) -> None:
        self.log = log
        self.language = language
        self.limits = Limits(log)

    def record(self, name: str, tree: Tree) -> Entry:
        """Read a tree as the record of that name; report unknown fields and missing required fields.

        Return an empty entry where the tree is not a table.
        """
        record = RECORDS[name]
        entry = Entry(tree.span)
        if not isinstance(tree, Table):
            self._wrong(record.title.best("en"), tree, fields_wanted(tree))
            return entry
        told = False
        for key, value in without_duplicates(tree, self.log):
            is_rest = record.field(key.text) is None and is_after_comma(key.span, value.span)
            if not (told and is_rest):  # of words with several commas, the first is enough
                self._take_field(record, entry, key, value)
            told = is_rest
        for wanted in record.fields:
            if wanted.required and wanted.name not in entry.values and wanted.name not in entry.spans:
                self.log.fault(
                    "missing-field",
                    first_line(tree.span),
                    record=record.title,
                    field=wanted.name,
                    meaning=wanted.meaning,
                )
        return entry

    def _take_field(self, record: Record, entry: Entry, key: Scalar, value: Tree) -> None:
        known = record.field(key.text)
        if known is not None:
            entry.spans[key.text] = value.span
            if isinstance(value, List) and not (value.items or known.required):  # `[]`: there is none
                return
            found = self.shape(known.shape, key.text, value)
            if found is not None:
                entry.values[key.text] = found
        elif record.languages and LANGUAGE.fullmatch(key.text):
            wording = self._scalar(key.text, value)
            if wording is not None:
                entry.wordings[key.text] = wording
        else:
            hint = unknown_field(record, key, value, self.log)
            self.log.fault("unknown-field", key.span, field=key.text, record=record.title, hint=hint)

    def shape(self, shape: Shape, name: str, tree: Tree) -> Any:
        """Return the value of a field of that shape."""
        match shape:
            case shapes.Words(at_most):
                return self.limits.label(self.words(name, tree), at_most, tree.span)
            case shapes.Line(form):
                return self.line(form, name, tree)
            case shapes.Lines():
                return self.lines(name, tree)
            case shapes.Name():
                return self.name(name, tree)
            case shapes.Names():
                return self.names(name, tree)
            case shapes.Choice(words):
                return self.word({str(word): word for word in words}, name, tree)
            case shapes.Choices(words):
                return self.several_words({str(word): word for word in words}, name, tree)
            case shapes.SchemeName():
                return self.word(SCHEMES, name, tree)
            case shapes.Quotes():
                return self.quotes(shape, name, tree)
            case shapes.One(record):
                return self.one(record, name, tree)
            case shapes.Many(record):
                return [self._item(record, item) for item in self.limits.records(record, tree)]
            case shapes.Keyed():
                return self.keyed(shape, name, tree)
            case shapes.ByWord():
                return self.by_word(shape, name, tree)
            case shapes.WordsByName():
                return self.words_by_name(name, tree)
            case shapes.NameByName():
                return self.name_by_name(name, tree)
        assert_never(shape)

    def words(self, name: str, tree: Tree) -> Text | None:
        """Return a text: a wording in the document's language, or a table of wordings by language code."""
        if not isinstance(tree, Table):
            wording = self._scalar(name, tree)
            return None if wording is None else Text.of(**{self.language: wording})
        wordings = {}
        for key, value in without_duplicates(tree, self.log):
            if not LANGUAGE.fullmatch(key.text):
                hint = both(
                    "Language codes are expected here: `fr`, `en`…",
                    "On attend ici des codes de langue : `fr`, `en`…",
                )
                self.log.fault(
                    "unknown-field",
                    key.span,
                    field=key.text,
                    record=both(f"`{name}`", f"`{name}`"),
                    hint=hint,
                )
                continue
            wording = self._scalar(key.text, value)
            if wording is not None:
                wordings[key.text] = wording
        return Text.of(**wordings)

    def line(self, form: str, name: str, tree: Tree) -> str | None:
        """Return a text that matches `FORMS[form]`; where `FORMS` has no such form, any text."""
        text = self._scalar(name, tree, trap=form not in ("date", "year", "pmid", "id"))
        if text is None or form not in FORMS:
            return text
        pattern, wanted, example = FORMS[form]
        if pattern.fullmatch(text):
            return text
        self.log.fault("malformed", tree.span, text=text, wanted=wanted, example=f"`{example}`")
        return None

    def lines(self, name: str, tree: Tree) -> tuple[str, ...]:
        """Return the texts of a list, or a single text that stands without a list."""
        return self._each(self._scalar, name, tree)

    def name(self, name: str, tree: Tree) -> Named | None:
        """Return the id of another element, with its span; whether that exists is asked later (`Ids`)."""
        text = self._scalar(name, tree, trap=False)
        return None if text is None else Named(text, tree.span)

    def names(self, name: str, tree: Tree) -> tuple[Named, ...]:
        """Return the ids in a list, or a single id that stands without a list, each as `name` returns it."""
        return self._each(self.name, name, tree)

    def _each(self, read: Callable[[str, Tree], T | None], name: str, tree: Tree) -> tuple[T, ...]:
        found = (read(name, item) for item in self.limits.items(tree))
        return tuple(one for one in found if one is not None)

    def word(self, known: Mapping[str, Any], name: str, tree: Tree) -> Any:
        """Return the value in `known` of the word that is written; None for a word that is no key of it."""
        text = self._scalar(name, tree, trap=False)
        return None if text is None else self._known(text, name, tree, known)

    def several_words(self, known: Mapping[str, Any], name: str, tree: Tree) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(self._each(partial(self.word, known), name, tree)))

    def _known(self, text: str, name: str, tree: Tree, known: Mapping[str, Any]) -> Any:
        """Return what `known` has for the word `text` of a field; else report a fault and return None."""
        if text not in known:
            self.log.fault(
                "unknown-word", tree.span, word=text, field=name, hint=self.log.did_you_mean(text, known)
            )
        return known.get(text)

    def quotes(self, shape: shapes.Quotes, name: str, tree: Tree) -> tuple[Quote, ...] | Quote | None:
        """Return the quotes, not yet sought in the document; one, not a tuple, if the shape is `single`."""
        several = [
            quote for item in self.limits.items(tree) if (quote := self._quote(name, item)) is not None
        ]
        if not shape.single:
            return tuple(several)
        if len(several) > 1:
            self._wrong(name, tree, both("one quote", "une seule citation"))
        return several[0] if several else None

    def _quote(self, name: str, tree: Tree) -> Quote | None:
        if isinstance(tree, Table):
            entry = self.record("quote", tree)
            exact = entry.get("exact", "")
            hints = entry.get("prefix", ""), entry.get("suffix", "")
            return self._within_parts(Quote(exact, *hints, span=entry.span_of("exact"))) if exact else None
        text = self._scalar(name, tree)
        return self._within_parts(Quote(text, span=tree.span)) if text is not None else None

    def _within_parts(self, quote: Quote) -> Quote | None:
        """Return the quote, or report it and return None where it has more parts than the budget `parts`."""
        if len(parts_of(quote.exact)) <= most("parts"):
            return quote
        self.log.too_large("parts", first_line(quote.span))
        return None

    def one(self, record: str, name: str, tree: Tree) -> Entry | None:
        """Return a table read as the record `record`."""
        if isinstance(tree, Table):
            return self.record(record, tree)
        self._wrong(name, tree, fields_wanted(tree))
        return None

    def _item(self, record: str, tree: Tree) -> Entry:
        if record == "inference" and isinstance(tree, List):
            # `- [a, b]` is short for an inference with these premises and no other field.
            entry = Entry(tree.span)
            entry.values["premises"] = self.names("premises", tree)
            return entry
        return self.record(record, tree)

    def keyed(self, shape: shapes.Keyed, name: str, tree: Tree) -> list[tuple[Named, Entry]]:
        """Return the records of a table, each with its key; a key that is no id is reported unless `free`."""
        if not isinstance(tree, Table):
            wanted = both(
                "a table with an id before each entry", "une table avec un identifiant devant chaque entrée"
            )
            self._wrong(name, tree, wanted)
            return []
        entries = []
        for key, value in self.limits.entries(shape.record, without_duplicates(tree, self.log)):
            if not shape.free:
                self._check_id(key)
            entries.append((Named(key.text, key.span), self.record(shape.record, value)))
        return entries

    def by_word(self, shape: shapes.ByWord, name: str, tree: Tree) -> list[tuple[Any, Entry]]:
        """Return the records of a table, each with the word of the vocabulary that is its key."""
        known = {str(word): word for word in shape.words}
        found = []
        for key, value in self._pairs(name, tree):
            word = self._known(key.text, name, key, known)
            if word is not None:
                found.append((word, self.record(shape.record, value)))
        return found

    def _check_id(self, key: Scalar) -> None:
        if not ID.fullmatch(key.text):
            proposal = re.sub(r"[^a-z0-9]+", "-", key.text.lower()).strip("-") or "a-short-name"
            self.log.fault("bad-id", key.span, id=key.text, proposal=proposal)

    def words_by_name(self, name: str, tree: Tree) -> list[tuple[str, Text]]:
        """Return the keys of a table, each with its text."""
        pairs = ((key, self.words(key.text, value)) for key, value in self._pairs(name, tree))
        return [(key.text, text) for key, text in pairs if text is not None]

    def name_by_name(self, name: str, tree: Tree) -> list[tuple[Named, Named]]:
        """Return the keys of a table, each with the id written after it; both with their spans."""
        pairs = ((key, self.name(key.text, value)) for key, value in self._pairs(name, tree))
        return [(Named(key.text, key.span), named) for key, named in pairs if named is not None]

    def _pairs(self, name: str, tree: Tree) -> list[tuple[Scalar, Tree]]:
        if isinstance(tree, Table):
            return without_duplicates(tree, self.log)
        self._wrong(name, tree, both("a table", "une table"))
        return []

    def _scalar(self, name: str, tree: Tree, trap: bool = True) -> str | None:
        """Return the text of a scalar without white space at its ends.

        Report a fault and return None where it is empty, too long, or no scalar. `trap`: also report
        unquoted text that other YAML readers would take for another value.
        """
        if not isinstance(tree, Scalar) or not tree.text.strip():
            self._wrong(name, tree, both("a text", "un texte"))
            return None
        if not self.limits.text("hint" if name in ("prefix", "suffix") else "field", tree.text, tree.span):
            return None
        taken = taken_for(tree.text) if trap and tree.plain else None
        if taken is not None:
            self.log.fault("yaml-trap", tree.span, text=tree.text, taken=taken)
        return tree.text.strip()

    def _wrong(self, name: str, tree: Tree, wanted: Text) -> None:
        if isinstance(tree, Scalar):
            found = both("a text", "un texte") if tree.text.strip() else both("nothing", "rien")
        else:
            found = both("a list", "une liste") if isinstance(tree, List) else both("a table", "une table")
        self.log.fault("wrong-shape", first_line(tree.span), field=name, wanted=wanted, found=found)
