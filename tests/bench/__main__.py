"""`make bench`: measures mapgen beside its peers, and writes docs/benchmarks.md. Nothing here is a test.

Some parts alone, or all of them on small arguments (`--quick`), are printed and not written:
the page is of one whole run.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench import aims, corpus, drawings, machine, opening, processes, stages, summary, weighing
from tests.bench.page import page
from tests.bench.tools import NotInstalled, node
from tests.bench.workshop import Workshop
from tests.conftest import ROOT

Measure = Callable[[Workshop, bool], Any]
PARTS: dict[str, tuple[Measure, Callable[[Any], list[str]]]] = {
    "peers": (processes.measure, processes.told),
    "stages": (stages.measure, stages.told),
    "opening": (opening.measure, opening.told),
    "corpus": (corpus.measure, corpus.told),
    "weighing": (weighing.measure, weighing.told),
    "drawings": (drawings.measure, drawings.told),
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
        measured = {part: PARTS[part][0](shop, options.quick) for part in chosen}
    parts = [line for part in chosen for line in PARTS[part][1](measured[part])]
    if {"peers", "stages", "opening"} <= measured.keys():
        aimed = aims.aims(measured["peers"], measured["stages"], measured["opening"])
        parts = [*summary.told(measured["peers"], measured["opening"]), *aims.told(aimed), *parts]
    told = page(machine.told(), parts)
    if not options.parts and not options.quick:
        (ROOT / "docs" / "benchmarks.md").write_text(told, encoding="utf-8")
    print(told)


if __name__ == "__main__":
    main()
