"""A page that a test has used is as a new one to the next test."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kept_pages import KeptPages
from tests.browser.reader import Reader
from tests.browser.shipped import MAPS, picture_of, rail_button

TOLD = """() => ({
  stored: [localStorage.length, sessionStorage.length, document.cookie],
  history: [history.length, history.state, window.name, document.referrer],
  screen: [innerWidth, innerHeight, devicePixelRatio, visualViewport.scale, scrollX, scrollY],
  media: ["print", "(forced-colors: active)", "(prefers-reduced-motion: reduce)", "(prefers-color-scheme: dark)",
    "(hover)", "(pointer: coarse)"].map((query) => matchMedia(query).matches),
  focus: document.activeElement.tagName,
  page: [location.hash, document.documentElement.outerHTML],
})"""
"""What a script sees of a page that a test can change."""
READER = "() => [navigator.language, String(navigator.languages), navigator.onLine, navigator.maxTouchPoints]"


@pytest.mark.parametrize("touched", [False, True])
def test_a_page_that_was_used_is_as_a_new_one(browser: Browser, built: Path, touched: bool) -> None:
    kept = KeptPages(browser)
    options = {"width": 1024, "height": 700, "language": "fr-FR", "has_touch": touched}
    opened, told = [], []
    for pages in (None, kept, kept):
        reader = Reader(browser, pages)
        page = reader.open(built / f"{MAPS[0]}.html", **options)
        opened.append(page)
        told.append({"reader": page.evaluate(READER), "picture": picture_of(page), **page.evaluate(TOLD)})
        leave_traces(page)
        left = page.evaluate(TOLD)
        assert all(left[kind] != told[0][kind] for kind in left), "traces are seen"
        reader.close()
    new, first, second = told
    assert opened[1] is opened[2]
    assert first == new
    assert second == new
    kept.close()


def leave_traces(page: Page) -> None:
    """Does to a page what tests do to it."""
    page.evaluate(
        """() => {
            localStorage.setItem("kept", "1");
            sessionStorage.setItem("kept", "1");
            window.name = "used";
            document.cookie = "kept=1";
        }"""
    )
    page.mouse.move(600, 300)
    page.mouse.wheel(0, 200)
    rail_button(page, "Plan").click()
    page.keyboard.press("Tab")
    page.set_viewport_size({"width": 500, "height": 400})
    page.emulate_media(
        media="print", color_scheme="dark", forced_colors="active", reduced_motion="no-preference"
    )
