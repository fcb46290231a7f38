"""Rules that compare claims with the works they lean on."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import Severity
from tests.rules.said import header, said

TEXT = "Lamps cut the wait by nine minutes [1]."


def _one(source: str, claim: str = "kind: result") -> str:
    quote = "Lamps cut the wait by nine minutes"
    return (
        f"sources:\n  dunn: {{mark: 1, {source}}}\nclaims:\n  nine: {{quote: {quote}, cites: [1], {claim}}}\n"
    )


@pytest.mark.parametrize(
    "source",
    [
        "design: systematic-review",
        "design: randomised-trial",
        "design: regulatory",
        "design: narrative-review, match: guess",
        "year: 2019",
    ],
)
def test_a_result_from_a_study_or_from_who_knows_where_is_let_be(tmp_path: Path, source: str) -> None:
    assert said("secondary-for-primary", tmp_path, TEXT, _one(source)) == []


def test_a_definition_may_come_from_a_textbook(tmp_path: Path) -> None:
    assert said("secondary-for-primary", tmp_path, TEXT, _one("design: textbook", "kind: definition")) == []


@pytest.mark.parametrize(("match", "supposed"), [("certain", False), ("likely", True)])
def test_a_work_that_is_only_likely_is_told_as_supposed(tmp_path: Path, match: str, supposed: bool) -> None:
    yaml = _one(f"design: narrative-review, match: {match}")
    (found,) = said("secondary-for-primary", tmp_path, TEXT, yaml)
    assert ("it seems" in found.message.best("en")) is supposed


def test_a_review_beside_the_study_itself_is_let_be(tmp_path: Path) -> None:
    yaml = """
sources:
  review: {mark: 1, design: narrative-review}
  trial: {mark: 2, design: randomised-trial}
claims:
  nine: {quote: Lamps cut the wait, cites: [1, 2], kind: result}
"""
    assert said("secondary-for-primary", tmp_path, "Lamps cut the wait [1][2].", yaml) == []


def _denied(match: str) -> str:
    yaml = _one(f"match: {match}", "kind: effect, rebutted-by: [{by: no}]")
    return yaml + "  no: {en: Lamps made no difference., source: dunn}\n"


@pytest.mark.parametrize(
    ("match", "severity"), [("certain", Severity.ERROR), ("likely", Severity.WARNING), ("guess", None)]
)
def test_how_grave_it_is_follows_how_sure_the_work_is(
    tmp_path: Path, match: str, severity: Severity | None
) -> None:
    found = said("source-says-otherwise", tmp_path, TEXT, _denied(match))
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_another_work_that_disagrees_is_a_dispute_and_no_misquotation(tmp_path: Path) -> None:
    yaml = (
        _denied("certain")
        .replace("source: dunn}", "source: lund}")
        .replace("claims:", "  lund: {authors: [Lund C], year: 2020, title: Lamps}\nclaims:")
    )
    assert said("source-says-otherwise", tmp_path, TEXT, yaml) == []


def test_wording_stronger_than_the_work_s_is_told_and_weaker_is_not(tmp_path: Path) -> None:
    strong = said("source-says-otherwise", tmp_path, TEXT, _one("modality: might", "modality: does"))
    weak = said("source-says-otherwise", tmp_path, TEXT, _one("modality: does", "modality: might"))
    assert (len(strong), len(weak)) == (1, 0)


def test_a_name_in_the_paragraph_counts_where_the_numbers_are_shifted(tmp_path: Path) -> None:
    text = (
        "The Lamp Journal shows it [2].\n\nThe Sleep Board says so [3].\n\nLamp Journal. A.\nSleep Board. B."
    )
    yaml = """
sources:
  lamp: {mark: 1, listed: Lamp Journal. A., design: narrative-review}
  board: {mark: 2, listed: Sleep Board. B., design: randomised-trial}
claims:
  shows: {quote: The Lamp Journal shows it, cites: [2], kind: result}
  says: {quote: The Sleep Board says so, cites: [3], kind: result}
