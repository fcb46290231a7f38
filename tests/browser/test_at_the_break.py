"""Where a reader is taken: the step that breaks is in sight, whatever the details leave of the window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.on_the_map import box_of, on_screen, settled
from tests.browser.shipped import MAPS, details, island, map_sheet, plain, show_chain


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
@pytest.mark.parametrize("name", MAPS)
def test_the_conclusion_of_the_step_that_breaks_is_in_sight_beside_the_details(
    page_of, built: Path, name: str, width: int, height: int
) -> None:
    page = page_of(built / f"{name}.html", width=width, height=height)
    page.get_by_role("button", name="Go to the break").click()
    settled(page)
    selected = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('select')")
    chain = page.evaluate("new URLSearchParams(location.hash.slice(1)).get('chain')")
    step = next(one for one in island(page)["inferences"] if one["id"] == selected)
    box = box_of(page, step["conclusion"], chain, wide=width > 700)
    x, y = on_screen(page, box["x"], box["y"])
    room = map_sheet(page).bounding_box()
    assert room is not None
    assert room["x"] <= x <= room["x"] + room["width"]
    assert room["y"] <= y <= room["y"] + room["height"]


def test_what_is_presented_has_the_whole_width_of_a_telephone(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=390, height=844)
    settled(page)
    page.keyboard.press("p")
    page.get_by_role("button", name="Guided tour").click()
    expect(page.locator("#tour")).to_be_visible()
    for region in ("#tour", "#sheet"):
        box = page.locator(region).bounding_box()
        assert box is not None
        assert (box["x"], box["width"]) == (0, 390)


def test_the_chain_that_breaks_at_a_step_is_named_by_its_title(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", "lang=fr")
    page.get_by_role("button", name="Aller à la rupture").click()
    break_ = island(page)["document"]["headline"]["argument"]
    title = next(one["title"]["fr"] for one in island(page)["arguments"] if one["id"] == break_)
    named = details(page).locator(".break").get_by_role("button", name=title)
    sentence = details(page).locator(".break > span").nth(1).bounding_box()
    place = named.bounding_box()
    assert sentence is not None
    assert place is not None
    assert place["y"] >= sentence["y"] + sentence["height"] - 1, "on a line of its own"


@pytest.mark.parametrize("name", MAPS)
def test_gaps_are_named_on_demand_and_none_repeats_the_break(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", "lang=fr")
    for argument in island(page)["arguments"]:
        page.evaluate("id => { location.hash = `chain=${id}&lang=fr` }", argument["id"])
        head = page.locator(".head-why")
        expect(page.get_by_role("combobox", name="Choisir une chaîne")).to_have_value(argument["id"])
        gaps = argument["gaps"]
        told = head.get_by_role("button", name=re.compile(r"lacunes?$"))
        expect(told).to_have_count(1 if gaps else 0)
        for gap in gaps:
            if gap.get("claim") in [one["on"] for one in argument["breaks"][:1]]:
                assert head.inner_text().count(plain(gap["text"]["fr"])) <= 1
        if gaps:
            told.click()
            expect(details(page).locator('[data-part="gaps-part"]').get_by_role("button")).to_have_count(
                len(gaps)
            )


@pytest.mark.parametrize(("width", "told"), [(1366, False), (390, True)])
def test_why_a_chain_breaks_is_told_above_the_map_where_its_box_has_no_room_for_it(
    page_of, built: Path, width: int, told: bool
) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=width, height=800)
    chain = next(one for one in island(page)["arguments"] if one["breaks"])
    show_chain(page, chain["id"])
    why = page.locator(".head-break")
    expect(why).to_contain_text(plain(chain["breaks"][0]["why"]["en"]))
    room = why.bounding_box()
    assert room is not None
    assert (room["width"] > 1) is told
