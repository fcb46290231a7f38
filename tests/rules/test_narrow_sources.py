"""Narrow cases of the rules on sources: what just counts, and what just does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import Severity
from tests.rules.said import header, said

SURVEY = "survey: {mark: 1, listed: National Sleep Survey. Annual report., container: National Sleep Survey}"
PANEL = "panel: {mark: 2, listed: Youth Health Panel. Statement., container: Youth Health Panel}"
ENTRIES = "\n\nSources\n1. National Sleep Survey. Annual report.\n2. Youth Health Panel. Statement."


@pytest.mark.parametrize(
    ("body", "about"),
    [
        (
            "The National Sleep Survey says so [3].\n\nThe Youth Health Panel agrees [4].",
            [("survey", "panel")],
        ),
        (
            "The National Sleep Survey says so [3].\n\nThe Youth Health Panel agrees [5].",
            [("panel",), ("survey",)],
        ),
        ("The National Sleep Survey says so [3].", [("survey",)]),
        ("The National Sleep Survey says so [1].", []),
        ("The National Sleep Survey says so [3][1].", [("survey",)]),
        ("The National Sleep Survey says so [3, 4].", []),
        ("The National Sleep Survey and the Youth Health Panel say so [3].", []),
        ("They say so [3].", []),
    ],
)
def test_a_number_beside_a_named_work_is_that_work_s(
    tmp_path: Path, body: str, about: list[tuple[str, ...]]
) -> None:
    yaml = f"sources:\n  {SURVEY}\n  {PANEL}\nclaims: {{}}\n"
    assert [f.about for f in said("numbering-mismatch", tmp_path, body + ENTRIES, yaml)] == about


def test_a_shift_points_at_the_claim_that_cites(tmp_path: Path) -> None:
    body = "The National Sleep Survey says so [3].\n\nThe Youth Health Panel agrees [4]."
    yaml = f"sources:\n  {SURVEY}\n  {PANEL}\nclaims:\n  so: {{quote: says so, cites: [3]}}\n"
    (found,) = said("numbering-mismatch", tmp_path, body + ENTRIES, yaml)
    assert found.about == ("so", "survey", "panel")
    assert found.span.line == yaml.splitlines().index("  so: {quote: says so, cites: [3]}") + 3
    assert "National Sleep Survey [3] → 1, Youth Health Panel [4] → 2" in found.message.get("en")


@pytest.mark.parametrize(
    ("text", "severity", "missing"),
    [
        ("Lamps help [1].", Severity.ERROR, "No list of sources"),
        ("Lamps help [1].\n\nSources\n", Severity.WARNING, None),
        ("Lamps help.", None, None),
    ],
)
def test_a_heading_under_which_no_list_is_read_is_told_as_that(
    tmp_path: Path, text: str, severity: Severity | None, missing: str | None
) -> None:
    found = said("missing-bibliography", tmp_path, text, "claims:\n  help: {quote: Lamps help}\n")
    assert [each.severity for each in found] == ([severity] if severity else [])
    for each in found:
        assert each.missing.get("en") == missing


@pytest.mark.parametrize(
    ("work", "count"),
    [
        ("authors: [Doe J], year: 2020, title: Lamps", 0),
        ("authors: [Doe J], year: 2020, container: Lamp Journal", 0),
        ("authors: [Doe J], title: Lamps", 1),
        ("authors: [Doe J], year: 2020", 1),
        ("year: 2020, title: Lamps", 1),
        ("doi: 10.1000/lamps", 0),
        ('pmid: "123456"', 0),
        ('url: "https://lamps.example/1"', 0),
    ],
)
def test_a_work_can_be_found_by_an_identifier_or_by_author_year_and_title(
    tmp_path: Path, work: str, count: int
) -> None:
    yaml = f"sources:\n  one: {{{work}}}\nclaims:\n  short: {{quote: Nights are short}}\n"
    assert len(said("missing-identifier", tmp_path, "Nights are short.", yaml)) == count


@pytest.mark.parametrize(
    ("text", "listed", "told"),
    [
        ("As found on PubMed, lamps help.", "", ["PubMed"]),
        ("Lamps help [1].", 'PubMed. "Lamps."', ["PubMed"]),
        ("Lamps help [1]. As found on pubmed, books do.", 'PubMed. "Lamps."', ["PubMed"]),
        (
            "Lamps help [1]. As found on Google Scholar, books do.",
            'PubMed. "Lamps."',
            ["PubMed", "Google Scholar"],
        ),
        ("Lamps help.", "", []),
    ],
)
def test_a_catalogue_is_told_once_in_the_list_s_words_first(
    tmp_path: Path, text: str, listed: str, told: list[str]
) -> None:
    own = f"sources:\n  one: {{mark: 1, listed: '{listed}'}}\n" if listed else ""
    whole = text + (f"\n\nSources\n1. {listed}" if listed else "")
    found = said("database-as-source", tmp_path, whole, own + "claims: {}\n")
    assert len(found) == bool(told)
    for name in told:
        assert all(f"“{name}”" in each.message.best("en") for each in found)
    for each in found:
        assert all(whole[part.start : part.end].strip() for part in each.passages)
        assert each.passages


def test_the_first_of_three_records_is_the_one_that_the_others_repeat(tmp_path: Path) -> None:
    works = "".join(f'  w{n}: {{mark: {n}, pmid: "123456", title: Lamps {n}}}\n' for n in (1, 2, 3))
    yaml = f"sources:\n{works}claims: {{}}\n"
    found = said("duplicate-source", tmp_path, "Nights are short (1-3).", yaml)
    assert [each.about for each in found] == [("w1", "w2"), ("w1", "w3")]


TWO = """
sources:
  one: {mark: 1, authors: [Doe J], %s}
  two: {mark: 2, authors: [Doe J, Roe R], %s}
