"""The page of results: what was compared, on what, and by which commands."""

from __future__ import annotations

from collections.abc import Sequence

from tests.bench.telling import table
from tests.bench.tools import BESIDE, HELP, OURS


def page(machine: Sequence[str], parts: Sequence[str]) -> str:
    """The whole page."""
    return "\n".join([*_head(), *machine, *parts, *_commands()])


def _head() -> list[str]:
    return [
        "# Benchmarks",
        "",
        "Written by `make bench` (`python -m tests.bench`), in one run, which installs what it compares with; quote",
        "the ratios, not the times of one machine. Times are medians of whole processes, run in turn, so that what else",
        "the machine does strikes all alike.",
        "",
        "Compared are Argdown, arguebuf, plain pyvis, and Graphviz dot alone as the floor for placing boxes, on the same",
        "seeded arguments (`tests/bench/argument.py`): tree-like, three premises a step, a tenth of the claims shared by",
        "two steps, a tenth attacked, fifteen words a claim. mapgen's are *plain*, with claims in the author's own words,",
        "which is all that the peers' files can say; *anchored* ones, in which each claim quotes a text and cites a",
        "source, are what mapgen is for, and stand beside. The tools do not do the same work: mapgen also weighs",
        "every claim, runs its rules, and makes a page that needs no network; pyvis and dot know no steps, and draw",
        "a line from each premise.",
        "",
    ]


def _commands() -> list[str]:
    rows = [[tool.name, f"`{tool.told('N')}`"] for tool in (HELP, *OURS, *BESIDE)]
    return [
        "## The commands",
        "",
        "N is the number of claims. `argdown` is run by Node itself, `mapgen` by `python -m`; the two Python programs",
        "stand in `tests/bench/peers/`. The folder `out` is emptied before each run.",
        "",
        *table(["", "command"], rows),
        "`make tests/bench/peers/.installed` installs the peers alone; then one part by itself:",
        "`.venv/bin/python -m tests.bench peers` (or `stages`, `opening`, `corpus`, `weighing`, `drawings`); all on small",
        "arguments, in a few minutes: `.venv/bin/python -m tests.bench --quick`.",
        "",
    ]
