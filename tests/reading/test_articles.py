"""Articles of many forms are read as a person reads them; what is written beside each was read by eye.

`MAPGEN_GOLDEN=1 pytest tests/reading` writes the readings anew, to be read again.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mapgen.document.listed.entries import read_entry
from mapgen.document.text.document_text import DocumentText

ARTICLES = sorted(Path(__file__).with_name("articles").glob("*.txt"))
_SOURCES = ("authors", "year", "title", "container", "doi", "pmid", "url")


def reading(text: DocumentText) -> Iterator[str]:
    """Yield lines that tell what a text says of itself, its sentences with their marks, and its works."""
    front = text.front
    yield f"title: {_words(text.slice(front.title)) if front.title else '–'}"
    yield f"by: {', '.join(front.authors) or '–'}; {front.date or '–'}; {front.publisher or '–'}"
    yield from (f"interests: {_words(text.slice(sentence))}" for sentence in front.interests)
    yield ""
    for block in text.blocks:
        for sentence in text.sentences_in(block):
            marks = ", ".join(number for mark in text.marks_in(sentence) for number in mark.numbers)
            perhaps = ", ".join(number for mark in text.mentions_in(sentence) for number in mark.numbers)
            cites = f" → {marks}" * bool(marks) + f" → perhaps {perhaps}" * bool(perhaps)
            kind = "front" if block in front.passages else text.kind_of(block).value
            yield f"{kind}: {_words(text.slice(sentence))}{cites}"
    yield ""
    for number, entry in text.source_list.entries:
        work = read_entry(text.slice(entry))
        fields = "; ".join(
            f"{name} {_shown(getattr(work, name))}" for name in _SOURCES if getattr(work, name)
        )
        yield f"source {number or '–'}: {_words(text.slice(entry))} → {fields or '–'}"
    yield from (f"link: {text.slice(link.words)} → {link.address}" for link in text.links)


def _words(words: str) -> str:
    return " ".join(words.split())


def _shown(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_read_as_a_person_reads_it(article: Path) -> None:
    text = DocumentText(article.read_text(encoding="utf-8"), article.stem[:2])
    found = "\n".join(reading(text)).rstrip() + "\n"
    expected = article.with_suffix(".read")
    if os.environ.get("MAPGEN_GOLDEN"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
def test_every_word_of_an_article_is_in_one_sentence_of_one_block(article: Path) -> None:
    content = article.read_text(encoding="utf-8")
    text = DocumentText(content, article.stem[:2])
    words = [found.span() for found in re.finditer(r"\w+", content)]
    for passages in (text.blocks, text.sentences):
        inside = [sum(p.start <= start and end <= p.end for p in passages) for start, end in words]
        assert inside == [1] * len(words)
    assert {text.kind_of(block) for block in text.blocks}


def test_there_are_thirty_articles_in_two_languages() -> None:
    languages = [article.stem[:2] for article in ARTICLES]
    assert len(ARTICLES) >= 30
    assert min(languages.count("en"), languages.count("fr")) >= 12
