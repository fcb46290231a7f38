"""A text that cites by links is read with the words of its links, and its works by their labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from mapgen.cli import main
from tests.browser.shipped import panel, rail_button

ADDRESS = "http://journal.example.org/26/3215"
TEXTS = {
    "en": ("Mint 🌿 helps. A paper [is available here]({}): cramps fell.", "A paper is available here: cramps fell."),
    "fr": ("La menthe 🌿 aide. Un article [est en ligne]({}) : moins de crampes.",
           "Un article est en ligne : moins de crampes."),
}  # fmt: skip


@pytest.mark.parametrize("language", TEXTS)
def test_a_link_is_read_by_its_words_and_a_work_by_its_label(page_of, tmp_path: Path, language: str) -> None:
    text, quote = TEXTS[language]
    (tmp_path / "mint.txt").write_text(f"# Mint\n\n{text.format(ADDRESS)}\n", encoding="utf-8")
    (tmp_path / "mint.yaml").write_text(
        f"mapgen: 2\ndocument: {{title: Mint, language: {language}, kind: web-page, text: mint.txt}}\n"
        f"sources: {{roe: {{mark: {ADDRESS}, authors: [Roe A], year: 2003, title: Mint, design: cohort}}}}\n"
        f"claims: {{fell: {{quote: '{quote}', kind: result}}}}\n",
        encoding="utf-8",
    )
    assert main(["build", str(tmp_path / "mint.yaml"), "-o", str(tmp_path / "out")]) == 0
    page = page_of(tmp_path / "out" / "mint.html", f"lang={language}")
    rail_button(page, "Text|Texte").click()
    read = panel(page, "Text|Texte")
    expect(read).to_contain_text(quote)
    expect(read).not_to_contain_text("http")
    expect(read).not_to_contain_text("# Mint")
    read.locator("[data-claim=fell]").first.click()
    expect(page.locator("#details")).to_contain_text("Roe 2003")
    expect(page.locator("#details .citation .mark")).not_to_contain_text("http")
