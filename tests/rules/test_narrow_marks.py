"""Rules on citation marks: parts of an entry, years that the list does not have, the order of numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.vocabulary import Severity
from tests.rules.said import header, said

LIST = "\n\nReferences\nRoe B, Lund C. Lamps at night. 2019.\nDunn A. Other lamps. 2018.\n"
SOURCES = """
sources:
  roe: {mark: Roe and Lund 2019, listed: "Roe B, Lund C. Lamps at night. 2019."}
  dunn: {mark: Dunn 2018, listed: "Dunn A. Other lamps. 2018."}
claims:
  help: {quote: Lamps help}
"""


def test_a_year_that_the_list_does_not_have_is_told_with_the_entry_that_may_be_meant(tmp_path: Path) -> None:
    (found,) = said("dangling-citation", tmp_path, f"Lamps help (Roe and Lund, 2016).{LIST}", SOURCES)
    assert found.severity is Severity.WARNING
    assert "another year: “Roe B, Lund C. Lamps at night. 2019.”" in (found.message.get("en") or "")
    assert "roe" in found.about


@pytest.mark.parametrize("mark", ["(Roe and Tam, 2019)", "(Tam, 2018)"])
def test_an_author_whom_the_list_does_not_have_is_not_listed(tmp_path: Path, mark: str) -> None:
    (found,) = said("dangling-citation", tmp_path, f"Lamps help {mark}.{LIST}", SOURCES)
    assert found.severity is Severity.ERROR


def test_the_right_year_is_no_finding(tmp_path: Path) -> None:
    assert said("dangling-citation", tmp_path, f"Lamps help (Roe and Lund, 2019).{LIST}", SOURCES) == []


NUMBERED = """
sources:
  roe: {mark: 1, listed: Roe B. Lamps at night. 2019.}
claims:
  help: {quote: Lamps help}
"""


@pytest.mark.parametrize(
    ("mark", "count"), [("[1]", 0), ("[1a]", 0), ("[1a, 1b]", 0), ("[2a]", 1), ("[1a, 3]", 1)]
)
def test_a_letter_behind_a_number_is_a_part_of_that_entry(tmp_path: Path, mark: str, count: int) -> None:
    text = f"Lamps help {mark}.\n\nReferences\n[1] Roe B. Lamps at night. 2019.\n"
    assert len(said("dangling-citation", tmp_path, text, NUMBERED)) == count


@pytest.mark.parametrize(
    ("marks", "out"),
    [
        ("1 2 3 4 5", ""),
        ("1 2 4 6 9", ""),  # works that the text does not cite are another rule's business
        ("1 2 1 3 2 4 5", ""),
        ("1 2 6 3 4 5", "“6”"),
        ("1 3 2 4 5 6", "“3”"),
        ("1 2 4 3 5 6 7 9 8 10", "“4”, “9”"),
        ("7 2 9 4 1 8", ""),  # by the alphabet
        ("2 1 3", ""),  # too few to tell
    ],
)
def test_numbers_out_of_the_order_that_most_keep_are_told(tmp_path: Path, marks: str, out: str) -> None:
    text = " ".join(f"Lamp {number} helps [{number}]." for number in marks.split())
    assert said("citations-out-of-order", tmp_path, text, "claims:\n  c: {quote: Lamp 1 helps}\n") == []
    text += "\n\nReferences\n" + "\n".join(f"{n}. Roe {n}, 2018. Lamp {n}." for n in range(1, 11))
    found = said("citations-out-of-order", tmp_path, text, "claims:\n  c: {quote: Lamp 1 helps}\n")
    assert [f"except {out}." in (one.message.get("en") or "") for one in found] == [True] * bool(out)


def test_the_list_s_own_numbers_are_in_no_order_of_the_text(tmp_path: Path) -> None:
    text = "Lamps help [1] [2] [3] [4] [5].\n\nReferences\n[6] Tam, 2019. Lamp.\n[1] Roe, 2018. Lamp.\n"
    assert said("citations-out-of-order", tmp_path, text, "claims:\n  c: {quote: Lamps help}\n") == []


@pytest.mark.parametrize(
    ("language", "sentence", "count"),
    [
        ("en", "Numerous placebo-controlled trials have suggested that lamps help [1].", 1),
        ("en", "A raft of small laboratory studies point that way [1].", 1),
        ("en", "More and more papers say so [1].", 1),
        ("en", "Study after study has found it [1].", 1),
        ("en", "The largest of several trials found nothing [1].", 0),
        ("en", "None of the many studies lasted a year [1].", 0),
        ("en", "It needs several further trials [1].", 0),
        ("en", "Several studies agree [1, 2].", 0),
        ("fr", "Des dizaines d'études l'ont montré [1].", 1),
        ("fr", "Une foule de travaux le confirment [1].", 1),
        ("fr", "De très nombreuses méta-analyses l'attestent [1].", 1),
        ("fr", "La plus grande de plusieurs études n'a rien trouvé [1].", 0),
        ("fr", "Aucun des nombreux essais n'a duré un an [1].", 0),
        ("fr", "De nombreux malades ont guéri [1].", 0),
    ],
)
def test_a_plural_of_studies_with_one_mark_is_told(
    tmp_path: Path, language: str, sentence: str, count: int
) -> None:
    found = said("plural-claim-single-citation", tmp_path, sentence, "claims: {}\n", header(language))
    assert len(found) == count
    assert all(one.passages for one in found)
