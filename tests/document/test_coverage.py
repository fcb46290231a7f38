"""How much of a document is accounted for."""

from __future__ import annotations

import pytest

from mapgen.document.intervals import MergedIntervals
from mapgen.document.lexicon import entries
from mapgen.document.text.coverage import Coverage, cover, left_out_whole, working_passages
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La carence provoque des crises."),
        ("fr", "Le sel ne diminue pas la crise."),
        ("fr", "Elle dort mal car il pleut."),
        ("fr", "C’est pourquoi elle dort."),
        ("fr", "Il tousse en\nraison d’un rhume."),
        ("en", "Magnesium reduces pain."),
        ("en", "It did not improve sleep."),
        ("en", "He sleeps; therefore he dreams."),
        ("en", "He sleeps [3]."),
        ("de", "Er schläft (Rowe 2003)."),
    ],
)
def test_a_sentence_works_by_a_mark_or_a_word_of_the_lexicon(language: str, sentence: str) -> None:
    text = DocumentText(sentence, language)
    assert working_passages(text) == text.sentences != ()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La molécule fut isolée en 1810."),
        ("fr", "Un carton et un cardigan."),
        ("en", "A becalmed ship."),
        ("de", "Magnesium reduziert Schmerz, car effet."),
        ("units", "cm et mg"),
        ("", "car"),
    ],
)
def test_a_sentence_without_either_does_not(language: str, sentence: str) -> None:
    assert working_passages(DocumentText(sentence, language)) == ()


def test_words_are_counted_where_passages_touch_them() -> None:
    text = DocumentText("Le Mg réduit tout. Il agit car il entre. Rien ici. Il aide.")
    found = cover(text, [Passage(0, 5), Passage(3, 8)], [])
    assert (found.words, found.quoted_words, found.left_out_words) == (13, 3, 0)
    assert [text.slice(sentence) for sentence in found.uncovered] == ["Il agit car il entre.", "Il aide."]
    assert found.share == pytest.approx(3 / 13)


def test_some_words_leave_out_their_whole_sentence() -> None:
    text = DocumentText("Le Mg réduit tout. Il agit car il entre. Rien ici. Il aide.")
    found = cover(text, [Passage(0, 5)], [Passage(19, 21)])
    assert (found.quoted_words, found.left_out_words) == (2, 5)
    assert [text.slice(sentence) for sentence in found.uncovered] == ["Il aide."]


@pytest.mark.parametrize(
    ("left_out", "quoted", "told"),
    [
        ("Il agit", [], ["Il agit car il entre."]),
        ("Il agit", ["il entre"], ["Il agit car "]),
        ("agit", ["car"], ["Il agit ", " il entre."]),
        ("Il agit", ["Il agit"], ["Il agit car il entre."]),
        ("tout. Il", [], ["Le Mg réduit tout. Il agit car il entre."]),
    ],
)
def test_what_is_left_out_is_the_rest_of_the_sentence(
    left_out: str, quoted: list[str], told: list[str]
) -> None:
    text = DocumentText("Le Mg réduit tout. Il agit car il entre. Rien ici.")
    place = {words: Passage(at := text.content.find(words), at + len(words)) for words in [left_out, *quoted]}
    found = left_out_whole(text, [place[left_out]], MergedIntervals(place[words] for words in quoted))
    assert [text.slice(one) for one in found] == told


def test_a_passage_of_spaces_and_stops_touches_no_word() -> None:
    assert cover(DocumentText("Il aide. Oui."), [Passage(7, 9)], []).uncovered == (Passage(0, 8),)


def test_an_empty_text_is_covered() -> None:
    assert cover(DocumentText(""), [], []) == Coverage(0, 0, 0)
    assert Coverage(0, 0, 0).share == 1.0


@pytest.mark.parametrize("name", ["fr", "en", "units", "starters", "not-authors", "abbreviations-before"])
def test_a_word_list_has_no_entry_twice(name: str) -> None:
    assert len(entries(name)) == len(set(entries(name))) > 0


@pytest.mark.parametrize("name", ["xx", "../fr", ""])
def test_a_word_list_that_is_not_there_is_empty(name: str) -> None:
    assert entries(name) == ()


def test_what_stands_in_the_list_of_sources_does_no_work() -> None:
    text = DocumentText(
        "Sleep helps [1].\n\nReferences\n\n1. Rowe I. Exercise reduces pain [online], 2010.\n", "en"
    )
    assert [text.slice(passage) for passage in working_passages(text)] == ["Sleep helps [1]."]


@pytest.mark.parametrize(
    ("words", "quoted", "left_out", "expected"),
    [
        (0, 0, 0, (0, 0, 0)),
        (100, 57, 35, (57, 35, 8)),
        (200, 197, 3, (99, 1, 0)),
        (1000, 997, 0, (99, 0, 1)),
        (1000, 1, 999, (0, 100, 0)),
        (3, 1, 1, (33, 34, 33)),
    ],
)
def test_three_parts_of_a_text_make_a_hundred(
    words: int, quoted: int, left_out: int, expected: tuple[int, int, int]
) -> None:
    assert Coverage(words, quoted, left_out).percents == expected
