"""The pages on any screen, by keyboard alone, and for those who listen."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.shipped import (
    MAPS,
    PAGES,
    details,
    island,
    map_sheet,
    open_outline,
    outline,
    outlined_claims,
)

SCREENS = {320: 568, 360: 740, 768: 1024, 1440: 900}
LANGUAGES = ("en-GB", "fr-FR")


def sideways(page: Page) -> int:
    """How many pixels of the page stand out of the window, to the right."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", SCREENS)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_out_of_the_window(page_of, built: Path, name: str, width: int, language: str) -> None:
    page = page_of(built / f"{name}.html", width=width, height=SCREENS[width], language=language)
    assert sideways(page) == 0
    for tab in page.get_by_role("tab").all():
        tab.click()
        assert sideways(page) == 0, tab.inner_text()
    if name != "index":
        page.locator("[data-select]:visible").first.click()
        assert sideways(page) == 0


@pytest.mark.parametrize("width", SCREENS)
def test_the_map_has_room_on_every_screen(page_of, built: Path, width: int) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=width, height=SCREENS[width])
    room = map_sheet(page).bounding_box()
    assert room is not None
    assert room["width"] >= min(width, 320) - 40
    assert room["height"] >= 200


def test_on_a_telephone_what_is_chosen_comes_into_view_and_can_be_closed(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=360, height=740, has_touch=True)
    open_outline(page)
    outlined_claims(page).first.tap()
    expect(details(page).get_by_role("heading", level=2)).to_be_in_viewport()
    details(page).get_by_role("button", name="Close").tap()
    expect(details(page).get_by_role("heading", level=2)).not_to_be_in_viewport()


def test_the_keyboard_alone_reaches_a_claim_its_details_and_the_way_back(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the outline")).to_be_focused()
    page.keyboard.press("Enter")
    expect(outline(page)).to_be_focused()
    chain = outline(page).get_by_role("heading", level=3).get_by_role("button").first
    for _ in range(5):
        page.keyboard.press("Tab")
        if chain.evaluate("button => button === document.activeElement"):
            break
    page.keyboard.press("Enter")
    wanted = outlined_claims(page).first
    for _ in range(20):
        page.keyboard.press("Tab")
        if wanted.evaluate("button => button === document.activeElement"):
            break
    expect(wanted).to_be_focused()
    page.keyboard.press("Enter")
    claim = wanted.get_attribute("data-select") or ""
    expect(page.locator("#outline-panel :focus")).to_have_attribute("data-select", claim)
    text = next(one["text"]["en"] for one in island(page)["claims"] if one["id"] == claim)
    expect(details(page).get_by_role("heading", level=2)).to_have_text(text)
    page.keyboard.press("Escape")
    assert "select=" not in page.url


def test_the_keyboard_walks_the_map_from_claim_to_claim(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    open_outline(page)
    map_sheet(page).focus()
    told = []
    for key in ("n", "n", "p"):
        page.keyboard.press(key)
        told.append(details(page).get_by_role("heading", level=2).inner_text())
    assert told[0] == told[2] != told[1]


def test_the_arrow_keys_go_from_tab_to_tab(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    page.get_by_role("tab", name="Text").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Outline")).to_be_focused()
    expect(page.get_by_role("tabpanel", name="Outline")).to_be_visible()


@pytest.mark.parametrize("name", MAPS)
def test_every_control_can_be_reached_and_shows_where_the_focus_is(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    hidden = page.evaluate(
        """() => [...document.querySelectorAll("button, a[href], select, summary, [tabindex='0']")]
            .filter(control => control.checkVisibility() && !control.disabled)
            .filter(control => { control.focus(); return document.activeElement === control
                && getComputedStyle(control).outlineStyle === "none"
                && getComputedStyle(control).boxShadow === "none"; })
            .map(control => control.outerHTML.slice(0, 120))"""
    )
    assert not hidden, "\n".join(hidden)


# Colours know no language and names no theme: each theme and each language is judged once.
@pytest.mark.parametrize(
    ("language", "dark"), [("en-GB", False), ("fr-FR", True)], ids=["en-light", "fr-dark"]
)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(page_of, axe, built: Path, name: str, dark: bool, language: str) -> None:
    page = page_of(built / f"{name}.html", dark=dark, language=language)
    axe(page)
    for tab in page.get_by_role("tab").all()[1:]:
        tab.click()
        axe(page)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", MAPS)
def test_axe_finds_nothing_in_the_details_of_any_kind_of_element(
    page_of, axe, built: Path, name: str, dark: bool
) -> None:
    page = page_of(built / f"{name}.html", dark=dark)
    compiled = island(page)
    # A theme changes colours alone, and a selection those of its details and of what it lights up.
    parts = ("#details", "[aria-current=true]", ".lit") if dark else ()
    for kind in ("claims", "inferences", "attacks", "sources", "arguments"):
        page.evaluate("key => { location.hash = `select=${key}&sources=1` }", compiled[kind][0]["id"])
        expect(page.get_by_role("status")).to_contain_text("Selected: ")
        axe(page, *parts)


@pytest.mark.parametrize("name", MAPS)
def test_axe_finds_nothing_on_a_telephone(page_of, axe, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", width=360, height=740)
    axe(page)
    page.locator("[data-select]:visible").first.click()
    axe(page)
