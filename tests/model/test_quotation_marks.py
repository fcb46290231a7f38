"""Quotation marks are those of the language, and those within apart from those around them."""

from __future__ import annotations

import pytest

from mapgen.words import Text, in_quotation_marks


@pytest.mark.parametrize(
    ("language", "words", "set_"),
    [
        ("en", "Lamps help.", "“Lamps help.”"),
        ("en", "Doe says “yes”", "“Doe says ‘yes’”"),
        ("en", 'Doe says "yes"', "“Doe says ‘yes’”"),
        ("en", 'They write that it "probably helps', "“They write that it ‘probably helps”"),
        ("fr", 'Doe dit "oui".', "«\u00a0Doe dit “oui”.\u00a0»"),
        ("fr", "Les lampes aident.", "«\u00a0Les lampes aident.\u00a0»"),
        ("fr", "Doe dit « oui »", "«\u00a0Doe dit “oui”\u00a0»"),
        ("fr", "Doe dit «\u00a0oui\u00a0» et «\u00a0non\u00a0».", "«\u00a0Doe dit “oui” et “non”.\u00a0»"),
    ],
)
def test_marks_within_marks_are_of_the_other_kind(language: str, words: str, set_: str) -> None:
    assert in_quotation_marks(words, language) == set_


@pytest.mark.parametrize(
    ("language", "typed", "printed"),
    [
        ("en", 'What "can worsen" it is not "crucial".', "What “can worsen” it is not “crucial”."),
        ("fr", 'Dire "effet" ("oui")', "Dire «\u00a0effet\u00a0» («\u00a0oui\u00a0»)"),
        ("fr", 'l\'"effet"', "l’«\u00a0effet\u00a0»"),
        ("en", 'a tube of 6" and one of 5"', 'a tube of 6" and one of 5"'),
        ("en", 'write `title: "Tea"`', 'write `title: "Tea"`'),
        ("en", 'a mark " alone', 'a mark " alone'),
        ("de", 'ein "Wort"', 'ein "Wort"'),
    ],
)
def test_straight_marks_are_set_as_in_print(language: str, typed: str, printed: str) -> None:
    assert Text.of(**{language: typed}).best(language) == printed
    assert Text.of(**{language: printed}).best(language) == printed
