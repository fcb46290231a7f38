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
    panel,
    rail_button,
    show_chain,
)

SCREENS = {320: 568, 360: 740, 768: 1024, 1440: 900}
LANGUAGES = ("en-GB", "fr-FR")
OPEN_EACH = """async () => {
  const opened = {};
  for (const key of [...document.querySelectorAll("nav button")].map((one) => one.dataset.key)) {
    const button = document.querySelector(`nav button[data-key="${key}"]`);
    if (!button.checkVisibility()) continue;
    button.click();
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    opened[key] = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  }
  return opened;
}"""
"""Presses each button of the rail: how far the page then stands out of the window."""


def sideways(page: Page) -> int:
    """How many pixels of the page stand out of the window, to the right."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


# The longer words are French; English is tried on the narrowest and the widest screen.
@pytest.mark.parametrize(
    ("width", "language"), [*((width, "fr-FR") for width in SCREENS), (320, "en-GB"), (1440, "en-GB")]
)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_out_of_the_window(page_of, built: Path, name: str, width: int, language: str) -> None:
    page = page_of(built / f"{name}.html", width=width, height=SCREENS[width], language=language)
    assert sideways(page) == 0
    if name == "index":
        return
    opened = page.evaluate(OPEN_EACH)
    assert len(opened) >= 5
    assert not {name: pixels for name, pixels in opened.items() if pixels}
    open_outline(page)
    outlined_claims(page).first.click()
    assert sideways(page) == 0


@pytest.mark.parametrize("width", SCREENS)
def test_the_map_has_room_on_every_screen(page_of, built: Path, width: int) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=width, height=SCREENS[width])
    room = map_sheet(page).bounding_box()
    assert room is not None
    assert room["width"] >= min(width, 320) - 40
    assert room["height"] >= 200


@pytest.mark.parametrize("name", MAPS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_school_laptop_three_quarters_of_the_window_are_map(
    page_of, built: Path, name: str, language: str
) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768, language=language)
    for chain in ("", *(argument["id"] for argument in island(page)["arguments"])):
        show_chain(page, chain)
        room = map_sheet(page).bounding_box()
        assert room is not None
        assert room["width"] * room["height"] / (1366 * 768) >= 0.75, (chain, room)


# 200 % and 400 % of a laptop's window.
@pytest.mark.parametrize(("width", "height"), [(683, 384), (341, 192)])
def test_enlarged_the_page_is_that_of_a_telephone_and_all_of_it_can_be_reached(
    page_of, axe, built: Path, width: int, height: int
) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=width, height=height)
    assert sideways(page) == 0
    for name in ("Text", "Outline", "Findings", "Map"):
        button = rail_button(page, name)
        button.click()
        expect(button).to_have_attribute("aria-expanded", "true")
        assert sideways(page) == 0
    assert (map_sheet(page).bounding_box() or {"height": 0})["height"] >= 120
    axe(page)


def test_the_skip_link_reaches_the_map_at_the_first_tab(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the map")).to_be_focused()
    page.keyboard.press("Enter")
    expect(map_sheet(page)).to_be_focused()


@pytest.mark.parametrize("width", [360, 1366])
def test_every_target_is_large_enough_to_press(page_of, built: Path, width: int) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=width, height=768)
    for name in ("Text", "Outline", "Findings"):
        rail_button(page, name).click()
        small = page.evaluate(
            """() => [...document.querySelectorAll("button, select, summary")]
                .filter((one) => one.checkVisibility() && !one.closest("#map-panel"))
                .map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 90)])
                .filter(([{ width, height }]) => Math.min(width, height) < 23.9)
                .map(([{ width, height }, html]) => `${width} × ${height}: ${html}`)"""
        )
        assert not small, "\n".join(small[:5])


def test_where_the_system_sets_the_colours_certainties_still_differ(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", forced_colors="active")
    inference = next(one for one in island(page)["inferences"] if one["certainty"] == "low")
    page.evaluate("key => { location.hash = `select=${key}` }", inference["id"])
    circles = details(page).locator(".circles-low").first.locator("i")
    expect(circles).to_have_count(4)
    fills = circles.evaluate_all("all => all.map((one) => getComputedStyle(one).backgroundColor)")
    assert fills[0] == fills[1] != fills[2] == fills[3]


def test_a_panel_closes_with_its_button_and_with_escape(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    button = rail_button(page, "Text")
    button.click()
    expect(panel(page, "Text")).to_be_visible()
    button.click()
    expect(panel(page, "Text")).to_have_count(0)
    button.click()
    page.keyboard.press("Escape")
    expect(panel(page, "Text")).to_have_count(0)
    expect(button).to_be_focused()


def test_on_a_telephone_what_is_chosen_comes_into_view_and_can_be_closed(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=360, height=740, has_touch=True)
    open_outline(page)
    outlined_claims(page).first.tap()
    expect(details(page).get_by_role("heading", level=2)).to_be_in_viewport()
    details(page).get_by_role("button", name="Close").tap()
    expect(details(page)).to_have_count(0)


def test_on_a_telephone_the_details_leave_what_was_chosen_in_sight_and_can_take_the_whole_height(
    page_of, axe, built: Path
) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=390, height=844, has_touch=True)
    open_outline(page)
    chosen = outlined_claims(page).nth(3)
    chosen.tap()
    half, line = details(page).bounding_box(), chosen.bounding_box()
    assert half is not None
    assert line is not None
    assert line["y"] + line["height"] <= half["y"] + 1, "the details lie over what was chosen"
    handle = details(page).get_by_role("button", name="Full height")
    handle.tap()
    whole = details(page).bounding_box()
    assert whole is not None
    assert whole["height"] > 1.5 * half["height"]
    axe(page)
    handle.tap()
    assert details(page).bounding_box() == half


def test_the_keyboard_alone_reaches_a_claim_its_details_and_the_way_back(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html")
    page.keyboard.press("Tab")
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


@pytest.mark.parametrize("name", MAPS)
def test_every_control_can_be_reached_and_shows_where_the_focus_is(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    hidden = page.evaluate(
        """() => [...document.querySelectorAll("button, a[href], select, summary, [tabindex='0']")]
            .filter(control => control.checkVisibility() && !control.disabled)
            .filter(control => { control.focus(); return document.activeElement === control
                && getComputedStyle(control).outlineStyle === "none"
                && getComputedStyle(control).boxShadow === "none"
                && getComputedStyle(control, "::after").content === "none"; })
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
    for button in page.get_by_role("navigation").get_by_role("button").all():
        if button.is_visible():
            button.click()
            axe(page, coloured=("#rail", "#lists", "#details", "#map-panel"))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", MAPS)
def test_axe_finds_nothing_in_the_details_of_any_kind_of_element(
    page_of, axe, built: Path, name: str, dark: bool
) -> None:
    page = page_of(built / f"{name}.html", dark=dark)
    compiled = island(page)
    # A theme changes colours alone, and a selection those of its details and of what it lights up.
    parts = ("#details", "[aria-current=true]", ".lit")
    for kind in ("claims", "inferences", "attacks", "sources", "arguments"):
        page.evaluate("key => { location.hash = `select=${key}` }", compiled[kind][0]["id"])
        expect(page.get_by_role("status")).to_contain_text("Selected: ")
        if dark:
            axe(page, *parts)
        else:
            axe(page, coloured=parts)


@pytest.mark.parametrize("name", MAPS)
def test_axe_finds_nothing_on_a_telephone(page_of, axe, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", width=360, height=740)
    axe(page)
    open_outline(page)
    outlined_claims(page).first.click()
    axe(page)