"""
    assert [f.about for f in said("secondary-for-primary", tmp_path, text, yaml)] == [("shows", "lamp")]


def _chain(marks: tuple[int, int, int], design: str) -> tuple[str, str]:
    words = ("Nights got shorter", "Screens came in", "Grades fell")
    text = " ".join(f"{w} [{n}]." for w, n in zip(words, marks, strict=True)) + " So screens go."
    claims = "".join(
        f"  c{i}: {{quote: {w}, cites: [{n}]}}\n" for i, (w, n) in enumerate(zip(words, marks, strict=True))
    )
    sources = "".join(f"  s{n}: {{mark: {n}, design: {design}}}\n" for n in sorted(set(marks)))
    go = "  go: {quote: So screens go, because: [{premises: [c0, c1, c2]}]}\n"
    return text, f"sources:\n{sources}claims:\n{claims}{go}arguments:\n  a: {{title: Go, conclusion: go}}\n"


@pytest.mark.parametrize(
    ("marks", "design", "count"),
    [((1, 1, 1), "cohort", 1), ((1, 1, 2), "cohort", 0), ((1, 1, 1), "systematic-review", 0)],
)
def test_three_claims_on_one_study_depend_on_it(
    tmp_path: Path, marks: tuple[int, int, int], design: str, count: int
) -> None:
    assert len(said("single-source-dependency", tmp_path, *_chain(marks, design))) == count


JOINED = """
sources:
  one: {{authors: [Dunn A], year: 2019, title: One, {one}}}
  two: {{authors: [Dunn A], year: 2021, title: Two, {two}}}
claims:
  a: {{en: Dunn found it., source: one}}
  b: {{en: Dunn found it again., source: two}}
  help:
    quote: Lamps help
    because: [{{premises: [a]}}, {{premises: [b]}}]
"""


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        ("data: cohort of 2018", "data: cohort of 2018", 1),
        ("design: cohort", "based-on: [one]", 1),
        ("data: cohort of 2018", "data: cohort of 2020", 0),
        ("design: cohort", "design: cohort", 0),
    ],
)
def test_shared_data_joins_two_works_and_a_shared_author_does_not(
    tmp_path: Path, one: str, two: str, count: int
) -> None:
    yaml = JOINED.format(one=one, two=two)
    assert len(said("non-independent-sources", tmp_path, "Lamps help.", yaml)) == count


def test_two_premises_of_one_step_may_come_from_one_work(tmp_path: Path) -> None:
    yaml = JOINED.format(one="data: x", two="data: x").replace(
        "[{premises: [a]}, {premises: [b]}]", "[{premises: [a, b]}]"
    )
    assert said("non-independent-sources", tmp_path, "Lamps help.", yaml) == []


@pytest.mark.parametrize(
    "text",
    [
        "Several studies have shown that lamps help [1, 2].",
        "Several studies have shown that lamps help [1][2].",
        "Several studies, which nobody names, have shown that lamps help.",
        "One of the studies has shown that lamps help [1].",
        "Many of the children in that study slept [1].",
        "Several children slept [1].",
    ],
)
def test_a_plural_with_enough_marks_or_none_at_all_is_let_be(tmp_path: Path, text: str) -> None:
    assert said("plural-claim-single-citation", tmp_path, text, "claims: {}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Plusieurs études ont montré que la lampe aide (1).",
        "De nombreux essais le montrent [1].",
        "Beaucoup d’études ont montré que la lampe aide (1).",
        "Dans diverses\nétudes contre placebo, la lampe aide (1).",
        "Plusieurs équipes de recherche l'ont vu (1).",
    ],
)
def test_a_french_plural_with_one_mark_is_told(tmp_path: Path, text: str) -> None:
    found = said("plural-claim-single-citation", tmp_path, text, "claims: {}\n", header("fr"))
    assert len(found) == 1


def test_one_review_may_stand_for_several_studies(tmp_path: Path) -> None:
    yaml = "sources:\n  lund: {mark: 1, design: systematic-review}\nclaims: {}\n"
    assert said("plural-claim-single-citation", tmp_path, "Several studies agree [1].", yaml) == []


def test_a_guess_at_a_review_excuses_nothing(tmp_path: Path) -> None:
    yaml = "sources:\n  lund: {mark: 1, design: systematic-review, match: guess}\nclaims: {}\n"
    assert len(said("plural-claim-single-citation", tmp_path, "Several studies agree [1].", yaml)) == 1
