"""Every rule's page is its test: the guilty lines of Bad are found, and Good is silent."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from mapgen.pipeline import Checked, check_file
from mapgen.rules.manual import in_french, page, sections
from mapgen.rules.registry import Rule, all_rules, rule_of
from mapgen.syntax.faults.page import FaultPage
from mapgen.syntax.faults.table import FAULTS
from mapgen.vocabulary import FindingKind
from tests.house.project import recipes_in_python

RULES = all_rules()
HEADER = "mapgen: 1\ndocument: {title: Example, language: en, kind: web-page, text: text.txt}\n"
PARTS = ["Why", "Bad", "Good", "Method", "En français"]
NAMED = re.compile(r"`[^`]+`|\d+:\w+|\b\d{4}\b")
"""What a method names by a sign that is the same in every language: code, volume and page, year."""
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def example(rule: Rule, heading: str, folder: Path) -> tuple[Checked, set[int]]:
    """What `mapgen` makes of an example of the rule's page, and the lines marked `# finding`."""
    blocks = dict(BLOCK.findall(sections(rule.page).get(heading, "")))
    assert blocks.keys() >= {"text", "yaml"}, (
        f"“## {heading}” of {rule.name} needs a `text` and a `yaml` block"
    )
    (folder / "text.txt").write_text(blocks["text"], encoding="utf-8")
    yaml = blocks["yaml"] if blocks["yaml"].startswith("mapgen:") else HEADER + blocks["yaml"]
    path = folder / "example.yaml"
    path.write_text(yaml, encoding="utf-8")
    guilty = {number for number, line in enumerate(yaml.splitlines(), start=1) if "# finding" in line}
    return check_file(path), guilty


def lines_found(rule: Rule, heading: str, folder: Path) -> tuple[set[int], set[int]]:
    """The lines where the rule speaks in an example, and the lines marked `# finding`."""
    checked, guilty = example(rule, heading, folder)
    broken = [f for f in checked.findings if f.fails and f.rule != rule.name]
    assert not broken, f"the example itself is broken: {broken}"
    return {finding.span.line for finding in checked.findings if finding.rule == rule.name}, guilty


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_guilty_lines_of_the_bad_example_are_found_and_no_others(rule: Rule, tmp_path: Path) -> None:
    found, guilty = lines_found(rule, "Bad", tmp_path)
    assert guilty, "an example without a line marked `# finding` proves nothing"
    assert found == guilty


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_good_example_is_silent(rule: Rule, tmp_path: Path) -> None:
    found, _ = lines_found(rule, "Good", tmp_path)
    assert found == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_says_what_it_checks_for_the_norm_why_and_how(rule: Rule) -> None:
    assert_whole(rule)


def assert_whole(rule: Rule) -> None:
    """Fails, and says why, if the rule's page lacks a part or has its parts in another order."""
    written = sections(rule.page)
    checks_for, *norm = written[""].split("\n\n")
    assert re.fullmatch(r"Checks for .*\.", checks_for), "the page begins with one line, “Checks for ….”"
    assert len(norm) == 1, "then comes one paragraph, the norm"
    assert norm[0].endswith("."), "the norm is a sentence"
    told = [heading for heading in written if heading in PARTS]
    assert told == PARTS, f"{rule.name} needs {', '.join(PARTS)}, in this order; it has {', '.join(told)}"
    assert all(written[heading] for heading in PARTS), "a part says nothing"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_says_the_norm_why_and_how_in_french_too_by_the_same_publications(rule: Rule) -> None:
    assert_french(rule)


def assert_french(rule: Rule) -> None:
    """Fails, and says why, if the rule's page lacks the norm, the reason or the method in French."""
    written = sections(rule.page)
    french = in_french(written)
    for part, text in zip(("the norm", "“Pourquoi :”", "“Méthode :”"), french, strict=True):
        assert text, f"{part} stands in a paragraph of its own under “## En français”"
        assert text[:1].isupper() or text[:1] in "«`", f"begins as a sentence does: {text}"
        assert text.endswith((".", "?")), f"ends as a sentence does: {text}"
    assert written["En français"].count("\n\n") == len(french) - 1, "a paragraph that is not read"
    named, in_english = (set(NAMED.findall(told)) for told in (french.method, written["Method"]))
    assert named == in_english, "the method names the same publications in both languages"


@pytest.mark.parametrize("fault", FAULTS.values(), ids=lambda fault: fault.name)
def test_the_page_of_a_fault_says_why_and_what_to_do_in_both_languages(fault: FaultPage) -> None:
    written = sections(page(fault.name) or "")
    assert written["Why"] == fault.why.best("en")
    assert written["En français"].partition("\n\n")[0].endswith(str(fault.why.get("fr")))
    assert ("What to do" in written) == ("\n\n" in written["En français"])


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_rule_says_is_said_in_both_languages(rule: Rule, tmp_path: Path) -> None:
    lines_found(rule, "Bad", tmp_path)
    findings = [f for f in check_file(tmp_path / "example.yaml").findings if f.rule == rule.name]
    for finding in findings:
        for text in (finding.message, finding.remedy):
            assert text.get("en"), f"{rule.name} says this in French only: {text}"
            assert text.get("fr"), f"{rule.name} says this in English only: {text}"
            if finding.kind is not FindingKind.FAULT:  # a reader knows no ids and no fields of the file
                assert "`" not in str(text), f"{rule.name} names a thing of the file to a reader: {text}"
            said_by_the_author = rule.name == "critical-question-open" and text is finding.message
            assert said_by_the_author or text.get("en") != text.get("fr")


def test_the_rule_of_the_recipe_points_where_its_page_says(tmp_path: Path) -> None:
    (recipe,) = (code for code in recipes_in_python() if code.startswith('"""Checks for'))
    module = ModuleType("mapgen.rules.structure.crowded_step")
    exec(compile(recipe, "CONTRIBUTING.md", "exec"), vars(module))
    rule = rule_of(module, "structure")
    assert_whole(rule)
    assert_french(rule)
    for heading, some in (("Bad", True), ("Good", False)):
        checked, guilty = example(rule, heading, tmp_path)
        assert not [f for f in checked.findings if f.fails]
        assert bool(guilty) is some
        assert {flag.span.line for flag in rule.check(checked.map)} == guilty
