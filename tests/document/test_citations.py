"""What is a citation mark, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapgen.document.citations.marks import find_marks
from mapgen.document.text.document_text import DocumentText

DOCUMENTS = Path(__file__).parents[2] / "arguments" / "documents"


def marks(content: str) -> list[tuple[str, str]]:
    """Each mark as printed, with its numbers."""
    return [(mark.printed, " ".join(mark.numbers)) for mark in find_marks(content)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("les crises [2][3].", [("[2]", "2"), ("[3]", "3")]),
        ("crises [2, 3].", [("[2, 3]", "2 3")]),
        ("crises [2-5] et [7–8].", [("[2-5]", "2 3 4 5"), ("[7–8]", "7 8")]),
        ("crises [1-3,7].", [("[1-3,7]", "1 2 3 7")]),
        ("crises [1-999].", [("[1-999]", "1 999")]),
        ("lymphokines, etc... (14 ).", [("(14 )", "14")]),
        ("spécifique)  (17, \n18).", [("(17, \n18)", "17 18")]),
        ("migraines¹² et crises.¹,³⁻⁵", [("¹²", "12"), ("¹,³⁻⁵", "1 3 4 5")]),
        ("endothéliale (Pr  Rowe   2003).", [("(Pr  Rowe   2003)", "Pr Rowe 2003")]),
        ("cytokines (IL6 et TNFa) (1, 15)", [("(1, 15)", "1 15")]),
        ("le VEGF(2)", [("(2)", "2")]),
        ("augmente (1) puis diminue (2) encore", [("(1)", "1"), ("(2)", "2")]),
        ("in rats (1) and (2) humans", [("(1)", "1"), ("(2)", "2")]),
        ("la fonction\n(22) et", [("(22)", "22")]),
        (
            "in pupils [1a], [1a–c] and [2b, 3].",
            [("[1a]", "1a"), ("[1a–c]", "1a 1b 1c"), ("[2b, 3]", "2b 3")],
        ),
        ("in pupils [1a,b].", [("[1a,b]", "1a 1b")]),
        ("in pupils [4, p. 23] and [5, pp. 2–9].", [("[4, p. 23]", "4"), ("[5, pp. 2–9]", "5")]),
        (
            "in pupils [1 and 2], [4 to 6] [7 & 8].",
            [("[1 and 2]", "1 2"), ("[4 to 6]", "4 5 6"), ("[7 & 8]", "7 8")],
        ),
        ("chez l'élève [1 et 2], [4 à 6].", [("[1 et 2]", "1 2"), ("[4 à 6]", "4 5 6")]),
    ],
)
def test_numbers_are_read_as_printed(content: str, expected: list[tuple[str, str]]) -> None:
    assert marks(content) == expected


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("(Smith et al., 2019; Doe & Roe, 2020a)", ("Smith et al. 2019", "Doe & Roe 2020a")),
        ("(Rowe 2003, Tam 2003)", ("Rowe 2003", "Tam 2003")),
        ("(Rowe, 2003, 2005)", ("Rowe 2003", "Rowe 2005")),
        ("(Rowe, 2003; 2005)", ("Rowe 2003", "Rowe 2005")),
        ("(voir Le Goff 1999)", ("Le Goff 1999",)),
        ("(d’Alembert et Dupont-Durand, 2001)", ("d’Alembert et Dupont-Durand 2001",)),
        ("(de la Tour\n2010)", ("de la Tour 2010",)),
        ("(see Fig. 2; Rowe 2003)", ("Rowe 2003",)),
        ("(INSERM, 2012, p. 14)", ("INSERM 2012",)),
        ("(Smith J. 2019)", ("Smith J. 2019",)),
    ],
)
def test_authors_and_years_become_names(content: str, names: tuple[str, ...]) -> None:
    assert [mark.numbers for mark in find_marks(content)] == [names]


@pytest.mark.parametrize(
    "content",
    [
        "études (82 sujets au total)",
        "LE MAGNESIUM (1ère partie):",
        "critique (p = 0.001)",
        "patients (n = 50)",
        "en (2003) et [2003]",
        "depuis (1998, 2003)",
        "cytokines (IL6 et TNFa)",
        "(+/- vitamine B6)",
        "(1) first; (2) second",
        "for two reasons: (1) cost, and (2) time",
        "because (1) it is cheap and (2) it works",
        "Fin.\n\n(1) Premier point",
        "1) premier, 2) second",
        "25 kg/m² et 10³ et 5 cm³ et CO² et chi²",
        "E = mc² et E=mc²",
        "Ca²⁺ et Ca2+ et (Ca2+)",
        "[texte](http://a.b) et [1](http://a.b)",
        "[1]: http://a.b",
        "Lancet 2003; 12(3):45 et f(2)",
        "(octobre 2003) (en 2003) (revue de presse 2003)",
        "(12%) (3 mg) (1000) (0) [0]",
        "[a] [2 ml] [1abc] [3 days] [sic] [1-ab] (1a) [and 2]",
        "",
    ],
)
def test_what_only_looks_like_a_mark_is_none(content: str) -> None:
    assert marks(content) == []


@pytest.mark.parametrize(
    ("content", "numbers"),
    [
        ("migraines¹² et crises.¹", ["12", "1"]),
        ("crises [1] et migraines (2)", ["1"]),  # the text cites in square brackets
        ("crises [1], in adults² and children.³⁻⁵", ["1", "²", "³ ⁴ ⁵"]),
        ("crises (1), signs (2), women (3), in adults²", ["1", "2", "3", "²"]),
        ("five (5) patients, in adults²", ["2"]),  # one counts something else
        ("in adults².\n\nSources\n[2] Rowe, 2003.", ["2"]),  # the list is numbered so, and cites nothing
    ],
)
def test_a_raised_number_beside_bracketed_ones_is_another_mark(content: str, numbers: list[str]) -> None:
    assert [" ".join(mark.numbers) for mark in DocumentText(content).marks] == numbers


@pytest.mark.parametrize(
    ("content", "cited", "perhaps"),
    [
        ("Mauskop and Altura (1998) found it.", ["Mauskop and Altura 1998"], []),
        ("Then Smith et al. (2019), twice.", ["Smith et al. 2019"], []),
        ("Dupont et coll. (2003; 2005) aussi.", ["Dupont et coll. 2003", "Dupont et coll. 2005"], []),
        ("Le Goff (1999) a montré que oui.", [], ["Le Goff 1999"]),  # or lived then, or was there
        ("Einstein (1879) found fame.", [], ["Einstein 1879"]),
        ("Roe, Tam and Lund (2001) did not show it.", ["Roe, Tam and Lund 2001"], []),
        ("It is so, as Peikert showed in 1996.", [], ["Peikert 1996"]),
        ("In 1996, Peikert et al. reported it.", [], ["Peikert et al. 1996"]),
        ("Selon Dupont et Durand (2003), oui.", [], ["Dupont et Durand 2003"]),
        ("Lund's (2003) view.", [], ["Lund 2003"]),
        ("In France (1998) it fell.", [], ["France 1998"]),  # who knows?
        ("In Finland (1998), researchers found it.", [], ["Finland 1998"]),
        ("Smith and Jones¹ (2019) found it.", ["1"], []),
        ("Teenagers showed in 1996 that he reported it in 1998.", [], []),
        ("It was found in 1996 (1998). However (1998), no. In May (1998), yes.", [], []),
        ("Short.\n\nSources\nSmith et al. (2019). Nights.", [], []),
    ],
)
def test_author_and_year_in_running_prose(content: str, cited: list[str], perhaps: list[str]) -> None:
    text = DocumentText(content)
    assert [number for mark in text.marks for number in mark.numbers] == cited
    assert [number for mention in text.mentions for number in mention.numbers] == perhaps
    assert all(text.slice(mark.passage) == mark.printed for mark in (*text.marks, *text.mentions))


def test_a_name_in_prose_begins_its_own_sentence() -> None:
    text = DocumentText("It helps. Smith et al. (2019) found so. Roe (2001) found none.")
    assert [text.slice(sentence) for sentence in text.sentences] == [
        "It helps.",
        "Smith et al. (2019) found so.",
        "Roe (2001) found none.",
    ]


# Read by eye from the documents, from top to bottom.
IN_MESOTHERAPY = """
(1,2,3) | (1) | (Pr  Rowe   2003) | (1) | (1) | ( 2,4,5 ) | (Pr Rowe 2003) | (1) | (6) | (7, 8, 9)
| (10) | (11) | (12,13) | (32) | (16) | (14 ) | (1, 15) | (17, \n18) | (19) | (Tam 2003) | (16)
| (20, \n21) | (22) | (23) | (24) | (25, 26) | (27) | (28) | (29) | (Tam 2003) | (16) | (30, 31) | (31)
"""
IN_MIGRAINE = "[1] | [2] | [3] | [4] | [5] | [6] | [7]"


@pytest.mark.parametrize(
    ("name", "printed"), [("mesotherapie-magnesium", IN_MESOTHERAPY), ("migraine-magnesium", IN_MIGRAINE)]
)
def test_every_mark_of_the_shipped_documents_is_found(name: str, printed: str) -> None:
    found = find_marks((DOCUMENTS / f"{name}.txt").read_text(encoding="utf-8"))
    expected = [mark.strip("\n").strip(" ") for mark in printed.strip().split("|")]
    assert [mark.printed for mark in found] == expected


@settings(deadline=None)  # the first question to a text is the slow one
@given(st.text(alphabet="([1, 2-3]);A et.\n²¹x") | st.text())
def test_marks_stand_in_order_and_apart_in_any_text(content: str) -> None:
    found = find_marks(content)
    assert all(content[mark.start : mark.end] == mark.printed and mark.numbers for mark in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_hundred_numbers_are_a_mark_and_more_are_a_table() -> None:
    for count, marks in ((100, 1), (101, 0)):
        numbers = ", ".join(str(number) for number in range(1, count + 1))
        assert len(find_marks(f"Sleep is short [{numbers}].")) == marks
