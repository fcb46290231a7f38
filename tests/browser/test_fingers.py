"""The map under a reader's fingers: one scrolls it, two zoom it, a tap selects."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.shipped import MAPS, chain_chooser, island, map_sheet

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
    """A screen that is touched, with a chain on the map that is larger than its window."""
    path = built / f"{MAPS[0]}.html"
    page = page_of(path, width=width, height=height, has_touch=True)
    chains = island(page)["arguments"]
    longest = max(chains, key=lambda chain: len(chain["claims"]))["id"]
    page.evaluate("chain => { location.hash = `chain=${chain}&shape=stacked` }", longest)
    expect(chain_chooser(page)).to_have_value(longest)
    return page


def middle_of_map(page: Page) -> Point:
    box = map_sheet(page).bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def top_of_map(page: Page) -> float:
    box = map_sheet(page).bounding_box()
    assert box is not None
    return box["y"]


def scrolled(page: Page) -> int:
    return map_sheet(page).evaluate("sheet => Math.round(sheet.scrollTop)")


def wait_until(page: Page, comes: Callable[[], bool]) -> None:
    """Wait for what the map does in its own time; a map that never does it fails the test."""
    for _ in range(100):
        if comes():
            return
        page.wait_for_timeout(50)
    pytest.fail("the map stood still")


def extent(page: Page) -> float:
    """How wide the whole sheet is drawn: what zooming changes."""
    return page.locator("#sheet .extent").evaluate("extent => extent.getBoundingClientRect().width")


@SCREENS
def test_one_finger_scrolls_the_map(page_of, built: Path, width: int, height: int) -> None:
    page = opened(page_of, built, width, height)
    x, y = middle_of_map(page)
    drawn = extent(page)
    Fingers(page).move(((x, y + 60), (x, y - 100)))
    wait_until(page, lambda: scrolled(page) > 80)
    down = scrolled(page)
    Fingers(page).move(((x, y - 60), (x, y + 20)))
    wait_until(page, lambda: scrolled(page) < down - 40)
    assert extent(page) == drawn
    assert "select=" not in page.url


@SCREENS
def test_two_fingers_zoom_the_map_and_not_the_page(page_of, built: Path, width: int, height: int) -> None:
    page = opened(page_of, built, width, height)
    x, y = middle_of_map(page)
    drawn = extent(page)
    fingers = Fingers(page)
    fingers.move(((x - 30, y), (x - 75, y)), ((x + 30, y), (x + 75, y)))
    spread = extent(page)
    assert spread == pytest.approx(drawn * 2.5, rel=0.1)
    fingers.move(((x - 75, y), (x - 30, y)), ((x + 75, y), (x + 30, y)))
    assert extent(page) == pytest.approx(drawn, rel=0.1)
    assert page.evaluate("visualViewport.scale") == 1


def test_two_fingers_that_move_together_move_the_map(page_of, built: Path) -> None:
    page = opened(page_of, built, *TABLET)
    x, y = middle_of_map(page)
    drawn = extent(page)
    Fingers(page).move(((x - 40, y + 40), (x - 40, y - 80)), ((x + 40, y + 40), (x + 40, y - 80)))
    assert scrolled(page) == pytest.approx(120, abs=3)
    assert extent(page) == pytest.approx(drawn, rel=0.01)


def test_a_finger_joined_by_another_zooms(page_of, built: Path) -> None:
    page = opened(page_of, built, *TABLET)
    x, y = middle_of_map(page)
    drawn = extent(page)
    fingers = Fingers(page)
    fingers.send("touchStart", [(x - 40, y)])
    fingers.send("touchStart", [(x - 40, y), (x + 40, y)])
    for step in range(1, 9):
        fingers.send("touchMove", [(x - 40 - 5 * step, y), (x + 40 + 5 * step, y)])
    fingers.send("touchEnd", [])
    assert extent(page) == pytest.approx(drawn * 2, rel=0.1)


@SCREENS
def test_a_tap_selects_before_and_after_the_map_was_moved(
    page_of, built: Path, width: int, height: int
) -> None:
    page = opened(page_of, built, width, height)
    x, _ = middle_of_map(page)
    page.touchscreen.tap(x, top_of_map(page) + 50)
    page.wait_for_url("**select=*")
    first = page.url
    top = top_of_map(page)  # what is selected is told over the foot of a telephone
    Fingers(page).move(((x, top + 150), (x, top + 20)))
    wait_until(page, lambda: scrolled(page) > 60)
    page.wait_for_timeout(300)  # a tap while the map still rolls stops it, as on any page
    page.touchscreen.tap(x, top + 80)
    wait_until(page, lambda: page.url != first)
