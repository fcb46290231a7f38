"""A quote is found without the signs that Markdown writes around links and strong words."""

from __future__ import annotations

import pytest

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.document_text import DocumentText
from mapgen.vocabulary import QuoteState

LINKED = DocumentText(
    "Ginger helps, says [a trial of 90 sailors](https://example.org/a_%28b%29), and **it is safe** for [all].\n",
    "en",
)


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("says a trial of 90 sailors, and it is safe", "says [a trial of 90 sailors](https://example.org/a_%28b%29), and **it is safe"),
        ("says [a trial of 90 sailors](https://example.org/a_%28b%29), and", "says [a trial of 90 sailors](https://example.org/a_%28b%29), and"),
        ("it is safe for [all]", "it is safe** for [all]"),
    ],
)  # fmt: skip
def test_the_words_of_a_link_and_strong_words_are_found_without_their_signs(quote: str, passage: str) -> None:
    found = QuoteSearch(LINKED).anchor(quote)
    assert [LINKED.slice(part) for part in found.parts] == [passage]


def test_other_brackets_are_words() -> None:
    assert QuoteSearch(LINKED).anchor("for all.").state is QuoteState.ALTERED
