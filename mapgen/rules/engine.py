"""Finds the rules, runs them, and signs what they find.

A rule is a module in one of the families' folders. Its file name is its name,
its docstring its manual page; it has a `KIND`, a `SEVERITY` and a
`check(map)`, or `check(map, strengths)`, that yields flags.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from inspect import getsource, signature

from mapgen.budgets import BUDGETS, most
from mapgen.findings import Finding, Passage, Span
from mapgen.model.argument_map import ArgumentMap
from mapgen.strength.values import Strengths
from mapgen.vocabulary import FindingKind, Severity
from mapgen.words import Text, both


@dataclass(frozen=True, slots=True)
class Flag:
    """What a rule yields; the engine signs it and gives it the rule's kind and severity where it has none."""

    message: Text
    remedy: Text
    span: Span
    about: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    missing: Text = Text()
    severity: Severity | None = None
    kind: FindingKind | None = None
    """Its own kind where it is not the rule's: what is left to do on the file is a fault, not a weak link."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, family and page, what its findings are, and its check."""

    name: str
    family: str
    page: str
    kind: FindingKind
    severity: Severity
    check: Callable[..., Iterator[Flag]]
    weighs: bool
    """Whether its check asks for the strengths as well as the map."""

    def flags(self, map_: ArgumentMap, strengths: Strengths) -> Iterator[Flag]:
        """What it has to say of a map."""
        return self.check(map_, strengths) if self.weighs else self.check(map_)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the house, by family and name."""
    folder = files("mapgen.rules")
    # Not by pkgutil, which says that there are none where a folder cannot be read.
    families = sorted(one.name for one in folder.iterdir() if one.is_dir() and one.name.isalpha())
    return tuple(_load(family, name) for family in families for name in _modules(folder / family))


def _modules(family: Traversable) -> list[str]:
    names = (one.name.removesuffix(".py") for one in family.iterdir() if one.name.endswith(".py"))
    # An editor may leave other things there.
    return sorted(name for name in names if name.isidentifier() and name != "__init__")


def _load(family: str, module_name: str) -> Rule:
    module = importlib.import_module(f"mapgen.rules.{family}.{module_name}")
    name = module_name.replace("_", "-")
    weighs = len(signature(module.check).parameters) == 2
    # `python -OO` leaves docstrings out, and these are read by people.
    page = module.__doc__ or ast.get_docstring(ast.parse(getsource(module)), clean=False) or ""
    return Rule(name, family, page, module.KIND, module.SEVERITY, module.check, weighs)


def check(map_: ArgumentMap, strengths: Strengths) -> tuple[Finding, ...]:
    """The findings of every rule, in the order of the argument file; of one rule no more than its budget.

    Those that a waiver lets stand are not counted, so that no waiver hides what comes after it.
    """
    findings: list[Finding] = []
    for rule in all_rules():
        told = 0
        for flag in rule.flags(map_, strengths):
            waived = bool(map_.waived(rule.name, flag.about))
            told += not waived
            if waived or told <= most("findings"):
                findings.append(_sign(rule, flag))
        if told > most("findings"):
            findings.append(_cut_short(rule, map_))
    return ordered(findings)


def ordered(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Findings by their place in the file, then by rule; the same set always in the same order."""
    return tuple(sorted(findings, key=lambda finding: (finding.span, finding.rule, finding.about)))


def _cut_short(rule: Rule, map_: ArgumentMap) -> Finding:
    """What is told where a rule finds more than anybody could read."""
    budget = BUDGETS["findings"]
    message = both(
        f"This rule finds more than mapgen tells: at most {budget.limit.best('en')}.",
        f"Cette règle trouve plus que mapgen n'en dit : au plus {budget.limit.best('fr')}.",
    )
    return Finding(rule.name, FindingKind.FAULT, Severity.ERROR, message, budget.beyond, map_.document.span)


def _sign(rule: Rule, flag: Flag) -> Finding:
    return Finding(
        rule=rule.name,
        kind=flag.kind or rule.kind,
        severity=flag.severity or rule.severity,
        message=flag.message,
        remedy=flag.remedy,
        span=flag.span,
        about=flag.about,
        passages=flag.passages,
        missing=flag.missing,
    )
