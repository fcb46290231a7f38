"""One word for each idea: no name of ours uses a word that has one better word in this house (docs/house.md).

Read are the names that our Python *gives* (modules, classes, functions, parameters, attributes,
variables), word by word; names that it merely uses belong to whoever gave them. Words that a
textbook uses in their own room (graph, node, edge, link, score) are free.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.project import ROOT, python_files

RETIRED = {
    "statement": "claim",
    "proposition": "claim",
    "pro": "support",
    "con": "attack",
    "diagnostic": "finding",
    "violation": "finding",
    "lint": "check",
    "noqa": "waiver",
}
"""The retired word, and the word to use in its place."""

BORDERS = ("mapgen/exchange/",)
"""Rooms that speak other programs' formats in their words."""


def names_given(code: str) -> Iterator[tuple[str, int]]:
    """The names that a module gives, each with its line."""
    for at in ast.walk(ast.parse(code)):
        match at:
            case (
                ast.ClassDef(name=name, lineno=line)
                | ast.FunctionDef(name=name, lineno=line)
                | ast.AsyncFunctionDef(name=name, lineno=line)
                | ast.arg(arg=name, lineno=line)
                | ast.Name(id=name, ctx=ast.Store(), lineno=line)
                | ast.Attribute(attr=name, ctx=ast.Store(), lineno=line)
                | ast.alias(asname=str(name), lineno=line)
            ):
                yield name, line


def retired_words(name: str) -> set[str]:
    """The retired words in a name, singular or plural, in snake case or camel case."""
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)
    return RETIRED.keys() & {
        form for word in words for form in (word.lower(), word.lower().removesuffix("s"))
    }


def offences(path: Path, code: str) -> list[str]:
    """The names of a module with a retired word, each with the word to use."""
    return [
        f"{path}:{line}: `{name}` says `{word}`; the house's word is {RETIRED[word]}."
        for name, line in [(path.stem, 1), *names_given(code)]
        for word in sorted(retired_words(name))
    ]


def test_names_are_made_of_the_houses_words() -> None:
    ours = [path for path in python_files("mapgen") if not path.as_posix().startswith(BORDERS)]
    found = [line for path in ours for line in offences(path, (ROOT / path).read_text(encoding="utf-8"))]
    assert not found, "\n".join(found)


def test_a_retired_word_is_noticed_wherever_a_name_is_given() -> None:
    for code in (
        "statements = []",
        "def add_proposition(): ...",
        "class LintResult: ...",
        "def f(*, pro): ...",
        "self.rawDiagnostics = 1",
        "import x as violation",
        "for con in y: ...",
    ):
        assert offences(Path("fine.py"), code), code
    assert offences(Path("statement.py"), "")


def test_a_name_that_another_gave_or_a_longer_word_is_left_in_peace() -> None:
    for code in ("x = yaml.statements", "process(program, content)", "import proposition", "path.unlint()"):
        assert not offences(Path("fine.py"), code), code
