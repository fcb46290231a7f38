"""Long loops: builds that are killed at any moment, and builds that go on at the same time."""

from __future__ import annotations

import random
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from tests.faults.world import built, collection, command, contents, environment, leftovers

SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
STATES = ("One state of the file", "Another and longer state of the same file")
Pages = dict[str, bytes]


def expected(place: Path) -> list[Pages]:
    """What the pages are in each of the two states."""
    return [
        built(collection(place / f"maps-{number}", state), place / f"peace-{number}")
        for number, state in enumerate(STATES)
    ]


def torn(found: Pages, whole: list[Pages]) -> list[str]:
    """The files that are neither a page of one state nor of the other."""
    return [
        name
        for name, content in found.items()
        if not name.endswith(".part") and content not in [pages.get(name) for pages in whole]
    ]


def _start(*arguments: str | Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(*arguments), env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def killed_builds(place: Path, rounds: int, chance: random.Random) -> str:
    """Kill builds, half of them the moment something is being written; then build in peace."""
    whole, out, seen = expected(place), place / "out", Counter[str]()
    usual = _duration(place)
    for round_ in range(rounds):
        building = _start("build", place / f"maps-{round_ % 2}", "-o", out)
        until = time.monotonic() + chance.uniform(0, usual)
        aimed, before = round_ % 2 == 0, set(leftovers(out))
        while building.poll() is None and time.monotonic() < until + (10 if aimed else 0):
            if aimed and set(_names(out)) - before:
                break
        building.send_signal(chance.choice(SIGNALS))
        told = building.communicate()[1].decode()
        assert not torn(contents(out), whole), (round_, torn(contents(out), whole))
        seen["killed while a file was being written"] += bool(set(leftovers(out)) - before)
        seen["told with a traceback"] += "Traceback" in told
    assert _start("build", place / "maps-0", "-o", out).wait() == 0
    assert contents(out) == whole[0], "the build after the last kill"
    return f"{rounds} builds killed; torn files: 0; left after the next build: 0; {_counts(seen)}"


def killed_drafts(place: Path, rounds: int, chance: random.Random) -> str:
    """Kill `mapgen new`: the draft is whole or not there."""
    (place / "essay.txt").write_text("A first sentence. A second one [1].\n" * 400, encoding="utf-8")
    draft, seen = place / "drafts" / "essay.yaml", Counter[str]()
    start = ("new", place / "drafts" / "essay.txt", "-o", draft)
    draft.parent.mkdir()
    shutil.copy(place / "essay.txt", draft.parent)
    begun = time.monotonic()
    assert _start(*start).wait() == 0
    usual, whole = time.monotonic() - begun, draft.read_bytes()
    for _ in range(rounds):
        draft.unlink(missing_ok=True)
        drafting = _start(*start)
        time.sleep(chance.uniform(0, usual))
        drafting.send_signal(chance.choice(SIGNALS))
        drafting.communicate()
        assert not draft.exists() or draft.read_bytes() == whole
        seen["finished all the same"] += draft.exists()
    return f"{rounds} drafts killed; torn: 0; {_counts(seen)}"


def builds_at_once(place: Path, rounds: int) -> str:
    """Two builds of different states into one folder, at the same time."""
    whole, out, seen = expected(place), place / "out", Counter[str]()
    for _ in range(rounds):
        builds = [_start("build", place / f"maps-{number}", "-o", out) for number in range(2)]
        while any(build.poll() is None for build in builds):
            assert not torn(contents_of_pages(out), whole)
        assert [build.communicate() and build.returncode for build in builds] == [0, 0]
        found = contents(out)
        assert set(found) == set(whole[0])
        assert not torn(found, whole)
        assert led_to(found["index.html"]) == set(found) - {"index.html"}
        seen["pages of both states in the end"] += found not in whole
        shutil.rmtree(out)
    return f"{rounds} pairs of builds; torn: 0; addresses of the index that lead nowhere: 0; {_counts(seen)}"


def contents_of_pages(folder: Path) -> Pages:
    """What a reader finds who looks while it is being built."""
    return {path.name: path.read_bytes() for path in folder.glob("*.html")}


def led_to(index: bytes) -> set[str]:
    addresses = re.findall(r'href="\./([^"#]*)', index.decode("utf-8"))
    return {unquote(unescape(address)) for address in addresses}


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.glob(".*.part")]


def _duration(place: Path) -> float:
    begun = time.monotonic()
    assert _start("build", place / "maps-1", "-o", place / "out").wait() == 0
    return time.monotonic() - begun


def _counts(seen: Counter[str]) -> str:
    return "; ".join(f"{name}: {count}" for name, count in seen.items())
