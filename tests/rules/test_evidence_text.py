"""Rules on evidence that read the text: p values, numbers, disagreements."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import header, said

NONE = "claims: {}\n"


@pytest.mark.parametrize(
    "text",
    [
        "Pain fell (p = 0.03).",
        "Pain fell in 50 patients (p<.001) [7].",
        "Pain fell in 2019, P ≤ 0.05, in all 3 studies.",
    ],
)
def test_a_p_value_without_a_size(tmp_path: Path, text: str) -> None:
    assert len(said("p-without-effect", tmp_path, text, NONE)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Pain fell by 12% (p = 0.03).",
        "Pain fell from 7 to 5 (p = 0.03).",
        "Pain was halved (p = 0.03).",
        "Pain fell (p = 0.03). The difference was 1.2 points.",
        "The odds ratio was 0.6. Pain fell (p = 0.03).",
        "Step 3 is to step up.",
        "On p. 12 nothing is said.",
        "La douleur a baissé de moitié (p = 0,03).",
    ],
)
def test_a_p_value_with_a_size_beside_it(tmp_path: Path, text: str) -> None:
    assert said("p-without-effect", tmp_path, text, NONE) == []


def result(tmp_path: Path, text: str, quote: str, kind: str = "result", language: str = "en") -> int:
    yaml = f"claims: {{found: {{quote: {quote}, en: Found., kind: {kind}}}}}"
    return len(said("result-without-numbers", tmp_path, text, yaml, header(language)))


@pytest.mark.parametrize(
    ("text", "quote", "language"),
    [
        ("Walking improved sleep.", "Walking improved sleep", "en"),
        ("In 2019 walking improved sleep in 50 patients [3].", "walking improved sleep", "en"),
        ("La marche a réduit les chutes [3].", "La marche a réduit les chutes", "fr"),
        ("On a noté une diminution significative.", "On a noté une diminution significative", "fr"),
    ],
)
def test_a_change_without_a_number(tmp_path: Path, text: str, quote: str, language: str) -> None:
    assert result(tmp_path, text, quote, language=language) == 1


@pytest.mark.parametrize(
    ("text", "quote", "kind", "language"),
    [
        ("Walking improved sleep by 20 minutes.", "Walking improved sleep", "result", "en"),
        ("Walking improved sleep. It grew by 20 minutes.", "Walking improved sleep", "result", "en"),
        ("Walking doubled sleep and improved mood.", "improved mood", "result", "en"),
        ("Walking improved sleep (p = 0.01).", "Walking improved sleep", "result", "en"),
        ("Walking improves sleep.", "Walking improves sleep", "effect", "en"),
        ("The two groups walked.", "The two groups walked", "result", "en"),
        ("It did not significantly change sleep.", "It did not significantly change sleep", "result", "en"),
        ("La marche a réduit de moitié les chutes.", "La marche a réduit", "result", "fr"),
        ("Sans différence significative.", "Sans différence significative", "result", "fr"),
    ],
)
def test_a_result_with_a_number_or_without_a_change(
    tmp_path: Path, text: str, quote: str, kind: str, language: str
) -> None:
    assert result(tmp_path, text, quote, kind, language) == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Studies have produced mixed results. But one trial found less pain."),
        ("en", "The evidence is inconsistent. Nevertheless, doctors give it."),
        ("en", "Findings are contradictory; however, one study found less pain."),
        (
            "fr",
            "Les diverses études ont donné des résultats contradictoires. Cependant, une étude a montré un gain.",
        ),
        ("fr", "Les travaux se contredisent, mais la pratique est établie."),
    ],
)
def test_a_quarrel_that_is_passed_by(tmp_path: Path, language: str, text: str) -> None:
    assert len(said("contradiction-unresolved", tmp_path, text, NONE, header(language))) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Results are mixed. More studies are under way."),
        ("en", "Results are mixed. But the largest trial found nothing."),
        ("en", "Results are mixed, because the doses differ. However, one trial found less pain."),
        ("en", "There are no conflicting results. However, few have looked."),
        ("en", "She mixed the results in a bowl. But one was cold."),
        ("fr", "Les résultats sont discordants. Toutefois, cela s'explique par les doses."),
        ("fr", "Aucune étude n'a donné de résultats contradictoires. Cependant, elles sont rares."),
        ("fr", "Les résultats sont contradictoires. D'autres études sont en cours."),
    ],
)
def test_a_quarrel_that_is_weighed_left_open_or_denied(tmp_path: Path, language: str, text: str) -> None:
    assert said("contradiction-unresolved", tmp_path, text, NONE, header(language)) == []


def test_two_works_that_rebut_each_other_are_told_once(tmp_path: Path) -> None:
    yaml = """
sources: {one: {authors: [Doe J]}, two: {authors: [Roe B]}}
claims:
  yes-: {source: one, en: It helps., rebutted-by: [{by: no-}]}
  no-: {source: two, en: It does not., rebutted-by: [{by: yes-}]}
""".replace("yes-", "helps").replace("no-", "fails")
    (found,) = said("contradiction-unresolved", tmp_path, "Nothing.", yaml)
    assert found.about == ("fails", "helps")


def test_an_objection_that_is_not_returned_is_no_quarrel(tmp_path: Path) -> None:
    yaml = """
sources: {one: {authors: [Doe J]}, two: {authors: [Roe B]}}
claims:
  helps: {source: one, en: It helps., rebutted-by: [{by: fails}]}
  fails: {source: two, en: It does not.}
"""
    assert said("contradiction-unresolved", tmp_path, "Nothing.", yaml) == []
