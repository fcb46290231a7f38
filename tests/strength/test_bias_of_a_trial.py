"""What would mend a bias is what a study lacks: of a trial by lot nobody asks for groups drawn by lot."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_source

YAML = """\
mapgen: 2
document: {title: Oats, language: en, kind: web-page, text: text.txt}
sources:
  lind: {mark: 1, match: certain, participants: 400 adults<design>}
claims:
  ate: {quote: "People who ate oats slept longer [1].", kind: result<told>}
  oats:
    quote: Oats improve sleep.
    kind: effect
    because: {premises: ate, scheme: evidence-to-claim, failed: {bias: They knew what they ate.}}
arguments: {sleep: {title: Sleep, conclusion: oats}}
"""


@pytest.mark.parametrize(
    ("design", "told", "by_lot"),
    [
        (", design: randomised-trial, bias: low", "", False),
        (", design: cohort, bias: low", "", True),
        (", design: case-control, bias: low", "", True),
        ("", ", design: cohort", True),
    ],
)
def test_groups_by_lot_are_asked_for_where_there_were_none(
    design: str, told: str, by_lot: bool, tmp_path: Path
) -> None:
    (tmp_path / "text.txt").write_text(
        "People who ate oats slept longer [1]. Oats improve sleep.\n", encoding="utf-8"
    )
    source = YAML.replace("<design>", design).replace("<told>", told)
    found = check_source(source, tmp_path / "oats.yaml")
    assert found.failing == ()
    repairs = " ".join(one.text.best("en") for one in found.strengths.repair_plans["sleep"].repairs)
    assert "few people lost" in repairs
    assert ("drawn by lot" in repairs) is by_lot
