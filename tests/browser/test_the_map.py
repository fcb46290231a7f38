"""The map as a reader scrolls, folds and focuses it: first the whole argument, then a chain, then a claim."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.shipped import (
    MAPS,
    chain_chooser,
    details,
    island,
    map_sheet,
    open_outline,
    outlined_claim,
    picture_of,
)

EACH_MAP = pytest.mark.parametrize("name", MAPS)
SCREENS = pytest.mark.parametrize(
    ("width", "height"), [(1440, 900), (1100, 800), (768, 1024), (360, 740), (320, 568)]
)


def scrolls(page: Page) -> dict[str, int]:
    """How far the map's window can be scrolled, each way."""
    return map_sheet(page).evaluate(
        "sheet => ({ across: sheet.scrollWidth - sheet.clientWidth, down: sheet.scrollHeight - sheet.clientHeight })"
    )


def press(page: Page, at: dict[str, Any]) -> None:
    room = map_sheet(page).bounding_box()
    assert room is not None
    page.mouse.click(room["x"] + at["x"], room["y"] + at["y"])


@EACH_MAP
def test_the_first_view_is_the_chains_and_a_press_on_one_opens_it(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html")
    chooser = chain_chooser(page)
    expect(chooser.locator("option:checked")).to_have_text("The whole argument")
    room = map_sheet(page).bounding_box()
    assert room is not None
    press(page, {"x": room["width"] / 2, "y": 70})
    expect(page).to_have_url(re.compile("chain="))
    opened = chooser.input_value()
    assert opened in [argument["id"] for argument in island(page)["arguments"]]
    page.go_back()
    expect(chooser.locator("option:checked")).to_have_text("The whole argument")
    page.go_forward()
    expect(chooser).to_have_value(opened)


@SCREENS
@EACH_MAP
def test_at_reading_size_every_chain_is_scrolled_one_way_at_most(
    page_of, built: Path, name: str, width: int, height: int
) -> None:
    page = page_of(built / f"{name}.html", width=width, height=height)
    for argument in ["", *(one["id"] for one in island(page)["arguments"])]:
        page.evaluate("chain => { location.hash = `chain=${chain}` }", argument)
        page.wait_for_timeout(50)
        assert scrolls(page)["across"] == 0, argument


def test_what_is_selected_elsewhere_scrolls_into_the_map_s_window(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    argument = open_outline(page)
    top = map_sheet(page).evaluate("sheet => sheet.scrollTop")
    assert top == 0
    sheets = island(page, "sheets-data")
    view = next(view for view in sheets["views"] if view["argument"] == argument["id"])
    rows = [sheets["boxes"][row[0]] for row in view["plain"]["tall"]["rows"]]
    last = [box["element"] for box in rows if box["kind"] == "claim"][-1]
    outlined_claim(page, last).click()
    page.wait_for_timeout(100)
    assert map_sheet(page).evaluate("sheet => sheet.scrollTop") > 200


def test_a_claim_s_reasons_are_folded_away_and_brought_back_and_the_address_tells(
    page_of, built: Path
) -> None:
    page = page_of(built / "migraine-magnesium.html")
    argument = open_outline(page)
    whole = scrolls(page)["down"]
    outlined_claim(page, argument["conclusion"]).click()
    map_sheet(page).focus()
    page.keyboard.press("f")
    expect(page).to_have_url(re.compile(f"folds={argument['conclusion']}"))
    assert scrolls(page)["down"] < whole / 4
    again = page_of(built / "migraine-magnesium.html", page.url.partition("#")[2])
    assert scrolls(again)["down"] == scrolls(page)["down"]
    page.get_by_role("button", name="Unfold all").click()
    assert scrolls(page)["down"] == whole


def test_only_what_is_selected_is_left_with_what_leads_to_it_and_what_it_leads_to(
    page_of, built: Path
) -> None:
    page = page_of(built / "migraine-magnesium.html")
    argument = open_outline(page)
    whole = scrolls(page)["down"]
    compiled = island(page)
    leaf = next(
        claim["id"]
        for claim in compiled["claims"]
        if claim["id"] in argument["claims"]
        and not [step for step in compiled["inferences"] if step["conclusion"] == claim["id"]]
    )
    outlined_claim(page, leaf).click()
    page.get_by_role("button", name="Isolate branch").click()
    expect(page).to_have_url(re.compile("focus=1"))
    assert 0 <= scrolls(page)["down"] < whole
    expect(details(page).get_by_role("heading", level=2)).to_be_visible()


def test_the_reader_may_wish_for_the_chain_from_left_to_right(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    open_outline(page)
    stacked = picture_of(page)
    expect(page.get_by_role("button", name="Horizontal")).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Horizontal").click()
    expect(page).to_have_url(re.compile("shape=wide"))
    assert picture_of(page) != stacked
    assert scrolls(page)["across"] > 0
    page.get_by_role("button", name="Vertical").click()
    expect(page).to_have_url(re.compile("shape=stacked"))
    assert scrolls(page)["across"] == 0


def test_the_mouse_takes_the_sheet_and_moves_it_without_choosing(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html")
    open_outline(page)
    room = map_sheet(page).bounding_box()
    assert room is not None
    page.mouse.move(room["x"] + room["width"] / 2, room["y"] + 300)
    page.mouse.down()
    page.mouse.move(room["x"] + room["width"] / 2, room["y"] + 100, steps=4)
    page.mouse.up()
    assert map_sheet(page).evaluate("sheet => sheet.scrollTop") == pytest.approx(200, abs=2)
    assert "select=" not in page.url


@EACH_MAP
def test_the_text_tells_what_a_passage_does_how_certain_it_is_and_what_goes_unsaid(
    page_of, axe, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html")
    compiled = island(page)
    text = page.get_by_role("tabpanel", name="Text")
    for voice in ("voice-claim", "voice-evidence", "voice-call"):
        assert text.locator(f".document mark.{voice}").count(), voice
    for certainty in {claim["certainty"] for claim in compiled["claims"] if claim["quotes"]}:
        assert text.locator(f".document mark.certainty-{certainty}").count(), certainty
    unsaid = text.locator(".document .unsaid").first
    key = unsaid.get_attribute("data-select")
    unsaid.click()
    claim = next(one for one in compiled["claims"] if one["id"] == key)
    assert claim["origin"] == "implicit"
    expect(details(page).get_by_role("heading", level=2)).to_have_text(claim["text"]["en"])
    text.locator(".text-key summary").click()
    axe(page)
