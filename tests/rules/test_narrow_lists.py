"""Narrow cases of the rules that read a list of sources beside its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.rules.sources.database_as_source import _patterns
from tests.rules.said import header, said

SURVEY = "survey: {mark: %s, listed: National Sleep Survey. Annual report., container: National Sleep Survey}"
ENTRY = "\n\nSources\n1. National Sleep Survey. Annual report."


def test_a_single_number_that_points_elsewhere_is_no_shift(tmp_path: Path) -> None:
    yaml = f"sources:\n  {SURVEY % 1}\nclaims: {{}}\n"
    (found,) = said("numbering-mismatch", tmp_path, f"The National Sleep Survey says so [3].{ENTRY}", yaml)
    assert "→" not in found.message.get("en")


@pytest.mark.parametrize(
    ("mark", "printed"), [("Doe 2019", "[3]"), ("1", "(Doe 2019)"), ("Doe 2019", "(Roe 2020)")]
)
def test_names_with_years_have_no_numbers_to_compare(tmp_path: Path, mark: str, printed: str) -> None:
    yaml = f"sources:\n  {SURVEY % mark}\nclaims: {{}}\n"
    text = f"The National Sleep Survey says so {printed}.{ENTRY}"
    assert said("numbering-mismatch", tmp_path, text, yaml) == []


def test_each_catalogue_is_told_with_its_own_entries(tmp_path: Path) -> None:
    text = 'Lamps help [1]. Books do [2].\n\nSources\n1. PubMed. "Lamps."\n2. Google Scholar. "Books."'
    yaml = """
sources:
  one: {mark: 1, listed: 'PubMed. "Lamps."'}
  two: {mark: 2, listed: 'Google Scholar. "Books."'}
claims: {}
"""
    found = said("database-as-source", tmp_path, text, yaml)
    assert sorted(each.about for each in found) == [("one",), ("two",)]


def test_a_catalogue_that_begins_a_line_speaks(tmp_path: Path) -> None:
    yaml = "claims:\n  first: {quote: Books do}\n  help: {quote: lamps help}\n"
    (found,) = said("database-as-source", tmp_path, "Books do.\n\nPubMed: lamps help.", yaml)
    assert found.about == ("help",)
    assert found.span.line == 5


def test_no_remark_in_the_list_of_catalogues_is_one() -> None:
    assert not any("#" in pattern.pattern for pattern in _patterns())


BEHIND = """
sources:
  one: {mark: 1, authors: [Doe J], year: 2020, container: Lamps%s}
  two: {authors: [Doe J], year: 2020, container: Lamps%s}
claims:
  first: {en: First., source: one}
  second: {en: Second., source: two}
  short: {quote: Nights are short, because: [{premises: [first]}, {premises: [second]}]}
"""


@pytest.mark.parametrize(("one", "two", "count"), [("", "", 1), ("", ", match: guess", 0)])
def test_what_is_only_guessed_hangs_together_with_nothing(
    tmp_path: Path, one: str, two: str, count: int
) -> None:
    assert len(said("non-independent-sources", tmp_path, "Nights are short.", BEHIND % (one, two))) == count


@pytest.mark.parametrize(("also", "count"), [("", 1), ("\n  other: {mark: 1, year: 1999}", 0)])
def test_a_step_with_a_mark_of_several_candidates_is_not_compared(
    tmp_path: Path, also: str, count: int
) -> None:
    yaml = f"""
sources:
  one: {{mark: 1, data: cohort}}{also}
  two: {{mark: 2, data: cohort}}
  three: {{data: cohort}}
claims:
  first: {{quote: Days are long, cites: [1, 2]}}
  third: {{en: Third., source: three}}
  short: {{quote: Nights are short, because: [{{premises: [first]}}, {{premises: [third]}}]}}
"""
    found = said("non-independent-sources", tmp_path, "Days are long [1,2]. Nights are short.", yaml)
    assert len([each for each in found if each.about[0] == "short"]) == count


def test_a_text_with_a_list_hides_no_work_behind_its_numbers(tmp_path: Path) -> None:
    text = "It helps [1][2].\n\nSources\n1. Doe J. Lamps. 2000.\n2. Roe R. Books. 2001."
    yaml = """
sources:
  one: {mark: 1, year: 2000, listed: Doe J. Lamps. 2000.}
  two: {mark: 2, year: 2001, listed: Roe R. Books. 2001., match: guess}
  no: {year: 2001, direction: against, reading: read}
claims: {a: {quote: It helps, cites: [1, 2]}}
"""
    assert len(said("missing-counter-evidence", tmp_path, text, yaml, header(date='"2020"'))) == 1


@pytest.mark.parametrize(("claim", "count"), [("quote: Lamps help", 1), ("en: So., source: one", 0)])
def test_only_what_the_document_itself_advises_asks_for_balance(
    tmp_path: Path, claim: str, count: int
) -> None:
    yaml = (
        "sources: {one: {mark: 1}}\nclaims:\n"
        f"  help: {{{claim}, kind: effect, intervention: {{agent: lamp}}}}\n"
    )
    own = header(ratings="{discern-12: {is: 1}}")
    assert len(said("balance-gap", tmp_path, "Lamps help.", yaml, own)) == count
