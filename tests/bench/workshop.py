"""The folder where everything is measured: inputs written once, outputs kept until the command runs again."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench import formats
from tests.bench.process import Run, run
from tests.bench.tools import Tool

LIMIT = 120.0
SLOW = 20.0  # what takes longer is run once


@dataclass(slots=True)
class Measured:
    """All runs of one command on one argument."""

    runs: list[Run] = field(default_factory=list)
    bytes: int = 0

    @property
    def over(self) -> bool:
        return any(run.over for run in self.runs)

    @property
    def failed(self) -> bool:
        return any(run.status and not run.over for run in self.runs)

    @property
    def known(self) -> bool:
        """Whether it came to an end, and so has figures."""
        return bool(self.runs) and not self.over and not self.failed

    @property
    def seconds(self) -> float:
        return statistics.median(run.seconds for run in self.runs)

    @property
    def processor(self) -> float:
        return statistics.median(run.processor for run in self.runs)

    @property
    def megabytes(self) -> float:
        return statistics.median(run.megabytes for run in self.runs)

    @property
    def enough(self) -> bool:
        """Whether another run would take long, or would tell nothing."""
        return bool(self.runs) and (not self.known or self.seconds > SLOW)


class Workshop:
    """Measures commands in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._written: set[int] = set()
        self._over: set[str] = set()

    def write(self, claims: int) -> None:
        """The argument of that many claims, in every format."""
        if claims not in self._written:
            formats.write_map(self.folder, claims)
            formats.write_plain(self.folder, claims)
            formats.write_peers(self.folder, claims)
            self._written.add(claims)

    def once(self, tool: Tool, claims: int | str) -> tuple[Run, int]:
        """One run of a command, into an empty folder, and the size of what it wrote."""
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        went = run(tool.words(claims), self.folder, LIMIT)
        print(f"{went.seconds:7.2f} s  {tool.told(claims)}", flush=True)
        if went.over:
            self._over.add(tool.name)
        made = out / tool.output.replace("{n}", str(claims))
        if not tool.output or not made.is_file():
            return went, 0
        kept = self.kept(tool, claims)
        kept.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made, kept)
        return went, made.stat().st_size

    def in_turn(self, tools: Sequence[Tool], claims: int, times: int) -> dict[Tool, Measured]:
        """Every command in turn, and again: what else the machine does strikes all alike.

        What took longer than the limit with fewer claims, or includes what does, is not begun.
        """
        self.write(claims)
        found = {tool: Measured() for tool in tools}
        skipped = set(self._over)
        for _ in range(times):
            for tool, measured in found.items():
                skipped |= {tool.name for tool in found if tool.includes in self._over}
                if {tool.name, tool.includes} & skipped or measured.enough:
                    continue
                went, size = self.once(tool, claims)
                measured.runs.append(went)
                measured.bytes = size or measured.bytes
        _complain_of_ours(found, claims)
        return found

    def kept(self, tool: Tool, claims: int | str) -> Path:
        """Where the last page or drawing of a command is."""
        return self.folder / "kept" / tool.name.replace(" ", "-") / tool.output.replace("{n}", str(claims))

    def page(self, tool: Tool, claims: int) -> Path | None:
        """The page that a command makes, made now if it is not there; None if it takes too long."""
        self.write(claims)
        kept = self.kept(tool, claims)
        if not kept.exists() and not {tool.name, tool.includes} & self._over:
            self.once(tool, claims)
        return kept if kept.exists() else None


def _complain_of_ours(found: dict[Tool, Measured], claims: int) -> None:
    """A peer may fail, and the page says so; if mapgen fails on its own argument, the measure is wrong."""
    for tool, measured in found.items():
        if measured.failed and tool.name.startswith("mapgen"):
            raise SystemExit(f"`{tool.told(claims)}` failed: status {measured.runs[-1].status}")
