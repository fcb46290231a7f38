"""What a draft enters of the document itself: who wrote it, with what competence, and what they sell."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.draft import draft
from mapgen.extraction.extracted import Head
from mapgen.model.elements import Document
from mapgen.vocabulary import DocumentKind


def told(text: str, language: str, publisher: str = "") -> Document:
    head = Head(publisher=publisher)
    return draft("t", "t.txt", DocumentText(text, language), DocumentKind.OTHER, head).document


@pytest.mark.parametrize(
    ("language", "line", "author", "competence"),
    [
        ("en", "By Dr. Corin Hale, ND | Posted March 3, 2025", "Dr. Corin Hale", "Dr., ND"),
        ("en", "By Anna Hale, PhD, clinical nutritionist", "Anna Hale", "PhD, clinical nutritionist"),
        ("en", "By Anna Hale | Green Cup Magazine | 3 May 2021", "Anna Hale", ""),
        ("en", "By Anna Hale", "Anna Hale", ""),
        ("en", "By Anna Hale, Clinical Nutritionist", "Anna Hale", "Clinical Nutritionist"),
        ("en", "By Anna Hale and Dr Tom Vale", "Anna Hale, Dr Tom Vale", ""),
        ("fr", "Par Anne Halle, pharmacienne – 3 mai 2021", "Anne Halle", "pharmacienne"),
        ("fr", "Dr Anne Halle, médecin nutritionniste", "Dr Anne Halle", "Dr, médecin nutritionniste"),
    ],
)
def test_what_the_by_line_says_of_competence_is_entered(
    language: str, line: str, author: str, competence: str
) -> None:
    document = told(f"# T\n\n{line}\n\nGinger calms sailors at sea.\n", language)
    assert (document.author, document.qualification.best(language)) == (author, competence)


@pytest.mark.parametrize(
    ("language", "publisher", "sentence", "is_told"),
    [
        ("en", "Green Cup Magazine", "Green Cup Magazine also sells ginger.", True),
        ("fr", "Le Jardin Vert", "Le Jardin Vert vend du gingembre.", True),
        ("en", "", "Green Cup Magazine also sells ginger.", False),
        ("en", "", "The author grows and sells ginger.", True),
        ("fr", "", "L'auteure cultive et vend du gingembre.", True),
    ],
)
def test_what_the_publisher_or_the_author_sells_is_an_interest(
    language: str, publisher: str, sentence: str, is_told: bool
) -> None:
    document = told(f"# T\n\nGinger calms sailors.\n\n{sentence}\n", language, publisher)
    assert document.interests.best(language).replace("’", "'") == (sentence if is_told else "")
