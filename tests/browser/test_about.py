"""A reader finds whose work the page carries, and the licences, without a network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from mapgen.page.notice import licences_of, works_in
from tests.browser.shipped import MAPS, details, panel, plain, rail_button

NAMES = {"en": "About this page and licences", "fr": "À propos de cette page et licences"}


def assert_tells_all(sheet, language: str) -> None:
    expect(sheet).to_be_visible()
    told = plain(sheet.text_content() or "")
    for work in works_in("page"):
        assert plain(f"{work['name']} {work['version']}") in told
        assert work["does"][language] in told
        assert all(line in told for line in work["copyright"])
    for text in licences_of(works_in("page")).values():
        assert plain(text) in told


@pytest.mark.parametrize("language", NAMES)
@pytest.mark.parametrize("width", [1440, 360])
def test_it_is_reached_from_the_document_s_details(
    page_of, axe, built: Path, language: str, width: int
) -> None:
    page: Page = page_of(built / f"{MAPS[0]}.html", f"lang={language}", width=width, dark=width == 360)
    rail_button(page, "Text|Texte").click()
    about = re.compile("^(About the document|À propos du document)$")
    panel(page, "Text|Texte").get_by_role("button", name=about).click()
    way = details(page).get_by_role("button", name=NAMES[language])
    way.click()
    sheet = page.get_by_role("dialog", name=NAMES[language])
    assert_tells_all(sheet, language)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    axe(page)
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(way).to_be_focused()


def test_it_is_reached_from_the_keys_with_nothing_but_keys(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "lang=en")
    page.keyboard.press("?")
    page.get_by_role("dialog", name="Keyboard shortcuts").get_by_role("button", name=NAMES["en"]).focus()
    page.keyboard.press("Enter")
    assert_tells_all(page.get_by_role("dialog", name=NAMES["en"]), "en")


@pytest.mark.parametrize("language", NAMES)
def test_the_index_tells_it_at_its_foot(page_of, axe, built: Path, language: str) -> None:
    page = page_of(built / "index.html", language=language)
    foot = page.get_by_role("contentinfo")
    foot.get_by_text(NAMES[language]).click()
    expect(foot).to_contain_text("Braille Institute of America")
    expect(foot.get_by_text("SIL OPEN FONT LICENSE Version 1.1")).to_be_visible()
    axe(page)
