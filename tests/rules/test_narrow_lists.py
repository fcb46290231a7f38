"""Narrow cases of the rules that read a list of sources beside its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.rules.sources.database_as_source import _patterns
from mapgen.vocabulary import FindingKind
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


def test_all_catalogues_are_told_together_with_their_entries(tmp_path: Path) -> None:
    text = 'Lamps help [1]. Books do [2].\n\nSources\n1. PubMed. "Lamps."\n2. Google Scholar. "Books."'
    yaml = """
sources:
  one: {mark: 1, listed: 'PubMed. "Lamps."'}
  two: {mark: 2, listed: 'Google Scholar. "Books."'}
claims: {}
"""
    (found,) = said("database-as-source", tmp_path, text, yaml)
    assert sorted(found.about) == ["one", "two"]
    assert found.message.best("en").startswith("“PubMed” and “Google Scholar” are catalogues")


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
  three: {{mark: 3, data: cohort}}
claims:
  first: {{quote: Days are long, cites: [1, 2]}}
  third: {{quote: Dusk is early, cites: [3]}}
  short: {{quote: Nights are short, because: [{{premises: [first]}}, {{premises: [third]}}]}}
"""
    text = "Days are long [1,2]. Dusk is early [3]. Nights are short."
    found = said("non-independent-sources", tmp_path, text, yaml)
    assert len([each for each in found if each.about[0] == "short"]) == count


def test_dependent_reasons_of_the_makers_are_a_note_for_them_and_none_of_the_text(tmp_path: Path) -> None:
    yaml = """
sources:
  one: {mark: 1, data: cohort}
  two: {data: cohort}
  three: {data: cohort}
claims:
  own: {quote: Days are long, cites: [1]}
  first: {en: First., source: two}
  second: {en: Second., source: three}
  short: {quote: Nights are short, because: [{premises: [own]}, {premises: [first]}, {premises: [second]}]}
"""
    (found,) = said("non-independent-sources", tmp_path, "Days are long [1]. Nights are short.", yaml)
    assert found.kind is FindingKind.FAULT
    assert found.about == ("short.2", "short.3", "short", "three", "two")


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


@pytest.mark.parametrize(
    ("work", "claim", "about"),
    [
        ("mark: 1, status: superseded", "quote: Nights are short", [("one",)]),
        ("mark: 1, status: superseded", "quote: Nights are short, cites: [1]", [("one", "short")]),
        ("mark: 1, superseded-by: new", "quote: Nights are short, cites: [1]", [("one", "short")]),
        ("status: superseded", "en: So., source: one", [("one", "short")]),
        ("status: superseded", "quote: Nights are short", []),
        ("mark: 1, status: superseded, match: guess", "quote: Nights are short", []),
        ("mark: 1, status: standing", "quote: Nights are short, cites: [1]", []),
    ],
)
def test_a_replaced_work_is_told_where_it_is_pointed_to_or_leaned_on(
    tmp_path: Path, work: str, claim: str, about: list[tuple[str, ...]]
) -> None:
    yaml = f"sources:\n  one: {{{work}}}\n  new: {{year: 2020}}\nclaims:\n  short: {{{claim}}}\n"
    assert [f.about for f in said("stale-or-undated", tmp_path, "Nights are short [1].", yaml)] == about


def test_placeholders_are_counted_among_the_listed_works(tmp_path: Path) -> None:
    text = "Lamps help [1][2].\n\nSources\n1. Doe J. Lamps. Link\n2. Roe R. Books. 2001."
    yaml = """
sources:
  one: {mark: 1, listed: Doe J. Lamps. Link}
  two: {mark: 2, listed: Roe R. Books. 2001.}
  three: {year: 2020}
claims: {}
"""
    (found,) = said("placeholder-link", tmp_path, text, yaml)
    assert found.about == ("one",)
    assert found.message.get("en").startswith("1 of 2 listed sources ends in “Link”")


@pytest.mark.parametrize(
    ("match", "told"),
    [
        ("", "The work cited, Lamps, "),
        (", match: certain", "The work cited, Lamps, "),
        (", match: likely", "The work probably meant"),
    ],
)
def test_how_surely_a_work_speaks_against_what_cites_it(tmp_path: Path, match: str, told: str) -> None:
    yaml = f"""
sources: {{one: {{mark: 1, title: Lamps{match}}}}}
claims:
  help: {{quote: Lamps help, cites: [1], rebutted-by: [{{by: fails}}]}}
  fails: {{en: They do not., source: one}}
"""
    (found,) = said("source-says-otherwise", tmp_path, "Lamps help [1].", yaml)
    assert found.message.get("en").startswith(told)


def test_a_work_under_two_numbers_accuses_nobody(tmp_path: Path) -> None:
    yaml = "sources: {one: {mark: [1, 2], modality: can}}\nclaims:\n  help: {quote: Lamps help, cites: [1], modality: does}\n"
    assert said("source-says-otherwise", tmp_path, "Lamps help [1][2].", yaml) == []
