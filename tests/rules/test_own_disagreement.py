"""Where a text says itself that studies disagree, its words stand in the finding on contrary work."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import header, said


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "There are mixed results.", "The text speaks of disagreement (“mixed results”), and does not say which"),
        ("fr", "Les résultats\nsont contradictoires.",
         "Le texte parle de désaccord («\u00a0résultats sont contradictoires\u00a0»), sans dire quelles"),
        ("fr", "Il n'y a pas de résultats contradictoires.", "Le texte ne mentionne pas"),
    ],
)  # fmt: skip
def test_a_text_that_speaks_of_disagreement_is_quoted_where_it_names_no_contrary_work(
    tmp_path: Path, language: str, words: str, told: str
) -> None:
    yaml = "sources:\n  one: {mark: 1, year: 2000}\n  no: {year: 2001, direction: against, reading: read}\n"
    yaml += "claims: {a: {quote: It helps, cites: [1]}}\n"
    given = header(language, date='"2020"')
    (found,) = said("missing-counter-evidence", tmp_path, f"It helps [1]. {words}", yaml, given)
    assert found.message.best(language).startswith(told)
    assert bool(found.passages) is ("(" in told)


def test_a_text_that_names_one_contrary_work_is_not_said_to_name_none(tmp_path: Path) -> None:
    yaml = "sources:\n  one: {mark: 1, year: 2000, direction: against}\n  no: {authors: [Roe B], year: 2001, direction: against, reading: read}\n"
    yaml += "claims: {a: {quote: It helps, cites: [1]}}\n"
    (found,) = said(
        "missing-counter-evidence",
        tmp_path,
        "It helps [1]. There are mixed results.",
        yaml,
        header("en", date='"2020"'),
    )
    assert found.message.best("en").startswith(
        "The text does not name this contrary work, already published: Roe 2001"
    )
