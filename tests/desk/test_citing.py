"""Remedies that say what a claim cites."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.desk.edits import applied
from mapgen.desk.remedies.open_file import OpenFile
from mapgen.desk.remedies.table import remedies
from mapgen.pipeline import check_source
from mapgen.report.report import report
from mapgen.vocabulary import Carried

CITED = ("bypassed-steps", "citation-not-printed")
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


@pytest.mark.parametrize("against", AGAINST)
@pytest.mark.parametrize("quote", QUOTES)
def test_it_is_told_before_the_bias_of_the_work_is_entered_too(quote: str, against: str, path: Path) -> None:
    source = file_of(quote, against).replace("bias: low, participants: 200", "participants: 4000")
    before = check_source(source, path)
    entered = check_source(source.replace("match:", "bias: some-concerns, match:"), path)
    told = [{one.rule for one in each.findings} for each in (before, entered)]
    assert (
        ("bypassed-steps" in told[0])
        == ("bypassed-steps" in told[1])
        == (quote == "with the words that cite")
    )


@pytest.mark.parametrize(
    ("language", "words"), [("en", "Carried by its own citation"), ("fr", "cite elle-même")]
)
@pytest.mark.parametrize("quote", QUOTES)
def test_the_report_says_what_carries_a_claim_past_its_steps(
    quote: str, language: str, words: str, path: Path
) -> None:
    checked = check_source(file_of(quote, "a question that fails"), path)
    assert checked.map is not None
    told = " ".join(
        report(checked.map, checked.strengths, checked.findings, language, markdown=False).split()
    )
    assert (words in told) == (quote == "with the words that cite")


FAR = """\
# Coffee and colds

A Swedish study followed 90 nurses through a winter. Half of them drank coffee.

Coffee is dear. Nobody likes it cold.

Those nurses had fewer colds. Orr (2019) doubts it. Some nurses slept badly.
"""
COFFEE = """\
mapgen: 2
document: {{title: Coffee, language: en, kind: web-page, text: text.txt}}
sources:
  berg: {{mark: {mark}, match: certain, design: cohort, participants: 90 nurses}}
arguments: {{colds: {{title: Colds, conclusion: fewer}}}}
claims:
  fewer:
    quote: {quote}
    kind: result
{cites}"""


def coffee(path: Path, mark: str, cites: str, quote: str = "Those nurses had fewer colds.") -> str:
    (path.parent / "text.txt").write_text(FAR, encoding="utf-8")
    return COFFEE.format(mark=mark, quote=quote, cites=cites)


@pytest.mark.parametrize("cites", ["berg", "[berg]", "A Swedish study", "[A Swedish study, berg]"])
def test_a_sentence_far_from_the_name_of_a_study_may_tell_of_it(cites: str, path: Path) -> None:
    checked = check_source(coffee(path, "A Swedish study", f"    cites: {cites}\n"), path)
    assert checked.map is not None
    assert checked.map.claim["fewer"].citations == ("A Swedish study",)
    told = {one.rule for one in checked.findings if "fewer" in one.about}
    assert not told & {"citation-not-printed", "unsupported-claim", "unentered-mark"}
    assert checked.failing == ()


def test_words_that_the_text_does_not_have_are_no_name_of_a_study(path: Path) -> None:
    checked = check_source(coffee(path, "A Danish study", "    cites: berg\n"), path)
    assert [one.rule for one in checked.failing] == ["citation-not-printed"]


@pytest.mark.parametrize(
    "quote", ["Coffee is dear.", "[Coffee is dear.]", "\n      - Coffee is dear.", "\n    - Coffee is dear."]
)
def test_the_sentence_that_prints_a_mark_is_offered_to_be_quoted(quote: str, path: Path) -> None:
    source = coffee(path, "Orr (2019)", "    cites: Orr (2019)\n", quote)
    checked = check_source(source, path)
    finding = next(one for one in checked.failing if one.rule == "citation-not-printed")
    (remedy,) = remedies(OpenFile(source, path, checked.map), finding)
    mended = check_source(applied(source, remedy.edits), path)
    assert mended.failing == ()
    assert mended.map is not None
    assert [one.exact for one in mended.map.claim["fewer"].quotes] == [
        "Coffee is dear.",
        "Orr (2019) doubts it.",
    ]


def test_a_result_without_a_source_is_offered_the_studies_that_the_text_names(path: Path) -> None:
    source = coffee(path, "A Swedish study", "")
    source = source.replace("arguments: {colds: {title: Colds, conclusion: fewer}}\n", "")
    source += "  end:\n    quote: Nobody likes it cold.\n    because: fewer\n"
    source += "arguments: {colds: {title: Colds, conclusion: end}}\n"
    checked = check_source(source, path)
    finding = next(one for one in checked.findings if one.rule == "unsupported-claim")
    remedy, accepted, *_ = remedies(OpenFile(source, path, checked.map), finding)
    after = applied(source, remedy.edits)
    assert "    cites: berg\n" in after
    assert "accepted: …" in applied(source, accepted.edits)
    mended = check_source(after, path)
    assert mended.failing == ()
    assert "unsupported-claim" not in {one.rule for one in mended.findings}


@pytest.mark.parametrize("kind", ["", "    kind: result\n", "    kind: mechanism\n"])
def test_words_that_a_quote_leaves_out_and_that_name_its_study_are_told_and_entered(
    kind: str, path: Path
) -> None:
    text = "Coffee drinkers had fewer colds, which pleased the nurses of a Swedish study. So drink it."
    source = coffee(path, "a Swedish study", "", "Coffee drinkers had fewer colds").replace(
        "    kind: result\n", kind
    )
    source = source.replace("conclusion: fewer", "conclusion: end")
    source += "  end: {quote: drink it, because: fewer}\n"
    path.with_name("text.txt").write_text(text, encoding="utf-8")
    checked = check_source(source, path)
    finding = next(one for one in checked.findings if one.rule == "unsupported-claim")
    assert "“a Swedish study”" in finding.message.best("en")
    remedy = next(
        one for one in remedies(OpenFile(source, path, checked.map), finding) if "berg" in one.says.best("en")
    )
    mended = check_source(applied(source, remedy.edits), path)
    assert mended.map is not None
    assert mended.map.claim["fewer"].citations == ("a Swedish study",)
    assert mended.failing == ()
    assert "unsupported-claim" not in {one.rule for one in mended.findings}
