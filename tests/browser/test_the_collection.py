"""A reader compares the documents of the collection, and goes from there to the claims."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.shipped import details, island, panel, rail_button

ABOUT_MIGRAINE = re.compile("^Migraine", re.IGNORECASE)


def subject(page: Page) -> Locator:
    """What both documents say of migraine and magnesium."""
    return page.locator(".subject", has=page.get_by_role("heading", name=ABOUT_MIGRAINE, level=3)).first


def open_everything(page: Page) -> None:
    closed = page.locator("details:not([open]) > summary")
    while closed.count():
        closed.first.click()


def test_a_reader_finds_migraine_in_both_documents_compares_and_lands_on_a_claim(
    page_of, built: Path
) -> None:
    page = page_of(built / "index.html")
    page.get_by_role("link", name="What they say on the same question").click()
    expect(subject(page)).to_be_in_viewport()
    standing = subject(page).get_by_role("table")
    expect(standing.get_by_role("row")).to_have_count(3)
    for row in standing.get_by_role("row").all()[1:]:
        expect(row).to_contain_text("acts on it")
    expect(subject(page)).to_contain_text("A work added for comparison finds no link.")
    chosen = subject(page).get_by_role("link", name="magnesium can reduce the frequency of attacks")
    said = chosen.inner_text()
    chosen.click()
    expect(page).to_have_url(re.compile(r"migraine-magnesium\.html#.*select=magnesium-can-reduce-frequency"))
    expect(details(page).get_by_role("heading", level=2)).to_have_text(said)
    page.go_back()
    expect(page.get_by_role("heading", name="Works they share")).to_be_visible()


def test_a_shared_work_tells_what_each_document_makes_it_bear(page_of, built: Path) -> None:
    page = page_of(built / "index.html")
    page.get_by_text("Peikert 1996", exact=True).click()
    work = page.locator("details.work[open]")
    expect(work).to_contain_text("randomised trial · 81 participants · Cephalalgia")
    expect(work).to_contain_text("identification: a guess")
    expect(work).to_contain_text("Added by the map’s authors")
    work.get_by_role("link", name="Dr Françoise George").click()
    expect(details(page).get_by_role("heading", level=2)).to_contain_text("Prophylaxis of migraine")


def test_a_count_leads_to_the_findings_that_were_counted(page_of, built: Path) -> None:
    page = page_of(built / "index.html")
    count = page.locator("#document-1").get_by_role("link", name=re.compile(r"weak links"))
    number = re.findall(r"\d+", count.inner_text())[0]
    count.click()
    expect(rail_button(page, "Findings")).to_have_attribute("aria-expanded", "true")
    expect(panel(page, "Findings")).to_contain_text(f"{number} of ")


def test_the_word_on_the_index_is_that_of_the_page(page_of, built: Path) -> None:
    page = page_of(built / "index.html")
    chain = page.locator("#document-2 .chains > li").first
    told = chain.locator(".carried").inner_text()
    chain.get_by_role("link").click()
    first = island(page)["arguments"][0]
    assert told == first["reasoning"]["word"].replace("-", " ")


def test_the_index_speaks_one_language_at_a_time(page_of, built: Path) -> None:
    page = page_of(built / "index.html")
    open_everything(page)
    for language, other, button in (("en", "fr", "Français"), ("fr", "en", "English")):
        assert not page.locator(f"main span[lang={other}]:not([class]):visible").count()
        assert page.locator(f"main span[lang={language}]:not([class]):visible").count() > 100
        page.get_by_role("button", name=button).click()


def test_without_a_pointer_the_parts_open_and_lead_on(page_of, built: Path) -> None:
    page = page_of(built / "index.html")
    summary = page.locator(".work > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".work[open] a").first).to_be_focused()


# No colour depends on the width, and nothing else on the theme.
@pytest.mark.parametrize(("dark", "width"), [(False, 360), (True, 1440)], ids=["light-360", "dark-1440"])
def test_axe_finds_nothing_with_everything_open(page_of, axe, built: Path, dark: bool, width: int) -> None:
    page = page_of(built / "index.html", dark=dark, width=width)
    open_everything(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    axe(page)
