"""`make bench`: measures, and writes the ratios to docs/benchmarks.md. Nothing here is a test."""

from __future__ import annotations

import platform
import tempfile
from pathlib import Path

from tests.bench import building, drawings, weighing
from tests.conftest import ROOT


def page() -> str:
    """The page of results: ratios, and the command that makes them."""
    with tempfile.TemporaryDirectory() as folder:
        parts = [*weighing.told(), *building.told(Path(folder)), *drawings.told()]
    return "\n".join(
        [
            "# Benchmarks",
            "",
            "Written by `make bench`, in one run; quote the ratios, not the times of one machine.",
            "",
            f"Machine class: {platform.machine()}, Python {platform.python_version()}.",
            "",
            *parts,
        ]
    )


if __name__ == "__main__":
    told = page()
    (ROOT / "docs" / "benchmarks.md").write_text(told, encoding="utf-8")
    print(told)
