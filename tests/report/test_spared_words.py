"""A word that is no lower only because nobody has entered what kind of work a source is says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import check_source
from mapgen.report.report import report

TEXT = "In one study, Orr found that loud bedrooms cut sleep short. So move your bed. Carpets are soft."
MAP = """\
mapgen: 2
document: {{title: Beds, language: en, kind: web-page, text: text.txt}}
sources:
  orr: {{mark: one study, match: certain, authors: [Orr A], title: Loud bedrooms, year: 2011{fields}}}
arguments: {{beds: {{title: Move it, conclusion: move}}}}
claims:
  found: {{quote: "In one study, Orr found that loud bedrooms cut sleep short.", kind: result}}
  move:
    quote: So move your bed.
    kind: recommendation
    because:
      premises: found
      scheme: practical-reasoning{failed}
"""
FAILED = "\n      failed: {side-effects: A heavy bed hurts backs.}"


@pytest.mark.parametrize(
    ("fields", "failed", "told"),
    [
        ("", FAILED, True),
        ("", "", True),
        (", design: case-report", FAILED, False),
        (", design: randomised-trial", FAILED, False),
        (", design: unknown", FAILED, False),
    ],
)
def test_a_word_that_hangs_on_what_nobody_entered_says_so(
    tmp_path: Path, fields: str, failed: str, told: bool
) -> None:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    checked = check_source(MAP.format(fields=fields, failed=failed), tmp_path / "beds.yaml")
    assert checked.map is not None
    page = report(checked.map, checked.strengths, checked.findings, "en", markdown=False)
    page = " ".join(page.split())
    assert ("only because nobody has entered yet the kind of work of Orr 2011" in page) is told
    if told:  # and what it says of the word comes true
        lower = page.partition("(`design: case-report`) the word is “")[2].partition("”")[0]
        case = check_source(
            MAP.format(fields=", design: case-report", failed=failed), tmp_path / "beds.yaml"
        ).strengths.arguments["beds"]
        assert case.reasoning.word is not None
        assert case.reasoning.word.name_.best("en") == lower
