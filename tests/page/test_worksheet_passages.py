"""The passages of a worksheet: whole sentences where there is room, each once."""

from __future__ import annotations

import re

from mapgen.page.worksheet.passages import in_order, passages_of, place_of

TEXT = """A trial was run. In it, lots were drawn, so the groups were alike. Those who washed missed 2 days.

Works cited: A trial of washing."""


def passages(*quotes: str, longest: int = 70, most: int = 0) -> list[str]:
    """Each passage as it is printed: numbers of parts in brackets, and what is bold between stars."""
    places = in_order((TEXT.index(quote), TEXT.index(quote) + len(quote)) for quote in quotes)
    blocks = passages_of({"text": TEXT, "language": "en"}, places, longest, most)
    marked = (re.sub(r"<b class='inner'>(.*?)</b> ", r"[\1]", block.html) for block in blocks)
    return [
        re.sub("<.*?>", "", re.sub("</?b>", "*", one.replace("</b><span", "</b> <span"))) for one in marked
    ]


def test_a_sentence_is_printed_once_whole_and_its_parts_are_bold_with_their_numbers() -> None:
    drawn, alike = "lots were drawn", "so the groups were alike"
    assert passages("A trial was run.", drawn, alike) == [
        "*1* “A trial was run.”",
        "*2* “In it, *lots were drawn*, [3]*so the groups were alike*.”",
    ]
    whole = f"In it, {drawn}, {alike}"
    assert passages(drawn, whole) == ["*1* “In it, [2]*lots were drawn*, so the groups were alike.”"]
    assert passages(drawn, alike, longest=5) == ["*1* “lots were drawn”", "*2* “so the groups were alike”"]
    assert passages(whole, most=4) == ["*1* “In it, lots were […]”"]


def test_a_claim_that_quotes_two_places_stands_at_the_first_and_what_follows_close_by() -> None:
    first, next_, far = (
        (TEXT.index(word), TEXT.index(word) + len(word))
        for word in ("A trial was run", "Those who washed", "Works")
    )
    assert place_of(TEXT, [first, far]) == first
    assert place_of(TEXT, [first, next_]) == (first[0], next_[1])
    assert place_of(TEXT, [next_, first]) == next_
