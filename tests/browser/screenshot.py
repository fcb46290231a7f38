"""Takes the README's picture: `make screenshot`."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.reader import Reader

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "output" / "migraine-magnesium.html"
PICTURE = ROOT / "docs" / "screenshot.png"
SELECTION = "lang=en"


def main(fragment: str = SELECTION) -> None:
    """Open the page as a reader would, at the place that the fragment names, and keep what is seen."""
    path = chromium.find_or_install()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=chromium.flags())
        page = Reader(browser).open(PAGE, fragment, width=1440, height=900)
        page.wait_for_timeout(500)  # the map is drawn in the next frames
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"The picture is in {PICTURE.relative_to(ROOT)}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
