"""Takes the pictures of the README and of the tutorial: `make screenshot`."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from mapgen.cli import main as mapgen
from tests.browser import chromium
from tests.browser.reader import Reader

ROOT = Path(__file__).resolve().parent.parent.parent
SHIPPED = ROOT / "output" / "migraine-magnesium.html"
TUTORIAL = ROOT / "mapgen/cli/samples/tutorial/finished/linden-tea.yaml"
SELECTION = "lang=en&chain=from-deficit-to-attack&select=deficiency-can-worsen-attacks"
"""A chain with a claim selected, whose quote stands beside the map."""


def main(fragment: str = SELECTION) -> None:
    """Open both pages as a reader would, the README's at the place of the fragment, and keep what is seen."""
    path = chromium.find_or_install()
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        mapgen(["build", str(TUTORIAL), "-o", folder])
        browser = playwright.chromium.launch(executable_path=path, args=chromium.flags())
        for built, place, name, width, height in (
            (SHIPPED, fragment, "screenshot.png", 1440, 900),
            (Path(folder, "linden-tea.html"), "lang=en", "tutorial.png", 1200, 675),
        ):
            page = Reader(browser).open(built, place, width=width, height=height)
            page.wait_for_timeout(500)  # the map is drawn in the next frames
            page.screenshot(path=ROOT / "docs" / name)
            print(f"The picture is in docs/{name}")
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:2])
