"""What a text says of itself, and what is left open."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText


def title(content: str, language: str = "en") -> str:
    text = DocumentText(content, language)
    return text.slice(text.front.title) if text.front.title else ""


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Lamps at night\n\nLamps help.", "Lamps at night"),
        ("Les lampes la nuit\n\nLes lampes aident.", "Les lampes la nuit"),
        ("# Lamps at night #\n\nLamps help.", "Lamps at night"),
        ("**Lamps at night**\n\nLamps help.", "Lamps at night"),
        ("Do lamps help?\n\nThey do.", "Do lamps help?"),
        ("Skip to main content\n\nMenu\n\n# Lamps at night\n\nLamps help.", "Lamps at night"),
        ('---\ntitle: "Lamps at night"\n---\n\nLamps help.', "Lamps at night"),
        ("Lamps help nine pupils in ten. They are cheap, too.\n\nNobody minds.", ""),
        ("Lamps help.", ""),
        ("", ""),
    ],
)
def test_a_title_is_a_heading_and_never_prose(content: str, expected: str) -> None:
    assert title(content) == expected


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Dr Anna Hale, nutritionist", ("Dr Anna Hale",)),
        ("Written by Anna Hale and Beth Roe", ("Anna Hale", "Beth Roe")),
        ("By Nora Fielding, health reporter, The Courier, 14 March 2024", ("Nora Fielding",)),
        ("Par Claire Le Goff, diététicienne", ("Claire Le Goff",)),
        ("Rédigé par Jean-Paul Roux et Anne Blanc", ("Jean-Paul Roux", "Anne Blanc")),
        ("Auteur : Jean Roux", ("Jean Roux",)),
        ("Dr Françoise GEORGE", ("Dr Françoise GEORGE",)),
        ("By the sea it is cold", ()),
        ("Par temps froid", ()),
        ("By Monday it was over", ()),
        ("By Monday Morning, the streets were empty and people walked home slowly.", ()),
        ("By World War Two, nutrition was studied in many cities of the world.", ()),
        ("By Christmas Day.", ()),
        ("By Royal Decree. The king ordered that people walk every day of the week.", ()),
        ("Par Temps Froid, les gens marchent moins que de coutume.", ()),
        ("Posted by Anna Hale.", ("Anna Hale",)),
        ("By Anna Hale, PhD.", ("Anna Hale",)),
        (
            "By ahale The Town Herald on March 3, 2011 at 4:00 AM, updated March 4, 2011 at 5:10 PM",
            ("ahale",),
        ),
        ("By Anna Hale The Town Herald on March 3, 2011", ("Anna Hale",)),
        ("By Anna Hale, The Town Herald | Posted March 3, 2011", ("Anna Hale",)),
        ("Written by Anna Hale last updated: Mar 03, 2011", ("Anna Hale",)),
        ("By Anna Hale Medically reviewed by Beth Roe on May 3, 2020", ("Anna Hale",)),
        ("Par ahale le 3 mars 2011 à 8:15, mis à jour le 4 mars 2011", ("ahale",)),
        ("Par Anna Hale Publié le 3 mars 2011", ("Anna Hale",)),
        ("Par Anna Hale Mis à jour le 3 mars 2011", ("Anna Hale",)),
        ("By early March 2011", ()),
        ("By the end of March 2011, forty people had fallen ill.", ()),
        ("By Friday 3 May 2024", ()),
        ("Par arrêté du 3 mai 2020", ()),
        ("By noon on March 3, 2011 the streets were empty", ()),
        ("By Anna Hale on heart disease", ()),
    ],
)
def test_authors_are_read_from_a_by_line(line: str, authors: tuple[str, ...]) -> None:
    text = DocumentText(f"Lamps at night\n\n{line}\n\nLamps help.", "en")
    assert text.front.authors == authors
    assert [text.slice(passage) for passage in text.front.passages] == ([line] if authors else [])


@pytest.mark.parametrize(
    ("line", "language", "date"),
    [
        ("Published on 3 May 2021", "en", "2021-05-03"),
        ("Updated: May 3, 2021 | 5 min read", "en", "2021-05-03"),
        ("2021-05-03", "en", "2021-05-03"),
        ("May 2021", "en", "2021-05"),
        ("Dernière mise à jour : 3 nov. 2025", "fr", "2025-11-03"),
        ("Publié le 1er août 2020", "fr", "2020-08-01"),
        ("Publié le 03/05/2021", "fr", "2021-05-03"),
        ("Posted 03/05/2021", "en", "2021"),
        ("Published on 31/12/2021", "en", "2021-12-31"),
        ("Last updated by Anna Hale, registered dietitian, on May 3, 2021", "en", "2021-05-03"),
        ("By Anna Hale, The Courier, 3 May 2021", "en", "2021-05-03"),
        ("In May 2021 the lamps were sold.", "en", ""),
        ("Published studies before May 2019 show it.", "en", ""),
        ("By Anna Hale, born 3 May 1960", "en", ""),
        ("Par Anne Halle, née le 3 mai 1960", "fr", ""),
        ("Updated 2020-02-31", "en", ""),
        ("February 30, 2021", "en", ""),
        ("Published 29 February 2020", "en", "2020-02-29"),
        ("Published १२/०५/२०२०", "en", ""),
        ("Published: 3 March 2021", "en", "2021-03-03"),
        ("Reviewed by Anna Hale, MD on March 3, 2021", "en", "2021-03-03"),
        ("Mis à jour le 3 mars 2021 à 10 h", "fr", "2021-03-03"),
        ("Dernière modification : 3 mars 2021", "fr", "2021-03-03"),
        ("Mercredi 3 mars 2021 à 10h30", "fr", "2021-03-03"),
        ("Wed 3 Mar 2021 10.00 GMT", "en", "2021-03-03"),
        ("Lamps | March 3, 2021", "en", "2021-03-03"),
        (
            "Nov. 3, 2021 -- Lamps were given to every pupil of the town, and all slept badly.",
            "en",
            "2021-11-03",
        ),
        (
            "LOWFORD, Nov. 3, 2021 (Inventia) — Lamps were given to every pupil of the town.",
            "en",
            "2021-11-03",
        ),
        ("Nov. 3, 2021 was the day on which lamps were given to every pupil.", "en", ""),
        ("Best of March 2021", "en", ""),
        ("We went home on March 3, 2021", "en", ""),
    ],
)
def test_a_date_is_read_where_the_line_says_that_it_is_the_texts(line: str, language: str, date: str) -> None:
    assert DocumentText(f"Lamps at night\n\n{line}\n\nLamps help.", language).front.date == date


@pytest.mark.parametrize(
    ("byline", "publisher"),
    [
        ("By Anna Hale, MA\nGreen Lamp News", "Green Lamp News"),
        ("By Anna Hale, MA / Green Lamp News", "Green Lamp News"),
        ("By Anna Hale | The Courier | 3 May 2021", "The Courier"),
        ("By Anna Hale, health reporter, The Courier, 14 March 2024", "The Courier"),
        ("Par Anne Halle, Revue des lampes", "Revue des lampes"),
        ("By Anna Hale, health reporter, Lowford", ""),
        ("By Anna Hale\n\nPress the lamp gently", ""),
        ("By Anna Hale, the doctor", ""),
        ("By Anna Hale\n\n## Lamp news", ""),
        ("By Anna Hale\n\nLamps are news in the town.", ""),
    ],
)
def test_a_publication_beside_the_by_line_publishes_the_text(byline: str, publisher: str) -> None:
    text = DocumentText(f"# Lamps at night\n\n{byline}\n\nLamps help everybody to sleep.", "en")
    assert text.front.publisher == publisher


def test_publishers_and_interests_are_read() -> None:
    text = DocumentText(
        "Lamps at night\n\nLamps help. The author sells lamps on her website. This work was funded by Lamps Ltd."
        "\n\n© 2021 Lamps Ltd. All rights reserved\n",
        "en",
    )
    assert text.front.publisher == "Lamps Ltd"
    assert [text.slice(sentence)[:8] for sentence in text.front.interests] == ["The auth", "This wor"]


def test_front_matter_in_yaml_comes_first() -> None:
    content = '---\ntitle: Lamps\nauthors:\n  - Anna Hale\ndate: 2021-05-03\npublisher: "Lamps, Ltd"\n---\n\nLamps help.'
    front = DocumentText(content, "en").front
    assert (front.authors, front.date, front.publisher) == (("Anna Hale",), "2021-05-03", "Lamps, Ltd")


@pytest.mark.parametrize(
    ("first", "author", "qualification"),
    [
        ("By Clara Denby, registered dietitian.", "Clara Denby", "registered dietitian"),
        ("Par Jeanne Roux, diététicienne.", "Jeanne Roux", "diététicienne"),
        ("By Dr Anna Hale, 3 May 2021.", "Dr Anna Hale", "Dr"),
    ],
)
@pytest.mark.parametrize(
    "rest", ["When Martin was told of it, he did not want it.", "It was said so often. " * 20]
)
def test_a_by_line_may_be_the_first_sentence(first: str, author: str, qualification: str, rest: str) -> None:
    text = DocumentText(f"Lamps at night\n\n{first} {rest}\n\nLamps help.", "en")
    assert (text.front.authors, text.front.qualification) == ((author,), qualification)
    assert [text.slice(passage) for passage in text.front.passages] == [first]


@pytest.mark.parametrize(
    "first", ["By Henry Hale, who built it, the lamp was sold.", "By Anna Hale, lamps are praised."]
)
def test_a_sentence_that_goes_on_is_no_by_line(first: str) -> None:
    text = DocumentText(
        f"Lamps at night\n\n{first} It was told to everybody in the town.\n\nLamps help.", "en"
    )
    assert text.front.authors == ()


@pytest.mark.parametrize(
    ("line", "date", "publisher"),
    [
        (
            "By ahale The Town Herald on March 3, 2011 at 4:00 AM, updated March 4, 2011",
            "2011-03-03",
            "The Town Herald",
        ),
        ("By Anna Hale for The Herald, May 3, 2020", "2020-05-03", "The Herald"),
        ("By ahale on March 3, 2011", "2011-03-03", ""),
        ("2023-11-16 06:22:44", "2023-11-16", ""),
        ("2023-11-16T06:22:44Z", "2023-11-16", ""),
    ],
)
def test_a_line_of_a_paper_tells_the_date_and_the_paper(line: str, date: str, publisher: str) -> None:
    front = DocumentText(f"Lamps at night\n\n{line}\n\nLamps help.", "en").front
    assert (front.date, front.publisher) == (date, publisher)
