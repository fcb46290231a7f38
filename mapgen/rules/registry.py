"""Finds the rules: one file for each, in a folder for each family.

A family is a group of rules on one subject; its folder says in `__init__.py`
what they examine (`FAMILY`).

The file name of a rule is its name, with hyphens, and its docstring its manual
page. The file has a `KIND`, a `SEVERITY`, and a `check` that yields flags. The
parameters of `check` name what it needs: `map_`, `queries` (the map, with
the answers that several rules ask for), `strengths`, `covered`. A rule that leaves a topic to other
rules lists their names in `YIELDS_TO`; `covered` then has the topics that they
have flagged. `OF_HARM = True` says that what it finds could hurt a reader.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from graphlib import TopologicalSorter
from importlib.resources import files
from importlib.resources.abc import Traversable
from inspect import getsource, signature
from types import ModuleType

from mapgen.rules.family import Family
from mapgen.rules.flag import Flag
from mapgen.vocabulary import FindingKind, Severity

_FOLDER = files("mapgen.rules")

OFFERED = frozenset({"map_", "queries", "strengths", "covered"})
"""The names that the parameters of a check may have."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Hold a rule: its name, its family's name, its manual page, what its findings are, and its check."""

    name: str
    family: str
    page: str
    kind: FindingKind
    severity: Severity
    check: Callable[..., Iterator[Flag]]
    needs: frozenset[str]
    """The parameters of its check."""
    yields_to: tuple[str, ...] = ()
    """The names of the rules that it leaves their topics to."""
    of_harm: bool = False
    """Whether what it finds could hurt a reader who follows the text; such findings rank early."""


@cache
def all_families() -> tuple[Family, ...]:
    """Return every family of rules, by its `order`, then by name."""
    # Not by pkgutil, which says that there are none where a folder cannot be read.
    folders = (one.name for one in _FOLDER.iterdir() if one.is_dir() and one.name.isalpha())
    families = (replace(_module(name).FAMILY, name=name) for name in folders)
    return tuple(sorted(families, key=lambda family: (family.order, family.name)))


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, sorted by the name of its family, then by its own."""
    names = sorted(family.name for family in all_families())
    return tuple(_load(family, name) for family in names for name in _rule_files(_FOLDER / family))


@cache
def in_turn(only: str = "") -> tuple[Rule, ...]:
    """Return every rule, each after all the rules that it yields to.

    With `only`, the name of a rule, return that rule after those on which its findings depend.
    """
    rules = {rule.name: rule for rule in all_rules()}
    wanted = [only] if only else list(rules)
    yields_to = {name: rules[name].yields_to for name in wanted}
    for name in wanted:
        new = [other for other in yields_to[name] if other not in yields_to]
        yields_to |= {other: rules[other].yields_to for other in new}
        wanted += new
    return tuple(rules[name] for name in TopologicalSorter(yields_to).static_order())


def _rule_files(family: Traversable) -> list[str]:
    names = (one.name.removesuffix(".py") for one in family.iterdir() if one.name.endswith(".py"))
    # An editor may leave other things there.
    return sorted(name for name in names if name.isidentifier() and name != "__init__")


def _load(family: str, module_name: str) -> Rule:
    return rule_of(_module(f"{family}.{module_name}"), family)


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"mapgen.rules.{name}")


def rule_of(module: ModuleType, family: str) -> Rule:
    """Return the rule in a module, as one of the family of that name.

    Raise ValueError if it lacks `KIND`, `SEVERITY` or `check`, if its check has a parameter that is not
    in `OFFERED`, or if it has one of `YIELDS_TO` and the parameter `covered` without the other.
    """
    name = module.__name__.rpartition(".")[2].replace("_", "-")
    lacking = [each for each in ("KIND", "SEVERITY", "check") if not hasattr(module, each)]
    if lacking:
        raise ValueError(f"{name}: a rule needs {' and '.join(lacking)} below its page")
    needs = frozenset(signature(module.check).parameters)
    if not needs <= OFFERED:
        raise ValueError(
            f"{name}: a check may ask for {sorted(OFFERED)}, and not for {sorted(needs - OFFERED)}"
        )
    yields_to = tuple(getattr(module, "YIELDS_TO", ()))
    if bool(yields_to) != ("covered" in needs):
        raise ValueError(
            f"{name}: `covered` tells what the rules under YIELDS_TO have said: have both, or neither"
        )
    # `python -OO` leaves docstrings out, and these are read by people.
    page = module.__doc__ or ast.get_docstring(ast.parse(getsource(module)), clean=False) or ""
    of_harm = bool(getattr(module, "OF_HARM", False))
    return Rule(name, family, page, module.KIND, module.SEVERITY, module.check, needs, yields_to, of_harm)