claims:
  short: {quote: Nights are short, cites: [1, 2]}
"""


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        ("year: 2020, container: Lamps", "year: 2020, container: Lamps", 1),
        ("year: 2020, container: Lamps", "year: 2021, container: Lamps", 0),
        ("year: 2020, container: Lamps", "year: 2020, container: Books", 0),
        ("container: Lamps", "container: Lamps", 0),
        ("year: 2020", "year: 2020", 0),
        ("year: 2020, container: Lamps, match: guess", "year: 2020, container: Lamps", 0),
        ("data: cohort", "data: cohort", 1),
        ("based-on: [two]", "year: 2020", 1),
    ],
)
def test_two_works_of_one_author_year_and_journal_or_one_data_set_hang_together(
    tmp_path: Path, one: str, two: str, count: int
) -> None:
    found = said("non-independent-sources", tmp_path, "Nights are short [1][2].", TWO % (one, two))
    assert [each.about for each in found] == [("short", "one", "two")] * count


@pytest.mark.parametrize(
    ("second", "count"),
    [("{en: Second., source: two}", 1), ("{en: Second., source: apart}", 0), ("{quote: Days are long}", 0)],
)
def test_two_steps_hang_together_by_the_works_behind_them(tmp_path: Path, second: str, count: int) -> None:
    yaml = f"""
sources:
  one: {{data: cohort}}
  two: {{data: cohort}}
  apart: {{year: 2020}}
claims:
  first: {{en: First., source: one}}
  second: {second}
  short: {{quote: Nights are short, because: [{{premises: [first]}}, {{premises: [second]}}]}}
"""
    text = "Nights are short. Days are long."
    assert len(said("non-independent-sources", tmp_path, text, yaml)) == count


@pytest.mark.parametrize(
    ("first", "count"),
    [("mark: 1, year: 1990", 1), ("year: 1990", 0), ("mark: 1, year: 1990, match: guess", 0)],
)
def test_only_works_that_the_text_surely_points_to_grow_old(tmp_path: Path, first: str, count: int) -> None:
    yaml = f"sources:\n  old: {{{first}}}\n  new: {{mark: 2, year: 1991}}\n  also: {{mark: 3, year: 2022}}\n"
    yaml += "claims:\n  short: {quote: Nights are short, cites: [1, 2, 3]}\n"
    found = said("stale-or-undated", tmp_path, "Nights are short (1-3).", yaml, header(date='"2024"'))
    assert [("old" in each.about) for each in found].count(True) == count


@pytest.mark.parametrize(("claim", "count"), [("source: one, en: So.", 1), ("source: two, en: So.", 0)])
def test_a_retracted_work_is_told_with_the_claims_that_it_makes(
    tmp_path: Path, claim: str, count: int
) -> None:
    yaml = f"""
sources:
  one: {{mark: 1, status: retracted}}
  two: {{mark: 2, status: standing}}
claims:
  short: {{quote: Nights are short, cites: [1]}}
  made: {{{claim}}}
"""
    (found,) = said("retracted-source", tmp_path, "Nights are short [1][2].", yaml)
    assert ("made" in found.about) is bool(count)


@pytest.mark.parametrize(
    ("other", "numbers"),
    [
        ("agree: {quote: agrees, cites: [4]}", []),
        ("agree: {quote: agrees}", ["4"]),
        ("agree: {quote: agrees, cites: [4]}, rain: {quote: It rains, cites: [3]}", ["3"]),
    ],
)
def test_a_number_without_an_entry_dangles_unless_each_claim_s_work_is_named_beside_it(
    tmp_path: Path, other: str, numbers: list[str]
) -> None:
    body = "The National Sleep Survey says so [3].\n\nThe Youth Health Panel agrees [4].\n\nIt rains [3]. It snows [1]."
    yaml = f"sources:\n  {SURVEY}\n  {PANEL}\nclaims: {{so: {{quote: says so, cites: [3]}}, {other}}}\n"
    found = said("dangling-citation", tmp_path, f"{body}{ENTRIES}", yaml)
    assert [each.missing.get("en") for each in found] == [
        f"Not in the list: source {number}" for number in numbers
    ]
