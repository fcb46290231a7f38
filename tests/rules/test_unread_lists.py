"""What could not be read is told as that, and not as the document's fault."""

from __future__ import annotations

from pathlib import Path

from mapgen.vocabulary import FindingKind, Severity
from tests.rules.said import said

LIST = "\n\nReferences\n\nRoe B. Lamps at night. 2019.\nDunn A. Other lamps. 2018.\n"
SOURCES = """
sources:
  roe: {mark: Roe 2019, listed: Roe B. Lamps at night. 2019.}
  dunn: {mark: Dunn 2018, listed: "Dunn A. Other lamps. 2018."}
claims:
  help: {quote: Lamps help}
"""


def test_marks_of_which_none_fits_the_list_are_told_once_as_unread(tmp_path: Path) -> None:
    (found,) = said(
        "dangling-citation", tmp_path, f"Lamps help [7]. So they say [8], and often [9].{LIST}", SOURCES
    )
    assert (found.kind, found.severity) == (FindingKind.FAULT, Severity.WARNING)
    assert "could not be read" in found.message.best("en")


def test_a_list_beside_no_mark_at_all_is_a_note_for_the_files_author(tmp_path: Path) -> None:
    content = "Lamps help." + LIST.replace("Roe B.", "Roe BX.").replace("Dunn A.", "Dunn AX.")
    sources = SOURCES.replace("Roe B.", "Roe BX.").replace("Dunn A.", "Dunn AX.")
    (found,) = said("listed-never-cited", tmp_path, content, sources)
    assert (found.kind, found.severity) == (FindingKind.FAULT, Severity.INFO)
    assert "copying often loses" in found.message.best("en")


def test_lines_that_look_like_a_list_are_told_as_perhaps_one(tmp_path: Path) -> None:
    listed = "Roe B. Lamps at night. J Lamps. 2019;4:11-19.\nDunn A. Other lamps. J Lamps. 2018;3:1-9.\n"
    content = f"Lamps help [1]. They are safe [7].\n\nMore\n\n{listed}"
    (found,) = said("missing-bibliography", tmp_path, content, "claims:\n  help: {quote: Lamps help}\n")
    assert (found.kind, found.severity) == (FindingKind.FAULT, Severity.WARNING)
    assert "look like a list" in found.message.best("en")


def test_many_marks_that_the_list_lacks_are_one_finding(tmp_path: Path) -> None:
    content = "Lamps help [1]. So they say [3], [4], [5], often [6].\n\nReferences\n\n1. Roe B. Lamps at night. 2019.\n"
    sources = "sources:\n  roe: {mark: 1, listed: Roe B. Lamps at night. 2019.}\nclaims:\n  help: {quote: Lamps help}\n"
    (found,) = said("dangling-citation", tmp_path, content, sources)
    assert "4 marks" in found.message.best("en")
    assert len(found.passages) == 4
