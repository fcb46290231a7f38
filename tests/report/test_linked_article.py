"""An article that cites by links in its text: how its works count, and how they are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.pipeline import Checked, check_file
from mapgen.report.report import report
from mapgen.vocabulary import Certainty

ADDRESS = "http://journal.example.org/cgi/reprint/26/12/3215"
TEXTS = {
    "en": (
        f"A proper trial [is available here]({ADDRESS}): mint reduced cramps in 60 adults. "
        "Mint is cheap. So mint cures cramps."
    ),
    "fr": (
        f"Un véritable essai [est en ligne ici]({ADDRESS}) : la menthe a réduit les crampes de 60 adultes. "
        "La menthe est bon marché. Donc la menthe guérit les crampes."
    ),
}
QUOTES = {
    "en": ("A proper trial is available here: mint reduced cramps in 60 adults.", "Mint is cheap.",
           "mint cures cramps"),
    "fr": ("Un véritable essai est en ligne ici : la menthe a réduit les crampes de 60 adultes.",
           "La menthe est bon marché.", "la menthe guérit les crampes"),
}  # fmt: skip


def checked(folder: Path, language: str, mark: str = ADDRESS, more: str = "", date: str = "") -> Checked:
    result, cheap, cures = QUOTES[language]
    text = TEXTS[language]
    if mark != ADDRESS:
        text = text.replace(f"({ADDRESS})", "").replace("[", "").replace("]", f" ({mark})")
        result = result.replace("here", f"here ({mark})").replace("ici", f"ici ({mark})")
    cites = "" if mark == ADDRESS else f", cites: {mark}"
    (folder / "mint.txt").write_text(text + "\n", encoding="utf-8")
    (folder / "mint.yaml").write_text(
        f"""
mapgen: 2
document: {{title: Mint, language: {language}, kind: web-page, text: mint.txt{date}}}
sources:
  roe-2003:
    mark: {mark}
    authors: [Roe A]
    title: Mint and cramps
    year: 2003
    design: randomised-trial
    participants: 900 adults
    bias: low{more}
  later: {{authors: [Poe B], title: Mint again, year: 2012, design: randomised-trial}}
claims:
  fewer: {{quote: "{result}", kind: result{cites}}}
  cheap: {{quote: "{cheap}"}}
  cures:
    quote: {cures}
    kind: effect
    because: {{premises: [fewer, cheap], scheme: evidence-to-claim, failed: {{indirectness: Only cramps were counted.}}}}
    rebutted-by: {{no-better: A larger trial.}}
  no-better: {{en: Mint was no better than water., source: later, kind: result}}
arguments:
  main: {{title: Mint cures, conclusion: cures}}
