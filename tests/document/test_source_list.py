"""Where a document's list of sources begins and ends, and which are its entries."""

from __future__ import annotations

import pytest

from mapgen.document.text.document_text import DocumentText

ROE = "Roe B. Lamps at night. J Invented Sleep. 2019."
DUNN = "Dunn A. Lamps by day. J Invented Sleep. 2020."
BODY = "Lamps at night\n\nLamps help [1]. They are safe [2].\n\n"


def entries(content: str) -> list[tuple[str, str]]:
    """The number and the words of each entry, with one space for each run of white space."""
    text = DocumentText(content)
    return [(number, " ".join(text.slice(entry).split())) for number, entry in text.source_list.entries]


HEADINGS = """
References | REFERENCES | References: | **References:** | ## References | 5. References | VII. Références
Références : | Références\u00a0: | Référence | Références scientifiques | Références bibliographiques
Références médicales | Notes et références | Sources et références | Source : | Sources | Bibliographie
Bibliographie sélective | Liste des références | Références[modifier] | 📚 Références | Article sources
Scientific references | References (2) | References and notes | Reference list | Footnotes | Endnotes
Citations | Literature cited | Works cited | Further reading | Pour en savoir plus | <h2>References</h2>
[References](#references) | Selected bibliography | Sources consultées
"""


@pytest.mark.parametrize(
    "heading", [each.strip() for each in HEADINGS.replace("\n", "|").split("|") if each.strip()]
)
def test_a_list_is_known_by_its_heading(heading: str) -> None:
    assert entries(f"{BODY}{heading}\n\n1. {ROE}\n2. {DUNN}\n") == [("1", ROE), ("2", DUNN)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("1. ", "2. "),
        ("1) ", "2) "),
        ("[1] ", "[2] "),
        ("[1]", "[2]"),
        ("(1) ", "(2) "),
        ("1.\t", "2.\t"),
        ("1.\u00a0", "2.\u00a0"),
        ("1 ", "2 "),
        ("1", "2"),
        ("1.", "2."),
        ("1- ", "2- "),
        ("1\t", "2\t"),
        ("¹ ", "² "),
        ("n° 1. ", "n° 2. "),
        ("- [1] ", "- [2] "),
        ("1.\n", "2.\n"),
    ],
)
def test_an_entry_is_known_by_its_label(one: str, two: str) -> None:
    assert entries(f"{BODY}References\n\n{one}{ROE}\n{two}{DUNN}\n") == [("1", ROE), ("2", DUNN)]


@pytest.mark.parametrize(
    "printed",
    [
        "1. Roe B. Lamps at\n   night. J Invented Sleep. 2019.\n2. Dunn A. Lamps by\n   day. J Invented Sleep. 2020.",
        "1. Roe B. Lamps at\nnight. J Invented Sleep. 2019.\n\n2. Dunn A. Lamps by\nday. J Invented Sleep. 2020.",
        f"1. {ROE}\n\n2. {DUNN}",
        f"[1] {ROE} [2] {DUNN}",
        f"1. {ROE} 2. {DUNN}",
    ],
)
def test_wrapped_entries_are_whole_and_those_of_one_line_apart(printed: str) -> None:
    assert entries(f"{BODY}References\n\n{printed}\n") == [("1", ROE), ("2", DUNN)]


def test_a_wrapped_entry_without_a_number_is_whole() -> None:
    content = (
        "Lamps help (Roe et al., 2019).\n\nReferences\n\n"
        "Roe B, Dunn A, Lund C. Lamps at night: a randomised trial in ninety\n"
        "   pupils of the northern schools. J Invented Sleep. 2019;4(2):11-19.\n"
        "Dunn A. Lamps for pupils who travel by coach, by ship and by\n"
        "   train. J Invented Sleep. 2020;5(1):1-9.\n"
    )
    assert [words.split()[0] for _, words in entries(content)] == ["Roe", "Dunn"]


def test_numbered_lines_that_the_text_cites_need_no_heading() -> None:
    assert entries(f"{BODY}[1] {ROE}\n[2] {DUNN}\n") == [("1", ROE), ("2", DUNN)]
    assert entries("How to do it:\n\n1. Buy a lamp in 2019.\n2. Switch it on.\n") == []


def test_footnotes_are_entries() -> None:
    content = f"Lamps help[^1]. They are safe[^dunn].\n\n[^1]: {ROE}\n[^dunn]: {DUNN}\n"
    assert entries(content) == [("1", ROE), ("dunn", DUNN)]


def test_a_list_that_lost_its_numbers_has_them_by_position_where_the_text_cites_as_many() -> None:
    assert entries(f"{BODY}References\n\n{ROE}\n{DUNN}\n") == [("1", ROE), ("2", DUNN)]
    assert entries(f"{BODY}References\n\n{ROE}\n") == [("", ROE)]


def test_an_ordinary_heading_is_none_of_a_list() -> None:
    content = (
        "Magnesium\n\n## Sources\n\nMagnesium is found in nuts and in green leaves.\n\n## Effects\n\n"
        f"It helps [1]. It is safe [2].\n\n[1] {ROE}\n[2] {DUNN}\n"
    )
    assert entries(content) == [("1", ROE), ("2", DUNN)]
    assert DocumentText("## Sources\n\nIt is found in nuts.\n").source_list.entries == ()


@pytest.mark.parametrize(
    "after",
    [
        "About the author\n\nA. Hale sells lamps and writes about them.",
        "Related articles\n\n1. Ten foods that help\n2. Why you should sleep",
        "Leave a comment\nShare this article with your friends",
        "## Next steps\n\nBuy a lamp in 2019.",
        "The lamps were a gift. Nobody was paid for this work, and nobody asked to be.",
    ],
)
def test_what_follows_a_list_is_no_entry(after: str) -> None:
    for label in ("1. ", ""):
        content = f"{BODY}References\n\n{label}{ROE}\n\n{after}\n"
        text = DocumentText(content)
        assert entries(content) == [(label[:1], ROE)]
        assert not text.source_list.holds(content.index(after))


def test_a_heading_under_which_nothing_can_be_read_is_kept() -> None:
    text = DocumentText("Lamps help [1].\n\nReferences\n\nsee elsewhere\n")
    assert text.source_list.heading is not None
    assert text.source_list.entries == ()
