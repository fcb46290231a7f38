"""What the tests of every room share."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from tests.laws.examples import examples

ROOT = Path(__file__).resolve().parent.parent

SLOW_FOLDERS = ("browser", "faults", "fuzz", "laws")
"""Folders whose tests `make quick` leaves out; elsewhere, a single test is marked `slow`."""

MEMORY = Path("/dev/shm")
"""A folder in memory: there a file is written again in a fortieth of the time that a disk takes."""
ROOM = 3 * 2**30
"""So many bytes must be free in memory before what the tests write is put there."""

settings.register_profile("mapgen", examples(30))
settings.load_profile("mapgen")


def pytest_configure() -> None:
    """Let what the tests start hear Ctrl-C, even where they were started in the background themselves."""
    if has_room():
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def has_room() -> bool:
    """Whether there is a folder in memory that has room for what the tests write, programs among it."""
    if not os.access(MEMORY, os.W_OK):
        return False
    found = os.statvfs(MEMORY)
    told = Path("/proc/meminfo").read_text(encoding="ascii")
    left = next((int(line.split()[1]) for line in told.splitlines() if line.startswith("MemAvailable:")), 0)
    runs_programs = not found.f_flag & getattr(os, "ST_NOEXEC", 8)
    return runs_programs and min(found.f_bavail * found.f_frsize, left * 1024) >= ROOM


@pytest.hookimpl(optionalhook=True)  # pytest may run without xdist
def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors, since browser tests wait now and then; at most 8."""
    return min(8, (os.cpu_count() or 1) + 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.relative_to(ROOT / "tests").parts[0] in SLOW_FOLDERS:
            item.add_marker("slow")


def pytest_collection_finish() -> None:
    """Take what was collected from the garbage collector, which would walk through it again and again."""
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell in the closing lines what was not tried, and why; a count of skipped tests tells nobody."""
    skipped = (report.longrepr[2] for report in terminalreporter.stats.get("skipped", []))
    for reason, count in Counter(skipped).items():
        terminalreporter.write_line(f"{reason.removeprefix('Skipped: ')} ({count} tests)", yellow=True)


@pytest.fixture(scope="session", autouse=True)
def _own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the tests build is remembered apart from what their user builds, and told in English."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LC_ALL", "C.UTF-8")
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def _own_event_loop(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test without a browser may run an event loop, though a browser that is open runs one already."""
    running = None if "browser" in request.fixturenames else asyncio._get_running_loop()
    if running is None:
        yield
        return
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(running)


MadeOnce = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> MadeOnce:
    """Makes a folder once for all the processes of a run: the first makes it, the others wait for it."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def make(name: str, fill: Callable[[Path], None]) -> Path:
        folder = shared / name
        with FileLock(shared / f"{name}.lock"):
            if not folder.exists():
                draft = shared / f"{name}.draft"
                fill(draft)
                draft.rename(folder)
        return folder

    return make


@pytest.fixture(scope="session")
def built(made_once: MadeOnce) -> Path:
    """A folder with the shipped maps, as `make map` builds them."""
    return made_once("built", build_shipped)


@pytest.fixture(scope="session")
def built_shared(made_once: MadeOnce) -> Path:
    """The same maps, with what they have in common in one file beside them."""
    return made_once("built-shared", lambda folder: build_shipped(folder, "--assets", "shared"))


def build_shipped(folder: Path, *options: str) -> None:
    command = [sys.executable, "-m", "mapgen", "build", "arguments", "-o", str(folder), *options]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, (
        f"{' '.join(command[1:])} ended with {run.returncode}:\n{run.stdout}{run.stderr}"
    )
