"""What a draft enters of the document itself: who wrote it, with what competence, and what they sell."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.draft import draft
from mapgen.extraction.extracted import Head
from mapgen.model.elements import Document
from mapgen.vocabulary import DocumentKind


def told(
    text: str, language: str, publisher: str = "", beside: str = "", kind: DocumentKind = DocumentKind.OTHER
) -> Document:
    head = Head(publisher=publisher, beside=beside)
    return draft("t", "t.txt", DocumentText(text, language), kind, head).document


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
        ("en", "", "The minister came near a conflict of interest over the ginger.", False),
        ("en", "", "The authors declare no conflict of interest.", True),
        ("fr", "", "Le maire est pris dans une affaire de conflit d'intérêts.", False),
        ("fr", "", "L'auteur n'a pas de conflit d'intérêts.", True),
    ],
)
def test_what_the_publisher_or_the_author_sells_is_an_interest(
    language: str, publisher: str, sentence: str, is_told: bool
) -> None:
    document = told(f"# T\n\nGinger calms sailors.\n\n{sentence}\n", language, publisher)
    assert document.interests.best(language).replace("’", "'") == (sentence if is_told else "")


@pytest.mark.parametrize(
    ("language", "by", "sentence", "is_told"),
    [
        ("en", "By Carla Voss", "Carla Voss is a coach at sea and sells the red range in her cabin.", True),
        ("en", "By Dr. Carla Voss", "Carla Voss owns a small saffron company.", True),
        ("en", "By Carla Voss", "Carla Voss owns two cats.", False),
        ("en", "By Carla Voss", "Carla Voss says that nobody sells it.", False),
        ("en", "By Anna Hale", "Carla Voss sells saffron.", False),
        ("en", "By Carla Voss", "Carla Voss, a coach at sea, also sells saffron.", True),
        ("en", "By Carla Voss", "Carla Voss, who sells saffron, is a coach.", True),
        ("en", "By Carla Voss", "Carla Voss interviewed Bob Smith, who sells magnesium online.", False),
        ("en", "By Carla Voss", "Carla Voss interviewed Bob Smith and sells out.", False),
        ("en", "By Carla Voss", "Carla Voss refuses to sell magnesium.", False),
        ("en", "By Carla Voss", "Carla Voss no longer owns a clinic or any company.", False),
        ("en", "By Carla Voss", "Carla Voss hardly ever sells anything.", False),
        ("en", "By Carla Voss", "Carla Voss can't sell cream.", False),
        ("en", "By Carla Voss", "Carla Voss sells nothing.", False),
        ("en", "By Carla Voss", "Carla Voss owns no company.", False),
        ("en", "By Carla Voss", "A rival of Carla Voss sells saffron.", False),
        ("en", "By Carla Voss", "Nobody said that Carla Voss sells cream.", False),
        ("fr", "Par Carla Voss", "Carla Voss critique Paul Durand, qui vend des gélules.", False),
        ("fr", "Par Carla Voss", "Carla Voss refuse les laboratoires qui vendent cela.", False),
        ("fr", "Par Carla Voss", "Carla Voss ne vend pas de safran.", False),
        ("fr", "Par Carla Voss", "Carla Voss n'en vend plus.", False),
        ("fr", "Par Carla Voss", "Carla Voss, pharmacienne, vend aussi des gélules.", True),
        ("fr", "Par Carla Voss", "Carla Voss est coach en mer et vend la gamme rouge.", True),
        ("fr", "Par Carla Voss", "Carla Voss possède une petite entreprise de safran.", True),
        ("fr", "Par Carla Voss", "Carla Voss dit que personne ne le vend.", False),
    ],
)
def test_what_a_named_author_sells_is_an_interest_also_in_a_box_beside_the_article(
    language: str, by: str, sentence: str, is_told: bool
) -> None:
    for within, beside in ((sentence, ""), ("", sentence)):
        text = f"# T\n\n{by}\n\nGinger calms sailors. {within}\n"
        document = told(text, language, beside=f"About the author {beside}" * bool(beside))
        assert document.interests.best(language) == (sentence if is_told else "")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The study was paid for by a maker of saffron extract."),
        ("en", "This trial was funded by a maker of saffron extract."),
        ("fr", "L'étude a été financée par un fabricant de safran."),
    ],
)
def test_who_paid_for_a_study_is_an_interest_only_of_the_text_that_reports_it_as_its_own(
    language: str, sentence: str
) -> None:
    text = f"# T\n\nGinger calms sailors. {sentence}\n"
    assert not told(text, language, kind=DocumentKind.WEB_PAGE).interests
    own = told(text, language, kind=DocumentKind.RESEARCH_ARTICLE).interests
    assert own.best(language).replace("’", "'") == sentence


@pytest.mark.parametrize(
    ("language", "head", "sentence"),
    [
        ("en", "NEWS RELEASE", "The work was funded by Herbs Ltd."),
        ("fr", "Communiqué de presse", "Cette étude a été financée par Herbes SA."),
    ],
)
def test_a_press_release_reports_its_own_study(language: str, head: str, sentence: str) -> None:
    text = f"{head}\n\nMint and heads\n\nMint shortens headaches by an hour. {sentence}\n"
    assert told(text, language).interests.best(language) == sentence
    assert not told(text.removeprefix(head), language).interests


def test_what_follows_a_by_line_in_its_paragraph_is_claimed() -> None:
    text = "Lamps at night\n\nBy Clara Denby, dietitian. Lamps were given to every pupil. They slept badly."
    made = draft("a", "a.txt", DocumentText(text, "en"), DocumentKind.WEB_PAGE)
    assert [claim.quotes[0].exact for claim in made.claims] == [
        "Lamps were given to every pupil.",
        "They slept badly.",
    ]
    assert "By Clara Denby, dietitian." in [left.quote.exact for left in made.left_out]


def test_a_title_that_asks_is_the_question() -> None:
    assert told("# Does tea help?\n\nIt does, as many say.", "en").question.best("en") == "Does tea help?"
    assert not told("# Tea helps\n\nIt does, as many say.", "en").question
