"""Whole processes: mapgen and its peers in turn on the same arguments."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.bench.telling import NOT_MEASURED, ratio, seconds, size, slope, table, told_slope
from tests.bench.tools import BESIDE, BUILD, CHECK, HELP, OURS, SIZES, Tool
from tests.bench.workshop import LIMIT, SLOW, Measured, Workshop
from tests.conftest import ROOT

TIMES = {30: 5, 300: 5, 3_000: 3, 10_000: 3}
SHIPPED = tuple(
    Tool(f"mapgen {command} {path.stem}", f"mapgen {command} arguments/{path.name}{options}", output)
    for path in sorted((ROOT / "arguments").glob("*.yaml"))
    for command, options, output in (
        ("check", "", ""),
        ("show", "", ""),
        ("build", " -o out", f"{path.stem}.html"),
    )
)
EVERY = (*OURS, *BESIDE)


@dataclass(frozen=True, slots=True)
class Processes:
    """Everything measured of whole processes, by the number of claims."""

    by_size: Mapping[int, Mapping[Tool, Measured]]
    shipped: Mapping[Tool, Measured]
    helped: Measured

    def of(self, tool: Tool, claims: int) -> Measured:
        return self.by_size.get(claims, {}).get(tool, Measured())

    def values(self, tool: Tool, figure: Callable[[Measured], float]) -> dict[int, float]:
        """One figure of a command, at every size where it is known."""
        return {n: figure(found[tool]) for n, found in self.by_size.items() if found[tool].known}


def measure(shop: Workshop, quick: bool) -> Processes:
    """Run everything, in turn."""
    sizes = SIZES[:2] if quick else SIZES
    shop.in_turn((HELP, *EVERY), sizes[0], 1)  # what is cold is warmed, and not counted
    found = {}
    for claims in sizes:
        found[claims] = shop.in_turn(EVERY, claims, 1 if quick else TIMES[claims])
    shutil.copytree(ROOT / "arguments", shop.folder / "arguments", dirs_exist_ok=True)
    few = 1 if quick else TIMES[sizes[0]]
    shipped = shop.in_turn((*SHIPPED, HELP), sizes[0], few)
    return Processes(found, shipped, shipped.pop(HELP))


def _cell(
    measured: Measured, least: Measured, figure: Callable[[Measured], float], tell: Callable[[float], str]
) -> str:
    """A ratio to mapgen's, and the figure itself beside."""
    if measured.over:
        bound = f"over {LIMIT:.0f} s"
        return (
            f"over {ratio(LIMIT / least.seconds)} ({bound})" if figure is _seconds and least.known else bound
        )
    if measured.failed:
        return "failed"
    if not measured.known or not least.known or not figure(measured):
        return NOT_MEASURED
    return f"**{ratio(figure(measured) / figure(least))}** ({tell(figure(measured))})"


def _seconds(measured: Measured) -> float:
    return measured.seconds


def _megabytes(measured: Measured) -> float:
    return measured.megabytes


def _bytes(measured: Measured) -> float:
    return measured.bytes


def _matrix(
    found: Processes,
    base: Tool,
    tools: tuple[Tool, ...],
    figure: Callable[[Measured], float],
    tell: Callable[[float], str],
) -> list[str]:
    """Each command against one of mapgen's on the same argument."""
    sizes = list(found.by_size)
    rows = [
        [tool.name, *(_cell(found.of(tool, n), found.of(base, n), figure, tell) for n in sizes)]
        for tool in tools
    ]
    return table(["", *(f"{n:,} claims" for n in sizes)], rows)


def told(found: Processes) -> list[str]:
    """The part of the page about whole processes."""
    drawing = (BUILD, OURS[5], *BESIDE[2:])
    reading = (CHECK, OURS[3], OURS[1], OURS[4], *BESIDE[:2])
    return [
        "## Time",
        "",
        "How many times as long as mapgen, on the same argument; the median's seconds beside. Above 1, mapgen is",
        "faster. First what draws:",
        "",
        *_matrix(found, BUILD, drawing, _seconds, seconds),
        "What reads, checks and tells, against `mapgen check`:",
        "",
        *_matrix(found, CHECK, reading, _seconds, seconds),
        *_how_often(found),
        "## Memory and size",
        "",
        "Peak memory of the process, or of one that it waits for (what starts them takes 10 MB, so that less cannot",
        "be seen), against `mapgen build`:",
        "",
        *_matrix(found, BUILD, EVERY, _megabytes, lambda value: f"{value:,.0f} MB"),
        "What is written, against the page that `mapgen build` writes, which carries the text, the findings and the",
        "program that draws it; the web component's program comes from the network:",
        "",
        *_matrix(found, BUILD, (BUILD, OURS[5], *BESIDE), _bytes, size),
        *_growth(found),
        *_shipped(found),
    ]


def _how_often(found: Processes) -> list[str]:
    often = [
        f"{max(len(each.runs) for each in by_tool.values())} at {n:,} claims"
        for n, by_tool in found.by_size.items()
    ]
    builds = [by_tool[BUILD] for by_tool in found.by_size.values() if by_tool[BUILD].known]
    share = min(each.processor / each.seconds for each in builds) if builds else 0
    return [
        f"A dash: not begun, since the same command, or a part of its work, took over {LIMIT:.0f} s already. Runs: {', '.join(often)};",
        f"what takes over {SLOW:.0f} s is run once. While this was measured a `mapgen build` had at least {share:.0%} of a",
        "processor to itself: well below 90%, the machine was busy, and the seconds say little.",
        "",
    ]


def _growth(found: Processes) -> list[str]:
    first, *_, before, last = (*SIZES,)
    rows = []
    for tool in EVERY:
        known = found.values(tool, _seconds)
        held, wrote = found.values(tool, _megabytes), found.values(tool, _bytes)
        rows.append(
            [
                tool.name,
                *(told_slope(slope(known, *between)) for between in ((first, last), (before, last))),
                told_slope(slope(held, first, last)),
                told_slope(slope(wrote, first, last)),
            ]
        )
    return [
        "## How it grows",
        "",
        f"Log-log slopes: 1 is in proportion to the number of claims. From {first} to {last:,} claims what a process",
        f"takes to start hides the growth; from {before:,} to {last:,} it does not.",
        "",
        *table(["", f"time, {first} to {last:,}", f"time, {before:,} to {last:,}", "memory", "size"], rows),
    ]


def _shipped(found: Processes) -> list[str]:
    rows = [
        [f"`{tool.command}`", ratio(each.seconds / found.helped.seconds), seconds(each.seconds),
         f"{each.megabytes:,.0f} MB", size(each.bytes) if each.bytes else NOT_MEASURED]
        for tool, each in ((HELP, found.helped), *found.shipped.items())
    ]  # fmt: skip
    return [
        "## The shipped maps",
        "",
        "Against `mapgen --help`, which does nothing but start.",
        "",
        *table(["command", "ratio", "time", "memory", "page"], rows),
    ]
