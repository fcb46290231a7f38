"""A document's own style of citing decides what is a mark."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText

LIST = "\n\nReferences\n\n1. Roe B. Lamps at night. J Sleep. 2019.\n2. Dunn A. Days. J Sleep. 2020.\n3. Lund C. Dusk. 2021.\n"


def cited(content: str) -> list[str]:
    """The numbers of the marks of a text, and its mentions with a question mark."""
    text = DocumentText(content, "en")
    marks = [number for mark in text.marks for number in mark.numbers]
    return marks + [f"{number}?" for mention in text.mentions for number in mention.numbers]


@pytest.mark.parametrize(
    ("content", "numbers"),
    [
        (f"Boys (12) and girls (14) slept 8 (2) hours [1].{LIST}", ["1"]),
        (f"Boys (2) and girls (3) slept longer.{LIST}", ["2", "3"]),
        (f"Boys slept (2), girls (3) and the others (44) too.{LIST}", ["2", "3"]),
        ("Boys (12) and girls (14) slept longer.", []),
        ("The dose was low (3–6) and rose to 15 (10-21) after 8 (12) minutes.", []),
        ("Call (704) 612-3055; (131)I was given over 4 cm(2), F [4,162] = 3.", []),
        ("It helped (CI [2, 5]), in 13 [10, 21] days.", []),
        ("Sleep (1, 2) helps (3), and so do naps (4).", ["1", "2", "3", "4"]),
        ("It rose by 25 % [1]. In 2003 [2] it fell [1]–[3].", ["1", "2", "1", "2", "3"]),
        ("It helps (ref. 12) and is safe (réf. 3, 4).", ["12", "3", "4"]),
        ("It helps<sup>1,2</sup> and is safe<sup>[3]</sup>.", ["1", "2", "3"]),
        ("It helps[^1] and is safe[^roe].", ["1", "roe"]),
    ],
)
def test_numbers_cite_in_the_style_of_the_document(content: str, numbers: list[str]) -> None:
    assert cited(content) == numbers


@pytest.mark.parametrize(
    ("content", "numbers"),
    [
        ("Lamps help.1,2 They are safe.3 The dose was 1.5 lux.", ["1", "2", "3"]),
        ("Lamps help boys1 and girls.2,3 They are safe, see fig.2 It was so.", ["1", "2", "3"]),
        ("Lamps help.1-3 Pupils like them1 and others2.", ["1", "2", "3", "1", "2"]),
        ("Lamps help. 1 It was 2019.3 Then 25 came.", []),
    ],
)
def test_raised_numbers_that_copying_made_plain_are_known_by_the_list(
    content: str, numbers: list[str]
) -> None:
    assert cited(content + LIST) == numbers
    assert cited(content) == []


def test_a_flattened_mark_ends_its_sentence() -> None:
    text = DocumentText("Lamps help.1,2 They are safe.3 Pupils like them." + LIST)
    assert [text.slice(sentence) for sentence in text.sentences[:2]] == ["Lamps help.1,2", "They are safe.3"]


NAMED = "\n\nReferences\n\nRoe B. Lamps at night. J Sleep. 2019.\nHAS. Lampes. 2021.\nRoux A, Blanc B. Nuits. J. 2014.\n"


@pytest.mark.parametrize(
    ("content", "numbers"),
    [
        (
            "Hale wrote “Lamps” (Harbour Books, 2007) in Rome (Oldport, 2019).",
            ["Harbour Books 2007?", "Oldport 2019?"],
        ),
        ("Lamps help (Roe et al., 2019). They are safe (Tam, 2018).", ["Roe et al. 2019", "Tam 2018"]),
        (f"Lamps help (Roe, 2019), not otherwise (Tam, 2018).{NAMED}", ["Roe 2019", "Tam 2018"]),
        ("Lamps help (Roe 2019a,b; Dunn, 1998/99).", ["Roe 2019a", "Roe 2019b", "Dunn 1998"]),
        (f"L'étude de Roux et Blanc (2014) le dit.{NAMED}", ["Roux et Blanc 2014"]),
        (f"D’après Roux et Blanc (2014), c’est sûr.{NAMED}", ["Roux et Blanc 2014"]),
        (f"La HAS (2021) le conseille.{NAMED}", ["La HAS 2021"]),
        ("Selon Roux & al. (2019), non.", ["Roux & al. 2019"]),
        ("Une étude du Journal of Nutrition (2009) le dit.", ["Journal of Nutrition 2009?"]),
        ("C'est prouvé (source : Roux et al., Revue Inventée, 2019).", ["Roux et al. 2019?"]),
        ("Quatre sur dix (source : Institut des Lampes, 2020).", ["Institut des Lampes 2020?"]),
        ("Quatre sur dix (source : ANSES).", ["ANSES?"]),
    ],
)
def test_names_cite_where_the_list_or_the_style_shows_it(content: str, numbers: list[str]) -> None:
    assert cited(content) == numbers
