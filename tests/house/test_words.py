"""One word for each idea: the names that the code gives are made of the house's words (docs/house.md).

Read are the names that our Python *gives* (modules, classes, functions, parameters,
attributes, variables), word by word; names that it merely uses belong to whoever gave them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.project import ROOT, python_files

# The retired word, and the word to use in its place.
RETIRED = {
    "statement": "claim",
    "proposition": "claim",
    "node": "claim, inference or source",
    "edge": "inference or attack",
    "link": "inference, support or attack",
    "graph": "argument map",
    "pro": "support",
    "con": "attack",
    "reference": "citation (the pointer) or source (the work)",
    "score": "certainty or strength",
    "diagnostic": "finding",
    "violation": "finding",
    "error": "finding",
    "lint": "check",
    "noqa": "waiver",
    "location": "span (in our file) or passage (in the document)",
}
# Where a retired word is part of a term that means something else.
TERMS = (
    "weak_link",  # a kind of finding
    "no_link",  # "says that there is no relation": a degree of modality
    "placeholder_link",  # a rule about hyperlinks
    "hyperlink",
    "name_or_term_error",  # a rule about misspelt names
)
# A retired word that means something else in one place.
LET_STAND = {
    ("mapgen/vocabulary.py", "ERROR"): "a severity: how much a finding matters, not the finding",
    ("mapgen/syntax/reference.py", "reference"): "a manual to look things up in, not a citation",
}
# The borders, where another world's words are spoken.
BORDERS = {
    "mapgen/exchange": "other people's formats",
    "mapgen/page/vis_network.py": "speaks vis-network",
    "mapgen/layout/dot.py": "speaks Graphviz",
}

OURS = [
    path
    for path in python_files("mapgen")
    if not any(path.as_posix().startswith(border) for border in BORDERS)
]


def names_given(code: str) -> Iterator[tuple[str, int]]:
    """The names that a module gives, each with its line. An exception may be called an error."""
    for at in ast.walk(ast.parse(code)):
        match at:
            case ast.ClassDef(name=name, lineno=line):
                yield name.removesuffix("Error"), line
            case ast.FunctionDef(name=name, lineno=line) | ast.AsyncFunctionDef(name=name, lineno=line):
                yield name, line
            case ast.arg(arg=name, lineno=line):
                yield name, line
            case ast.Name(id=name, ctx=ast.Store(), lineno=line):
                yield name, line
            case ast.Attribute(attr=name, ctx=ast.Store(), lineno=line):
                yield name, line
            case ast.alias(asname=str(name), lineno=line):
                yield name, line


def retired_words(name: str) -> Iterator[str]:
    """The retired words in a name, singular or plural."""
    words = "_".join(re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)).lower()
    for term in TERMS:
        words = re.sub(rf"(?:^|(?<=_)){term}s?(?=_|$)", "", words)
    for word in words.split("_"):
        yield from (form for form in {word, word.removesuffix("s")} if form in RETIRED)


def finds(path: Path, code: str) -> list[str]:
    given = [(path.stem, 1), *names_given(code)]
    return [
        f"{path}:{line}: `{name}` says `{word}`; the house's word is {RETIRED[word]}."
        for name, line in given
        if (path.as_posix(), name) not in LET_STAND
        for word in retired_words(name)
    ]


@pytest.mark.parametrize("path", OURS, ids=str)
def test_names_are_made_of_the_houses_words(path: Path) -> None:
    found = finds(path, (ROOT / path).read_text(encoding="utf-8"))
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        "nodes = []",
        "def add_edge(): ...",
        "class LintResult: ...",
        "def f(*, pro): ...",
        "self.crossReferences = 1",
        "import x as graph",
        "for link in y: ...",
    ],
)
def test_a_retired_word_is_noticed_wherever_a_name_is_given(code: str) -> None:
    assert finds(Path("fine.py"), code)


@pytest.mark.parametrize(
    "code",
    [
        "x = yaml.nodes",
        "process(program, content)",
        "WEAK_LINK = weak_links = 1",
        "class YamlError(Exception): ...",
        "path.unlink()",
    ],
)
def test_a_name_that_another_gave_or_a_term_of_the_house_is_left_in_peace(code: str) -> None:
    assert not finds(Path("fine.py"), code)
