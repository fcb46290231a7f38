"""What an entry of a source list gives of its work; what is not surely there stays empty."""

from __future__ import annotations

import pytest

from mapgen.document.listed.entries import Work, read_entry
from mapgen.document.text.document_text import DocumentText


@pytest.mark.parametrize(
    ("entry", "work"),
    [
        (
            "Roe B, Dunn A. Lamps at night: a trial. J Invented Sleep. 2019;4(2):11-19. doi: 10.5555/abc.",
            Work(("Roe B", "Dunn A"), "2019", "Lamps at night: a trial", "J Invented Sleep", "10.5555/abc"),
        ),
        (
            "Smith, J., & Lee, K. M. (2020). Do naps help? Sleep Reviews, 12(3), 45–67. https://doi.org/10.5555/x(1)",
            Work(("Smith J", "Lee KM"), "2020", "Do naps help?", "Sleep Reviews", "10.5555/x(1)"),
        ),
        (
            "van Dam J-P, Le Goff C, et al. Light in 2015 schools. Lamps 2018;12:3-9. PMID: 12345678",
            Work(("van Dam JP", "Le Goff C"), "2018", "Light in 2015 schools", "Lamps", pmid="12345678"),
        ),
        (
            "Lamp Magazine. “Understanding Lamps: A Review.” https://example.org/lamps.",
            Work(title="Understanding Lamps: A Review", url="https://example.org/lamps"),
        ),
        (
            "https://pubmed.ncbi.nlm.nih.gov/12345678/",
            Work(pmid="12345678", url="https://pubmed.ncbi.nlm.nih.gov/12345678/"),
        ),
        ("Inserm. Le sommeil. Paris, 2018.", Work(year="2018")),
        ("Nights of 1999 and 2005.", Work()),
        ("Link", Work()),
    ],
)
def test_an_entry_gives_what_stands_in_it(entry: str, work: Work) -> None:
    assert read_entry(entry) == work


def test_links_are_what_may_cite() -> None:
    text = DocumentText(
        "Lamps help, says [a trial](https://example.org/trial), and [others agree][roe]. See ![a lamp](https://example.org/a.png)."
        "\n\n[roe]: https://example.org/roe\n",
        "en",
    )
    assert [(text.slice(link.words), link.address) for link in text.links] == [
        ("a trial", "https://example.org/trial"),
        ("others agree", "https://example.org/roe"),
    ]
    assert [mention.numbers for mention in text.mentions] == [
        ("https://example.org/trial",),
        ("https://example.org/roe",),
    ]
    assert text.marks == ()


@pytest.mark.parametrize(
    ("content", "read"),
    [
        ("Lamps help [1].\n\nReferences\n\n1. Roe B. Lamps. 2019.\n", True),
        ("Lamps help [a].\n\nReferences\n\n1. Roe B. Lamps. 2019.\n", True),  # no mark tells otherwise
        ("Lamps help [3].\n\nReferences\n\n1. Roe B. Lamps. 2019.\n", False),
        ("Lamps help [1].", False),
    ],
)
def test_a_list_is_read_where_some_mark_fits_an_entry(content: str, read: bool) -> None:
    assert DocumentText(content).list_is_read is read
