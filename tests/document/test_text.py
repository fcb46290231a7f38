"""Blocks, sentences and lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage

DOCUMENTS = Path(__file__).parents[2] / "arguments" / "documents"


def sentences(content: str) -> list[str]:
    """The sentences of a text, with one space for each run of white space."""
    text = DocumentText(content)
    return [" ".join(text.slice(sentence).split()) for sentence in text.sentences]


def blocks(content: str) -> list[str]:
    """The blocks of a text, with one space for each run of white space."""
    text = DocumentText(content)
    return [" ".join(text.slice(block).split()) for block in text.blocks]


@pytest.mark.parametrize(
    "expected",
    [
        ["Le Dr Mrejen l'a dit.", "Il a raison."],
        ["Le Dr. Mrejen et M. Dupont l'ont dit.", "Oui !", "Non ?", "Bien…"],
        ["Fig. 2 : le VEGF, cf. p. 12 et Smith et al. 2019, etc. sont cités.", "Fin."],
        ["Des fruits, des noix, etc.", "Le reste suit."],
        ["Drugs, e.g. Magnesium, i.e. a salt.", "The end."],
        ["H. Selye l'a défini.", "J.-P. Rowe aussi."],
        ["La vitamine C.", "Traitement de fond."],
        ["Il vaut 0.001 et 1,5.", "En 2000.", "50 patients ont guéri."],
        ["Il date de nov. 2025 et reste."],
        ["Une dysfonction endothéliale. (1)", "L'apport agit."],
        ["Le taux d'INFgamma. (19).", "La suite."],
        ["Des lymphokines, etc... (14 ).", "La suite."],
        ["La crise.[1][2]", "La suite."],
        ["La crise.¹²", "La suite."],
        ["La souris (Tam 2003). (16)", "La suite."],
        ["Il dit « oui. »", "Elle dit non."],
        ["« Assez ! » dit-il."],
        ["He said: 'Magnesium works. I know it.' and left.", "It rained."],
        ["She asked “Does it work? I doubt it” and left.", "It rained."],
        ["Il a dit : « Ça marche. Je le sais » et il est parti.", "Fin."],
        ["“I was tired.", "Now I sleep,” says Claire."],
        ['The board is 5" thick.', 'The 6" one is long.'],
        ["3. PubMed : une étude.", "Une autre."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_wrapped_line_does_not_end_a_sentence() -> None:
    assert sentences("Le Mg \nréduit la \n crise. Il\naide.") == ["Le Mg réduit la crise.", "Il aide."]


def test_a_blank_line_inside_a_sentence_is_a_page_break() -> None:
    content = "les manifestations \n\npériphériques du stress. "
    assert sentences(content) == blocks(content) == ["les manifestations périphériques du stress."]


def test_a_heading_without_a_full_stop_stands_alone() -> None:
    content = "Introduction\n\nLe Mg agit.\n\nune carence aggrave\n\n# Titre\nLe corps."
    apart = ["Introduction", "Le Mg agit.", "une carence aggrave", "# Titre", "Le corps."]
    assert sentences(content) == apart


def test_list_items_are_blocks_and_their_numbers_no_sentences() -> None:
    content = "Trois points :\n  1. PubMed : une étude. Encore.\n  2. Lancet\n- tiret\n- autre"
    items = ["1. PubMed : une étude. Encore.", "2. Lancet", "- tiret", "- autre"]
    assert blocks(content) == ["Trois points :", *items]
    assert sentences(content)[1:3] == ["1. PubMed : une étude.", "Encore."]


def test_a_wrapped_line_that_begins_with_a_number_is_no_list_item() -> None:
    assert len(blocks("Ils étaient au nombre de\n12. Le reste suit.")) == 1


def test_long_lines_are_paragraphs() -> None:
    assert len(blocks("Mot " * 50 + "fin.\n" + "Mot " * 50 + "fin.")) == 2


def test_lines_are_counted_from_one() -> None:
    text = DocumentText("a\nb\n\nc")
    assert [text.line_of(offset) for offset in range(7)] == [1, 1, 2, 2, 3, 4, 4]


def test_a_place_between_sentences_belongs_to_the_one_before() -> None:
    text = DocumentText("  Un. Deux.")
    found = [text.slice(text.sentence_at(offset)) for offset in (0, 2, 5, 6, 99)]
    assert found == ["Un.", "Un.", "Un.", "Deux.", "Deux."]
    assert text.slice(text.block_at(7)) == "Un. Deux."
    assert DocumentText("").sentence_at(3) == Passage(0, 0)


def test_the_shipped_documents_are_cut_as_a_reader_would() -> None:
    wrapped = sentences((DOCUMENTS / "mesotherapie-magnesium.txt").read_text(encoding="utf-8"))
    assert "Magnésium et VEGF. (1)" in wrapped
    assert "Fig. 2: Déficit en Mg et VEGF (Pr Rowe 2003). (1)" in wrapped
    assert "Céphalée et migraine." in wrapped
    assert "Asthme." in wrapped
    assert any(s.startswith("Même si") and s.endswith("inflammatoires et immunes.") for s in wrapped)
    assert any(s.endswith("Lidocaïne 1% + Pidolate de Mg + Vit C.") for s in wrapped)
    page = sentences((DOCUMENTS / "migraine-magnesium.txt").read_text(encoding="utf-8"))
    assert "Dernière mise à jour : 3 nov. 2025" in page
    assert "5. Conclusion" in page
    assert any(s.startswith("1. PubMed : Une étude") and s.endswith("en bonne santé.") for s in page)


@settings(deadline=None)  # the first question to a text is the slow one
@given(st.text(alphabet="aB1.!…()[],\n ²«» -#") | st.text())
def test_sentences_cover_every_printed_character_once(content: str) -> None:
    text = DocumentText(content)
    for passages in (text.sentences, text.blocks):
        covered = [place for passage in passages for place in range(passage.start, passage.end)]
        assert covered == sorted(set(covered))
        assert {i for i, c in enumerate(content) if not c.isspace()} <= set(covered)
        assert all(text.slice(passage).strip() == text.slice(passage) != "" for passage in passages)


def test_a_paragraph_set_apart_is_a_block_of_its_own() -> None:
    text = DocumentText("Jane Roe writes:\n\n> It helps. It calms.\n\nAt least\n> 50 % agree.\n")
    kinds = [(text.slice(block), text.kind_of(block).value) for block in text.blocks]
    assert kinds == [
        ("Jane Roe writes:", "paragraph"),
        ("> It helps. It calms.", "quoted"),
        ("At least\n> 50 % agree.", "paragraph"),
    ]
    assert [text.is_set_apart(text.content.index(words)) for words in ("Jane", "calms", "agree")] == [
        False, True, False,
    ]  # fmt: skip
