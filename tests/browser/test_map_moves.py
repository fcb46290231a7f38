"""The map as a reader moves it, by mouse and buttons, and as it moves itself to what was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.on_the_map import (
    box_of,
    boxes,
    is_in_view,
    on_screen,
    painted,
    press,
    settled,
    view,
)
from tests.browser.shipped import (
    MAPS,
    details,
    island,
    map_sheet,
    open_outline,
    outlined_claim,
    rail_button,
    show_chain,
)

EACH_MAP = pytest.mark.parametrize("name", MAPS)


def test_what_is_pressed_stays_under_the_finger_on_a_telephone_while_its_details_open(
    page_of, built: Path
) -> None:
    page = page_of(built / "migraine-magnesium.html", width=390, height=844, has_touch=True)
    chain = "from-deficit-to-attack"
    show_chain(page, chain)
    settled(page)
    claim = [one for one in boxes(page, chain, wide=False) if one["kind"] == "claim"][1]
    before = on_screen(page, claim["x"], claim["y"])
    press(page, claim["x"], claim["y"], finger=True)
    expect(details(page)).to_be_visible()
    settled(page)
    room = map_sheet(page).bounding_box()
    assert room is not None
    if before[1] < room["y"] + room["height"]:
        assert on_screen(page, claim["x"], claim["y"]) == pytest.approx(before, abs=2)
    else:  # else it would be under what has opened
        assert is_in_view(page, claim)


@EACH_MAP
def test_beside_the_details_what_is_selected_is_seen_whole_with_the_conclusion(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768)
    chain = max(island(page)["arguments"], key=lambda one: len(one["claims"]))
    drawn = [one for one in boxes(page, chain["id"]) if one["kind"] == "claim"]
    end = box_of(page, chain["conclusion"], chain["id"])
    together = 0
    for one in drawn[:: max(1, len(drawn) // 5)]:
        for each in (one, end):
            page.evaluate(
                "hash => { location.hash = hash }", f"chain={chain['id']}&select={each['element']}&lang=en"
            )
            before, now = view(page), settled(page)
            assert is_in_view(page, each), each["id"]
            if each is one and is_in_view(page, end):
                together += 1
            elif each is end and is_in_view(page, one):
                assert now == before, "what is seen already moves nothing"
    assert together, "never with the conclusion"


@EACH_MAP
def test_what_a_supposition_changes_is_in_view_from_the_change_to_the_conclusion(
    page_of, built: Path, name: str
) -> None:
    page = page_of(built / f"{name}.html", width=1366, height=768)
    for chain in island(page)["arguments"]:
        conclusion = chain["conclusion"]
        first = next(one for one in boxes(page, chain["id"]) if one["element"] == conclusion)
        page.evaluate(
            "hash => { location.hash = hash }",
            f"chain={chain['id']}&select={conclusion}&whatif=accept:{conclusion}&lang=en",
        )
        settled(page)
        assert is_in_view(page, first), chain["id"]


def test_on_a_telephone_a_selection_moves_the_sheet_only_up_and_down(page_of, built: Path) -> None:
    page = page_of(built / "mesotherapie-magnesium.html", width=390, height=844)
    for chain in island(page)["arguments"][:4]:
        show_chain(page, chain["id"])
        before = settled(page)
        for claim in (chain["claims"][0], chain["claims"][-1]):
            page.evaluate("hash => { location.hash = hash }", f"chain={chain['id']}&select={claim}&lang=en")
            now = settled(page)
            assert (now.scale, now.x) == (before.scale, before.x), claim


@EACH_MAP
def test_what_is_selected_elsewhere_comes_into_view_and_can_be_read(page_of, built: Path, name: str) -> None:
    page = page_of(built / f"{name}.html", width=1024, height=768)
    argument = open_outline(page, max(island(page)["arguments"], key=lambda one: len(one["claims"])))
    drawn = [one for one in boxes(page, argument["id"]) if one["kind"] == "claim"]
    for one in (drawn[0], drawn[-1]):
        outlined_claim(page, one["element"]).first.click()
        settled(page)
        assert is_in_view(page, one)
        assert view(page).stage != "far"


def test_the_wheel_zooms_to_the_pointer_and_boxes_say_more_from_near(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=holistic-programme", width=1366, height=768)
    begun = settled(page)
    claim = next(one for one in boxes(page, "holistic-programme") if one["kind"] == "claim")
    at = on_screen(page, claim["x"], claim["y"])
    page.mouse.move(*at)
    stages = [begun.stage]
    for _ in range(14):
        page.mouse.wheel(0, -120)
        page.wait_for_timeout(30)
        stages.append(settled(page).stage)
    assert stages[-1] == "near"
    assert on_screen(page, claim["x"], claim["y"]) == pytest.approx(at, abs=3)
    for _ in range(60):
        page.mouse.wheel(0, -120)
    assert settled(page).scale <= 4.01
    for _ in range(30):
        page.mouse.wheel(0, 120)
        page.wait_for_timeout(5)
    assert settled(page).stage == "far"


def test_the_buttons_zoom_and_show_the_whole_again(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=from-deficit-to-attack")
    whole = settled(page)
    page.get_by_role("button", name="Zoom in").click()
    assert settled(page).scale == pytest.approx(whole.scale * 1.3, rel=0.01)
    page.get_by_role("button", name="Zoom out").click()
    page.get_by_role("button", name="Zoom out").click()
    assert settled(page).scale < whole.scale
    page.get_by_role("button", name="Show the whole map").click()
    assert settled(page) == whole


def test_the_mouse_takes_the_sheet_and_moves_it_without_choosing(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=from-deficit-to-attack")
    before = settled(page)
    room = map_sheet(page).bounding_box()
    assert room is not None
    x, y = room["x"] + room["width"] / 2, room["y"] + room["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 40, y - 100, steps=6)
    page.mouse.up()
    after = settled(page)
    assert (after.x - before.x) * after.scale == pytest.approx(40, abs=8)
    assert (after.y - before.y) * after.scale == pytest.approx(100, abs=8)
    assert "select=" not in page.url


def test_a_larger_screen_shows_the_whole_again_and_one_that_was_moved_keeps_its_middle(
    page_of, built: Path
) -> None:
    page = page_of(built / "migraine-magnesium.html", "chain=from-deficit-to-attack", width=1366, height=768)
    first = settled(page)
    page.set_viewport_size({"width": 1024, "height": 768})
    smaller = settled(page)
    assert smaller.scale < first.scale
    assert is_in_view(page, *boxes(page, "from-deficit-to-attack"))
    page.get_by_role("button", name="Zoom in").click()
    moved = settled(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    kept = settled(page)
    assert kept.scale == moved.scale
    assert (kept.x, kept.y) == pytest.approx((moved.x, moved.y), abs=2)


def test_an_address_opens_what_it_names(page_of, built: Path) -> None:
    page = page_of(
        built / "migraine-magnesium.html",
        "chain=from-deficit-to-attack&select=deficiency-can-worsen-attacks",
        width=1024,
        height=768,
    )
    settled(page)
    assert is_in_view(page, box_of(page, "deficiency-can-worsen-attacks", "from-deficit-to-attack"))


def test_the_conclusion_of_a_closed_chain_is_shown_at_the_box_of_that_chain(page_of, built: Path) -> None:
    page = page_of(built / "mesotherapie-magnesium.html", width=1366, height=768)
    chain, closed = "three-words-of-the-title", "immunity-and-infections"
    conclusion = next(one["conclusion"] for one in island(page)["arguments"] if one["id"] == closed)
    show_chain(page, chain)
    for _ in range(6):
        page.get_by_role("button", name="Zoom in").click()
    settled(page)
    box = next(one for one in boxes(page, chain) if one["kind"] == "chain" and one["element"] == closed)
    assert not is_in_view(page, box)
    page.evaluate("hash => { location.hash = hash }", f"chain={chain}&select={conclusion}&lang=en")
    expect(details(page)).to_be_visible()
    settled(page)
    assert is_in_view(page, box)


def test_beside_a_panel_a_sheet_that_runs_downwards_fills_the_width_that_is_left(
    page_of, built: Path
) -> None:
    page = page_of(built / "migraine-magnesium.html", width=768, height=1024)
    chain = "from-deficit-to-attack"
    show_chain(page, chain)
    end = boxes(page, chain, wide=False)[0]
    page.evaluate("hash => { location.hash = hash }", f"chain={chain}&select={end['element']}&lang=en")
    before = settled(page)
    for scaled in ("smaller", "as before"):
        rail_button(page, "Text").click()
        now = settled(page)
        assert is_in_view(page, end), scaled
        assert (now.scale < before.scale) == (scaled == "smaller")


def test_what_changed_while_the_map_was_hidden_is_seen_when_it_is_shown(page_of, built: Path) -> None:
    page = page_of(built / "migraine-magnesium.html", width=390, height=844)
    chain = next(one for one in island(page)["arguments"] if len(one["claims"]) > 12)
    show_chain(page, chain["id"])
    settled(page)
    rail_button(page, "Text").click()
    page.emulate_media(color_scheme="dark")
    last = chain["claims"][-1]
    page.evaluate("hash => { location.hash = hash }", f"chain={chain['id']}&select={last}&tab=text&lang=en")
    rail_button(page, "Map").click()
    seen = painted(page)
    assert is_in_view(page, box_of(page, last, chain["id"], wide=False))
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    assert painted(page) == seen, "it was dark already"


def test_what_was_seen_whole_is_so_beside_the_details_and_the_head_keeps_its_height(
    page_of, built: Path
) -> None:
    chain = "from-deficit-to-attack"
    page = page_of(built / "migraine-magnesium.html", f"chain={chain}", width=1366, height=768)
    settled(page)
    head = page.locator("#chain")
    before = head.bounding_box()
    claim = [one for one in boxes(page, chain) if one["kind"] == "claim"][3]
    press(page, claim["x"], claim["y"])
    expect(details(page)).to_be_visible()
    settled(page)
    assert is_in_view(page, *boxes(page, chain))
    now = head.bounding_box()
    assert before is not None
    assert now is not None
    assert now["height"] <= before["height"] + 24, "a line more at most"
