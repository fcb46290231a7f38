"""Sentences of texts that quote within quotations, and sentences of claims whose marks stand elsewhere."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.syntax.read.entries import as_sentence


@pytest.mark.parametrize(
    ("words", "language", "sentences"),
    [
        (
            "Orr says “because the tea was weak, we can’t be sure. But next to other “hot drinks,” it does well. Drink it.”",
            "en",
            [
                "Orr says “because the tea was weak, we can’t be sure.",
                "But next to other “hot drinks,” it does well.",
                "Drink it.”",
            ],
        ),
        (
            "“Tea lowers tension (“bad” or not) and calms. It is cheap,” said Orr. So drink it.",
            "en",
            ["“Tea lowers tension (“bad” or not) and calms.", "It is cheap,” said Orr.", "So drink it."],
        ),
        (
            "Orr dit : « Le thé “bio” est bon. Il calme. » Donc buvez-en.",
            "fr",
            ["Orr dit : « Le thé “bio” est bon.", "Il calme. »", "Donc buvez-en."],
        ),
        (
            "He said: “It works. I know it,” and left. Then it rained.",
            "en",
            ["He said: “It works. I know it,” and left.", "Then it rained."],
        ),
    ],
)
def test_a_quotation_within_another_joins_no_sentences(
    words: str, language: str, sentences: list[str]
) -> None:
    text = DocumentText(words, language=language)
    assert [text.slice(one) for one in text.sentences] == sentences


@pytest.mark.parametrize(
    ("quoted", "sentence"),
    [
        ("drink it daily.”", "Drink it daily."),
        ("drink it daily”.", "Drink it daily."),
        ("“because the tea was weak, we can’t be sure.", "Because the tea was weak, we can’t be sure."),
        ("“Drink it daily.”", "“Drink it daily.”"),
        ("“Drink it daily,”", "“Drink it daily”."),
        ("“Drink it daily,” said Orr", "“Drink it daily,” said Orr."),
        ("next to other “hot drinks,” it does well", "Next to other “hot drinks,” it does well."),
        ("buvez-en chaque jour. »", "Buvez-en chaque jour."),
        ("« buvez-en", "Buvez-en."),
        ('drink it daily."', "Drink it daily."),
        ('"drink it" daily', '"drink it" daily.'),
        ('the cup is 3"', 'The cup is 3".'),
        ("it warms (in winter)", "It warms (in winter)."),
    ],
)
def test_a_claim_has_no_quotation_mark_without_its_counterpart(quoted: str, sentence: str) -> None:
    assert as_sentence(quoted) == sentence
