"""The regular expressions of the project, found where they are written."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from mapgen.budgets import most
from mapgen.desk import dividing
from mapgen.document.citations import in_words
from mapgen.document.lexicon import expressions
from mapgen.document.text import quotations
from mapgen.drafting import document_fields
from mapgen.queries import excerpt, lexicon, meanings
from mapgen.rules.sources import database_as_source
from tests.house.project import ROOT, python_files

_NOT_IMPORTED = ("mapgen/page/font/measure.py",)  # needs fontTools, and reads no stranger's file
_AT_ONE_PLACE = {"match", "fullmatch"}


class Written(NamedTuple):
    """A pattern, where it is written, and whether it is only tried at one place of a text, never sought."""

    where: str
    pattern: re.Pattern[str]
    at_one_place: bool = False


@cache
def patterns() -> Sequence[Written]:
    """Every pattern of the project, each once."""
    found: dict[tuple[str, int, bool], Written] = {}
    for path in python_files("mapgen"):
        if path.as_posix() not in _NOT_IMPORTED:
            for one in _in_module(path.as_posix()):
                found.setdefault((one.pattern.pattern, one.pattern.flags, one.at_one_place), one)
    return tuple(found.values())


def _in_module(path: str) -> Iterator[Written]:
    tree = _parsed(path)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_of_re(node.func)]
    if not calls:
        return
    name = ".".join(path.removesuffix(".py").removesuffix("/__init__").split("/"))
    module = importlib.import_module(name)
    assigned = {
        id(node.value): node.targets[0].id
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for call in calls:
        assert isinstance(call.func, ast.Attribute)
        try:
            pattern = _compiled(call, vars(module))
        except NameError:
            yield from BUILT[name]()  # KeyError: tell there how the module builds its patterns
            continue
        own = assigned.get(id(call))
        methods = {call.func.attr} if call.func.attr != "compile" else _methods(own, path) if own else set()
        at_one_place = bool(methods) and methods <= _AT_ONE_PLACE
        yield Written(f"{path}:{call.lineno}", pattern, at_one_place)


@cache
def _parsed(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def _is_of_re(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
        and function.attr
        in {"compile", "search", "split", "sub", "subn", "findall", "finditer", *_AT_ONE_PLACE}
    )


def _compiled(call: ast.Call, names: dict[str, Any]) -> re.Pattern[str]:
    """The pattern of a call of `re`, with its flags."""
    assert isinstance(call.func, ast.Attribute)
    flags = [keyword.value for keyword in call.keywords if keyword.arg == "flags"]
    if call.func.attr == "compile":
        flags += call.args[1:]
    pattern, *given = (
        eval(compile(ast.Expression(argument), "pattern", "eval"), names)  # the project's own code
        for argument in (call.args[0], *flags)
    )
    return re.compile(pattern, *given)


@cache
def _uses() -> dict[tuple[str, str], set[str]]:
    """The methods that are called on each name, by module; under "" those that any module calls."""
    uses: dict[tuple[str, str], set[str]] = {}
    for path in python_files("mapgen"):
        for node in ast.walk(_parsed(path.as_posix())):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                for where in ("", path.as_posix()):
                    uses.setdefault((where, node.value.id), set()).add(node.attr)
    return uses


def _methods(name: str, path: str) -> set[str]:
    return _uses().get((path if name.startswith("_") else "", name), set())


# Patterns that are built from words, by the module that builds them.


def _of_word_lists() -> Iterator[Written]:
    for file in files("mapgen.queries.lexicons").iterdir():
        name, _, rest = file.name.partition(".")
        if rest.count("."):
            for family, own in lexicon.lexicon(name, rest.partition(".")[0]).families.items():
                yield Written(f"{file.name}[{family}]", own.pattern)


def _of_budgets() -> Iterator[Written]:
    yield Written("white", re.compile(rf"\s{{{most('white')}}}"))


BUILT: dict[str, Callable[[], Iterator[Written]]] = {
    expressions.__name__: _of_word_lists,
    excerpt.__name__: lambda: iter([Written("words of a claim", excerpt._whole("two words"))]),
    meanings.__name__: lambda: iter([Written("as printed", meanings._as_printed("two words"))]),
    database_as_source.__name__: lambda: (
        Written("platforms", pattern, at_one_place)
        for pattern, at_one_place in zip(database_as_source._patterns(), (True, False), strict=True)
    ),
    document_fields.__name__: lambda: iter(
        [Written("who sells", document_fields._selling(["Two Words", "A Shop"]))]
    ),
    in_words.__name__: lambda: iter([Written("a mark in words", in_words._pattern("two words"))]),
    quotations.__name__: lambda: (
        Written("a mark or its end", re.compile(f"{mark}|{kind.end.pattern}"))
        for mark, kind in quotations._KINDS.items()
    ),
    dividing.__name__: lambda: iter([Written("words of a half", dividing._whole("two words"))]),
    "mapgen.syntax.read.files": _of_budgets,
}
