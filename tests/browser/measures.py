"""Measures what the built pages show, and writes docs/reading.md: `python -m tests.browser.measures`.

The sizes of letters are those of the text that the page really draws: each call of `fillText` on the
map's canvas is recorded with the size of its font times the scale at which it is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from mapgen.cli import main as mapgen
from tests.browser import chromium
from tests.browser.shipped import MAPS, ROOT, island, map_sheet, show_chain

OUT = ROOT / "docs" / "reading.md"
WINDOWS = ((1366, 768), (1024, 768))
PHONE = (390, 844)
FRAME = 150.0
"""How long a frame takes to draw at most, in milliseconds; between two, the page is left alone longer."""
RECORD = """
window.drawnText = [];
const draw = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
  const { a, b, c, d, e, f } = this.getTransform();
  const ratio = window.devicePixelRatio;
  const size = parseFloat(/([\\d.]+)px/.exec(this.font)?.[1] ?? "0") * Math.hypot(a, b) / ratio;
  const at = { x: (a * x + c * y + e) / ratio, y: (b * x + d * y + f) / ratio };
  if (this.canvas.closest?.("#sheet .vis-network") && String(text).trim())
    window.drawnText.push({ size, text, time: performance.now(), ...at });
  return draw.call(this, text, x, y, ...rest);
};
"""
OPENINGS = 5
TONES = ("supported", "weak", "contested", "fails", "not-judged", "other")
PAIRS = [
    *((f"words in a box: {tone}", f"{tone}-word", f"{tone}-fill") for tone in TONES),
    *((f"edge of a box beside the paper: {tone}", f"{tone}-edge", "paper") for tone in TONES),
    ("edge of a gap beside the paper", "ink", "paper"),
    ("line of a step", "wire", "paper"),
    ("crack", "crack", "paper"),
    ("letter of a break on its disc", "on-crack", "crack"),
    ("what is selected", "accent", "paper"),
    ("quiet words", "muted", "paper"),
]
"""What is told, and the names of the two colours."""
CONTRAST = """pairs => {
  const style = getComputedStyle(document.documentElement);
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const light = name => {
    pen.fillStyle = style.getPropertyValue("--" + name).trim();
    pen.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return pairs.map(([, one, other]) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  });
}"""
INTRODUCTION = """# How the pages can be read

