"""What the blocks of a text are, in every wrapping."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText


def blocks(content: str) -> list[tuple[str, str]]:
    """The kind and the words of each block, with one space for each run of white space."""
    text = DocumentText(content, "en")
    return [(text.kind_of(block).value, " ".join(text.slice(block).split())) for block in text.blocks]


ADDRESS = "https://example.org/" + "a-long-way/" * 14


@pytest.mark.parametrize("end", ["", f"\n\nRead more at {ADDRESS}"])
def test_an_address_does_not_tell_how_wide_a_text_is(end: str) -> None:
    wrapped = (
        "Lamps were tested in a trial that was paid for by the National\n"
        "Institute of Lamps, and the pupils who had them slept longer by\n"
        "2.5 minutes than those who had none."
    )
    assert len(blocks(wrapped + end)) == 1 + bool(end)


def test_short_lines_are_headings_and_sentences() -> None:
    content = (
        "Lamps at night\nHow lamps work\nA lamp stops a signal in the eye.\nAre they safe\nYes, they are."
    )
    assert [kind for kind, _ in blocks(content)] == [
        "heading",
        "heading",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_a_heading_above_wrapped_lines_stands_alone() -> None:
    content = "What was found\nThe pupils slept longer in the first week of the\ntrial. Later they did not."
    assert [kind for kind, _ in blocks(content)] == ["heading", "paragraph"]


@pytest.mark.parametrize("bullet", ["- ", "• ", "* ", "– ", "·\t", "1) "])
def test_items_below_a_heading_need_no_colon(bullet: str) -> None:
    content = f"What was found\n{bullet}Pupils slept longer.\n{bullet}Teachers did not.\n"
    assert [kind for kind, _ in blocks(content)] == ["heading", "item", "item"]


def test_items_without_a_sign_are_seen_below_a_colon() -> None:
    content = "Lamps have been shown to:\n\nlengthen the night\n\ncure headaches\n\nThey are cheap."
    assert [kind for kind, _ in blocks(content)] == ["paragraph", "item", "item", "paragraph"]


def test_each_row_of_a_table_is_a_block() -> None:
    content = "| Lamp | Hours |\n|---|---|\n| Red | 8 |\n\nRed\t8\nBlue\t7\n"
    assert [kind for kind, _ in blocks(content)] == ["row", "furniture", "row", "row", "row"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("# Lamps", "heading"),
        ("#### 1. Strong lamps", "heading"),
        ("**Strong lamps**", "heading"),
        ("Figure 2. Lamps and sleep, by school.", "caption"),
        ("Tableau 1 – Les lampes", "caption"),
        ("![a lamp](lamp.png)", "caption"),
        ("Skip to main content", "furniture"),
        ("5 min read · Share on Facebook", "furniture"),
        ("Accueil › Boutique", "furniture"),
        ("Page 3 of 12", "furniture"),
        ("12", "furniture"),
        ("</blockquote>", "furniture"),
        ("A lamp of the old school, in the museum of the town. Credit: A. Roe/Lamps", "caption"),
        ("Les lampes de l'école / (C) Anne Halle", "caption"),
        ("(Credit: Anna Roe / Lamps)", "caption"),
        (
            "This article was originally published in the Lamp Journal, and is shown here with its consent.",
            "furniture",
        ),
        ("Cet article, initialement publié en mai 2021, a été mis à jour.", "furniture"),
        ("Lire aussi Anne Halle, « Les lampes du soir », La Revue des lampes, mai 2021.", "furniture"),
        ("This document is subject to copyright. No part of it may be copied.", "furniture"),
        ("The bank gave her credit: she had paid for every lamp.", "paragraph"),
        ("This document is about lamps.", "paragraph"),
        ("Call us for advice.", "paragraph"),
        ("Share what you have with others.", "paragraph"),
    ],
)
def test_a_line_of_its_own_is_told_by_its_form_or_guessed_by_its_words(line: str, kind: str) -> None:
    assert blocks(f"Lamps help.\n\n{line}\n\nThey do so at night.")[1] == (kind, line)


def test_an_underlined_line_is_a_heading() -> None:
    assert blocks("Lamps\n=====\n\nThey help.")[0][0] == "heading"


def test_front_matter_is_one_block() -> None:
    content = "---\ntitle: Lamps\n\ndate: 2021-05-03\n---\n\nLamps help."
    assert [kind for kind, _ in blocks(content)] == ["front", "paragraph"]


def test_a_rule_that_opens_a_text_opens_no_front_matter_without_an_end() -> None:
    assert blocks("---\nLamps help.\n")[0] == ("furniture", "---")


def test_each_entry_of_the_list_is_a_block() -> None:
    content = "Lamps help [1].\n\nReferences\n1. Roe B. Lamps at\n   night. J Lamps. 2019.\n2. Dunn A. Nights. 2020."
    assert blocks(content)[1:] == [
        ("heading", "References"),
        ("listed", "1. Roe B. Lamps at night. J Lamps. 2019."),
        ("listed", "2. Dunn A. Nights. 2020."),
    ]
