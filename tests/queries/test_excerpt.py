"""Whether claims are printed as quotations only where the document has their words."""

from __future__ import annotations

import pytest

from mapgen.model.elements import Claim, Quote
from mapgen.queries.excerpt import excerpt, in_sentence, says
from mapgen.words import Text, both

CLAIM = Claim(
    "drip",
    both("The drip is effective", "La perfusion est efficace"),
    quotes=(Quote("Dans plusieurs études, la\nperfusion […] l’aspirine était efficace"),),
)


@pytest.mark.parametrize(
    "words", ["l'aspirine était efficace", "La perfusion.", "dans plusieurs études, la…", "aspirine"]
)
def test_words_of_a_quote_are_the_documents_own_whatever_their_typography_and_end(words: str) -> None:
    assert says(CLAIM, words)


@pytest.mark.parametrize(
    "words", ["est efficace", "la perfusion l'aspirine", "l'aspirine était effi", "spirine", "", "."]
)
def test_words_that_no_quote_has_in_a_row_are_not_the_documents_own(words: str) -> None:
    assert not says(CLAIM, words)


def test_a_paraphrase_or_a_translation_stands_without_quotation_marks() -> None:
    assert excerpt(CLAIM, "fr") == "La perfusion est efficace"
    assert in_sentence(CLAIM, "fr") == "l'affirmation (La perfusion est efficace)"
    assert in_sentence(CLAIM, "en") == "the claim (The drip is effective)"


def test_the_documents_own_words_stand_in_quotation_marks() -> None:
    own = Claim("own", Text.of(en="Candles help sleep"), quotes=(Quote("Indeed, candles help sleep."),))
    assert excerpt(own, "en") == in_sentence(own, "en") == "“Candles help sleep”"


def test_what_another_source_says_is_no_quotation_of_the_document() -> None:
    assert not says(Claim("other", Text.of(en="Candles help"), source="dunn"), "Candles help")


def test_where_a_claim_would_be_cut_its_label_stands_for_it() -> None:
    long = Claim(
        "long",
        both(f"It helps {'very ' * 30}much", f"Elle aide {'très ' * 30}bien"),
        short=both("It helps", "Elle aide"),
    )
    assert in_sentence(long, "en", 60) == "the claim (It helps)"
    assert in_sentence(long, "fr", 60) == "l'affirmation (Elle aide)"
    assert in_sentence(long, "en", 400).endswith("much)")