Written by `python -m tests.browser.measures`, which builds the shipped maps, opens them in Chromium and measures what
is drawn. Letters are given in CSS pixels as they are drawn on the screen, not as they are asked for. *Fits* means that
the whole chain, its conclusion and what other evidence says of it, is in the map's window when the chain is opened.
"""


def main() -> None:
    """Build the shipped maps, measure them, and write the page."""
    path = chromium.find_or_install()
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        mapgen(["build", str(ROOT / "arguments"), "-o", folder])
        browser = playwright.chromium.launch(executable_path=path, args=chromium.flags())
        measured = (_chains, _hands, _contrasts, _times)
        parts = [INTRODUCTION, *(line for measure in measured for line in measure(browser, Path(folder)))]
        browser.close()
    OUT.write_text("\n".join(parts) + "\n", encoding="utf-8")
    print(f"{OUT.relative_to(ROOT)} written")


def _chains(browser: Browser, folder: Path) -> Iterator[str]:
    for width, height in WINDOWS:
        yield f"\n## Each chain in a window of {width} × {height}\n"
        yield "| map | chain | fits | smallest letters | share of the window that is map |"
        yield "|---|---|---|---:|---:|"
        for name in MAPS:
            context, page = _opened(browser, folder, name, width, height)
            for argument in [None, *island(page)["arguments"]]:
                yield _row(page, name, argument, width * height)
            context.close()


def _row(page: Page, name: str, argument: dict[str, Any] | None, window: int) -> str:
    show_chain(page, argument["id"] if argument else "")
    page.wait_for_timeout(700)  # the map glides there
    texts = _last_drawn(page)
    room = map_sheet(page).bounding_box()
    assert room is not None
    inside = all(0 <= one["x"] <= room["width"] and 0 <= one["y"] <= room["height"] + 2 for one in texts)
    smallest = min((one["size"] for one in texts), default=0.0)
    title = argument["title"].get("en") or next(iter(argument["title"].values())) if argument else "the whole"
    share = room["width"] * room["height"] / window
    fits = "yes" if inside and texts else "no"
    return f"| {name} | {title} | {fits} | {smallest:.1f} px | {share:.0%} |"


def _last_drawn(page: Page) -> list[dict[str, Any]]:
    """The texts of the last frame that was drawn."""
    drawn = page.evaluate("window.drawnText")
    last = max((one["time"] for one in drawn), default=0.0)
    return [one for one in drawn if last - one["time"] < FRAME]


def _hands(browser: Browser, folder: Path) -> Iterator[str]:
    yield f"\n## On a telephone ({PHONE[0]} × {PHONE[1]}), by keys, and on paper\n"
    yield "| map | one swipe of 200 px moves the map by | Tabs to the map | pages printed for one chain |"
    yield "|---|---:|---:|---:|"
    for name in MAPS:
        yield f"| {name} | {_swiped(browser, folder, name)} px | {_tabs(browser, folder, name)} | {_printed(browser, folder, name)} |"


def _swiped(browser: Browser, folder: Path, name: str) -> int:
    context, page = _opened(browser, folder, name, *PHONE, has_touch=True)
    show_chain(page, max(island(page)["arguments"], key=lambda one: len(one["claims"]))["id"])
    page.wait_for_timeout(700)
    before = _first_text(page)
    room = map_sheet(page).bounding_box()
    assert room is not None
    x, y = room["x"] + room["width"] / 2, room["y"] + room["height"] * 0.8
    session = page.context.new_cdp_session(page)
    for kind, shift in (
        ("touchStart", 0),
        *(("touchMove", 20 * step) for step in range(1, 11)),
        ("touchEnd", 200),
    ):
        points = [] if kind == "touchEnd" else [{"x": x, "y": y - shift, "id": 0}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
        page.wait_for_timeout(16)
    page.wait_for_timeout(300)
    moved = before["y"] - _first_text(page, before["text"])["y"]
    context.close()
    return round(moved)


def _first_text(page: Page, wanted: str = "") -> dict[str, Any]:
    """The last text that was drawn, or the last drawing of the one wanted."""
    drawn = [one for one in page.evaluate("window.drawnText") if not wanted or one["text"] == wanted]
    return drawn[-1]  # type: ignore[no-any-return]


def _tabs(browser: Browser, folder: Path, name: str) -> int:
    context, page = _opened(browser, folder, name, *WINDOWS[0])
    for count in range(1, 100):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.closest('#sheet') !== null"):
            context.close()
            return count
    raise AssertionError("a hundred Tabs do not reach the map")


def _printed(browser: Browser, folder: Path, name: str) -> int:
    context, page = _opened(browser, folder, name, *WINDOWS[0], fragment="print=chain")
    page.emulate_media(media="print")
    count = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))
    context.close()
    return count


def _contrasts(browser: Browser, folder: Path) -> Iterator[str]:
    """The contrasts of what the map paints, from the colours that the page itself reads."""
    yield "\n## Contrasts on the map\n"
    yield "WCAG 2.2 asks for 4.5 between words and what is under them (1.4.3), and for 3 between what must be seen and"
    yield "what is beside it (1.4.11).\n"
    yield "| what | light | dark |"
    yield "|---|---:|---:|"
    context, page = _opened(browser, folder, MAPS[0], *WINDOWS[0])
    told = {}
    for theme in ("light", "dark"):
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme)
        told[theme] = page.evaluate(CONTRAST, PAIRS)
    context.close()
    for (what, *_), light, dark in zip(PAIRS, told["light"], told["dark"], strict=True):
        yield f"| {what} | {light:.1f} | {dark:.1f} |"


def _times(browser: Browser, folder: Path) -> Iterator[str]:
    """How long after the page is asked for its map is first drawn with words."""
    yield "\n## How soon the map is there\n"
    yield f"Medians of {OPENINGS} openings from the disk, on the machine that wrote this page: they compare pages, no more.\n"
    yield "| map | first words on the map |"
    yield "|---|---:|"
    for name in MAPS:
        times = []
        for _ in range(OPENINGS):
            context, page = _opened(browser, folder, name, *WINDOWS[0])
            times.append(min(one["time"] for one in page.evaluate("window.drawnText")))
            context.close()
        yield f"| {name} | {median(times) / 1000:.2f} s |"


def _opened(
    browser: Browser, folder: Path, name: str, width: int, height: int, fragment: str = "", **more: Any
) -> tuple[BrowserContext, Page]:
    context = browser.new_context(
        viewport={"width": width, "height": height}, locale="en", reduced_motion="reduce", **more
    )
    page = context.new_page()
    page.add_init_script(RECORD)
    page.goto((folder / f"{name}.html").as_uri() + (f"#{fragment}" if fragment else ""))
    page.wait_for_timeout(1200)
    return context, page


if __name__ == "__main__":
    main()
