"""Markdown: front matter is read, layout is taken off, and links, lists, tables and footnotes stay."""

from __future__ import annotations

import pytest

from mapgen.extraction.extracted import Head
from mapgen.extraction.markdown import extract

KEPT = {
    "strong and emphasised words": ("A **strong** and *soft* and __bold__ and _light_ word.", "A strong and soft and bold and light word."),
    "words with signs in them": ("A snake_case_word, 2 * 3 * 4, and 5*.", "A snake_case_word, 2 * 3 * 4, and 5*."),
    "code and escapes": (r"`run` and 1\. \*not soft\*", "run and 1. *not soft*"),
    "links": ("[a trial](https://example.org/a) and [b][1]", "[a trial](https://example.org/a) and [b][1]"),
    "footnotes": ("It helps[^1].\n\n[^1]: Roe B. 2019.", "It helps[^1].\n\n[^1]: Roe B. 2019."),
    "raised marks": ("It helps<sup>1,2</sup>.", "It helps¹,²."),
    "tables": ("| a | b |\n|---|:-:|\n| 1 | 2 |", "| a | b |\n| 1 | 2 |"),
    "headings": ("Ginger\n======\n\nSafety\n------\n\n### Dose", "# Ginger\n\n## Safety\n\n### Dose"),
    "quotations": ("> Ginger helps,\n> she said.", "> Ginger helps, she said."),
    "quoted paragraphs": ("> One\n> two.\n>\n>> Three\nfour.\n> — Ann Roe\n\n---\n> ## A title", "> One two.\n\n> Three four.\n\n> — Ann Roe\n\n## A title"),
    "rules": ("One.\n\n* * *\n\nTwo.", "One.\n\nTwo."),
    "tags": ("A <b>strong</b> word.<br/>\n1 < 2 and 3 > 2.", "A strong word.\n1 < 2 and 3 > 2."),
    "items": ("- one\n- two\n\n1. three", "- one\n- two\n\n1. three"),
}  # fmt: skip


@pytest.mark.parametrize("case", KEPT)
def test_the_words_stay_and_the_layout_goes(case: str) -> None:
    given, kept = KEPT[case]
    assert extract(given).text == f"{kept}\n"


def test_front_matter_is_read_and_told() -> None:
    found = extract(
        '---\ntitle: "Ginger: a root"\nauthors:\n  - Anna Hale\n  - Beth Roe\ndate: 2021-05-03 10:00\nlang: en-GB\n'
        "url: https://example.org/ginger\n---\n\nGinger calms.\n"
    )
    assert found.text == "Ginger calms.\n"
    assert found.head == Head(
        "Ginger: a root", "Anna Hale, Beth Roe", "2021-05-03", "", "https://example.org/ginger", "en"
    )
    assert [cut.why.best("en") for cut in found.cuts] == ["front matter, read into the argument file"]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert extract("---\n\nGinger calms.\n").text == "Ginger calms.\n"


def test_pictures_and_comments_are_cut_and_told() -> None:
    found = extract("![A ship](ship.png)\n\n<!-- to do -->\nGinger calms. <!-- never closed")
    assert found.text == "Ginger calms. <!-- never closed\n"
    assert [cut.words for cut in found.cuts] == ["to do", "![A ship](ship.png)"]
