"""How long after a keystroke findings are told: `python -m tests.bench.keystrokes`, over a real pipe.

A line of each shipped file is typed at its end, in places all over the file; measured is the time from the
keystroke until the faults of the file are told, and until what the rules find is, the pause included.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from pathlib import Path
from time import perf_counter

from tests.conftest import ROOT
from tests.lsp.client import Editor, editor

PLACES = 40
LETTERS = "typed words"


async def times(path: Path) -> tuple[float, list[float], list[float]]:
    """The seconds until the server is ready, and for each keystroke until faults and until rules are told."""
    started = perf_counter()
    async with editor(path) as client:
        ready = perf_counter() - started
        source = path.read_text(encoding="utf-8")
        client.opens(source)
        await client.rules_told()
        lines = source.split("\n")
        faults, rules = [], []
        for number in range(PLACES):
            at = 1 + number * (len(lines) - 2) // PLACES
            faults += await _typed(client, lines, at)
            rules.append(await _until_rules(client, lines, at))
        return ready, faults, rules


async def _typed(client: Editor, lines: list[str], at: int) -> list[float]:
    """Type some letters of a comment, each as soon as the faults are told; return the seconds of each."""
    found = []
    for end in range(1, 5):
        typed = [*lines[:at], "# " + LETTERS[:end], *lines[at:]]
        start = perf_counter()
        client.types_in("\n".join(typed))
        await client.told_next()
        found.append(perf_counter() - start)
    return found


async def _until_rules(client: Editor, lines: list[str], at: int) -> float:
    while not client.told.empty():
        client.told.get_nowait()
    start = perf_counter()
    client.types_in("\n".join([*lines[:at], "# " + LETTERS, *lines[at:]]))
    await client.told_next()
    await client.told_next()
    return perf_counter() - start


def _percentile(seconds: list[float], share: float) -> str:
    return f"{sorted(seconds)[int(share * (len(seconds) - 1))] * 1000:.0f}"


def main() -> None:
    """Print a line for each shipped file."""
    print("| file | server ready | faults: median, 95th percentile | rules: median, 95th percentile |")
    print("|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "arguments", folder, dirs_exist_ok=True)
        for path in sorted(Path(folder).glob("*.yaml")):
            ready, faults, rules = asyncio.run(times(path))
            told = (f"{_percentile(each, 0.5)} ms, {_percentile(each, 0.95)} ms" for each in (faults, rules))
            print(f"| {path.name} | {ready:.1f} s | {' | '.join(told)} |", flush=True)


if __name__ == "__main__":
    main()
