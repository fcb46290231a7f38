"""A reader with a keyboard: the keys, the sheet that lists them, and the walk through the findings."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.on_the_map import settled
from tests.browser.shipped import MAPS, details, island, map_sheet, panel, plain

EACH_MAP = pytest.mark.parametrize("name", MAPS)


def chosen(page: Page) -> str:
    """The key of what is selected, as the address tells it."""
    return unquote(page.url.partition("select=")[2].partition("&")[0])


def walked(page: Page) -> tuple[int, int]:
    """Where the selected finding stands in the list, and how many that has."""
    at, total = re.findall(r"(\d+) of (\d+)", details(page).locator(".walk-place").inner_text())[0]
    return int(at), int(total)


@EACH_MAP
def test_a_full_stop_and_a_comma_walk_through_the_findings_from_anywhere(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html", "tab=findings")
    map_sheet(page).focus()
    seen = []
    for number in range(1, 6):
        page.keyboard.press("." if number % 2 else "j")
        expect(details(page).locator(".walk-place")).to_have_text(re.compile(f"^{number} of "))
        expect(page.get_by_role("status")).to_contain_text(f"{number} of {walked(page)[1]}")
        seen.append(chosen(page))
        expect(page.locator("#findings-panel [aria-current=true]").first).to_be_visible()
    assert len(set(seen)) == len(seen)
    page.keyboard.press(",")
    page.keyboard.press("k")
    assert walked(page)[0] == 3
    assert chosen(page) == seen[2]
    details(page).get_by_role("button", name="Next finding").click()
    assert chosen(page) == seen[3]
    expect(details(page).get_by_role("button", name="Next finding")).to_be_focused()


def test_the_walk_keeps_to_what_is_filtered(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "tab=findings")
    manual = island(page, "manual-data")
    panel(page, "Findings|Constats").locator(".filtering > summary").click()
    for label, family in (("Evidence", "evidence"), ("Sources", "sources")):
        page.get_by_role("combobox", name="Topic").select_option(label=label)
        assert f"family={family}" in page.url
        map_sheet(page).focus()
        page.keyboard.press(".")
        at, total = walked(page)
        assert at == 1
        for _ in range(min(total, 4)):
            assert manual[chosen(page).split("@")[0]]["family"] == family
            page.keyboard.press(".")
    again = page_of(built / "migraine-magnesium.html", page.url.partition("#")[2])
    assert walked(again)[1] == total


def test_a_finding_far_down_the_list_is_opened_by_its_address(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "tab=findings")
    key = page.locator("#findings-panel .findings [data-select]").last.get_attribute("data-select")
    page.evaluate("key => { location.hash = `tab=findings&select=${encodeURIComponent(key)}` }", key)
    expect(page.locator("#findings-panel [aria-current=true]").first).to_be_in_viewport()


def test_the_sheet_lists_the_keys_keeps_the_focus_and_gives_it_back(page_of, axe, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    map_sheet(page).focus()
    page.keyboard.press("?")
    sheet = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(sheet).to_be_visible()
    for told in ("Next finding", "Go to what supports it", "Show the whole map", "Close the search"):
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
    expect(page.get_by_role("searchbox")).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("searchbox")).to_be_focused()


def place(page: Page) -> str:
    """What was announced last."""
    return plain(page.get_by_role("status").inner_text())


def number_of(page: Page, claim: str) -> int:
    return next(n for n, one in enumerate(island(page)["claims"], 1) if one["id"] == claim)


def test_the_map_is_reached_in_a_few_tabs(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    settled(page)
    for _ in range(5):
        page.keyboard.press("Tab")
        skip = page.locator("#skip :focus")
        if skip.count() and "map" in skip.inner_text():
            page.keyboard.press("Enter")
        if page.evaluate("document.activeElement?.id") == "sheet":
            return
    pytest.fail("five tabs do not reach the map")


def test_arrows_walk_the_structure_and_each_place_is_announced(page_of, built: Path) -> None:
    chain = "from-deficit-to-attack"
    page = page_of(built / "migraine-magnesium.html", f"chain={chain}&lang=en")
    settled(page)
    compiled = island(page)
    argument = next(one for one in compiled["arguments"] if one["id"] == chain)
    map_sheet(page).focus()
    page.keyboard.press("ArrowRight")
    conclusion = f"Claim {number_of(page, argument['conclusion'])}: "
    expect(page.get_by_role("status")).to_contain_text(conclusion)
    expect(page.get_by_role("status")).to_contain_text(
        re.compile("supported|weak|contested|fails|not judged")
    )
    expect(page.get_by_role("status")).to_contain_text(re.compile(r"\d+ gaps?"))
    page.keyboard.press("ArrowLeft")
    # The announcer empties its place before it speaks again.
    expect(page.get_by_role("status")).to_contain_text(
        re.compile(f"^Claim (?!{number_of(page, argument['conclusion'])}:)")
    )
    first = place(page)
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status")).to_contain_text(re.compile(f"^Claim (?!{first.split()[1]})"))
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("status")).to_have_text(first)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("status")).to_contain_text(conclusion)
    assert "select=" not in page.url
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"select={argument['conclusion']}"))
    expect(details(page).get_by_role("heading", level=2)).to_be_visible()


def test_the_keyboard_goes_into_a_chain_and_back(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "lang=en")
    settled(page)
    map_sheet(page).focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("status")).to_contain_text("Chain: ")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("chain="))
    settled(page)
    map_sheet(page).focus()
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("chain="))


def test_plus_minus_and_nought_zoom(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=from-deficit-to-attack")
    whole = settled(page)
    map_sheet(page).focus()
    page.keyboard.press("+")
    assert settled(page).scale > whole.scale
    page.keyboard.press("-")
    page.keyboard.press("-")
    assert settled(page).scale < whole.scale
    page.keyboard.press("0")
    assert settled(page) == whole


def test_the_keys_of_the_map_are_the_map_s_alone(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=from-deficit-to-attack")
    whole = settled(page)
    page.keyboard.press("+")
    assert settled(page) == whole
    map_sheet(page).focus()
    page.keyboard.press("+")
    assert settled(page) != whole
