"""Rules that read the text around the quotes: exhibits, names, gaps and reserves."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import header, said

NONE = "claims: {}\n"


@pytest.mark.parametrize(
    "text",
    [
        "We sat at a table 2 m long.",
        "It is in Table 3 of [7].",
        "The figure of 12 lamps is high.",
        "He figures 3 lamps will do.",
        "A box 3 cm wide held the lamp.",
        "In 2019, 4 tables were sold.",
    ],
)
def test_words_that_point_to_no_exhibit(tmp_path: Path, text: str) -> None:
    assert said("missing-exhibit", tmp_path, text, NONE) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Voir Figures 1-3.", "Figures 1-3"),
        ("Comme le montre le Tableau n° 2, il dort.", "Tableau n° 2"),
        ("Nights are short (Fig. 2a) and (see Table 1).", "Fig. 2a, Table 1"),
        ("As figure 4 shows, and Figure 4 again.", "figure 4"),
        ("More in Appendix 1.", "Appendix 1"),
    ],
)
def test_an_exhibit_is_told_once_however_it_is_named(tmp_path: Path, text: str, names: str) -> None:
    (found,) = said("missing-exhibit", tmp_path, text, NONE)
    assert found.missing.get("en") == f"Not shown: {names}"


def test_what_the_text_file_shows_is_not_missing(tmp_path: Path) -> None:
    shown = header("fr", exhibits='["Fig. 1", Tableau 2]')
    text = "La figure 1 et le Tableau 2 le montrent, la Fig. 3 aussi."
    (found,) = said("missing-exhibit", tmp_path, text, NONE, shown)
    assert found.missing.get("en") == "Not shown: Fig. 3"


@pytest.mark.parametrize(
    "text",
    [
        "Prednisone, prednisolone and methylprednisolone were compared with hydroxyzine and hydralazine.",
        "La prednisolone, l'ibuprofène et la procaïne ont été comparés à la lidocaïne.",
        "The magnesia of Magnesia, the histidine, the guanidine and the pyridine were measured.",
        "Lymphocytes, leucocytosis and macrophages rose; lymphocytic cells fell.",
        "Hypotension and hypertension, abduction and adduction, prescriptions and proscriptions.",
        "She was confident, the conversation was informative, and the information was confirmed.",
    ],
)
def test_near_neighbours_and_other_endings_are_no_slips(tmp_path: Path, text: str) -> None:
    assert said("name-or-term-error", tmp_path, text, NONE) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("She took metropolol.", "metoprolol"),
        ("Elle a pris du paracetmol.", "paracétamol"),
        ("On amitryptiline she slept.", "amitriptyline"),
        ("Cells of Langherhans.", "Langerhans"),
        ("He got ciprofloxacine and dexametasone.", "dexamethasone"),
    ],
)
def test_a_slip_inside_a_listed_name_is_told(tmp_path: Path, text: str, meant: str) -> None:
    (found,) = said("name-or-term-error", tmp_path, text, NONE)
    assert f"({meant}?)" in found.message.best("en")


def test_a_slip_for_a_declared_term_needs_the_term_in_the_text(tmp_path: Path) -> None:
    terms = "terms:\n  extract: {en: lemonbalm extract}\n"
    given = terms + "claims:\n  late: {quote: is common, intervention: {agent: extract}}\n"
    both_forms = "The lemonbalm of the garden. A late lemonablm is common."
    assert len(said("name-or-term-error", tmp_path, both_forms, given)) == 1
    assert said("name-or-term-error", tmp_path, "A late lemonablm is common.", given) == []
    assert said("name-or-term-error", tmp_path, both_forms, terms + NONE) == []  # it misleads nobody


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("Lamps help […] teenagers who read", 0),
        ("Lamps help […] at home", 1),
        ("Lamps help, as Dunn says, teenagers who read", 0),
    ],
)
def test_only_a_gap_that_turns_what_is_said_is_told(tmp_path: Path, quote: str, count: int) -> None:
    text = "Lamps help, as Dunn says, teenagers who read, but not those who play at home."
    yaml = f'claims:\n  help: {{quote: "{quote}"}}\n'
    assert len(said("ellipsis-abuse", tmp_path, text, yaml)) == count


def test_brackets_that_the_document_prints_itself_are_no_gap(tmp_path: Path) -> None:
    text = "She wrote: lamps help […] teenagers, but not adults."
    assert said("ellipsis-abuse", tmp_path, text, 'claims:\n  a: {quote: "lamps help […] teenagers"}\n') == []


def test_a_gap_that_is_a_claim_of_its_own_is_told(tmp_path: Path) -> None:
    text = "Lamps help, candles are dear, and books are best."
    yaml = 'claims:\n  a: {quote: "Lamps help […] and books are best"}\n  b: {quote: candles are dear}\n'
    (found,) = said("ellipsis-abuse", tmp_path, text, yaml)
    assert "`b`" in found.message.best("en")


@pytest.mark.parametrize(
    "text",
    [
        "Lamps help teenagers in all seasons.",
        "Perhaps it rains. Lamps help teenagers.",
        "Lamps help teenagers. They may burn.",
        "In May, lamps help teenagers.",
        "Lamps help teenagers, and books help too.",
    ],
)
def test_a_sentence_without_a_reserve_and_its_neighbours_are_let_be(tmp_path: Path, text: str) -> None:
    yaml = "claims:\n  help: {quote: help teenagers}\n"
    assert said("qualifier-cut", tmp_path, text, yaml) == []


def test_a_reserve_that_another_claim_quotes_is_not_cut(tmp_path: Path) -> None:
    text = "Lamps help teenagers, though it may be that books do as well."
    yaml = "claims:\n  a: {quote: Lamps help teenagers}\n  b: {quote: it may be that books do as well}\n"
    assert said("qualifier-cut", tmp_path, text, yaml) == []


def test_a_claim_entered_as_a_mere_might_keeps_the_reserve(tmp_path: Path) -> None:
    text = "It seems that lamps help teenagers."
    yaml = "claims:\n  a: {quote: lamps help teenagers, modality: might}\n"
    assert said("qualifier-cut", tmp_path, text, yaml) == []


def test_a_french_reserve_is_read_too(tmp_path: Path) -> None:
    text = "Il semble que les lampes aident."
    yaml = "claims:\n  a: {quote: les lampes aident}\n"
    assert len(said("qualifier-cut", tmp_path, text, yaml, header("fr"))) == 1


@pytest.mark.parametrize(
    "opening", ["As you may already know", "That is less odd than you might think", "As some might expect"]
)
def test_a_word_to_the_reader_is_no_reserve(tmp_path: Path, opening: str) -> None:
    text = f"{opening}: tea calms sailors.\n"
    assert said("qualifier-cut", tmp_path, text, "claims:\n  a: {quote: tea calms sailors}\n") == []
    text = "Tea may, it seems to us, be calming: tea calms sailors.\n"
    assert len(said("qualifier-cut", tmp_path, text, "claims:\n  a: {quote: tea calms sailors}\n")) == 1
