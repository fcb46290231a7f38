"""Where a text quotes."""

from __future__ import annotations

import pytest

from mapgen.document.text.quotations import find_quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said «yes» twice.", ["«yes»"]),
        ("“One” and “two”.", ["“One”", "“two”"]),
        ('"One" and "two".', ['"One"', '"two"']),
        ("the ‘don’t know’ answer", ["‘don’t know’"]),
        ("the 'don't know' answer", ["'don't know'"]),
        ("«outer “inner” words»", ["«outer “inner” words»"]),
        ("«an opening mark «and another»", ["«an opening mark «and another»"]),
        ("“He ate “health foods,” and left.” “So.”", ["“He ate “health foods,” and left.”", "“So.”"]),
        ("«Il mange «bio», dit-elle.» Et «oui».", ["«Il mange «bio», dit-elle.»", "«oui»"]),
        ("“He ate “health foods,” and left.", ["“health foods,”"]),
        ("“It never ends.\n\n“So it goes on,” he said.", ["“So it goes on,”"]),
        ("the dogs' bowls and the cats' bowls", []),
        ("«»", []),
        ("“A paragraph\n \nends” here", []),
        ("“A line\nends” here", ["“A line\nends”"]),
        ("«" + "a" * 1500 + "»", ["«" + "a" * 1500 + "»"]),
        ("«" + "a" * 1501 + "»", []),
        ("‘" + "a" * 601 + "’", []),
    ],
)
def test_a_quotation_stands_between_its_marks_in_one_paragraph(text: str, quoted: list[str]) -> None:
    assert [text[found.start : found.end] for found in find_quotations(text)] == quoted
