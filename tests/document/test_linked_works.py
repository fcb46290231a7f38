"""Which links lead to a work, and that a claim cites those of the file's sources that stand in its words."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.document.text.linked_works import leads_to_work, own_site
from mapgen.syntax.read.reader import read_source
from mapgen.syntax.write.writer import write

WORKS = [
    ("https://doi.org/10.1000/jih.2019.112", "randomised trial"),
    ("https://pubmed.ncbi.nlm.nih.gov/1234567/", "a study"),
    ("https://www.review.example.org/articles/nitrate-review", "review of eleven trials"),
    ("https://www.trust.example.org/guidance/salt.pdf", "guideline"),
    ("https://journal.example.com/article?id=77", "Anna Roe"),
    ("https://journal.example.com/roe-2019-anna-trial", "a trial"),
    ("https://sommer.example.com/2019/sleep-trial", "the trial"),
    ("https://www.example.org/video-games-and-sleep", "a survey"),
]
NO_WORKS = [
    ("https://www.youtube.com/watch?v=abc", "this video"),
    ("https://youtu.be/abc", "the talk"),
    ("https://m.facebook.com/groups/1", "a group"),
    ("https://uk.linkedin.com/in/anna-roe", "Anna Roe"),
    ("https://www.drpetrasommer.com/clinic", "Dr Petra Sommer"),
    ("https://clinic.example.com/about", "her clinic"),
    ("https://clinic.example.com/team/anna-roe.html", "Anna Roe"),
    ("https://www.cuisine.example.fr/recettes/jus-de-betterave", "notre jus"),
    ("https://www.example.com/", "the Trust"),
    ("https://www.example.com", "the Trust"),
    ("https://www.example.com/shop/juicer", "a juicer"),
    ("mailto:roe@example.com", "write to us"),
    ("https://clinic.example.com/meet-our-team/", "Dr. Anna Roe"),
    ("https://clinic.example.com/news/meet-our-own-anna-roe-head-of-sleep", "Dr Anna Roe"),
    ("https://clinic.example.com/pages/anna-roe-rd", "Anna Roe"),
    ("https://t.co/Iuc819", "https://t.co/Iuc819"),
]


@pytest.mark.parametrize(("address", "words"), WORKS)
def test_a_work_is_one(address: str, words: str) -> None:
    assert leads_to_work(address, words)


@pytest.mark.parametrize(("address", "words"), NO_WORKS)
def test_a_video_a_recipe_a_shop_and_somebodys_page_are_none(address: str, words: str) -> None:
    assert not leads_to_work(address, words)


TOPICS = [f"https://salt.example.co.uk/topics/{topic}" for topic in ("beetroot", "nitrate", "sleep")]


def test_the_site_of_most_links_is_that_of_the_text() -> None:
    assert own_site([*TOPICS, "https://www.health.example.org/a"]) == "example.co.uk"
    assert own_site(TOPICS[:2]) == ""
    assert own_site([*TOPICS, *(f"https://doi.org/10.1000/{number}" for number in range(9))])
    assert own_site([*TOPICS, *(f"https://a{number}.example/x" for number in range(3))]) == ""


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("nitrate", False),
        ("la betterave", False),
        ("our study", True),
        ("une étude", True),
        ("Roe 2019", True),
    ],
)
def test_a_page_of_the_same_site_is_a_work_only_where_the_words_say_so(words: str, leads: bool) -> None:
    assert leads_to_work(TOPICS[1], words)
    assert leads_to_work(TOPICS[1], words, own_site(TOPICS)) is leads


def test_a_mark_is_asked_for_no_topic_of_the_same_site() -> None:
    links = " and ".join(f"[{address.rpartition('/')[2]}]({address})" for address in TOPICS)
    text = DocumentText(f"Read of {links}, and see [a trial](https://journal.example.org/a/1).", "en")
    assert [text.leads_to_work(link) for link in text.links] == [False, False, False, True]


def test_a_claim_cites_the_links_in_its_words_that_lead_to_a_source(tmp_path: Path) -> None:
    text = (
        "A [trial](https://journal.example.org/a/1) and a [video](https://youtu.be/x) say so. Nobody knows."
    )
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    source = (
        "mapgen: 2\ndocument: {title: T, language: en, kind: web-page, text: text.txt}\n"
        "sources: {trial: 'https://journal.example.org/a/1'}\n"
        "claims:\n  a: A trial and a video say so.\n  b: Nobody knows.\n"
        "  c: {quote: A trial and a video say so., cites: []}\n"
    )
    read = read_source(source, tmp_path / "map.yaml")
    assert read.map is not None
    assert [claim.citations for claim in read.map.claims] == [("https://journal.example.org/a/1",), (), ()]
    written = write(read.map, second=True)
    assert written.count("cites") == 1
    assert read_source(written, tmp_path / "map.yaml").map == read.map
