"""Opening the pages in Chromium: mapgen's, plain pyvis's and Argdown's web component."""

from __future__ import annotations

import asyncio
import statistics
from collections.abc import Mapping

from tests.bench import watching
from tests.bench.telling import NOT_MEASURED, ratio, seconds, table
from tests.bench.tools import ANCHORED, BUILD, COMPONENT, PYVIS, Tool
from tests.bench.watching import STILL, Kind, Opening
from tests.bench.workshop import LIMIT, SLOW, Workshop

SIZES = (30, 300, 1_000, 3_000, 10_000)
TIMES = 3
WINDOW = (70, 150, 1360, 660)  # of mapgen's page on this screen
NO_BOX = "no box seen"
OURS = Kind("mapgen, at the chain", 11, WINDOW, fragment="#chain=main")
PLAIN_PYVIS = Kind("plain pyvis", 214, (10, 10, 1400, 590))
WEB_COMPONENT = Kind("Argdown web component", 162, (8, 90, 1420, 800))
KINDS: Mapping[Kind, Tool] = {
    OURS: BUILD,
    Kind("mapgen, as it opens", 11, WINDOW): BUILD,
    Kind("mapgen, anchored, at the chain", 43, WINDOW, fragment="#chain=main"): ANCHORED[2],
    PLAIN_PYVIS: PYVIS,
    WEB_COMPONENT: COMPONENT,
}
Openings = dict[Kind, dict[int, list[Opening]]]


def measure(shop: Workshop, quick: bool) -> Openings:
    """Open every page in turn, each time in a fresh browser."""
    watching.find_browser()
    found: Openings = {kind: {} for kind in KINDS}
    for claims in SIZES[:2] if quick else SIZES:
        pages = {kind: shop.page(tool, claims) for kind, tool in KINDS.items()}
        for _ in range(1 if quick else TIMES):
            for kind, path in pages.items():
                runs = found[kind].setdefault(claims, [])
                if path and not _enough(found[kind], runs):
                    runs.append(asyncio.run(watching.watch(path, kind, LIMIT)))
                    print(f"{runs[-1].answered or LIMIT:7.2f} s  {kind.name}, {claims:,} claims", flush=True)
    return found


def _enough(by_size: Mapping[int, list[Opening]], runs: list[Opening]) -> bool:
    """Whether it took too long with fewer claims, or takes long now."""
    late = any(run.answered is None and not run.still for earlier in by_size.values() for run in earlier)
    return late or any(run.answered is not None and run.answered > SLOW for run in runs)


def median(runs: list[Opening], figure: str) -> float | None:
    """The median of one figure; None where half of the runs have none."""
    known = [value for run in runs if (value := getattr(run, figure)) is not None]
    return statistics.median(known) if len(known) > len(runs) / 2 else None


def _cell(found: Openings, kind: Kind, claims: int, figure: str) -> str:
    runs = found[kind][claims]
    value, ours = median(runs, figure), median(found[OURS][claims], figure)
    if not runs or ours is None:
        return NOT_MEASURED
    if value is None:
        return NO_BOX if figure != "frames" else NOT_MEASURED
    if figure == "frames":
        return f"{value:.0f}"
    return f"**{ratio(value / ours)}** ({seconds(value)})"


def told(found: Openings) -> list[str]:
    """The part of the page about opening."""
    sizes = list(found[OURS])
    lines = [
        "## Opening a page",
        "",
        f"In Chromium, a fresh one each time, {TIMES} times in turn; what takes over {SLOW:.0f} s once, and nothing",
        f"longer than {LIMIT:.0f} s, or {STILL} s of standing still. *Drawn*: from the start of loading to the first picture that the browser shows with",
        "boxes of the map on it, told by their colour. *Answers*: to the picture that follows a press, made as soon as the",
        "boxes were seen. The network is off; what the web component fetches comes from the disk at once. pyvis",
        "places its boxes in the reader's browser, the others before; mapgen and Argdown stand still after it.",
        "Ratios are to mapgen's page opened at the chain that holds every claim, which draws what is in its window, at",
        "reading size; the other two draw the whole map, however small, and where that is less than a pixel a box, no box",
        "is ever seen.",
        "",
    ]
    for figure, title in (
        ("drawn", "drawn"),
        ("answered", "answers"),
        ("frames", "frames a second while moved"),
    ):
        rows = [[kind.name, *(_cell(found, kind, claims, figure) for claims in sizes)] for kind in KINDS]
        lines += table([title, *(f"{claims:,} claims" for claims in sizes)], rows)
    return [
        *lines,
        "Moved: mapgen's page is scrolled, as it is made for; the others are dragged. A dash: no page, or it did not",
        "move within thirty seconds.",
        "",
    ]
