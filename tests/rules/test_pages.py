"""Every rule's page is its test: the guilty lines of Bad are found, and Good is silent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mapgen.pipeline import check_file
from mapgen.rules.manual import in_french, sections
from mapgen.rules.registry import Rule, all_rules

RULES = all_rules()
HEADER = "mapgen: 1\ndocument: {title: Example, language: en, kind: web-page, text: text.txt}\n"
NAMED = re.compile(r"`[^`]+`|\d+:\w+|\b\d{4}\b")
"""What a method names by a sign that is the same in every language: code, volume and page, year."""
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def lines_found(rule: Rule, heading: str, folder: Path) -> tuple[set[int], set[int]]:
    """The lines where the rule speaks in an example, and the lines marked `# finding`."""
    blocks = dict(BLOCK.findall(sections(rule.page)[heading]))
    (folder / "text.txt").write_text(blocks["text"], encoding="utf-8")
    yaml = blocks["yaml"] if blocks["yaml"].startswith("mapgen:") else HEADER + blocks["yaml"]
    path = folder / "example.yaml"
    path.write_text(yaml, encoding="utf-8")
    checked = check_file(path)
    broken = [f for f in checked.findings if f.fails and f.rule != rule.name]
    assert not broken, f"the example itself is broken: {broken}"
    guilty = {number for number, line in enumerate(yaml.splitlines(), start=1) if "# finding" in line}
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
    written = sections(rule.page)
    checks_for, norm = written[""].split("\n\n")
    assert checks_for.startswith("Checks for ")
    assert checks_for.endswith(".")
    assert "\n" not in checks_for
    assert norm.endswith(".")
    assert list(written)[:5] == ["", "Why", "Bad", "Good", "Method"]
    assert all(written[heading] for heading in ("Why", "Method"))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_page_says_the_norm_why_and_how_in_french_too_by_the_same_publications(rule: Rule) -> None:
    written = sections(rule.page)
    french = in_french(written)
    for text in french:
        assert text[:1].isupper() or text[:1] in "«`", f"begins as a sentence does: {text}"
        assert text.endswith((".", "?")), f"ends as a sentence does: {text}"
    assert written["En français"].count("\n\n") == len(french) - 1, "a paragraph that is not read"
    assert set(NAMED.findall(french.method)) == set(NAMED.findall(written["Method"]))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_what_a_rule_says_is_said_in_both_languages(rule: Rule, tmp_path: Path) -> None:
    lines_found(rule, "Bad", tmp_path)
    findings = [f for f in check_file(tmp_path / "example.yaml").findings if f.rule == rule.name]
    for finding in findings:
        for text in (finding.message, finding.remedy):
            assert text.get("en")
            assert text.get("fr")
            said_by_the_author = rule.name == "critical-question-open" and text is finding.message
            assert said_by_the_author or text.get("en") != text.get("fr")
