"""Dates are told as one writes them in the reader's language."""

from __future__ import annotations

import pytest

from mapgen.words import date_in_words


@pytest.mark.parametrize(
    ("date", "english", "french"),
    [
        ("2025-11-03", "3 November 2025", "3 novembre 2025"),
        ("2025-11-01", "1 November 2025", "1er novembre 2025"),
        ("2025-08", "August 2025", "août 2025"),
        ("2025", "2025", "2025"),
        ("2025-13-01", "2025-13-01", "2025-13-01"),
        ("spring 2025", "spring 2025", "spring 2025"),
    ],
)
def test_a_date_is_told_as_one_writes_it(date: str, english: str, french: str) -> None:
    assert date_in_words(date).as_dict() == {"en": english, "fr": french}
