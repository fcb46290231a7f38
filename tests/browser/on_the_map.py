"""Where things are on the map: the page tells what is in view, and its data where boxes and lines stand."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.browser.shipped import island, map_sheet

VIEWPORT = ".viewport"
LEAST_TEXT = 10.9
"""The size of letters on the screen, in pixels, that can just be read."""


@dataclass(frozen=True, slots=True)
class View:
    """What the map's window shows: its scale, the point of the sheet in its middle, and what boxes say."""

    scale: float
    x: float
    y: float
    stage: str


def view(page: Page) -> View:
    """What is in view now; a map that is not drawn fails."""
    told = page.locator(VIEWPORT).get_attribute("data-view") or ""
    scale, x, y, stage = told.split(" ")
    return View(float(scale), float(x), float(y), stage)


def settled(page: Page) -> View:
    """What is in view once the map moves no more."""
    page.wait_for_selector(f"{VIEWPORT}[data-view]")
    before = None
    for _ in range(100):
        page.wait_for_timeout(60)
        now = view(page)
        if now == before:
            return now
        before = now
    raise AssertionError("the map does not come to rest")


def sheet(page: Page, chain: str = "", *, wide: bool = True) -> dict[str, Any]:
    """The sheet of a chain, or of how the chains hang together."""
    data = island(page, "sheets-data")
    drawings = next(one for one in data["views"] if one["argument"] == chain) if chain else data["overview"]
    return drawings["wide" if wide else "narrow"]


def boxes(page: Page, chain: str = "", *, wide: bool = True) -> list[dict[str, Any]]:
    """The boxes on a sheet, each with its centre (x, y)."""
    written = island(page, "sheets-data")["boxes"]
    placed = sheet(page, chain, wide=wide)["boxes"]
    return [{**written[index], "x": x, "y": y, "index": index} for index, x, y in placed]


def box_of(page: Page, element: str, chain: str = "", *, wide: bool = True) -> dict[str, Any]:
    """The box of an element on a sheet."""
    return next(one for one in boxes(page, chain, wide=wide) if one["element"] == element)


def on_screen(page: Page, x: float, y: float) -> tuple[float, float]:
    """Where on the screen a point of the sheet is."""
    return _Window.of(page).on_screen(x, y)


def corners(
    page: Page, drawn: Iterable[dict[str, Any]]
) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Where on the screen the upper left and the lower right corners of boxes are."""
    window = _Window.of(page)
    both = [window.corners(box) for box in drawn]
    return [upper for upper, _ in both], [lower for _, lower in both]


def press(page: Page, x: float, y: float, *, finger: bool = False) -> None:
    """Press a point of the sheet, by the mouse or with a finger."""
    at = on_screen(page, x, y)
    if finger:
        page.touchscreen.tap(*at)
    else:
        page.mouse.click(*at)
    time.sleep(0.05)


def is_in_view(page: Page, *drawn: dict[str, Any], slack: float = 2) -> bool:
    """Whether boxes can be seen whole, give or take some pixels."""
    return not out_of_view(page, drawn, slack)


def out_of_view(page: Page, drawn: Iterable[dict[str, Any]], slack: float = 2) -> list[str]:
    """The ids of the boxes that cannot be seen whole, give or take some pixels."""
    window = _Window.of(page)
    return [box["id"] for box in drawn if not window.shows(box, slack)]


@dataclass(frozen=True, slots=True)
class _Window:
    """What the map's window shows, and where it is on the screen, asked of the page at once."""

    seen: View
    room: dict[str, float]

    @classmethod
    def of(cls, page: Page) -> _Window:
        seen = view(page)
        room = map_sheet(page).bounding_box()
        assert room is not None
        return cls(seen, dict(room))

    def on_screen(self, x: float, y: float) -> tuple[float, float]:
        return (
            self.room["x"] + self.room["width"] / 2 + (x - self.seen.x) * self.seen.scale,
            self.room["y"] + self.room["height"] / 2 + (y - self.seen.y) * self.seen.scale,
        )

    def corners(self, box: dict[str, Any]) -> tuple[tuple[float, float], tuple[float, float]]:
        return (
            self.on_screen(box["x"] - box["width"] / 2, box["y"] - box["height"] / 2),
            self.on_screen(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2),
        )

    def shows(self, box: dict[str, Any], slack: float) -> bool:
        (left, top), (right, bottom) = self.corners(box)
        return (
            left >= self.room["x"] - slack
            and top >= self.room["y"] - slack
            and right <= self.room["x"] + self.room["width"] + slack
            and bottom <= self.room["y"] + self.room["height"] + slack
        )


def joint(page: Page, chain: str, step: str) -> tuple[float, float]:
    """Where the joint of a step is on a chain's sheet."""
    wired = next(one for one in sheet(page, chain)["steps"] if one["step"] == step)
    return tuple(wired["joint"])  # type: ignore[return-value]


def own_steps(page: Page, chain: str) -> list[dict[str, Any]]:
    """The steps that are drawn on a chain's sheet."""
    return [one for one in sheet(page, chain)["steps"] if one["step"]]


def painted(page: Page) -> str:
    """What is painted on the map's canvas now, without the buttons over it."""
    settled(page)
    page.mouse.move(5, 5)
    page.wait_for_timeout(100)
    canvas = page.locator(f"{VIEWPORT} canvas")
    return canvas.evaluate("canvas => canvas.toDataURL()")


def label_size(page: Page) -> float:
    """How large the letters of a claim's label are on the screen."""
    return max(11.0, island(page, "sheets-data")["prints"]["claim"]["size"] * view(page).scale)


def listen_to_words(page: Page) -> None:
    """From now on, keep each text that is written on the map (`written`)."""
    page.evaluate(
        """() => {
          globalThis.written = [];
          const own = CanvasRenderingContext2D.prototype.fillText;
          CanvasRenderingContext2D.prototype.fillText = function (text, ...where) {
            globalThis.written.push(text);
            return own.call(this, text, ...where);
          };
        }"""
    )


def written(page: Page) -> str:
    """All that was written on the map since `listen_to_words`, a text a line."""
    settled(page)
    return "\n".join(page.evaluate("globalThis.written"))
