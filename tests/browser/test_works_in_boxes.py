"""A box of the map names the work that its claim cites, also where the text points at it in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from mapgen.cli import main
from tests.browser.on_the_map import listen_to_words, written

TEXT = "The inquiry was made at Lowford. Cramps fell, the inquiry says. So mint helps.\n"


@pytest.mark.parametrize(
    ("work", "told"),
    [
        ("authors: [Roe A], year: 2003, title: Mint, design: cohort", "cites [Roe 2003]"),
        ("design: cohort", "cites [the inquiry]"),
    ],
)
def test_a_mark_that_is_words_is_told_by_the_work(page_of, tmp_path: Path, work: str, told: str) -> None:
    (tmp_path / "mint.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "mint.yaml").write_text(
        "mapgen: 2\ndocument: {title: Mint, language: en, kind: web-page, text: mint.txt}\n"
        f"sources: {{roe: {{mark: the inquiry, match: certain, {work}}}}}\n"
        "claims:\n  fell: {quote: 'Cramps fell, the inquiry says', kind: result}\n"
        "  helps: {quote: So mint helps, because: fell}\n"
        "arguments: {mint: {title: Mint, conclusion: helps}}\n",
        encoding="utf-8",
    )
    assert main(["build", str(tmp_path / "mint.yaml"), "-o", str(tmp_path / "out")]) == 0
    page = page_of(tmp_path / "out" / "mint.html", "lang=en")
    listen_to_words(page)
    page.evaluate("location.hash = 'chain=mint&lang=en'")
    assert told in written(page)
