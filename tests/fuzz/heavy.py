"""Files that are as dear as the budgets let them be: what each takes to build.

`python -m tests.fuzz.heavy [NAME …]` writes each into a folder of its own, builds it in a
process of its own, and prints what that took: seconds of processor, memory at most, size of
the page. The files are the same ones each time.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.conftest import ROOT
from tests.fuzz.shapes import SHAPES, write

MINUTES = 10
"""So much processor time a build gets at most."""


def build(path: Path) -> str:
    """Build a map in a process of its own; what it took, as a row of a table."""
    page = path.parent / "out" / f"{path.stem}.html"
    command = [sys.executable, "-m", "mapgen", "build", str(path), "-o", str(page.parent), "--fresh"]
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=told, preexec_fn=_bound
        )
        _, status, used = os.wait4(process.pid, 0)  # `wait` would not say what was used
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        last = told.read().decode()[-200:]
    size = f"{page.stat().st_size / 1e6:.1f} MB" if page.exists() else "none"
    wrong = f" ended with {process.returncode}: {last!r}" if process.returncode not in (0, 1) else ""
    return f"| {path.stem.replace('-', ' ')} | {used.ru_utime:.0f} s | {used.ru_maxrss / 1024:.0f} MB | {size} |{wrong}"


def _bound() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (60 * MINUTES, 60 * MINUTES))


def main(names: list[str]) -> int:
    """Build the named shapes, or all of them."""
    print("| file | processor | memory | page |\n|---|---:|---:|---:|", flush=True)
    for name in names or SHAPES:
        with tempfile.TemporaryDirectory() as folder:
            print(build(write(name, Path(folder))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
