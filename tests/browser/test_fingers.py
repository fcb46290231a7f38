"""The map under a reader's fingers: one moves it, two zoom it, a tap selects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.on_the_map import box_of, boxes, on_screen, press, settled, view
from tests.browser.shipped import MAPS, details, island, map_sheet, rail_button, show_chain

Point = tuple[float, float]

TABLET = (1024, 768)
SCREENS = pytest.mark.parametrize(("width", "height"), [(390, 844), TABLET])


class Fingers:
    """Fingers on the screen of a page, as the browser itself is told of them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)

    def move(self, *ways: tuple[Point, Point], steps: int = 12) -> None:
        """Put a finger down at the start of each way, move them together to the ends, and lift them."""
        self.send("touchStart", [start for start, _ in ways])
        for step in range(1, steps + 1):
            self.send("touchMove", [_between(start, end, step / steps) for start, end in ways])
            self._page.wait_for_timeout(16)
        self.send("touchEnd", [])

    def send(self, kind: str, points: Iterable[Point]) -> None:
        touches = [{"x": x, "y": y, "id": index} for index, (x, y) in enumerate(points)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def opened(page_of, built: Path, width: int, height: int) -> Page:
    """A screen that is touched, with the chain on the map that has most claims."""
    page = page_of(built / f"{MAPS[0]}.html", width=width, height=height, has_touch=True)
    show_chain(page, longest(page))
    settled(page)
    return page


def longest(page: Page) -> str:
    return max(island(page)["arguments"], key=lambda chain: len(chain["claims"]))["id"]


def middle_of_map(page: Page) -> Point:
    box = map_sheet(page).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


@SCREENS
def test_one_finger_moves_the_map_as_far_as_it_goes(page_of, built: Path, width: int, height: int) -> None:
    page = opened(page_of, built, width, height)
    x, y = middle_of_map(page)
    before = settled(page)
    Fingers(page).move(((x, y + 60), (x - 40, y - 100)))
    after = settled(page)
    assert after.scale == before.scale
    assert (after.y - before.y) * after.scale == pytest.approx(160, abs=25)
    assert (after.x - before.x) * after.scale == pytest.approx(40, abs=15)
    assert "select=" not in page.url
    assert page.evaluate("[scrollX, scrollY]") == [0, 0]


@SCREENS
def test_two_fingers_zoom_the_map_and_not_the_page(page_of, built: Path, width: int, height: int) -> None:
    page = opened(page_of, built, width, height)
    x, y = middle_of_map(page)
    before = settled(page)
    fingers = Fingers(page)
    fingers.move(((x - 30, y), (x - 75, y)), ((x + 30, y), (x + 75, y)))
    spread = settled(page)
    assert spread.scale == pytest.approx(before.scale * 2.5, rel=0.15)
    fingers.move(((x - 75, y), (x - 30, y)), ((x + 75, y), (x + 30, y)))
    assert settled(page).scale == pytest.approx(before.scale, rel=0.15)
    assert page.evaluate("visualViewport.scale") == 1
    assert "select=" not in page.url


def test_two_fingers_cannot_zoom_beyond_what_can_be_read(page_of, built: Path) -> None:
    page = opened(page_of, built, *TABLET)
    x, y = middle_of_map(page)
    fingers = Fingers(page)
    for _ in range(4):
        fingers.move(((x - 10, y), (x - 120, y)), ((x + 10, y), (x + 120, y)))
    assert settled(page).scale <= 4.01


@SCREENS
def test_a_tap_selects_before_and_after_the_map_was_moved_and_does_not_move_it(
    page_of, built: Path, width: int, height: int
) -> None:
    page = opened(page_of, built, width, height)
    chain, wide = longest(page), width >= 700
    claims = [one for one in boxes(page, chain, wide=wide) if one["kind"] == "claim"]
    argument = next(one for one in island(page)["arguments"] if one["id"] == chain)
    conclusion = box_of(page, argument["conclusion"], chain, wide=wide)
    press(page, conclusion["x"], conclusion["y"] - conclusion["height"] / 4, finger=True)
    expect(page).to_have_url(re.compile(f"select={conclusion['element']}(&|$)"))
    page.keyboard.press("Escape")
    settled(page)
    x, y = middle_of_map(page)
    Fingers(page).move(((x, y + 50), (x, y - 50)))
    settled(page)
    nearest = min(
        (one for one in claims if one["element"] != conclusion["element"]),
        key=lambda one: abs(one["x"] - view(page).x) + abs(one["y"] - view(page).y),
    )
    press(page, nearest["x"], nearest["y"], finger=True)
    expect(page).to_have_url(re.compile(f"select={nearest['element']}(&|$)"))


@pytest.mark.parametrize(("width", "height"), [(390, 844), (360, 740)])
def test_where_the_conclusion_is_pressed_no_empty_room_stands_above_it(
    page_of, built: Path, width: int, height: int
) -> None:
    page = opened(page_of, built, width, height)
    chain = longest(page)
    argument = next(one for one in island(page)["arguments"] if one["id"] == chain)
    conclusion = box_of(page, argument["conclusion"], chain, wide=False)
    top = conclusion["x"], conclusion["y"] - conclusion["height"] / 2
    before = on_screen(page, *top)[1]
    press(page, conclusion["x"], conclusion["y"] + conclusion["height"] / 4, finger=True)
    expect(details(page)).to_be_visible()
    settled(page)
    room = map_sheet(page).bounding_box()
    assert room is not None
    assert on_screen(page, *top)[1] == pytest.approx(before, abs=2)
    assert on_screen(page, *top)[1] - room["y"] < 50


def test_on_a_telephone_the_details_make_way_for_the_view_that_is_asked_for(page_of, built: Path) -> None:
    page = page_of(built / f"{MAPS[0]}.html", width=390, height=844, has_touch=True)
    page.get_by_role("button", name="Go to the break").tap()
    place = details(page).bounding_box()
    assert place is not None
    assert place["height"] > 200
    for name in ("Findings", "Text", "Outline"):
        rail_button(page, name).tap()
        place = details(page).bounding_box()
        assert place is not None
        assert place["height"] < 100, f"{name}: only their heading is left"
    details(page).get_by_role("button", name="Full height").tap()
    expect(details(page).get_by_role("button", name="Copy link")).to_be_visible()
