"""Runs one command as a whole process: its seconds, its peak memory, and whether it kept within a limit.

This file is also the small program that starts the command. A process is told
the peak memory of the one that started it when that was the larger, so that
the large benchmark must not start what it measures itself.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """How one run of a command went."""

    seconds: float
    megabytes: float  # the peak of the process, or of one that it waited for
    status: int
    over: bool  # it was ended at the limit
    processor: float  # seconds that processors worked for it, however busy they were


def run(command: Sequence[str], folder: Path, limit: float) -> Run:
    """Run a command in a folder, what it prints thrown away."""
    starter = [sys.executable, "-I", "-S", __file__, json.dumps([list(command), str(folder), limit])]
    # What is installed has its bytecode beside it; a developer's shell may forbid writing that.
    world = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told = subprocess.run(starter, stdout=subprocess.PIPE, check=True, text=True, env=world)
    return Run(*json.loads(told.stdout))


def measured(command: list[str], folder: str, limit: float) -> tuple[float, float, int, bool, float]:
    """Start a command, wait for its end, and read what the system says of it alone."""
    quiet = subprocess.DEVNULL
    began = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
    )

    def end() -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)

    watch = threading.Timer(limit, end)
    watch.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
    except BaseException:
        end()
        raise
    finally:
        watch.cancel()
    over = seconds >= limit
    kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    processor = usage.ru_utime + usage.ru_stime
    return seconds, kilobytes / 1024, os.waitstatus_to_exitcode(status), over, processor


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that nothing is left running
    print(json.dumps(measured(*json.loads(sys.argv[1]))))