""",
        encoding="utf-8",
    )
    return check_file(folder / "mint.yaml")


def told(of: Checked, language: str) -> str:
    assert of.map is not None
    assert of.strengths is not None
    return " ".join(report(of.map, of.strengths, of.findings, language, markdown=False).split())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_link_to_the_work_is_a_certain_match_unless_the_author_says_otherwise(
    tmp_path: Path, language: str
) -> None:
    linked, guessed = checked(tmp_path, language), checked(tmp_path, language, more="\n    match: guess")
    found = [one.strengths.claims["fewer"].certainty for one in (linked, guessed) if one.strengths]
    assert found == [Certainty.HIGH, Certainty.VERY_LOW]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_missing_match_is_charged_to_the_file_and_not_to_the_text(tmp_path: Path, language: str) -> None:
    open_, closed = (
        checked(tmp_path, language, "Roe 2003", more) for more in ("", "\n    match: very-likely")
    )
    rules = [{finding.rule for finding in one.findings} for one in (open_, closed)]
    assert "unidentified-source" in rules[0]
    assert "single-point-of-failure" not in rules[0]
    assert "unidentified-source" not in rules[1]
    (finding,) = (one for one in open_.findings if one.rule == "unidentified-source")
    assert "`match`" in finding.remedy.best(language)


def test_a_report_names_a_linked_work_by_its_label(tmp_path: Path) -> None:
    words = told(checked(tmp_path, "en"), "en")
    assert "as the text tells of Roe 2003" in words
    assert "[http" not in words


@pytest.mark.parametrize(
    ("date", "language", "words"),
    [
        (", date: '2007-07-29'", "en", "The work is later than the text."),
        (", date: '2007-07-29'", "fr", "La publication est postérieure au texte."),
        (
            "",
            "en",
            "The text is undated; of the works that it cites and that could be identified the newest is of 2003.",
        ),
        (
            "",
            "fr",
            "Le texte n’est pas daté ; des publications qu’il cite et que l’on a pu retrouver, la plus récente est de 2003.",
        ),
        (", date: '2013'", "en", ""),
    ],
)
def test_a_work_is_surely_later_where_both_years_are_known(
    tmp_path: Path, date: str, language: str, words: str
) -> None:
    report_ = told(checked(tmp_path, language, date=date), language)
    assert words in report_
    assert words or "later than the text" not in report_


@pytest.mark.parametrize(
    ("language", "no"),
    [
        ("en", "evidence of their own: 2; with a work that the text cites: 1 (not: “Mint is cheap”)"),
        ("fr", "propres preuves : 2 ; avec une publication que le texte cite : 1 (pas : "),
    ],
)
def test_not_all_sources_are_told_where_a_chain_rests_on_a_claim_without_any(
    tmp_path: Path, language: str, no: str
) -> None:
    found = checked(tmp_path, language)
    bare = [one for one in found.findings if one.rule == "unsupported-claim"]
    assert [one.about for one in bare] == [("cheap",)]
    assert no in told(found, language)


def test_a_report_tells_a_claim_once_under_findings_that_say_the_same(tmp_path: Path) -> None:
    words = told(checked(tmp_path, "en"), "en")
    assert "“Mint is cheap.” “Mint is cheap.”" not in words


def test_a_long_claim_is_told_once_and_then_by_its_label(tmp_path: Path) -> None:
    checked(tmp_path, "en")
    long = (
        "mint cures cramps, "
        + "as everybody in our valley has known for ages and will tell you, " * 2
        + "of course"
    )
    text, source = tmp_path / "mint.txt", tmp_path / "mint.yaml"
    text.write_text(text.read_text("utf-8").replace("mint cures cramps", long), encoding="utf-8")
    content = source.read_text("utf-8")
    content = content.replace("quote: mint cures cramps", f"short: Mint helps\n    quote: '{long}'")
    source.write_text(content, encoding="utf-8")
    words = told(check_file(source), "en")
    chains = words.split("Chains of reasoning")[1]
    assert f"→ Mint helps: M{long[1:]}" in chains
    assert chains.count(long[1:]) < words.count("Mint helps")
    assert "at the step to: mint helps" in chains.lower()


def test_a_chain_is_not_charged_with_a_work_of_which_the_file_does_not_tell_yet_what_it_is(
    tmp_path: Path,
) -> None:
    bare = checked(tmp_path, "en")
    source = tmp_path / "mint.yaml"
    content = source.read_text("utf-8")
    source.write_text(content.replace("    design: randomised-trial\n", ""), encoding="utf-8")
    rules = [{one.rule for one in found.findings} for found in (bare, check_file(source))]
    assert "single-point-of-failure" not in rules[0] | rules[1]
    told_so = content.replace("    design: randomised-trial\n", "    design: opinion\n")
    source.write_text(told_so, encoding="utf-8")
    assert "single-point-of-failure" in {one.rule for one in check_file(source).findings}


def test_instruments_rate_nothing_of_works_that_nobody_has_entered(tmp_path: Path) -> None:
    (tmp_path / "mint.txt").write_text(TEXTS["en"] + "\n", encoding="utf-8")
    (tmp_path / "mint.yaml").write_text(
        "mapgen: 2\ndocument: {title: Mint, language: en, kind: web-page, text: mint.txt}\n"
        f"sources: {{link: '{ADDRESS}'}}\n"
        f"claims: {{fewer: {{quote: '{QUOTES['en'][0]}'}}, cures: {{quote: {QUOTES['en'][2]}, because: fewer}}}}\n"
        "arguments: {main: {title: Mint cures, conclusion: cures}}\n",
        encoding="utf-8",
    )
    words = told(check_file(tmp_path / "mint.yaml"), "en")
    assert "of 0 claims" not in words
    assert "0 could be identified" not in words
    assert "Are the sources of everything said listed clearly? → no" not in words
