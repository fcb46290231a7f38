"""Rules are found by their files, and name what they need and whom they yield to."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from types import ModuleType

import pytest

from mapgen.rules.engine import check
from mapgen.rules.flag import Covered, Flag, Topic
from mapgen.rules.registry import all_families, all_rules, in_turn, rule_of
from mapgen.strength.weigh import weigh
from mapgen.syntax.read.reader import read
from mapgen.vocabulary import FindingKind, Severity
from tests.house.project import ROOT, python_files


def test_a_folder_of_rules_is_a_family_with_a_title_in_both_languages() -> None:
    folders = {path.parent.name for path in (ROOT / "mapgen" / "rules").glob("*/__init__.py")}
    assert {family.name for family in all_families()} == folders
    for family in all_families():
        assert family.title.get("en")
        assert family.title.get("fr")
        assert family.meaning.get("en")
        assert family.meaning.get("fr")
    orders = [family.order for family in all_families()]
    assert orders == sorted(set(orders)), "two families stand in one place of the list"


def test_a_rule_runs_after_those_it_yields_to() -> None:
    order = [rule.name for rule in in_turn()]
    assert sorted(order) == sorted(rule.name for rule in all_rules())
    for rule in all_rules():
        for other in rule.yields_to:
            assert order.index(other) < order.index(rule.name), f"{rule.name} yields to {other}"


def test_a_rule_finds_alone_what_it_finds_among_all() -> None:
    file = read(ROOT / "tests" / "cases" / "everything-wrong" / "map.yaml")
    assert file.map is not None
    strengths = weigh(file.map)
    every = check(file.map, strengths, file.unread)
    assert len({finding.rule for finding in every}) > 10
    for rule in all_rules():
        own = tuple(finding for finding in every if finding.rule == rule.name)
        assert check(file.map, strengths, file.unread, only=rule.name) == own


def test_two_rules_that_yield_to_each_other_are_refused() -> None:
    with pytest.raises(CycleError):
        tuple(TopologicalSorter({"one": ("other",), "other": ("one",)}).static_order())


def test_a_rule_yields_only_to_rules_that_name_topics() -> None:
    silent = [
        f"{rule.name} yields to {other}, whose flags name no topic"
        for rule in all_rules()
        for other in rule.yields_to
        if "topics=" not in code_of(other)
    ]
    assert not silent, silent


def code_of(rule: str) -> str:
    (path,) = (ROOT / "mapgen" / "rules").glob(f"*/{rule.replace('-', '_')}.py")
    return path.read_text(encoding="utf-8")


def test_no_rule_imports_another() -> None:
    families = {rule.family for rule in all_rules()}
    found = [
        f"{path} imports {at.module}"
        for path in python_files("mapgen")
        if path.parent.name in families and path.parent.parent == Path("mapgen/rules")
        for at in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8")))
        if isinstance(at, ast.ImportFrom) and (at.module or "").split(".")[:2] == ["mapgen", "rules"]
        if (at.module or "").split(".")[2:3] not in (["flag"], ["family"], ["proposal"], ["failing"])
    ]
    assert not found, found


def module(check: Callable[..., Iterator[Flag]], **constants: object) -> ModuleType:
    made = ModuleType("mapgen.rules.family.made_up")
    made.__doc__ = "A page."
    vars(made).update(check=check, KIND=FindingKind.FAULT, SEVERITY=Severity.INFO, **constants)
    return made


def test_a_check_is_handed_what_its_parameters_name() -> None:
    rule = rule_of(module(lambda strengths, map_: iter(())), "family")
    assert (rule.name, rule.family, rule.page) == ("made-up", "family", "A page.")
    assert rule.needs == {"map_", "strengths"}
    assert rule.yields_to == ()


def test_a_check_that_asks_for_what_nobody_gives_is_refused() -> None:
    with pytest.raises(ValueError, match=r"made-up: a check may ask for .*weather"):
        rule_of(module(lambda map_, weather: iter(())), "family")


def test_a_rule_that_lacks_a_name_is_told_which() -> None:
    made = module(lambda map_: iter(()))
    del made.SEVERITY
    with pytest.raises(ValueError, match="made-up: a rule needs SEVERITY"):
        rule_of(made, "family")


def test_a_rule_has_both_the_rules_it_yields_to_and_what_they_said_or_neither() -> None:
    with pytest.raises(ValueError, match="both, or neither"):
        rule_of(module(lambda map_, covered: iter(())), "family")
    with pytest.raises(ValueError, match="both, or neither"):
        rule_of(module(lambda map_: iter(()), YIELDS_TO=("unsupported-claim",)), "family")
    rule = rule_of(module(lambda map_, covered: iter(()), YIELDS_TO=("unsupported-claim",)), "family")
    assert rule.yields_to == ("unsupported-claim",)


def test_what_is_covered_is_asked_by_element_and_by_question() -> None:
    covered = Covered([Topic("step", "size")])
    assert covered.includes("step", "size")
    assert covered.includes("step")
    assert not covered.includes("step", "design")
    assert not covered.includes("claim")
