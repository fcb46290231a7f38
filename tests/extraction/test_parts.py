"""A part of an article only is told as such, with what to save instead."""

from __future__ import annotations

import pytest

from mapgen.extraction.detect import Kind
from mapgen.extraction.extracted import Unreadable
from mapgen.extraction.html.page import extract as extract_page
from mapgen.extraction.read import extract

PROSE = "Lamps were given to every pupil of the town, and most of them slept badly for a year."


def doubts(text: str, kind: Kind = Kind.PLAIN) -> list[str]:
    return [doubt.best("en") for doubt in extract(text.encode(), kind).doubts]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Next Page >", "one of several pages of the article (“Next Page”)"),
        ("Page 2 of 3", "one of several pages of the article (“Page 2 of 3”)"),
        ("Page suivante »", "one of several pages of the article (“Page suivante”)"),
        ("page 1 sur 4", "one of several pages"),
        ("Lire la suite…", "the beginning of the article only (“Lire la suite”)"),
        ("Read the full story", "the beginning of the article only"),
        ("Il vous reste 72 % de cet article à lire.", "the beginning of the article only"),
        ("Pour lire la suite, abonnez-vous.", "the beginning of the article only (“Pour lire la suite”)"),
        ("Subscribe to continue reading.", "the beginning of the article only"),
    ],
)
def test_a_page_of_several_and_a_mere_beginning_are_told(line: str, told: str) -> None:
    (doubt,) = doubts(f"Lamps\n\n{PROSE}\n\n{line}\n")
    assert told in doubt


@pytest.mark.parametrize(
    "line",
    [
        "On page 2 of 3 leaflets, lamps are praised in words that nobody understood at the time.",
        "Page 1 of 1",
        "She turned to the next page and went on to read of lamps.",
        "Subscribers of the lamp magazine sleep well.",
    ],
)
def test_prose_that_only_speaks_of_pages_is_not(line: str) -> None:
    assert not doubts(f"Lamps\n\n{PROSE}\n\n{line}\n")


def test_read_more_between_paragraphs_leads_to_another_article() -> None:
    assert not doubts(f"Lamps\n\n{PROSE}\n\nRead more\n\n{PROSE}\n\n{PROSE}\n")


def test_the_numbers_of_pages_in_a_menu_of_the_page_are_told() -> None:
    page = f"<html><body><main><h1>Lamps</h1><p>{PROSE}</p><p>{PROSE} So it is.</p></main><div class=pagination>Page 1 of 3</div>"
    (doubt,) = [one for one in doubts(page, Kind.PAGE) if "several" in one]
    assert "print view" in doubt
    comments = page.replace("class=pagination", "class=comments")
    assert not [one for one in doubts(comments, Kind.PAGE) if "several" in one]


def test_a_page_that_mapgen_built_is_refused() -> None:
    page = f'<html><head><meta name="generator" content="mapgen"></head><body><p>{PROSE}</p></body></html>'
    with pytest.raises(Unreadable) as refused:
        extract_page(page.encode())
    assert "mapgen built this page" in refused.value.why.best("en")
    assert extract_page(page.replace("mapgen", "another").encode()).text
