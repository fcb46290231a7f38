"""Word lists: families, harmless uses, and the signs of an entry."""

from __future__ import annotations

import pytest

from mapgen.queries.lexicon import is_name, lexicon


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


def test_a_named_group_of_words_stands_for_them() -> None:
    assert words("vague-quantifier", "en", "A host of trials point that way.") == ["A host of trials point"]


def test_a_space_may_be_missing_after_an_apostrophe() -> None:
    assert words("vague-quantifier", "fr", "Une foule d'études le montrent.") == [
        "Une foule d'études le montrent"
    ]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Seen on 14 May 2024.", True),
        ("Seen by Dr May.", True),
        ("May they sleep.", False),
        ("They may sleep.", False),
        ("THEY MAY SLEEP.", False),
        ("Why Lamps May Help You Sleep", False),
    ],
)
def test_a_word_with_a_capital_inside_a_sentence_is_a_name(sentence: str, named: bool) -> None:
    start = sentence.casefold().index("may")
    assert is_name(sentence, start, start + 3) is named
