"""What a reader of the other language, or of another country, is given: wordings, dates, numbers, links."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.shipped import details, island, panel, plain, rail_button, show_chain

MIGRAINE = "migraine-magnesium.html"


def open_text(page: Page) -> None:
    rail_button(page, "Text|Texte").click()
    expect(panel(page, "Text|Texte")).to_be_visible()


def test_under_a_french_passage_an_english_reader_gets_the_claim_s_wording(page_of, axe, built: Path) -> None:
    page = page_of(built / MIGRAINE)
    open_text(page)
    passage = page.locator("#text-panel mark[data-claim]").nth(4)
    claim = next(one for one in island(page)["claims"] if one["id"] == passage.get_attribute("data-claim"))
    wording = page.get_by_role("tooltip")
    passage.hover()
    expect(wording).to_contain_text(plain(claim["text"]["en"]))
    page.keyboard.press("Escape")
    expect(wording).to_have_count(0)
    assert "tab=text" in page.url, "Esc closed more than the wording"
    page.mouse.move(1400, 500)
    page.keyboard.press("Tab")
    page.locator("#text-panel .sup").first.focus()
    page.keyboard.press("Tab")
    expect(wording).to_be_visible()
    axe(page)


def test_a_reader_of_the_document_s_language_is_shown_no_wording(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE, language="fr-FR")
    open_text(page)
    page.locator("#text-panel mark[data-claim]").nth(4).hover()
    page.wait_for_timeout(300)
    expect(page.get_by_role("tooltip")).to_have_count(0)


def test_on_a_telephone_a_tap_on_a_passage_shows_the_wording(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE, width=390, height=844, has_touch=True)
    open_text(page)
    passage = page.locator("#text-panel mark[data-claim]").nth(2)
    claim = next(one for one in island(page)["claims"] if one["id"] == passage.get_attribute("data-claim"))
    passage.tap()
    expect(details(page).get_by_role("heading", level=2)).to_have_text(plain(claim["text"]["en"]))
    expect(page.get_by_role("tooltip")).to_have_count(0)


def test_a_date_is_written_as_the_reader_writes_it(page_of, built: Path) -> None:
    for language, date in (("en-GB", "3 November 2025"), ("fr-FR", "3 novembre 2025")):
        page = page_of(built / MIGRAINE, language=language)
        expect(page.get_by_role("banner")).to_contain_text(date)


def test_a_link_copied_from_a_file_names_no_folder_of_this_disk(page_of, built: Path) -> None:
    page = page_of(built / MIGRAINE, permissions=["clipboard-read", "clipboard-write"])
    show_chain(page, island(page)["arguments"][0]["id"])
    page.evaluate("id => { location.hash += `&select=${id}` }", island(page)["arguments"][0]["conclusion"])
    details(page).get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("status")).to_contain_text("This page is a file on your disk")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "file:" not in copied
    assert str(built) not in copied
    assert re.search(r"put this at the end of its address: #chain=\S+", copied)


def test_a_figure_has_the_reader_s_decimal_sign(page_of, built: Path) -> None:
    name = "mesotherapie-magnesium.html"
    page = page_of(built / name)
    source = next(one for one in island(page)["sources"] if re.search(r"\d\.\d", one.get("effect", "")))
    for language, figure in (("en-GB", source["effect"]), ("fr-FR", source["effect"].replace(".", ","))):
        page = page_of(built / name, f"select={source['id']}", language=language)
        expect(details(page)).to_contain_text(figure)
