"""How weighing grows with the argument."""

from __future__ import annotations

import gc
import statistics
import time

from mapgen.strength.weigh import weigh
from tests.bench.telling import slope, table, told_slope
from tests.bench.workshop import Workshop
from tests.strength.generated import generated

SIZES = (1_000, 10_000, 100_000)
RUNS = {1_000: 5, 10_000: 3, 100_000: 1}


def seconds(claims: int) -> float:
    """Processor seconds to weigh a seeded map of that many claims: the median of some runs."""
    map_ = generated(1, claims)
    times = []
    for _ in range(RUNS[claims]):
        gc.collect()
        before = time.process_time()
        weigh(map_)
        times.append(time.process_time() - before)
    return statistics.median(times)


def measure(_: Workshop, quick: bool) -> dict[int, float]:
    """Processor seconds at each size."""
    return {size: seconds(size) for size in (SIZES[:2] if quick else SIZES)}


def told(times: dict[int, float]) -> list[str]:
    """The part of the page about weighing."""
    first, last = min(times), max(times)
    rows = [
        [f"{n:,}", f"{RUNS[n]}", f"{times[n] / times[first]:.1f}", f"{times[n] / n / (times[first] / first):.2f}"]
        for n in times
    ]  # fmt: skip
    return [
        "## Weighing",
        "",
        "A seeded, tree-like map in one chain, with shared premises and attacks",
        "(`tests/strength/generated.py`). Processor time of `weigh()`; repairs are looked for later, where a page or a report asks.",
        "",
        *table(["claims", "runs", "time, against 1,000 claims", "time a claim, against 1,000 claims"], rows),
        f"Log-log slope from {first:,} to {last:,} claims: {told_slope(slope(times, first, last))} (1 is linear). The largest took "
        f"{times[last]:.0f} s.",
        "",
    ]
