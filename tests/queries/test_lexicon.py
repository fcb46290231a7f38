"""Word lists: families, harmless uses, and the signs of an entry."""

from __future__ import annotations

import pytest

from mapgen.queries.lexicon import lexicon


def words(name: str, language: str, sentence: str) -> list[str]:
    return [sentence[start:end] for _, start, end in lexicon(name, language).find(sentence)]


def test_an_entry_is_found_only_as_whole_words() -> None:
    assert words("absolute", "en", "It works invariably.") == ["invariably"]
    assert words("absolute", "en", "Variably or invariablyish.") == []


def test_an_apostrophe_may_be_curly_and_a_space_a_line_break() -> None:
    assert words("vague-quantifier", "fr", "Les experts\n s’accordent.") == ["Les experts\n s’accordent"]


def test_a_gap_stands_for_a_few_words_of_the_same_clause() -> None:
    assert words("absolute", "fr", "Il ne se trompe jamais.") == ["ne se trompe jamais"]
    assert words("absolute", "fr", "Il ne vient pas ; jamais content.") == []


def test_a_harmless_use_hides_the_word_it_overlaps_and_no_other() -> None:
    assert words("absolute", "en", "Nearly all patients wait; the drug is risk-free.") == ["risk-free"]


@pytest.mark.parametrize("language", ["de", "x-y", ""])
def test_a_language_without_a_list_has_no_words(language: str) -> None:
    assert not lexicon("absolute", language).families
