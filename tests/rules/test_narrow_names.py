"""Narrow cases of works that a list enters by author and year."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.document.text.document_text import DocumentText
from mapgen.drafting.draft import draft
from mapgen.vocabulary import DocumentKind, FindingKind
from tests.rules.said import said

ENTRIES = (
    "Brooks, A., & Lack, L. (2006). A brief afternoon nap.",
    "Lee, C., Park, D., & Kim, E. (2012). Napping and performance.",
    "Lee, C. (2013a). Naps again, after Brooks 2006.",
)
LIST = "\n".join(ENTRIES)
TEXT = f"Naps help (Brooks & Lack, 2006). Lee et al. (2012) found so.\n\nReferences\n\n{LIST}\n"


@pytest.mark.parametrize(
    ("mark", "entries"),
    [
        ("Brooks & Lack 2006", [0]),
        ("Lack 2006", [0]),
        ("Brooks & Lack 2007", []),
        ("Brooks & Lee 2006", []),
        ("Lee et al. 2012", [1]),
        ("Lee 2013", []),
        ("Lee 2013a", [2]),
        ("et al. 2012", []),
        ("2012", []),
        ("1", []),
    ],
)
def test_an_author_and_a_year_point_to_the_entries_that_begin_with_them(
    mark: str, entries: list[int]
) -> None:
    text = DocumentText(TEXT)
    assert [text.slice(entry) for entry in text.entries_of(mark)] == [ENTRIES[each] for each in entries]


def test_a_number_points_to_the_first_entry_with_that_number() -> None:
    text = DocumentText(
        "So it is [2].\n\nReferences\n\n1. The first work.\n2. The second work.\n2. The third work.\n"
    )
    assert [text.slice(entry) for entry in text.entries_of("2")] == ["The second work."]


def test_a_draft_enters_what_points_to_one_entry() -> None:
    doubled = TEXT.replace("(2013a)", "(2012)")
    for text, marks in (
        (TEXT, [("Brooks & Lack 2006",), ("Lee et al. 2012",), ()]),
        (doubled, [("Brooks & Lack 2006",), (), ()]),
    ):
        made = draft("naps", "naps.txt", DocumentText(text), DocumentKind.OTHER)
        assert [source.marks for source in made.sources] == marks


SOURCES = (
    f"sources:\n  brooks: {{listed: '{ENTRIES[0]}'BROOKS}}\n  lee: {{listed: '{ENTRIES[1]}'}}\n"
    "claims:\n  help: {quote: Naps help, cites: [Brooks & Lack 2006]}\n"
)


def test_an_entry_that_the_document_prints_is_not_said_to_be_missing_from_it(tmp_path: Path) -> None:
    other, missing = said("dangling-citation", tmp_path, TEXT, SOURCES.replace("BROOKS", ""))
    assert missing.kind is FindingKind.FAULT
    assert (
        "can point to an entry of the document’s list, “Brooks, A., & Lack, L. (2006)."
        in missing.message.best("en")
    )
    assert "`mark: Brooks & Lack 2006`" in missing.remedy.best("fr")
    assert "`Lee et al. 2012`" in other.message.best("en")
    (left,) = said(
        "dangling-citation", tmp_path, TEXT, SOURCES.replace("BROOKS", ", mark: Brooks & Lack 2006")
    )
    assert left.message == other.message
    (gone,) = (
        found
        for found in said(
            "dangling-citation",
            tmp_path,
            TEXT.replace("(2006). A", "(2007). A"),
            SOURCES.replace("BROOKS", "").replace("(2006). A", "(2007). A"),
        )
        if "Brooks" in found.message.best("en")
    )
    assert gone.kind is FindingKind.MISSING_EVIDENCE


def test_works_listed_by_author_and_year_are_a_list_and_cited(tmp_path: Path) -> None:
    yaml = SOURCES.replace("BROOKS", "")
    assert said("missing-bibliography", tmp_path, TEXT, yaml) == []
    assert said("listed-never-cited", tmp_path, TEXT, yaml) == []
    (idle,) = said(
        "listed-never-cited",
        tmp_path,
        TEXT.replace("Lee et al. (2012) found so.", "").replace(ENTRIES[2], ""),
        yaml,
    )
    assert idle.about == ("lee",)


def test_a_draft_keeps_entries_with_the_same_number_apart() -> None:
    text = DocumentText(
        "So it is [1].\n\nReferences\n\n1. The first work.\n2. The second work.\n1. The third work.\n"
    )
    made = draft("naps", "naps.txt", text, DocumentKind.OTHER)
    assert [(source.id, source.marks) for source in made.sources] == [
        ("source-1", ("1",)),
        ("source-2", ("2",)),
        ("source-1-2", ("1",)),
    ]
