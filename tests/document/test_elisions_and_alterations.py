"""Quotes that leave words out, and quotes that the document does not contain."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage
from mapgen.vocabulary import QuoteState
from tests.document.helper import anchor

EXACT, NORMALISED = QuoteState.EXACT, QuoteState.NORMALISED
ALTERED, AMBIGUOUS, MISSING = QuoteState.ALTERED, QuoteState.AMBIGUOUS, QuoteState.MISSING


def stands(quote: str, content: str) -> tuple[QuoteState, list[str]]:
    """The state, and the words that the quote was found at."""
    found = anchor(quote, DocumentText(content))
    return found.state, [content[part.start : part.end] for part in found.parts]


@pytest.mark.parametrize("elision", ["[…]", "[...]", "(…)", "(...)", "[ … ]"])
def test_the_parts_around_an_elision_are_found_in_order(elision: str) -> None:
    content = "Le Mg, dit-on, réduit la\nfréquence des crises."
    assert stands(f"Le Mg {elision} réduit la fréquence", content) == (
        NORMALISED,
        ["Le Mg", "réduit la\nfréquence"],
    )


def test_an_elision_at_either_end_leaves_out_nothing_that_is_sought() -> None:
    assert stands("[…] réduit […]", "Il réduit tout.") == (EXACT, ["réduit"])


def test_brackets_that_the_document_prints_win() -> None:
    assert stands("a […] c", "a b c, puis a […] c") == (EXACT, ["a […] c"])


def test_parts_out_of_order_do_not_pass() -> None:
    found = anchor("réduit […] Le Mg", DocumentText("Le Mg réduit."))
    assert found.state is ALTERED
    assert ("gone", "réduit") in found.difference


def test_parts_that_share_words_do_not_pass() -> None:
    assert stands("le Mg réduit […] réduit la", "le Mg réduit la crise")[0] is ALTERED


def test_the_shortest_way_to_stand_in_order_is_the_one_meant() -> None:
    assert stands("un […] deux", "un, un, deux, deux") == (EXACT, ["un", "deux"])


def test_two_ways_to_stand_in_order_are_ambiguous() -> None:
    assert stands("un […] deux", "un x deux, un y deux") == (AMBIGUOUS, ["un x deux", "un y deux"])


def test_a_middle_part_that_stands_twice_is_ambiguous() -> None:
    assert stands("un […] deux […] trois", "un deux deux trois") == (AMBIGUOUS, ["deux", "deux"])


def test_hints_choose_between_two_ways_to_stand_in_order() -> None:
    text = DocumentText("A un x deux, B un y deux.")
    assert anchor("un […] deux", text, prefix="B ").start == 15
    assert anchor("un […] deux", text, suffix=".").start == 15


def test_an_altered_quote_shows_the_closest_passage_word_by_word() -> None:
    content = "Avant. Le magnésium réduit peut-être la fréquence des crises. Après."
    found = anchor("Le magnésium réduit la fréquence des migraines.", DocumentText(content))
    assert found.state is ALTERED
    assert content[found.start : found.end] == "Le magnésium réduit peut-être la fréquence des crises."
    assert found.difference == (
        ("same", "Le magnésium réduit"),
        ("new", "peut-être"),
        ("same", "la fréquence des"),
        ("gone", "migraines."),
        ("new", "crises."),
    )


def test_a_changed_number_shows_in_the_difference() -> None:
    found = anchor("0 patients céphalalgiques", DocumentText("chez 50 patients céphalalgiques chroniques"))
    assert found.difference == (("gone", "0"), ("new", "50"), ("same", "patients céphalalgiques"))


def test_a_number_cut_from_a_range_shows_what_it_was_cut_from() -> None:
    found = anchor("10 mg par jour", DocumentText("prendre 5 - 10 mg par jour"))
    assert found.state is ALTERED
    assert ("new", "5 -") in found.difference


def test_capitals_and_accents_are_alterations() -> None:
    found = anchor("LE MAGNESIUM", DocumentText("Or le magnésium agit."))
    assert found.state is ALTERED
    assert found.parts == (Passage(3, 15),)


def test_a_long_altered_quote_is_found_by_its_two_ends() -> None:
    words = [f"mot{number}" for number in range(3000)]
    quote = [*words[500:1200], "intrus", *words[1201:1500]]
    text = DocumentText(" ".join(words))
    found = anchor(" ".join(quote), text)
    assert text.content[found.start : found.end] == " ".join(words[500:1500])
    assert ("gone", "intrus") in found.difference
    assert ("new", "mot1200") in found.difference
