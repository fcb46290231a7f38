"""What the stages of a build take: `python -m tests.bench.stages FILE`, or as a part of the page."""

from __future__ import annotations

import functools
import gc
import importlib
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench.telling import NOT_MEASURED, seconds, slope, table, told_slope
from tests.bench.tools import SIZES
from tests.bench.workshop import Workshop

# The stages, each with the function that it is.
STAGES = {
    "read": ("mapgen.pipeline", "read"),
    "weigh": ("mapgen.strength.weigh", "weigh"),
    "check": ("mapgen.rules.engine", "check"),
    "compile": ("mapgen.pipeline", "compile_map"),
    "arrange": ("mapgen.layout.arrange", "arrange"),
    "draw": ("mapgen.page.draw", "draw_page"),
}
REST = "the rest"  # imports, mostly
FLAVOURS = {"plain": "p", "anchored": "m"}
TIMES = {30: 3, 300: 3, 3_000: 3, 10_000: 1}
Profile = dict[str, float]


def timed(function: Callable[..., Any], spent: list[float]) -> Callable[..., Any]:
    """A function that adds to what it has spent, in processor seconds."""

    @functools.wraps(function)
    def wrapped(*values: Any, **named: Any) -> Any:
        before = time.process_time()
        try:
            return function(*values, **named)
        finally:
            spent.append(time.process_time() - before)

    return wrapped


def profile(path: Path) -> Profile:
    """Processor seconds of each stage of one build, in this process."""
    from mapgen import pipeline
    from mapgen.cli import COLLECTING

    gc.set_threshold(*COLLECTING)  # as every command does
    spent: dict[str, list[float]] = {stage: [] for stage in STAGES}
    for stage, (module, name) in STAGES.items():
        home = importlib.import_module(module)
        setattr(home, name, timed(getattr(home, name), spent[stage]))
    before = time.process_time()
    pipeline.draw_file(path)
    whole = time.process_time() - before
    found = {stage: sum(times) for stage, times in spent.items()}
    return {**found, REST: whole - sum(found.values())}


def measure(shop: Workshop, quick: bool) -> dict[str, dict[int, Profile]]:
    """The median of each stage, in processes of their own, by flavour and number of claims."""
    sizes = SIZES[:2] if quick else SIZES
    runs: dict[tuple[str, int], list[Profile]] = {}
    for claims in sizes:
        shop.write(claims)
        for _ in range(1 if quick else TIMES[claims]):
            for flavour, letter in FLAVOURS.items():
                command = [sys.executable, "-m", "tests.bench.stages", f"{letter}{claims}.yaml"]
                runs.setdefault((flavour, claims), []).append(_profiled(shop, command))
    return {
        flavour: {
            claims: {
                stage: statistics.median(run[stage] for run in runs[flavour, claims])
                for stage in (*STAGES, REST)
            }
            for claims in sizes
        }
        for flavour in FLAVOURS
    }


def _profiled(shop: Workshop, command: list[str]) -> Profile:
    path = shop.folder / command[-1]
    told_ = subprocess.run([*command[:-1], str(path)], capture_output=True, check=True, text=True)
    found: Profile = json.loads(told_.stdout)
    print(f"{sum(found.values()):7.2f} s  stages of {command[-1]}", flush=True)
    return found


def told(found: dict[str, dict[int, Profile]]) -> list[str]:
    """The part of the page about the stages."""
    sizes = list(found["plain"])
    first, last = SIZES[0], SIZES[-1]
    lines = [
        "## Where a build's time goes",
        "",
        "Shares of the processor time of `mapgen build`, in one process; the slope is that of the stage's own time.",
        "",
    ]
    for flavour, by_size in found.items():
        rows = []
        for stage in (*STAGES, REST):
            times = {n: each[stage] for n, each in by_size.items()}
            shares = [f"{each[stage] / sum(each.values()):.0%}" for each in by_size.values()]
            slopes = [told_slope(slope(times, *between)) for between in ((first, last), (SIZES[-2], last))]
            rows.append([stage, *shares, *slopes])
        rows.append(
            ["all", *(seconds(sum(each.values())) for each in by_size.values()), NOT_MEASURED, NOT_MEASURED]
        )
        head = [
            flavour,
            *(f"{n:,}" for n in sizes),
            f"slope, {first} to {last:,}",
            f"{SIZES[-2]:,} to {last:,}",
        ]
        lines += table(head, rows)
    return lines


if __name__ == "__main__":
    print(json.dumps(profile(Path(sys.argv[1]))))
