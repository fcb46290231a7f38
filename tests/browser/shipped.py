"""The shipped pages, as the tests look at them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

from tests.page.pages import unpack

ROOT = Path(__file__).resolve().parent.parent.parent
MAPS = sorted(path.stem for path in (ROOT / "arguments").glob("*.yaml"))
PAGES = [*MAPS, "index"]


def island(page: Page, id_: str = "map-data") -> Any:
    """The data that a page carries."""
    held = page.locator(f"#{id_}")
    text = held.text_content() or ""
    return json.loads(unpack(text) if held.get_attribute("type") == "application/zlib" else text)


def details(page: Page) -> Locator:
    """Where all there is to know of a selection is told."""
    return page.get_by_role("main").locator("#details")


def claims_of(page: Page, argument: dict[str, Any]) -> list[dict[str, Any]]:
    """The claims of a chain that rest on words of the document, in order."""
    return [
        claim for claim in island(page)["claims"] if claim["id"] in argument["claims"] and claim["quotes"]
    ]


def open_outline(page: Page, argument: dict[str, Any] | None = None) -> dict[str, Any]:
    """Puts a chain, the first by default, on the map and in the outline."""
    argument = argument or island(page)["arguments"][0]
    page.locator("#chain select").select_option(argument["id"])  # on a telephone the map is shown first
    page.get_by_role("tab", name=re.compile("^(Outline|Plan)$")).click()
    return argument


def plain(text: str) -> str:
    """A text as it is shown: white space is one space."""
    return re.sub(r"\s+", " ", text).strip()


def colours_on(page: Page) -> int:
    """How many different colours the map's canvas shows; a blank one shows one."""
    return page.locator("#sheet canvas").evaluate(
        """canvas => {
            const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )


def picture_of(page: Page) -> bytes:
    """What the map's sheet looks like now."""
    page.wait_for_timeout(100)  # a frame or two
    return page.locator("#sheet").screenshot()
