"""Finds Firefox, or installs Debian's.

`python -m tests.browser.firefox` prints which one it is. Firefox cannot be had everywhere:
where it is missing, its tests are skipped, and the closing lines of the run say so.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.browser import debian

ON_PATH = ("firefox-esr", "firefox")
IN_MACOS = Path("/Applications/Firefox.app/Contents/MacOS/firefox")
NOT_TRIED = (
    "Firefox: not tried, because there is none here, and `python -m tests.browser.firefox` could not "
    "install Debian's firefox-esr. Install Firefox from your system's packages or from mozilla.org."
)


def find() -> Path | None:
    """The Firefox that is here."""
    on_path = next((Path(path) for path in map(shutil.which, ON_PATH) if path), None)
    return on_path or (IN_MACOS if IN_MACOS.exists() else None)


def find_or_install() -> Path | None:
    """Firefox, installed if need be; None where it cannot be had."""
    found = find()
    if found is None and debian.install("firefox-esr"):
        found = find()
    return found


def main() -> None:
    """Print Firefox's version and path, or that it will not be tried."""
    path = find_or_install()
    if path is None:
        print(NOT_TRIED)
        return
    told = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    print(f"The tests run in {told.stdout.strip() or 'Firefox'}, too: {path}")


if __name__ == "__main__":
    main()
