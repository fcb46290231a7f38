"""The shipped pages, as the tests look at them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from playwright.sync_api import Locator, Page

from tests.page.pages import unpack

ROOT = Path(__file__).resolve().parent.parent.parent
MAPS = sorted(path.stem for path in (ROOT / "arguments").glob("*.yaml"))
PAGES = [*MAPS, "index"]
_ISLANDS: WeakKeyDictionary[Page, dict[tuple[str, str], Any]] = WeakKeyDictionary()


def island(page: Page, id_: str = "map-data") -> Any:
    """The data that a page carries, fetched once from each file that the page has opened."""
    fetched = _ISLANDS.setdefault(page, {})
    key = page.url.partition("#")[0], id_
    if key not in fetched:
        held = page.locator(f"#{id_}")
        text = held.text_content() or ""
        packed = held.get_attribute("type") == "application/zlib"
        fetched[key] = json.loads(unpack(text) if packed else text)
    return fetched[key]


def details(page: Page) -> Locator:
    """Where all there is to know of a selection is told."""
    return page.get_by_role("region", name=re.compile("^(Details|Détails)$"))


def map_sheet(page: Page) -> Locator:
    """Where the map is drawn."""
    return page.get_by_role("application")


def map_region(page: Page) -> Locator:
    """The map with what stands above and below it."""
    return page.get_by_role("region", name=re.compile("^(Map|Carte)"))


def chain_chooser(page: Page) -> Locator:
    return page.get_by_role("combobox", name=re.compile("^(Choose a chain|Choisir une chaîne)$"))


def outline(page: Page) -> Locator:
    return panel(page, "Outline|Plan")


def panel(page: Page, name: str) -> Locator:
    """What a button of the rail opens beside the map, by its name in either language."""
    return page.get_by_role("region", name=re.compile(f"^({name})$"))


def rail_button(page: Page, name: str) -> Locator:
    """A button of the rail, by its name in either language."""
    return page.get_by_role("navigation").get_by_role("button", name=re.compile(f"^({name})$"))


def show_chain(page: Page, id_: str) -> None:
    """Puts a chain on the map, or all of them."""
    page.evaluate("id => { location.hash = `chain=${id}&lang=${document.documentElement.lang}` }", id_)
    page.wait_for_timeout(50)


def outlined_claims(page: Page) -> Locator:
    """The buttons of the outline's claims: each begins with the claim's number."""
    return outline(page).locator(".of-claim").get_by_role("button", name=re.compile(r"^\d+ "))


def outlined_claim(page: Page, id_: str) -> Locator:
    """The button of one claim in the outline."""
    number, claim = next(
        (number, claim) for number, claim in enumerate(island(page)["claims"], 1) if claim["id"] == id_
    )
    name = re.compile(f"^{number} {re.escape(plain(claim['text']['en']))}")
    return outline(page).locator(".of-claim").get_by_role("button", name=name)


def claims_of(page: Page, argument: dict[str, Any]) -> list[dict[str, Any]]:
    """The claims of a chain that rest on words of the document, in order."""
    return [
        claim for claim in island(page)["claims"] if claim["id"] in argument["claims"] and claim["quotes"]
    ]


def open_outline(page: Page, argument: dict[str, Any] | None = None) -> dict[str, Any]:
    """Puts a chain, the first by default, on the map and in the outline."""
    argument = argument or island(page)["arguments"][0]
    show_chain(page, argument["id"])
    rail_button(page, "Outline|Plan").click()
    return argument


def plain(text: str) -> str:
    """A text as it is shown: white space is one space."""
    return re.sub(r"\s+", " ", text).strip()


def colours_on(page: Page) -> int:
    """How many different colours the map's canvas shows; a blank one shows one."""
    return (
        map_sheet(page)
        .locator("canvas")
        .first.evaluate(
            """canvas => {
            const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            return new Set(new Uint32Array(data.buffer)).size;
        }"""
        )
    )


SUM_OF_PIXELS = """canvas => {
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    return new Uint32Array(data.buffer).reduce((sum, pixel) => (Math.imul(sum, 31) + pixel) | 0, canvas.width);
}"""


def picture_of(page: Page) -> int:
    """A sum of what the map's canvas shows now; a screenshot tells no more and costs far more."""
    page.wait_for_timeout(100)  # a frame or two
    return map_sheet(page).locator("canvas").first.evaluate(SUM_OF_PIXELS)
