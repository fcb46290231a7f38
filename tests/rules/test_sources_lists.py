"""Rules that read the document's list and the works in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import Severity
from tests.rules.said import header, said

LISTED = """
sources:
  dunn: {mark: 1, listed: "Dunn A. Sleep in youth. 2019.", authors: [Dunn A]}
  lund: {mark: 2, listed: "Lund C. Lamps. 2020.", authors: [Lund C]}
claims:
  short: {quote: nights are short}
"""


def test_a_listed_work_that_no_sentence_marks_is_told(tmp_path: Path) -> None:
    text = "Dr Who says nights are short [1].\n\n1. Dunn A. Sleep in youth. 2019.\n2. Lund C. Lamps. 2020."
    assert [f.about for f in said("listed-never-cited", tmp_path, text, LISTED)] == [("lund",)]


def test_a_number_printed_in_the_list_itself_is_no_citation(tmp_path: Path) -> None:
    text = "Here nights are short [1].\n\n[1] Dunn A. Sleep in youth. 2019.\n[2] Lund C. Lamps. 2020."
    assert [f.about for f in said("listed-never-cited", tmp_path, text, LISTED)] == [("lund",)]


def test_a_work_cited_by_its_author_s_name_is_cited(tmp_path: Path) -> None:
    text = "As Dunn and then Lund saw, nights are short.\n\n1. Dunn A. Sleep in youth. 2019.\n2. Lund C. Lamps. 2020."
    assert said("listed-never-cited", tmp_path, text, LISTED) == []


def test_a_work_inside_a_range_of_numbers_is_cited(tmp_path: Path) -> None:
    text = "Here nights are short (1-2).\n\n1. Dunn A. Sleep in youth. 2019.\n2. Lund C. Lamps. 2020."
    assert said("listed-never-cited", tmp_path, text, LISTED) == []


def test_an_address_or_no_date_said_so_lets_an_entry_be_found(tmp_path: Path) -> None:
    text = "Nights are short [1][2].\n\n1. Sleep Board. https://sleep.example/nights\n2. Lund C. Lamps. n.d."
    yaml = """
sources:
  board: {mark: 1, listed: "Sleep Board. https://sleep.example/nights"}
  lund: {mark: 2, listed: Lund C. Lamps. n.d.}
claims:
  short: {quote: Nights are short, cites: [1, 2]}
"""
    assert said("missing-identifier", tmp_path, text, yaml) == []


@pytest.mark.parametrize(("url", "found"), [("", False), (", url: 'https://sleep.example/nights'", True)])
def test_what_somebody_entered_of_a_bare_entry_is_told(tmp_path: Path, url: str, found: bool) -> None:
    text = "Nights are short [1].\n\n1. Sleep Board. Nights."
    yaml = f"""
sources:
  board: {{mark: 1, listed: Sleep Board. Nights.{url}}}
claims:
  short: {{quote: Nights are short, cites: [1]}}
"""
    (bare,) = said("missing-identifier", tmp_path, text, yaml)
    assert "document’s list gives neither" in bare.message.best("en")
    assert ("have looked them up" in bare.remedy.best("en")) is found


def test_a_work_that_the_file_brings_in_without_particulars_is_asked_for_once(tmp_path: Path) -> None:
    yaml = """
sources:
  hearsay: {title: Heard on the radio}
  rumour: {authors: [Somebody]}
claims:
  short: {quote: Nights are short}
"""
    found = said("missing-identifier", tmp_path, "Nights are short.", yaml)
    assert [(f.about, f.severity) for f in found] == [(("hearsay", "rumour"), Severity.INFO)]


def test_where_there_is_no_list_at_all_nothing_is_said_of_its_entries(tmp_path: Path) -> None:
    yaml = "sources:\n  one: {mark: 1}\nclaims:\n  short: {quote: Nights are short, cites: [1]}\n"
    assert said("missing-identifier", tmp_path, "Nights are short [1].", yaml) == []


def test_two_records_with_one_pubmed_number_are_one_work(tmp_path: Path) -> None:
    yaml = """
sources:
  one: {mark: 1, pmid: "123456", title: Lamps}
  two: {mark: 2, pmid: "123456", title: Lamps again}
claims:
  short: {quote: Nights are short, cites: [1, 2]}
"""
    found = said("duplicate-source", tmp_path, "Nights are short [1][2].", yaml)
    assert [f.about for f in found] == [("one", "two")]


def test_yearly_reports_of_one_title_are_several_works(tmp_path: Path) -> None:
    yaml = """
sources:
  y19: {mark: 1, title: Annual report on sleep in schools, year: 2019}
  y20: {mark: 2, title: Annual report on sleep in schools, year: 2020}
claims:
  short: {quote: Nights are short, cites: [1, 2]}
"""
    assert said("duplicate-source", tmp_path, "Nights are short [1][2].", yaml) == []


def test_two_guesses_at_one_work_are_no_duplicate(tmp_path: Path) -> None:
    yaml = """
sources:
  one: {mark: 1, match: guess, pmid: "123456"}
  two: {mark: 2, match: guess, pmid: "123456"}
claims:
  short: {quote: Nights are short, cites: [1, 2]}
"""
    assert said("duplicate-source", tmp_path, "Nights are short [1][2].", yaml) == []


def _three(years: tuple[int, int, int]) -> str:
    works = "".join(f"  s{n}: {{mark: {n}, year: {year}}}\n" for n, year in enumerate(years, start=1))
    return f"sources:\n{works}claims:\n  short: {{quote: Nights are short, cites: [1, 2, 3]}}\n"


def test_a_list_that_is_mostly_old_is_told_for_information(tmp_path: Path) -> None:
    dated = header(date='"2024"')
    found = said("stale-or-undated", tmp_path, "Nights are short (1-3).", _three((1990, 1995, 2022)), dated)
    assert [(f.about, f.severity) for f in found] == [(("s1", "s2"), Severity.INFO)]


def test_one_classic_among_newer_works_is_not_old(tmp_path: Path) -> None:
    dated = header(date='"2024"')
    assert (
        said("stale-or-undated", tmp_path, "Nights are short (1-3).", _three((1958, 2020, 2022)), dated) == []
    )


def test_without_the_document_s_own_date_no_age_is_told(tmp_path: Path) -> None:
    assert said("stale-or-undated", tmp_path, "Nights are short (1-3).", _three((1958, 1960, 1961))) == []


def test_concern_about_a_work_weighs_less_than_its_retraction(tmp_path: Path) -> None:
    yaml = """
sources:
  one: {mark: 1, status: retracted}
  two: {mark: 2, status: concern}
  three: {mark: 3, status: standing}
claims:
  short: {quote: Nights are short, cites: [1, 2, 3]}
"""
    found = said("retracted-source", tmp_path, "Nights are short (1-3).", yaml)
    assert [(f.about, f.severity) for f in found] == [
        (("one", "short"), Severity.ERROR),
        (("two", "short"), Severity.WARNING),
    ]


def test_a_guess_at_a_retracted_work_accuses_nobody(tmp_path: Path) -> None:
    yaml = "sources:\n  one: {mark: 1, status: retracted, match: guess}\nclaims:\n  short: {quote: Nights are short, cites: [1]}\n"
    assert said("retracted-source", tmp_path, "Nights are short [1].", yaml) == []
