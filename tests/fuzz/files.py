"""Argument files at random, made from the table of fields: a field that is added there is tried here too.

A file is made as plain Python values and written as JSON, which is YAML; so
that any character can stand anywhere. Then at most one thing in it is spoilt.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

from hypothesis import strategies as st

from mapgen.model import shapes
from mapgen.model.schemes import SCHEMES
from mapgen.syntax.fields.forms import FORMS
from mapgen.syntax.fields.records import RECORDS
from mapgen.vocabulary import Word

ODD = (
    "", " ", "\n", "~", "no", "1e999999", "9999-99-99", "9" * 5_000, "0x" + "f" * 400, "-0", "NaN", "\u2028",
    "a\u2029b\u0085c", "\ufeff", "\u202eabc", "e\u0301\u0327", "\U0001f9e0", "\u0000", "\ud800", "</script><!--",
    "{0.__class__}", "{limit}", "%s", "[[1]]", "[…]", "[…] […]", "__proto__", "constructor", "a" * 300, "\u200b", "²",
    "1 000", "١٢", "\u1100\u1161", "ﬁ", "İ", "'", "\\", "../../x", "/dev/zero", "https://[::1", "#hash", "n = 5",
)  # fmt: skip
PIECES = (
    "Teenagers sleep seven hours", "Screens are bright", "because", "may reduce", "therefore", "no effect", "50 patients",
    "p < 0.05", "in rats", "n = 1 000", "[1]", "[2][3]", "(2, 3)", "(4-9)", "(Smith, 1999; Dunn et al., 2003a)", "¹²",
    "1. Dunn A. Nights. J Sleep 2003;4:11-19.", "# Sources", "Sources", "(1) first; (2) second", "« mot »", "anti-\ndouleur",
    "Nobody knows why", "5-10 mg", "etc.", "Dr. Ito", "…", "e\u0301", "\u00a0", "\u00ad", "most studies show", "\n\n", ". ",
)  # fmt: skip
IDS = ("a", "b", "c")

words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)
texts = words | st.sampled_from(ODD) | st.text(max_size=12)


def _document(seed: int) -> str:
    """Some pieces and odd marks, as many as the seed, in an order of its own."""
    random = Random(seed)
    return " ".join(random.choice(PIECES * 9 + ODD) for _ in range(seed))


documents = st.integers(0, 60).map(_document)


@st.composite
def slices(draw: st.DrawFn, document: str) -> str:
    """Some of the document, to the letter, or with a word put in."""
    start = draw(st.integers(0, max(0, len(document) - 1)))
    cut = document[start : start + draw(st.integers(1, 80))]
    where = draw(st.integers(0, len(cut)))
    return cut[:where] + draw(st.sampled_from(("", "", "", " […] ", "x", "\n"))) + cut[where:]


class Table:
    """Values for every shape of the table, about one document."""

    def __init__(self, document: str) -> None:
        self.quoted = slices(document) | words
        self.claims = self.value(shapes.Keyed("claim"))

    @cache  # noqa: B019 (a table is made once for each document)
    def record(self, name: str) -> st.SearchStrategy[dict[str, Any]]:
        record = RECORDS[name]
        needed = {one.name: self.value(one.shape) for one in record.fields if one.required}
        others = {one.name: self.value(one.shape) for one in record.fields if not one.required}
        if record.languages:
            others |= {"en": texts, "fr": texts}
        some = st.lists(st.sampled_from(sorted(others) or [""]), max_size=5, unique=True)
        chosen = some.flatmap(lambda names: st.fixed_dictionaries({n: others[n] for n in names if n}))
        return st.tuples(st.fixed_dictionaries(needed), chosen).map(lambda parts: {**parts[0], **parts[1]})

    def value(self, shape: shapes.Shape) -> st.SearchStrategy[Any]:
        """What an author might write in a field of that shape."""
        match shape:
            case shapes.Words():
                return texts | st.dictionaries(st.sampled_from(("en", "fr")), texts, max_size=2)
            case shapes.Line(form):
                return st.just(FORMS[form][2]) if form in FORMS else texts
            case shapes.Lines():
                return st.lists(texts, max_size=3)
            case shapes.Name() | shapes.Names():
                return self._names(shape)
            case shapes.Choice(known):
                return _one_of(known)
            case shapes.Choices(known):
                return st.lists(_one_of(known), max_size=3)
            case shapes.SchemeName():
                return st.sampled_from(sorted(SCHEMES))
            case shapes.Quotes():
                return self.quoted | st.deferred(lambda: self.record("quote"))
            case shapes.One(record):
                return st.deferred(lambda: self.record(record))
            case shapes.Many(record):
                return st.deferred(lambda: st.lists(self.record(record), max_size=2))
            case shapes.Keyed(record):
                keys = st.sampled_from([f"{record}-{one}" for one in IDS] + ["discern-8", "sanra-1"])
                return st.deferred(lambda: st.dictionaries(keys, self.record(record), max_size=4))
            case shapes.ByWord(known, record):
                return st.dictionaries(_one_of(known), self.record(record), max_size=2)
            case shapes.WordsByName() | shapes.NameByName():
                return st.dictionaries(st.sampled_from(IDS), texts, max_size=2)

    def _names(self, shape: shapes.Name | shapes.Names) -> st.SearchStrategy[Any]:
        one = st.sampled_from([f"{shape.of}-{one}" for one in IDS])
        return one if isinstance(shape, shapes.Name) else st.lists(one, min_size=1, max_size=3)


@cache
def _table(document: str) -> Table:
    return Table(document)


def _one_of(known: type[Word]) -> st.SearchStrategy[str]:
    return st.sampled_from([str(word) for word in known])


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every container of a tree with each of its keys."""
    if isinstance(tree, dict | list):
        for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
            yield tree, key
            yield from _places(tree[key])


WRONG: tuple[Any, ...] = (None, [], {}, [[]], {"": ""}, 0, True, 1e300, [[["a"]]], {"a": {"b": "c"}}, *ODD)


@st.composite
def argument_files(draw: st.DrawFn, document: str) -> bytes:
    """An argument file about the document: in order, or with one thing wrong."""
    table = _table(document)
    tree = copy.deepcopy(draw(table.record("file")))
    tree |= {"mapgen": "1", "claims": copy.deepcopy(draw(table.claims))}
    tree["document"] |= {"text": "text.txt"}
    if draw(st.booleans()):
        holder, key = draw(st.sampled_from(list(_places(tree))))
        holder[key] = draw(st.sampled_from(WRONG))
    written = json.dumps(tree, ensure_ascii=draw(st.booleans()), indent=draw(st.sampled_from((None, 1))))
    if draw(st.integers(0, 3)) == 0:
        written = draw(_cut(written))
    encoding = draw(st.sampled_from(("utf-8",) * 8 + ("utf-8-sig", "utf-16", "cp1252")))
    return written.encode(encoding, errors="replace")


@st.composite
def _cut(draw: st.DrawFn, written: str) -> str:
    """The text with a stretch of it dropped, doubled, or put for something odd."""
    start = draw(st.integers(0, len(written)))
    end = min(len(written), start + draw(st.integers(0, 20)))
    middle = draw(
        st.sampled_from(
            ("", 2 * written[start:end], *ODD, "&a ", "*a", "!!x ", "%", "\t", "---\n", "- ", ": ", "\r")
        )
    )
    return written[:start] + middle + written[end:]  # fmt: skip
