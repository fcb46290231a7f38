"""Too little of everything: memory, files, room on the disk; and calls to the system that fail."""

from __future__ import annotations

import random
import resource
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.faults.loops import STATES, Pages, expected, led_to, torn
from tests.faults.world import command, contents, environment, run

WRITING = ("fsync", "write", "rename", "mkdir", "chmod", "flock", "getdents64")
READING = ("openat", "read", "newfstatat", "lseek", "close", "mmap")
FAULTS = {"ENOSPC": WRITING, "EIO": (*WRITING, *READING), "ENOMEM": ("mmap", "openat"), "EMFILE": ("openat",)}


class Trial:
    """Builds that are denied something, over pages that are there already."""

    def __init__(self, place: Path) -> None:
        self.place, self.out = place, place / "out"
        self.whole: list[Pages] = expected(place)
        self.seen = Counter[str]()

    def judge(self, what: str, done: subprocess.CompletedProcess[bytes]) -> None:
        """Pages are whole; the status is one of ours; nothing but a sentence is told."""
        found = {name: page for name, page in contents(self.out).items() if not name.endswith(".part")}
        if done.returncode:
            # It lists what was built: a file that the memory did not suffice for is told, and left out.
            index = found.pop("index.html", b"</html>\n")
            assert index.endswith(b"</html>\n"), what
            assert led_to(index) <= set(found), what
        assert not torn(found, self.whole), (what, torn(found, self.whole))
        self.seen[f"status {done.returncode}"] += 1
        if b"Traceback" in done.stderr:
            # Before mapgen's first line, and after its last, only Python can speak.
            ours = b"mapgen/cli" in done.stderr or b"mapgen/pipeline" in done.stderr
            self.seen["tracebacks through mapgen" if ours else "tracebacks of Python's own start"] += 1
            if ours:
                print(what, done.stderr.decode(errors="replace"), file=sys.stderr)

    def renew(self) -> None:
        """The old pages again."""
        shutil.rmtree(self.out, ignore_errors=True)
        shutil.copytree(self.place / "peace-0", self.out)

    def told(self) -> str:
        """The figures."""
        return "; ".join(f"{name}: {count}" for name, count in sorted(self.seen.items()))


def limited(place: Path, kind: int, amounts: range) -> str:
    """Builds with less and less of one resource."""
    trial = Trial(place)
    for amount in amounts:
        trial.renew()
        build = ("build", place / "maps-1", "-o", trial.out)
        done = run(*build, before=lambda amount=amount: resource.setrlimit(kind, (amount, amount)))  # type: ignore[misc]
        trial.judge(f"limit {amount}", done)
    return f"{len(amounts)} builds; torn files: 0; {trial.told()}"


def full_disks(place: Path, sizes: range) -> str:
    """Builds into small disks of their own; needs the right to mount one."""
    trial = Trial(place)
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-m", "true"], check=False).returncode:
        return "not tried: mounting is not allowed here"
    # The disk lives as long as the shell; what was on it is copied out. Root's own share is none on a tmpfs.
    script = (
        'mount -t tmpfs -o size="$1"k none "$2" && cp "$3"/* "$2" && shift 3 && "$@"; status=$?; '
        'cp -a "$OUT"/. "$KEPT"; exit $status'
    )
    for size in sizes:
        shutil.rmtree(place / "kept", ignore_errors=True)
        for folder in ("disk", "kept"):
            (place / folder).mkdir(exist_ok=True)
        trial.out = place / "kept"
        build = command("build", place / "maps-1", "-o", place / "disk")
        given = (str(size), place / "disk", place / "peace-0")
        paths = {"OUT": str(place / "disk"), "KEPT": str(place / "kept")}
        start = ["unshare", "-m", "bash", "-c", script, "bash", *map(str, given), *build]
        trial.judge(
            f"disk of {size} kB",
            subprocess.run(start, env=environment(**paths), capture_output=True, check=False),
        )
        assert set(contents(trial.out)) == set(trial.whole[0]), size
    return f"{len(sizes)} disks; torn or lost files: 0; {trial.told()}"


def failing_calls(place: Path, most: int, chance: random.Random) -> str:
    """Let each call to the system fail once: every one that writes, a sample of the many that read."""
    if shutil.which("strace") is None:
        return "not tried: there is no strace here"
    trial, tried = Trial(place), 0
    build = command("build", place / "maps-1", "-o", trial.out)
    for fault, calls in FAULTS.items():
        for call in calls:
            trial.renew()
            many = _count(place, call, build)
            for number in sorted(chance.sample(range(1, many + 1), min(many, most))):
                trial.renew()
                inject = f"inject={call}:error={fault}:when={number}"
                start = [
                    "strace",
                    "-f",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-e",
                    f"trace={call}",
                    "-e",
                    inject,
                    *build,
                ]
                done = subprocess.run(start, env=environment(), capture_output=True, check=False)
                trial.judge(inject, done)
                tried += 1
    assert STATES[1].encode() in trial.whole[1]["one.html"]
    return f"{tried} calls failed, one in each build; torn files: 0; {trial.told()}"


def _count(place: Path, call: str, build: list[str]) -> int:
    log = place / "calls"
    start = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}", *build]
    subprocess.run(start, env=environment(), capture_output=True, check=False)
    return sum(f"{call}(" in line for line in log.read_text(encoding="utf-8", errors="replace").splitlines())
