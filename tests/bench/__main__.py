"""`make bench`: measures mapgen beside its peers, and writes docs/benchmarks.md. Nothing here is a test.

Some parts alone, or all of them on small arguments (`--quick`), are printed and not written:
the page is of one whole run.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench import aims, corpus, drawings, machine, opening, processes, stages, summary, weighing
from tests.bench.page import page
from tests.bench.tools import NotInstalled, node
from tests.bench.workshop import Workshop
from tests.conftest import ROOT


@dataclass(frozen=True)
class Part:
    """One thing that is measured: how, how it is told, and the question that it answers."""

    measure: Callable[[Workshop, bool], Any]
    told: Callable[[Any], list[str]]
    question: str


PARTS = {
    "peers": Part(
        processes.measure,
        processes.told,
        "how long does a person wait for each tool, from the command to its end, and how large is what it makes?",
    ),
    "stages": Part(
        stages.measure,
        stages.told,
        "which work makes a build slow, and does any of it grow faster than the map?",
    ),
    "opening": Part(
        opening.measure, opening.told, "how long does a reader wait for the map, and does it follow the hand?"
    ),
    "corpus": Part(
        corpus.measure, corpus.told, "what does a collection cost, at first and after one file has changed?"
    ),
    "weighing": Part(
        weighing.measure, weighing.told, "does weighing stay in proportion far beyond what anybody writes?"
    ),
    "drawings": Part(
        drawings.measure, drawings.told, "are the drawings as legible as those of the same boxes by dot?"
    ),
}


def main() -> None:
    """Measure the parts that were named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="small arguments, one run")
    options = parser.parse_args()
    if unknown := [part for part in options.parts if part not in PARTS]:
        parser.error(f"no part is called {unknown[0]}; there are {', '.join(PARTS)}")
    try:
        node()  # the page tells its version, whatever part is measured
    except NotInstalled as trouble:
        parser.exit(2, f"{parser.prog}: {trouble}\n")
    chosen = options.parts or list(PARTS)
    with tempfile.TemporaryDirectory() as folder:
        shop = Workshop(Path(folder))
        measured, minutes = {}, {}
        for part in chosen:
            begun = time.monotonic()
            measured[part] = PARTS[part].measure(shop, options.quick)
            minutes[part] = (time.monotonic() - begun) / 60
    parts = [
        line for part in chosen for line in _asked(part, minutes[part], PARTS[part].told(measured[part]))
    ]
    if {"peers", "stages", "opening"} <= measured.keys():
        aimed = aims.aims(measured["peers"], measured["stages"], measured["opening"])
        parts = [*summary.told(measured["peers"], measured["opening"]), *aims.told(aimed), *parts]
    told = page(machine.told(), parts)
    if not options.parts and not options.quick:
        (ROOT / "docs" / "benchmarks.md").write_text(told, encoding="utf-8")
    print(told)


def _asked(part: str, minutes: float, told: list[str]) -> list[str]:
    """What a part tells, with its question, its command and how long it took under its first heading."""
    heading, *rest = told
    took = "under a minute" if minutes < 1 else f"{minutes:.0f} min"
    question = f"*The question: {PARTS[part].question}* By `.venv/bin/python -m tests.bench {part}`: {took}."
    return [heading, "", question, *rest]


if __name__ == "__main__":
    main()
