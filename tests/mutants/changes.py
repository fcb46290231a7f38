"""The small changes that make mutants of a module: each a way in which somebody might have slipped.

Wording is left alone (docstrings, strings, what `both` and `said` put together), and so are
annotations and the fields of classes: what they do is told by their names and types.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

COMPARED = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
RECKONED = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
CALLED = {"any": "all", "all": "any", "min": "max", "max": "min", "sorted": "list"}
WORDING = {"both", "said", "Text"}


@dataclass(frozen=True)
class Mutant:
    """A module with one small change."""

    path: str
    line: int
    before: str
    after: str
    function: str
    """The outermost function or method that is changed, as `name` or `Class.name`; empty: a constant."""
    span: range
    """The lines of which a test must run one to notice."""
    module: Callable[[], ast.Module]

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {_short(self.before)} → {_short(self.after)}"


def mutants(path: str, code: str) -> Iterator[Mutant]:
    """Every mutant of a module, from top to bottom."""
    tree = ast.parse(code)
    for function, top in _tops(tree):
        for place, span in _places(top):
            for new in _changed(place):
                yield Mutant(
                    path,
                    getattr(place, "lineno", top.lineno),
                    ast.unparse(place),
                    ast.unparse(new),
                    function,
                    span,
                    partial(_module, tree, place, new),
                )


def _tops(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    """The functions, the methods and the constants of a module."""
    for each in tree.body:
        if isinstance(each, ast.FunctionDef):
            yield each.name, each
        elif isinstance(each, ast.ClassDef):
            yield from (
                (f"{each.name}.{own.name}", own) for own in each.body if isinstance(own, ast.FunctionDef)
            )
        elif isinstance(each, ast.Assign | ast.AnnAssign):
            yield "", each


def _places(top: ast.stmt) -> Iterator[tuple[ast.AST, range]]:
    """What may be changed, with the lines that are run when it is."""
    waiting: list[tuple[ast.AST, range]] = [(top, range(0))]
    while waiting:
        place, span = waiting.pop()
        if _is_wording(place):
            continue
        if isinstance(place, ast.stmt):
            body = getattr(place, "body", None)
            last = body[0].lineno - 1 if body else place.end_lineno or place.lineno
            span = range(place.lineno, max(last, place.lineno) + 1)
            if isinstance(place, ast.FunctionDef):
                span = range(place.lineno, (place.end_lineno or place.lineno) + 1)
        yield place, span
        below = [
            each
            for name, value in ast.iter_fields(place)
            if name not in ("annotation", "returns", "decorator_list")
            for each in (value if isinstance(value, list) else [value])
            if isinstance(each, ast.AST)
        ]
        waiting += ((each, span) for each in reversed(below))


def _is_wording(place: ast.AST) -> bool:
    match place:
        case ast.Call(func=ast.Name(id=name)):
            return name in WORDING
        case ast.Expr(value=ast.Constant(value=str())) | ast.JoinedStr():
            return True
    return False


def _changed(place: ast.AST) -> Iterator[ast.AST]:
    """What could stand in a place instead."""
    match place:
        case ast.Compare(ops=[one]) if type(one) in COMPARED:
            yield _copied(place, lambda new: new.ops.__setitem__(0, COMPARED[type(one)]()))
        case ast.BoolOp(op=joined, values=values):
            other = ast.Or() if isinstance(joined, ast.And) else ast.And()
            yield ast.BoolOp(other, values)
            for left_out in range(len(values)):
                rest = [each for at, each in enumerate(values) if at != left_out]
                yield rest[0] if len(rest) == 1 else ast.BoolOp(joined, rest)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield operand
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            yield operand
        case ast.BinOp(op=sign) | ast.AugAssign(op=sign) if type(sign) in RECKONED:
            yield _copied(place, lambda new: setattr(new, "op", RECKONED[type(sign)]()))
            if isinstance(place, ast.AugAssign):
                yield ast.Pass()
        case ast.Constant(value=bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(value=int(value) | float(value)):
            yield ast.Constant(value + 1)
        case ast.Call(func=ast.Name(id=name)) if name in CALLED:
            yield _copied(place, lambda new: setattr(new.func, "id", CALLED[name]))
        case ast.Set(elts=[_, _, *_] as members):
            for left_out in range(len(members)):
                yield ast.Set([each for at, each in enumerate(members) if at != left_out])
        case ast.Continue() | ast.Break():
            yield ast.Pass()
        case ast.Return(value=ast.expr() as value) if not _is_none(value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.Expr(value=ast.Yield() | ast.YieldFrom()):
            yield ast.If(ast.Constant(False), [place], [])
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test) if _is_plain(test):
            yield _copied(place, lambda new: setattr(new, "test", ast.UnaryOp(ast.Not(), test)))
        case ast.comprehension(ifs=[_, *_] as conditions):
            for left_out in range(len(conditions)):
                yield _copied(place, lambda new, at=left_out: new.ifs.pop(at))


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


def _is_plain(test: ast.expr) -> bool:
    """Whether no other change turns a condition round."""
    return not isinstance(test, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.Constant)


def _copied(place: ast.AST, change: Callable[[ast.AST], object]) -> ast.AST:
    new = copy.deepcopy(place)
    change(new)
    return new


def _module(tree: ast.Module, place: ast.AST, new: ast.AST) -> ast.Module:
    return ast.fix_missing_locations(_put(tree, place, new))


def _put(above: Any, place: ast.AST, new: ast.AST) -> Any:
    """What stands above a place once something else stands there; nothing of the old tree is written on."""
    if above is place:
        return ast.copy_location(new, place)
    if isinstance(above, list):
        return [_put(each, place, new) for each in above]
    if not isinstance(above, ast.AST):
        return above
    below = {name: _put(value, place, new) for name, value in ast.iter_fields(above)}
    return ast.copy_location(type(above)(**below), above)


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= 90 else f"{line[:60]} … {line[-26:]}"
