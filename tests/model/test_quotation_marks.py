"""Words set in quotation marks keep those within apart from those around them."""

from __future__ import annotations

import pytest

from mapgen.words import in_quotation_marks


@pytest.mark.parametrize(
    ("language", "words", "set_"),
    [
        ("en", "Lamps help.", "“Lamps help.”"),
        ("en", "Doe says “yes”", "“Doe says ‘yes’”"),
        ("fr", "Les lampes aident.", "«\u00a0Les lampes aident.\u00a0»"),
        ("fr", "Doe dit « oui »", "«\u00a0Doe dit “oui”\u00a0»"),
        ("fr", "Doe dit «\u00a0oui\u00a0» et «\u00a0non\u00a0».", "«\u00a0Doe dit “oui” et “non”.\u00a0»"),
    ],
)
def test_marks_within_marks_are_of_the_other_kind(language: str, words: str, set_: str) -> None:
    assert in_quotation_marks(words, language) == set_
