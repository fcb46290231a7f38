"""What is told where a chain breaks is not told again among its weak links and gaps."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mapgen.findings import Passage
from mapgen.pipeline import check_file
from mapgen.report.report import report
from mapgen.report.said_in_reason import Told, says_the_same
from mapgen.strength.values import Reasoning
from mapgen.words import both

TEXT = "Tea helps sleepers. A trial of mint in adults helped. Mint is tea.\n"
FILE = """
mapgen: 2
document: {title: Tea, language: en, kind: web-page, text: tea.txt}
claims:
  helps:
    quote: Tea helps sleepers.
    kind: effect
    because:
      premises: [trial, %s]
      scheme: evidence-to-claim
      failed: {%s}
  trial: {quote: A trial of mint in adults helped., kind: result, design: randomised-trial}
  same: {implicit: The step needs it., en: "What mint does, tea does in sleepers."}
  mint: {quote: Mint is tea., kind: definition}
arguments: {main: {title: Tea helps, conclusion: helps}}
"""
MINT = "The trial gave mint and not tea, and gave it to adults who slept well"
SMALL = "Four adults took part, and the text says nothing of the others"


def told(folder: Path, premise: str, failed: str) -> str:
    (folder / "tea.txt").write_text(TEXT, encoding="utf-8")
    (folder / "tea.yaml").write_text(FILE % (premise, failed), encoding="utf-8")
    found = check_file(folder / "tea.yaml")
    assert found.map is not None
    assert found.strengths is not None
    words = report(found.map, found.strengths, found.findings, "en", markdown=False)
    return " ".join(words.split()).partition("Chains of reasoning")[2]


@pytest.mark.parametrize(
    ("failed", "again"),
    [
        (f"indirectness: '{MINT}'", False),
        (f"indirectness: '{MINT}', size: '{SMALL}'", True),
    ],
)
def test_a_question_told_at_the_break_is_no_weak_link_beside_it(
    tmp_path: Path, failed: str, again: bool
) -> None:
    words = told(tmp_path, "mint", failed)
    assert MINT in words
    assert ("Question without a good answer" in words) is again
    assert (SMALL in words) is again


def test_where_the_reason_says_why_a_chain_breaks_the_place_does_not_repeat_it(tmp_path: Path) -> None:
    words = told(tmp_path, "mint", f"indirectness: '{MINT}'")
    assert words.count(MINT) == 1
    assert "1. At the step to: “Tea helps sleepers.” →" in words


def test_an_assumption_is_told_once_beside_the_break(tmp_path: Path) -> None:
    words = told(tmp_path, "same", f"size: '{SMALL}'")
    assert words.count("What mint does, tea does in sleepers.") == 1
    assert "The reasoning takes this for granted" not in words


@pytest.mark.parametrize(
    ("rule", "reason", "same"),
    [
        ("missing-comparator", "Nothing is compared", True),
        ("missing-comparator", "The trial gave mint", False),
        ("result-without-numbers", "No figure is given", True),
        ("absolute", "Not all of them slept badly", True),
        ("absolute", "Sleepers differ", False),
        ("dose-form-duration-absent", "Nothing is compared", False),
    ],
)
def test_a_finding_that_says_no_more_than_the_reason_is_an_echo(
    tmp_path: Path, rule: str, reason: str, same: bool
) -> None:
    (tmp_path / "tea.txt").write_text("All who drink tea sleep.\n", encoding="utf-8")
    file = "mapgen: 2\ndocument: {title: Tea, language: en, kind: web-page, text: tea.txt}\n"
    (tmp_path / "tea.yaml").write_text(
        file + "claims: {a: {quote: All who drink tea sleep., kind: effect}}\n", encoding="utf-8"
    )
    found = check_file(tmp_path / "tea.yaml")
    assert found.map is not None
    of_rule = replace(found.findings[0], rule=rule, passages=(Passage(0, 3),))
    why = Reasoning(
        why=both(reason, {"Nothing is compared": "Rien n'est comparé"}.get(reason, "Aucun chiffre"))
    )
    assert says_the_same(of_rule, Told((), why, frozenset()), found.map) is same
