"""Format 2: each short form stands for a long one, and what the text says need not be typed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
import yaml

from mapgen.model.argument_map import ArgumentMap
from mapgen.syntax.fields.schema import file_schema
from tests.syntax.helper import faults, read_yaml

DOCUMENT = "document: {title: Example, language: en, kind: web-page, text: text.txt%s}\n"
TEXT = """Teenagers sleep seven hours [1]. Nobody knows why [2, 3]. Screens are bright, a survey says.

Schools should begin later.

Sources
1. National Sleep Survey, 2019.
2. Dunn A. Nights. J Sleep 2003;4:11-19.
4. A work that nobody cites.
"""
CLAIMS = """claims:
  a: {quote: Teenagers sleep seven hours, cites: [1]}
  b: {quote: Nobody knows why, cites: [2, 3]}
  c:
    quote: Schools should begin later.
"""
SOURCES = """sources:
  one: {mark: 1, listed: 'National Sleep Survey, 2019.', year: 2019}
  two:
    mark: 2
    listed: 'Dunn A. Nights. J Sleep 2003;4:11-19.'
    authors: Dunn A
    year: 2003
    title: Nights
    container: J Sleep
"""
TERMS = "terms: {teenagers: {en: teenagers}, lamp: {en: lamp}}\n"


def the_map(folder: Path, yaml: str, *, form: int, more: str = "") -> ArgumentMap:
    """The map of a file in that format, which has no fault; without the spans of fields."""
    header = f"mapgen: {form}\n" + DOCUMENT % more
    file = read_yaml(folder, yaml, TEXT, header)
    assert file.map is not None
    assert [one for one in file.findings if one.fails] == []
    return replace(file.map, claims=tuple(replace(one, field_spans=()) for one in file.map.claims))


SHORT = [
    ("claims:\n  a: Nobody knows why\n", "claims:\n  a: {quote: Nobody knows why, cites: [2, 3]}\n"),
    (
        "claims:\n  a: [Nobody knows why, Screens are bright]\n",
        "claims:\n  a: {quote: [Nobody knows why, Screens are bright], cites: [2, 3]}\n",
    ),
    (
        CLAIMS + "    because: [a, b]\n",
        CLAIMS + "    because: [{premises: [a, b]}]\n",
    ),
    (CLAIMS + "    because: a\n", CLAIMS + "    because: [{premises: a}]\n"),
    (
        CLAIMS + "    because: {premises: a, scheme: practical-reasoning}\n",
        CLAIMS + "    because: [{premises: a, scheme: practical-reasoning}]\n",
    ),
    (
        CLAIMS + "    because: [[a], [b]]\n",
        CLAIMS + "    because: [{premises: a}, {premises: b}]\n",
    ),
    (
        CLAIMS + "    because:\n      premises: a\n      scheme: practical-reasoning\n"
        "      open: [alternatives, feasibility]\n",
        CLAIMS + "    because:\n      - premises: a\n        scheme: practical-reasoning\n"
        "        answers: {alternatives: {is: open}, feasibility: {is: open}}\n",
    ),
    (
        CLAIMS + "    because:\n      premises: a\n      scheme: practical-reasoning\n"
        "      open: alternatives\n      failed: {feasibility: {en: No bus., fr: Pas de bus.}}\n",
        CLAIMS + "    because:\n      - premises: a\n        scheme: practical-reasoning\n"
        "        answers:\n          alternatives: {is: open}\n"
        "          feasibility: {is: failed, why: {en: No bus., fr: Pas de bus.}}\n",
    ),
    (
        CLAIMS + "    because:\n      premises: a\n      scheme: practical-reasoning\n"
        "      failed:\n        alternatives:\n        feasibility: {why: No bus., fatal: None ever came.}\n",
        CLAIMS + "    because:\n      - premises: a\n        scheme: practical-reasoning\n"
        "        answers:\n          alternatives: {is: failed}\n"
        "          feasibility: {is: failed, why: No bus., fatal: None ever came.}\n",
    ),
    (CLAIMS + "    proposed: {kind: effect}\n", CLAIMS + "    proposed: {kind: {is: effect}}\n"),
    (CLAIMS + "    rebutted-by: a\n", CLAIMS + "    rebutted-by: [{by: a}]\n"),
    (CLAIMS + "    rebutted-by: [a, b]\n", CLAIMS + "    rebutted-by: [{by: a}, {by: b}]\n"),
    (
        CLAIMS + "    rebutted-by: {a: Too late., b: {reason: Too dear., fatal: No money.}}\n",
        CLAIMS
        + "    rebutted-by: [{by: a, reason: Too late.}, {by: b, reason: Too dear., fatal: No money.}]\n",
    ),
    (
        TERMS + CLAIMS + "    outcome: sleep\n    intervention: lamp\n    population: teenagers\n",
        TERMS + CLAIMS + "    outcome: {name: sleep}\n    intervention: {agent: lamp}\n"
        "    population: {group: teenagers}\n",
    ),
    (
        "sources: {one: 1}\nclaims:\n  a: Teenagers sleep seven hours\n",
        "sources: {one: {mark: 1, listed: 'National Sleep Survey, 2019.', year: 2019}}\n"
        "claims:\n  a: {quote: Teenagers sleep seven hours, cites: 1}\n",
    ),
    (
        "sources: {one: {mark: 1, downgrades: {imprecision: serious}}}\nclaims:\n  a: Teenagers sleep seven hours\n",
        "sources: {one: {mark: 1, listed: 'National Sleep Survey, 2019.', year: 2019, downgrades: {imprecision: {by: serious}}}}\n"
        "claims:\n  a: {quote: Teenagers sleep seven hours, cites: 1}\n",
    ),
    (
        CLAIMS + "left-out: [{quote: [Screens are bright, a survey says], why: An aside.}]\n",
        CLAIMS
        + "left-out: [{quote: Screens are bright, why: An aside.}, {quote: a survey says, why: An aside.}]\n",
    ),
]


@pytest.mark.parametrize(("short", "long"), SHORT)
def test_a_short_form_means_what_its_long_form_means(tmp_path: Path, short: str, long: str) -> None:
    sources = "" if "sources:" in long else SOURCES
    assert the_map(tmp_path, sources + short, form=2) == the_map(tmp_path, sources + long, form=1)


@pytest.mark.parametrize(("short", "long"), SHORT)
def test_an_editor_with_the_schema_accepts_both_forms(short: str, long: str) -> None:
    for form, told in ((2, short), (1, long)):
        value = yaml.safe_load(f"mapgen: {form}\n" + DOCUMENT % "" + told)
        jsonschema.Draft202012Validator(file_schema()).validate(value)


def test_a_short_form_is_a_fault_in_format_1(tmp_path: Path) -> None:
    file = read_yaml(tmp_path, "claims:\n  a: Nobody knows why\n", TEXT, "mapgen: 1\n" + DOCUMENT % "")
    assert ("wrong-shape", 2, 6) in faults(file)


def test_a_fault_in_a_short_form_is_told_where_it_was_typed(tmp_path: Path) -> None:
    yaml = CLAIMS + "    because:\n      premises: a\n      scheme: practical-reasoning\n      open: [dose]\n"
    file = read_yaml(tmp_path, yaml, TEXT, "mapgen: 2\n" + DOCUMENT % "")
    assert ("unknown-word", 9, 14) in faults(file)


def test_a_question_under_two_states_is_told(tmp_path: Path) -> None:
    yaml = CLAIMS + (
        "    because:\n      premises: a\n      scheme: practical-reasoning\n"
        "      open: alternatives\n      failed: {alternatives: None.}\n"
    )
    file = read_yaml(tmp_path, yaml, TEXT, "mapgen: 2\n" + DOCUMENT % "")
    assert "duplicate-key" in [name for name, *_ in faults(file)]


class TestCites:
    def test_are_the_marks_in_the_quote_and_right_after_it(self, tmp_path: Path) -> None:
        map_ = the_map(
            tmp_path,
            "claims:\n  a: Teenagers sleep seven hours\n  b: Nobody knows why [2, 3].\n  c: Screens are bright\n",
            form=2,
        )
        assert [claim.citations for claim in map_.claims] == [("1",), ("2", "3"), ()]

    def test_of_the_rest_of_a_sentence_are_not_taken(self, tmp_path: Path) -> None:
        map_ = the_map(tmp_path, "claims:\n  a: Teenagers sleep\n", form=2)
        assert map_.claims[0].citations == ()

    def test_are_what_the_file_says_where_it_says_so(self, tmp_path: Path) -> None:
        yaml = "claims:\n  a: {quote: Teenagers sleep seven hours, cites: []}\n  b: {quote: Nobody knows why, cites: 2}\n"
        map_ = the_map(tmp_path, yaml, form=2)
        assert [claim.citations for claim in map_.claims] == [(), ("2",)]


class TestSources:
    def test_have_the_entry_that_the_list_gives_under_their_mark(self, tmp_path: Path) -> None:
        map_ = the_map(tmp_path, "sources: {survey: 1}\nclaims:\n  a: Teenagers sleep seven hours\n", form=2)
        (source,) = map_.sources
        assert source.listed is not None
        assert (source.id, source.listed.exact) == ("survey", "National Sleep Survey, 2019.")
        assert source.listed.found

    def test_have_what_stands_in_their_entry_unless_the_file_says_otherwise(self, tmp_path: Path) -> None:
        yaml = "sources:\n  survey: 1\n  nights: {mark: 2, title: Other nights, container: []}\nclaims:\n  a: Nobody knows\n"
        survey, nights = the_map(tmp_path, yaml, form=2).sources
        assert (survey.authors, survey.year, survey.title) == ((), "2019", "")
        assert (nights.authors, nights.year, nights.title) == (("Dunn A",), "2003", "Other nights")
        assert nights.container == ""

    def test_have_what_the_address_tells_that_is_their_mark(self, tmp_path: Path) -> None:
        yaml = "sources: {trial: 'https://doi.org/10.5555/abc'}\nclaims:\n  a: Nobody knows\n"
        (source,) = the_map(tmp_path, yaml, form=2).sources
        assert (source.doi, source.url) == ("10.5555/abc", "https://doi.org/10.5555/abc")

    def test_have_none_where_the_file_says_so(self, tmp_path: Path) -> None:
        yaml = "sources: {survey: {mark: 1, listed: []}}\nclaims:\n  a: Teenagers sleep seven hours\n"
        assert the_map(tmp_path, yaml, form=2).sources[0].listed is None

    def test_that_the_file_does_not_have_are_known_by_their_mark_if_they_are_listed(
        self, tmp_path: Path
    ) -> None:
        map_ = the_map(tmp_path, "claims:\n  source-2: Nobody knows why\n", form=2)
        # Mark 3 has no entry; `source-2` is the id of a claim.
        assert [(source.id, source.marks) for source in map_.sources] == [("source-2-2", ("2",))]


class TestFacets:
    YAML = TERMS + "claims:\n  a: Nobody knows why\n  b: {quote: Screens are bright, population: animals}\n"

    def test_of_the_document_are_those_of_every_claim_that_gives_none(self, tmp_path: Path) -> None:
        throughout = ", throughout: {population: {species: human, group: teenagers}, outcome: sleep}"
        map_ = the_map(tmp_path, self.YAML, form=2, more=throughout)
        told = [(claim.facets.population.group, claim.facets.outcome.name) for claim in map_.claims]
        assert told == [("teenagers", "sleep"), ("animals", "sleep")]

    def test_of_a_chain_go_before_those_of_the_document(self, tmp_path: Path) -> None:
        yaml = self.YAML + "arguments: {main: {title: Main, conclusion: a, throughout: {outcome: rest}}}\n"
        map_ = the_map(tmp_path, yaml, form=2, more=", throughout: {outcome: sleep}")
        assert [claim.facets.outcome.name for claim in map_.claims] == ["rest", "sleep"]

    def test_of_a_work_are_those_of_what_it_says(self, tmp_path: Path) -> None:
        yaml = (
            TERMS
            + "sources: {other: {title: A work, population: teenagers}}\n"
            + "claims:\n  a: {source: other, en: They slept.}\n  b: {source: other, en: So., population: rats}\n"
            + "  c: {source: other, en: And so on., population: []}\n"
        )
        map_ = the_map(tmp_path, yaml, form=2, more=", throughout: {population: everyone, outcome: sleep}")
        told = [(claim.facets.population.group, claim.facets.outcome.name) for claim in map_.claims]
        assert told == [("teenagers", ""), ("rats", ""), ("", "")]

    def test_that_are_said_once_need_format_2(self, tmp_path: Path) -> None:
        header = "mapgen: 1\n" + DOCUMENT % ", throughout: {outcome: {name: sleep}}"
        file = read_yaml(tmp_path, "claims:\n  a: {quote: Nobody knows why}\n", TEXT, header)
        assert file.map is not None
        assert file.map.claims[0].facets.outcome.name == ""
        assert "unknown-field" in [one.rule for one in file.findings]
