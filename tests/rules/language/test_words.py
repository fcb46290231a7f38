"""The rules on words, on passages from outside the shipped documents.

A passage stands in `controls.txt` (every rule stays silent) or in the file of
its rule: a near miss stays silent, and in a found passage the words between ⟦
and ⟧ are found, and no others. `@source` and `@claim` give what a passage's
author declared.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from mapgen.rules import engine
from mapgen.rules.registry import Rule, all_rules
from mapgen.strength.weigh import weigh
from tests.syntax.helper import read_yaml

HERE = Path(__file__).parent
RULES = {rule.name: rule for rule in all_rules() if rule.family == "language"}
HEADER = "mapgen: 1\ndocument: {{title: Example, language: {}, kind: web-page, text: text.txt}}\n"


@dataclass(frozen=True)
class Case:
    rule: str
    language: str
    kind: str
    written: str


def cases(file: str) -> list[Case]:
    """The passages of a file, one for each block between blank lines."""
    if not (HERE / f"{file}.txt").exists():
        return []  # told by the test below
    found = []
    for section in (HERE / f"{file}.txt").read_text(encoding="utf-8").split("\n[")[0:]:
        heading, _, body = section.lstrip("[").partition("]\n")
        language, _, kind = heading.rpartition("\n")[2].lstrip("[").partition(" ")
        found += [Case(file, language, kind, block.strip()) for block in body.split("\n\n") if block.strip()]
    return found


def words_found(rule: Rule, case: Case, folder: Path, declared: dict[str, object]) -> list[str]:
    """The words of the passage that the rule finds, when a claim quotes all of it."""
    lines = case.written.splitlines()
    given = {line.split(" ")[0]: yaml.safe_load(line.split(" ", 1)[1]) for line in lines if line[0] == "@"}
    text = " ".join(line for line in lines if line[0] != "@").replace("⟦", "").replace("⟧", "")
    claim: dict[str, object] = {"quote": text, **given.get("@claim", {})}
    source = given.get("@source", declared)
    if source:
        claim["cites"] = ["9"]
    content = {
        "sources": {"work": {"mark": 9, "title": "A work", **source}} if source else {},
        "claims": {"said": claim},
    }
    file = read_yaml(folder, yaml.safe_dump(content), text, HEADER.format(case.language))
    assert file.map is not None, file.findings
    assert all(quote.found for quote in file.map.claims[0].quotes)
    assert not [finding for finding in file.findings if finding.fails], file.findings
    found = engine.check(file.map, weigh(file.map), only=rule.name)
    passages = sorted(passage for finding in found for passage in finding.passages)
    return [file.map.text.slice(passage) for passage in passages]


def marked(written: str) -> list[str]:
    return [part.split("⟧")[0] for part in written.split("⟦")[1:]]


def test_each_rule_on_words_has_a_file_of_passages() -> None:
    missing = [rule for rule in RULES if not (HERE / f"{rule}.txt").exists()]
    assert not missing, f"write found passages and near misses into {HERE.name}/RULE.txt for {missing}"


OWN = [case for rule in RULES for case in cases(rule)]
CONTROLS = cases("controls")


@pytest.mark.parametrize("case", OWN, ids=lambda case: f"{case.rule}-{case.language}-{case.written[-40:]}")
def test_marked_words_are_found_and_near_misses_stay_silent(case: Case, tmp_path: Path) -> None:
    assert words_found(RULES[case.rule], case, tmp_path, {}) == marked(case.written)


@pytest.mark.parametrize("case", CONTROLS, ids=lambda case: f"{case.language}-{case.written[:40]}")
@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_ordinary_honest_prose_stays_silent(rule: Rule, case: Case, tmp_path: Path) -> None:
    declared = {"design": "cross-sectional"} if rule.name == "modality-overclaim" else {}
    assert words_found(rule, case, tmp_path, dict(declared)) == []


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_is_proved_on_enough_passages(rule: str) -> None:
    for language in ("fr", "en"):
        assert sum(case.language == language for case in CONTROLS) >= 5
        for kind in ("near miss", "found"):
            assert sum((case.language, case.kind) == (language, kind) for case in cases(rule)) >= 5
    assert all(bool(marked(case.written)) is (case.kind == "found") for case in cases(rule))
