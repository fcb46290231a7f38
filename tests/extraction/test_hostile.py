"""Files made to hurt: each is read or refused, within the bounds of time and memory, and nothing crashes."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from mapgen.extraction.detect import Kind
from mapgen.extraction.extracted import Unreadable
from mapgen.extraction.html.page import extract as from_page
from mapgen.extraction.worker import extracted
from tests.extraction.files import paragraph, pdf, word_file
from tests.syntax.helper import bounded

DEEP = 2_000
PAGES = {
    "nested without end": "<div>" * DEEP + "words " * 20,
    "links in links": "<a href=x>" * DEEP + "words " * 20,
    "tables in tables": "<table><tr><td>" * DEEP + "words " * 20,
    "raised without end": "<p>" + "<sup>" * DEEP + "1" + "</sup>" * DEEP + " words " * 20,
    "lists in lists": "<ul><li>" * DEEP + "words " * 20,
    "odd attributes": "<p " + "a=b " * DEEP + ">" + "words " * 20,
    "an address that is none": "<p>" + "words " * 20 + "<a href='http://[::1'>a</a><a href='https://x'>b</a>",
    "a start that is no number": "<ol start='²'><li>" + "words " * 20,
    "signs that reverse": "<p>\u202e" + "words " * 20,
}  # fmt: skip


@pytest.mark.parametrize("case", PAGES)
def test_a_hostile_page_is_read(case: str) -> None:
    assert "words" in from_page(f"<html><body>{PAGES[case]}</body></html>".encode()).text


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    bounded(monkeypatch, "seconds", 1)
    with pytest.raises(Unreadable, match="1 seconds of processor time"):
        extracted(b"<sup>" * 100_000, Kind.PAGE)


@pytest.mark.skipif(sys.platform == "win32", reason="the system limits no processor time")
def test_a_file_that_waits_for_the_machine_is_not_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounded(monkeypatch, "seconds", 1)
    slow = tmp_path / "python"
    slow.write_text(f'#!/bin/sh\nsleep 1.5\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr("mapgen.extraction.worker.sys.executable", str(slow))
    assert extracted(b"<p>Ginger calms the stomach of sailors.</p>", Kind.PAGE).text
    monkeypatch.setattr("mapgen.extraction.worker._PATIENCE", 1)
    with pytest.raises(Unreadable, match="within 1 minutes; close other programs"):
        extracted(b"<p>Ginger calms the stomach of sailors.</p>", Kind.PAGE)


def test_a_file_beyond_the_budget_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    bounded(monkeypatch, "original", 10)
    with pytest.raises(Unreadable, match="more than mapgen reads"):
        extracted(b"<p>Ginger calms.</p>", Kind.PAGE)


BROKEN = {
    "a PDF cut short": (pdf([("Ginger calms the stomach of all.", 10, 10)])[:200], Kind.PDF),
    "a PDF that is its own page": (
        pdf([("x", 10, 10)]).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"), Kind.PDF,
    ),
    "no PDF": (b"%PDF-1.4 nothing", Kind.PDF),
    "a Word file cut short": (word_file(paragraph("x"))[:-30], Kind.WORD),
    "a Word file with broken XML": (word_file("<w:p>"), Kind.WORD),
    "a Word file nested without end": (word_file("<w:p><w:r>" * 5_000 + "</w:r></w:p>" * 5_000), Kind.WORD),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_a_damaged_file_is_refused_and_nothing_crashes(case: str) -> None:
    with pytest.raises(Unreadable):
        extracted(*BROKEN[case])


def test_no_module_of_the_current_folder_is_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("json", "mapgen", "selectolax"):
        (tmp_path / f"{name}.py").write_text("open('pwned', 'w')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    extracted(b"<p>Ginger calms the stomach of sailors.</p>", Kind.PAGE)
    assert sorted(os.listdir(tmp_path)) == ["json.py", "mapgen.py", "selectolax.py"]


def test_elements_in_one_another_without_end_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    bounded(monkeypatch, "seconds", 20)
    with pytest.raises(Unreadable, match="20,000 of its elements stand in one another"):
        extracted(b"<div>" * 100_000 + b"words", Kind.PAGE)
