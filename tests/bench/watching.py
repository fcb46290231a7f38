"""Watches one page open in Chromium: when its boxes are on the screen, when it answers, how it moves.

Nothing is asked of the page itself, which might be too busy to tell: the browser hands over every picture
that it shows, and another page of it judges whether there are boxes on it, by their colour.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import CDPSession, Page, Route, ViewportSize, async_playwright

from tests.bench.tools import PEERS
from tests.browser import chromium

SCREEN: ViewportSize = {"width": 1440, "height": 900}
MIDDLE = (720, 450)
PAN_SECONDS = 2.0
QUIET = 1.0  # seconds without a picture
STILL = 20  # screens in a row that are all the same

ENOUGH = 20  # pixels: a part of one box at reading size, or some of thousands that are specks

# What is run in the page that is watched, and in the one that judges its pictures.
# Tells when the picture was made that followed a press; since the epoch, as pictures are.
PRESSES = """
    window.pressed = [];
    addEventListener("pointerdown", () => {
        requestAnimationFrame(() => setTimeout(() => pressed.push(performance.timeOrigin + performance.now())));
    }, true);
"""
# Counts the pixels of one hue, whatever share of the background is mixed in.
JUDGE = """async ([picture, hue, area]) => {
    const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(area.x, area.y, area.width, area.height);
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
        const [r, g, b] = [data[at], data[at + 1], data[at + 2]];
        const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
        if (most - least < 24) continue;
        const sixth = most === r ? ((g - b) / (most - least) + 6) % 6 : most === g ? (b - r) / (most - least) + 2 : (r - g) / (most - least) + 4;
        if (Math.abs(sixth * 60 - hue) <= 8) found += 1;
    }
    return found;
}"""
FRAMES = """(seconds) => new Promise((done) => {
    const begun = performance.now();
    let frames = 0;
    const step = () => {
        frames += 1;
        if (performance.now() - begun < 1000 * seconds) requestAnimationFrame(step);
        else done(1000 * frames / (performance.now() - begun));
    };
    requestAnimationFrame(step);
})"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: where its map stands, the hue of its boxes, what its address ends in."""

    name: str
    hue: int
    area: tuple[int, int, int, int]  # left, top, width, height
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """Seconds from the start of loading; None where the limit came first."""

    drawn: float | None = None
    answered: float | None = None
    frames: float | None = None  # a second, while it is moved
    still: bool = False  # nothing was drawn, and nothing more would have come


class Still(TimeoutError):
    """The page stands still without a box."""


