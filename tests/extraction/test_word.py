"""Word files: headings, tables, raised signs and notes are kept; bombs are not opened."""

from __future__ import annotations

import pytest

from mapgen.extraction.extracted import Unreadable
from mapgen.extraction.word import extract
from tests.extraction.files import paragraph, table, word_file
from tests.syntax.helper import bounded


def test_a_word_file_is_read_as_it_is_written() -> None:
    content = word_file(
        paragraph("Ginger at sea", "T"),
        paragraph("Ginger calms the stomach", raised="1,2"),
        paragraph("Safety", "H2"),
        paragraph("Nobody was ill & all < well.", note=1),
        table(("Form", "mg"), ("Root", "250")),
        notes=("Roe B. Ginger at sea. 2019.",),
    )
    assert extract(content).text == (
        "# Ginger at sea\n\nGinger calms the stomach¹,²\n\n## Safety\n\nNobody was ill & all < well.[^1]\n\n"
        "| Form | mg |\n| Root | 250 |\n\n[^1]: Roe B. Ginger at sea. 2019.\n"
    )


def test_a_file_that_would_unpack_without_end_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    bounded(monkeypatch, "unpacked", 100_000)
    content = word_file(paragraph("x"), extra=(("word/media/bomb.xml", b"0" * 10_000_000),))
    assert len(content) < 20_000
    with pytest.raises(Unreadable, match="would fill the memory"):
        extract(content)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_declares_entities_is_not_opened(encoding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    content = word_file(paragraph("x"), extra=(("word/settings.xml", bomb.encode(encoding)),))
    with pytest.raises(Unreadable, match="declares entities"):
        extract(content)
