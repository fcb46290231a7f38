"""A reader with a keyboard: the keys, the sheet that lists them, and the walk through the findings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.shipped import MAPS, details, island, map_sheet, plain

EACH_MAP = pytest.mark.parametrize("name", MAPS)


def listed(page: Page) -> list[str]:
    """The keys of the findings as the panel lists them."""
    buttons = page.locator("#findings-panel .ranked [data-select]")
    return buttons.evaluate_all("buttons => buttons.map(button => button.dataset.select)")


@EACH_MAP
def test_a_full_stop_and_a_comma_walk_through_the_findings_from_anywhere(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html", "tab=findings")
    keys = listed(page)
    map_sheet(page).focus()
    for number, key in enumerate(keys[:5], start=1):
        page.keyboard.press("." if number % 2 else "j")
        expect(details(page).locator(f".walk:has-text('{number} of {len(keys)}')")).to_be_visible()
        expect(page.get_by_role("status")).to_contain_text(f"{number} of {len(keys)}")
        expect(page.locator(f"#findings-panel [data-select='{key}']")).to_have_attribute(
            "aria-current", "true"
        )
    page.keyboard.press(",")
    page.keyboard.press("k")
    expect(details(page)).to_contain_text(f"3 of {len(keys)}")
    details(page).get_by_role("button", name="Next finding").click()
    expect(details(page)).to_contain_text(f"4 of {len(keys)}")
    expect(details(page).get_by_role("button", name="Next finding")).to_be_focused()


def test_the_walk_keeps_to_what_is_filtered(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "tab=findings")
    manual = island(page, "manual-data")
    panel = page.get_by_role("tabpanel", name="Findings")
    for label, family in (("Evidence", "evidence"), ("Sources", "sources")):
        panel.get_by_role("combobox", name="Topic").select_option(label=label)
        assert f"family={family}" in page.url
        keys = listed(page)
        rules = {key.split("@")[0] for key in keys}
        assert rules
        assert {manual[rule]["family"] for rule in rules} == {family}
        page.keyboard.press("Escape")
        details(page).focus()
        page.keyboard.press(".")
        expect(details(page)).to_contain_text(f"1 of {len(keys)}")
    again = page_of(built / "migraine-magnesium.html", page.url.partition("#")[2])
    assert listed(again) == keys


@EACH_MAP
def test_what_is_said_of_several_is_said_once_and_leads_to_each(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", "tab=findings")
    page.locator("#findings-panel .further summary").click()
    messages = page.locator("#findings-panel .ranked > li > .selector, #findings-panel .group-message")
    told = [plain(text) for text in messages.all_inner_texts()]
    assert len(told) == len(set(told))
    group = page.locator("#findings-panel .group").first
    member = group.get_by_role("button").nth(1)
    member.click()
    key = member.get_attribute("data-select") or ""
    message = page.locator("#findings-panel li:has(> .group) .group-message").first.inner_text()
    expect(details(page).get_by_role("heading", level=2)).to_have_text(message.split("\n")[0])
    assert key.split("@")[0] in page.url
    assert page.locator("#findings-panel .ranked").first.locator("> li").count() <= 12


def test_a_finding_far_down_the_list_is_opened_by_its_address(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "tab=findings")
    key = listed(page)[-1]
    page.evaluate("key => { location.hash = `tab=findings&select=${encodeURIComponent(key)}` }", key)
    expect(page.locator("#findings-panel .ranked [aria-current]")).to_be_in_viewport()


def test_the_sheet_lists_the_keys_keeps_the_focus_and_gives_it_back(page_of, axe, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    map_sheet(page).focus()
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(sheet).to_be_visible()
    for told in ("Next finding", "Next claim of the chain", "Show the whole map", "Close the search"):
        expect(sheet).to_contain_text(told)
    axe(page)
    for _ in range(4):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('main')")
    page.keyboard.press(".")
    assert "select=" not in page.url
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(map_sheet(page)).to_be_focused()


def test_the_sheet_opens_by_a_button_and_in_french(page_of, axe, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", language="fr-FR", dark=True)
    page.get_by_role("button", name="Touches").click()
    expect(page.get_by_role("dialog", name="Raccourcis clavier")).to_be_visible()
    axe(page)


def test_single_keys_can_be_put_away(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("button", name="Single keys: on").click()
    page.keyboard.press("Escape")
    page.keyboard.press(".")
    page.keyboard.press("/")
    assert "select=" not in page.url
    expect(page.get_by_role("searchbox")).not_to_be_focused()
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_the_keys_of_the_map_are_the_map_s_alone(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=from-deficit-to-attack")
    page.keyboard.press("n")
    assert "select=" not in page.url
    map_sheet(page).focus()
    page.keyboard.press("n")
    expect(page).to_have_url(re.compile("select="))