async def watch(path: Path, kind: Kind, limit: float) -> Opening:
    """Open a page in a fresh browser."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path(), args=chromium.flags())
        try:
            judge, page = await browser.new_page(), await browser.new_page(viewport=SCREEN)
            await page.route(lambda address: address.startswith("http"), from_peers)
            await page.add_init_script(PRESSES)
            return await _Watch(page, judge, kind, limit).opening(path.as_uri() + kind.fragment)
        finally:
            await browser.close()


_found: list[Path] = []


def chromium_path() -> Path:
    """The browser; found before, since looking for it starts one that cannot be waited for here."""
    return _found[0]


def find_browser() -> None:
    _found[:] = [chromium.find_or_install()]


async def from_peers(route: Route) -> None:
    """What a page asks of the network, from the disk: no page is kept waiting."""
    asked = route.request.url
    path = PEERS / "node_modules/@argdown/web-components/dist" / asked.rpartition("/")[2]
    headers = {"access-control-allow-origin": "*"}
    if "/@argdown/web-components" in asked and path.exists():
        await route.fulfill(path=path, headers={**headers, "content-type": _content(path)})
    elif asked.endswith("webcomponents-bundle.js"):  # does nothing in a browser of today
        await route.fulfill(body="", headers={**headers, "content-type": "text/javascript"})
    else:
        await route.abort()


def _content(path: Path) -> str:
    return "text/css" if path.suffix == ".css" else "text/javascript"


class _Watch:
    def __init__(self, page: Page, judge: Page, kind: Kind, limit: float) -> None:
        self.page, self.judge, self.kind, self.limit = page, judge, kind, limit
        self.asked: list[bytes] = []
        self.pictures: asyncio.Queue[tuple[float, str]] = asyncio.Queue()

    async def opening(self, address: str) -> Opening:
        self.session = await self.page.context.new_cdp_session(self.page)
        self.session.on("Page.screencastFrame", lambda event: asyncio.ensure_future(self._keep(event)))
        nothing = [await self._blank(), 0, {"x": 0, "y": 0, "width": 1, "height": 1}]
        await self.judge.evaluate(JUDGE, nothing)  # so that judging is warm
        await self.session.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
        drawn, answered = None, None
        try:
            async with asyncio.timeout(self.limit):
                await self.page.goto(address, wait_until="commit", timeout=1000 * self.limit)
                drawn_at = await self._first_boxes()
                begun = await self.page.evaluate("performance.timeOrigin")
                drawn = drawn_at - begun / 1000
                await self.session.send("Page.stopScreencast")
                answered = await self._answer() - begun / 1000
        except TimeoutError as ended:
            return Opening(drawn, answered, still=isinstance(ended, Still))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(30):
                return Opening(drawn, answered, await self._moved())
        return Opening(drawn, answered)

    async def _blank(self) -> str:
        return base64.b64encode(await self.judge.screenshot()).decode()

    async def _keep(self, event: dict[str, Any]) -> None:
        self.pictures.put_nowait((event["metadata"]["timestamp"], event["data"]))
        with contextlib.suppress(Exception):  # the page may be gone
            await self.session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    async def _first_boxes(self) -> float:
        left, top, width, height = self.kind.area
        area = {"x": left, "y": top, "width": width, "height": height}
        while True:
            shown_at, picture = await self._next_picture()
            if await self.judge.evaluate(JUDGE, [picture, self.kind.hue, area]) >= ENOUGH:
                return shown_at

    async def _next_picture(self) -> tuple[float, str]:
        """The next picture shown; where none comes, what stands on the screen, lest one was lost."""
        try:
            return await asyncio.wait_for(self.pictures.get(), QUIET)
        except TimeoutError:
            asked_at = time.time()
            screen = await self.page.screenshot(timeout=1000 * self.limit)
            self.asked.append(screen)
            if len(self.asked) > STILL and len(set(self.asked[-STILL:])) == 1:
                raise Still from None
            self.pictures.put_nowait((asked_at, base64.b64encode(screen).decode()))
            return await self.pictures.get()

    async def _answer(self) -> float:
        """When the picture came that followed a press made as soon as the boxes were seen."""
        await mouse(self.session, "mousePressed", *MIDDLE)
        await mouse(self.session, "mouseReleased", *MIDDLE)
        while not (pressed := await self.page.evaluate("pressed")):
            await asyncio.sleep(0.005)
        return float(pressed[0]) / 1000

    async def _moved(self) -> float | None:
        """Frames a second while a reader moves the map; None if it did not move."""
        before = await self.page.screenshot()
        counting = asyncio.ensure_future(self.page.evaluate(FRAMES, PAN_SECONDS))
        x, y = MIDDLE[0] + 250, MIDDLE[1]
        await mouse(self.session, "mousePressed", x, y)
        step = 0
        while not counting.done():
            step += 1
            await mouse(self.session, "mouseMoved", x - step % 90 * 4, y - step % 90 * 2)
            await asyncio.sleep(1 / 60)
        await mouse(self.session, "mouseReleased", x - step % 90 * 4, y - step % 90 * 2)
        return None if await self.page.screenshot() == before else float(await counting)


async def mouse(session: CDPSession, what: str, x: float, y: float) -> None:
    event = {"type": what, "x": x, "y": y, "button": "left", "clickCount": 1}
    await session.send(
        "Input.dispatchMouseEvent", {**event, **({"buttons": 1} if what == "mouseMoved" else {})}
    )
