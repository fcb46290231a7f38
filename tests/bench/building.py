"""How long a page takes to build and to open, and how large it is; plain pyvis beside."""

from __future__ import annotations

import math
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from tests.bench.maps import sentences, write_map
from tests.browser import chromium

SIZES = (300, 1_000, 3_000, 10_000)
PYVIS_SIZES = (300, 1_000)
RUNS = 3

# When the map's canvas is first there, told by the page itself.
WATCH = """
    new MutationObserver(() => {
        if (!window.firstMap && document.querySelector("canvas"))
            requestAnimationFrame(() => { window.firstMap ??= performance.now() });
    }).observe(document, { subtree: true, childList: true });
"""
SCROLL = """() => new Promise((done) => {
    const sheet = document.getElementById("sheet");
    const begun = performance.now();
    let frames = 0;
    const step = () => {
        frames += 1;
        sheet.scrollTop += 40;
        if (performance.now() - begun < 2000) requestAnimationFrame(step);
        else done(frames / 2);
    };
    requestAnimationFrame(step);
})"""


def build(path: Path, folder: Path) -> tuple[float, Path]:
    """Seconds of a whole `mapgen build`, and the page."""
    before = time.perf_counter()
    # A synthetic map has weak links, never faults; a failed build would leave no page.
    subprocess.run(
        [sys.executable, "-m", "mapgen", "build", str(path), "-o", str(folder), "--fresh"],
        capture_output=True,
        check=False,
    )
    return time.perf_counter() - before, folder / f"{path.stem}.html"


def pyvis_page(claims: int, folder: Path) -> Path:
    """The same claims as pyvis draws them when it is left to itself."""
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    for n, sentence in enumerate(sentences(claims)):
        network.add_node(n, label=sentence)
    for n in range(1, claims):
        network.add_edge(n, (n - 1) // 3)
    path = folder / f"pyvis{claims}.html"
    path.write_text(network.generate_html(), encoding="utf-8")
    return path


def opened(browser: Any, path: Path, ours: bool) -> dict[str, float]:
    """Milliseconds to the first map and to an answer, and for ours to an open chain, and frames a second."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.set_default_timeout(180_000)
    page.add_init_script(WATCH)
    page.goto(path.as_uri(), wait_until="commit")
    page.locator("canvas:visible").first.wait_for()
    # A page that is busy answers late: it is asked until it does.
    page.evaluate("() => new Promise((done) => setTimeout(done, 50))")
    found = {"map": page.evaluate("window.firstMap"), "answer": page.evaluate("performance.now()") - 50}
    if ours:
        chooser = page.locator("#chain select")
        chain = chooser.locator("option").nth(1).get_attribute("value")
        before = time.perf_counter()
        chooser.select_option(chain)
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        found["chain"] = 1000 * (time.perf_counter() - before)
        found["frames"] = page.evaluate(SCROLL)
    page.close()
    return found


def told(folder: Path) -> list[str]:
    """The part of the page about building and opening."""
    times, pages = {}, {}
    for size in SIZES:
        path = write_map(folder, size)
        runs = [build(path, folder) for _ in range(RUNS if size < 3_000 else 1)]
        times[size], pages[size] = statistics.median(seconds for seconds, _ in runs), runs[0][1]
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    chromium_path = chromium.find_or_install()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=chromium.flags())
        ours = {size: opened(browser, pages[size], ours=True) for size in SIZES}
        theirs = {size: opened(browser, pyvis_page(size, folder), ours=False) for size in PYVIS_SIZES}
        browser.close()
    slope = math.log(times[SIZES[-1]] / times[SIZES[0]]) / math.log(SIZES[-1] / SIZES[0])
    return [
        "## Building a page",
        "",
        "`mapgen build` as a whole process on seeded maps (`tests/bench/maps.py`): reading, weighing, checking,",
        "arranging, drawing.",
        "",
        "| claims | time, against 300 | time a claim, against 300 | page, MB |",
        "|---|---|---|---|",
        *(
            f"| {n:,} | {times[n] / times[300]:.1f} | {times[n] / n / (times[300] / 300):.2f} "
            f"| {pages[n].stat().st_size / 1e6:.2f} |"
            for n in SIZES
        ),
        "",
        f"Log-log slope from {SIZES[0]:,} to {SIZES[-1]:,} claims: {slope:.2f}. The largest took "
        f"{times[SIZES[-1]]:.0f} s and {memory} MB.",
        "",
        "## Opening a page",
        "",
        "In Chromium, cold. *First map*: from the start of loading to the frame after the canvas is there. *Chain*:",
        "from choosing the chain that holds every claim to the frame that shows it. *Frames*: a second, while it",
        "scrolls.",
        "",
        "| claims | first map, ms | chain, ms | frames a second |",
        "|---|---|---|---|",
        *(
            f"| {n:,} | {ours[n]['map']:.0f} | {ours[n]['chain']:.0f} | {ours[n]['frames']:.0f} |"
            for n in SIZES
        ),
        "",
        "Plain pyvis (`generate_html`, in-line, its own physics) on the same claims: the time until the page answers,",
        "as a multiple of ours.",
        "",
        "| claims | plain pyvis / mapgen |",
        "|---|---|",
        *(f"| {n:,} | {theirs[n]['answer'] / ours[n]['answer']:.1f} |" for n in PYVIS_SIZES),
        "",
    ]
