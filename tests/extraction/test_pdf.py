"""PDF: lines become paragraphs, headings and words; running heads go; what reads badly is told."""

from __future__ import annotations

import pytest

from mapgen.extraction.extracted import Extracted, Unreadable
from mapgen.extraction.pdf.file import extract
from tests.extraction.files import Lines, pdf
from tests.syntax.helper import bounded

FIRST: Lines = [
    ("Journal of Roots 12", 8, 0),
    ("Ginger at sea", 20, 30),
    ("Ginger calms the stomach of sailors, and it pre-", 10, 40),
    ("vents headaches in the well-known northern", 10, 12),
    ("fleet.", 10, 12),
    ("Ninety sailors took part.", 10, 30),
    ("Safety", 13, 40),
    ("Nobody was ill in the well-", 10, 20),
    ("known fleet, and nobody", 10, 12),
    ("1", 8, 400),
]
SECOND: Lines = [
    ("Journal of Roots 13", 8, 0),
    ("complained.", 10, 30),
    ("- It is cheap.", 10, 12),
    ("- It is safe.", 10, 12),
    ("2", 8, 400),
]
THIRD: Lines = [("Journal of Roots 14", 8, 0), ("That is all that we saw of it.", 10, 30), ("3", 8, 400)]


def told(found: Extracted) -> str:
    return " ".join(doubt.best("en") for doubt in found.doubts)


def test_lines_become_paragraphs_and_running_heads_go() -> None:
    found = extract(pdf(FIRST, SECOND, THIRD))
    assert found.text == (
        "# Ginger at sea\n\n"
        "Ginger calms the stomach of sailors, and it prevents headaches in the well-known northern fleet.\n\n"
        "Ninety sailors took part.\n\n## Safety\n\n"
        "Nobody was ill in the well-known fleet, and nobody complained.\n\n"
        "- It is cheap.\n- It is safe.\n\nThat is all that we saw of it.\n"
    )
    assert [cut.words for cut in found.cuts] == [
        "Journal of Roots 12", "1", "Journal of Roots 13", "2", "Journal of Roots 14", "3",
    ]  # fmt: skip
    assert "compare the text with the pages" in told(found)


def test_a_pdf_of_pictures_is_refused_with_advice() -> None:
    with pytest.raises(Unreadable, match="pictures of its pages"):
        extract(pdf([("", 10, 10)], [("", 10, 10)]))


def test_what_reads_badly_is_told() -> None:
    glued = "Gingercalmsthestomachofallthesailorsofthenorthernfleet"
    found = extract(
        pdf([(glued, 10, 12), (f"{glued} and it is safe for all who go to sea", 10, 12)], [("", 10, 10)])
    )
    assert "glued together" in told(found)
    assert "Pages without words, perhaps pictures: 2." in told(found)
    spaced = extract(pdf([("G i n g e r c a l m s and all is well at sea", 10, 12)]))
    assert "in pieces" in told(spaced)


def test_pages_beyond_the_budget_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    bounded(monkeypatch, "pages", 2)
    found = extract(pdf(FIRST, SECOND, THIRD))
    assert "That is all" not in found.text
    assert "Only the first 2 of 3 pages were read." in told(found)
