"""Remedies that say what a claim cites."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.desk.edits import applied
from mapgen.desk.remedies.open_file import OpenFile
from mapgen.desk.remedies.table import remedies
from mapgen.pipeline import check_source
from mapgen.vocabulary import Carried

CITED = ("bypassed-steps",)
"""The findings that these remedies mend."""

TEXT = """\
Walking in the evening improves sleep, a Danish trial shows. In the trial, 200 walkers slept longer.
Whoever walks expects to sleep well.
"""
HEAD = """\
mapgen: 2
document: {title: Walks, language: en, kind: web-page, text: text.txt}
sources:
  holm: {mark: a Danish trial, match: certain, design: randomised-trial, bias: low, participants: 200 adults}
arguments: {walks: {title: Walks, conclusion: improves}}
claims:
  longer:
    quote: In the trial, 200 walkers slept longer.
    kind: result
  improves:
    kind: effect
    because:
      premises: longer
      scheme: evidence-to-claim
"""
AGAINST = {
    "a question that fails": "      failed: {indirectness: All of them were athletes.}\n",
    "an open question": "      open: {consistency: It is one trial., size: Few took part.}\n",
    "an objection": "      undercut-by: {expected: They knew it.}\n  expected: Whoever walks expects to sleep well.\n",
}
QUOTES = {
    "with the words that cite": "    quote: Walking in the evening improves sleep, a Danish trial shows\n",
    "without them": "    quote: Walking in the evening improves sleep\n",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "text.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "walks.yaml"


def file_of(quote: str, against: str) -> str:
    return HEAD.replace("    kind: effect\n", QUOTES[quote] + "    kind: effect\n") + AGAINST.get(against, "")


@pytest.mark.parametrize("against", AGAINST)
def test_five_words_more_in_a_quote_are_told_and_taken_back(against: str, path: Path) -> None:
    source = file_of("with the words that cite", against)
    checked = check_source(source, path)
    finding = next(one for one in checked.findings if one.rule == "bypassed-steps")
    assert finding.about[0] == "improves"
    assert "a Danish trial" in finding.message.best("en") or "holm" in finding.message.best("en")
    remedy = remedies(OpenFile(source, path, checked.map), finding)[0]
    mended = check_source(applied(source, remedy.edits), path)
    assert "bypassed-steps" not in {one.rule for one in mended.findings}
    assert mended.failing == ()
    shorter = check_source(file_of("without them", against), path)
    assert (
        mended.strengths.arguments["walks"].reasoning.word
        is shorter.strengths.arguments["walks"].reasoning.word
    )
    assert checked.strengths.arguments["walks"].reasoning.word is Carried.SUPPORTED


@pytest.mark.parametrize(
    ("quote", "against"), [("with the words that cite", ""), *(("without them", each) for each in AGAINST)]
)
def test_where_nothing_is_passed_by_nothing_is_told(quote: str, against: str, path: Path) -> None:
    rules = {one.rule for one in check_source(file_of(quote, against), path).findings}
    assert "bypassed-steps" not in rules
