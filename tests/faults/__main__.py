"""The long loops: `make faults`, or `python -m tests.faults --kills 500 --python python3.13 …`.

Each prints its figures on a line. The first that finds a torn file ends in an
AssertionError; the seed that is printed first gives the same moments again.
"""

from __future__ import annotations

import argparse
import random
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT
from tests.faults import limits, loops
from tests.faults.worlds import WORLDS, World, outputs, unpacked

MB = 2**20


def parser() -> argparse.ArgumentParser:
    """How many rounds of each."""
    options = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    options.add_argument("--seed", type=int, default=1, help="of the moments that chance chooses (1)")
    options.add_argument("--kills", type=int, default=200, help="builds, and drafts, that are killed (200)")
    options.add_argument("--pairs", type=int, default=24, help="pairs of builds at once (24)")
    options.add_argument("--calls", type=int, default=6, help="of each kind of call, those that fail (6)")
    options.add_argument("--seeds", type=int, default=4, help="hash seeds besides those of the worlds (4)")
    options.add_argument(
        "--python", action="append", default=[], help="one more Python that has mapgen's libraries"
    )
    options.add_argument("--only", action="append", default=[], help="the parts to run (all)")
    return options


def determinism(place: Path, seeds: int, pythons: list[str]) -> str:
    """The shipped maps in every world."""
    worlds = dict(WORLDS)
    worlds.update(
        {f"hash seed {2 + seed}": World({"PYTHONHASHSEED": str(2 + seed)}) for seed in range(seeds)}
    )
    worlds.update({_version(python): World(python=python) for python in pythons})
    usual = outputs(World(), ROOT / "arguments", _made(place / "usual"))
    other = []
    for number, (name, world) in enumerate(worlds.items()):
        made = outputs(world, ROOT / "arguments", _made(place / str(number)))
        differing = [one for one in {**usual, **made} if usual.get(one) != made.get(one)]
        packing = all(
            one.endswith(".html") and unpacked(usual[one]) == unpacked(made[one]) for one in differing
        )
        if differing:
            other.append(f"{name}: {', '.join(differing)}{' (the packing only)' if packing else ''}")
    return (
        f"{len(worlds)} worlds ({', '.join(worlds)}), {len(usual)} outputs each; differing: {other or 'none'}"
    )


def _version(python: str) -> str:
    code = (
        "import sys, zlib, unicodedata as u;"
        "print('Python', sys.version.split()[0], 'zlib', zlib.ZLIB_RUNTIME_VERSION, 'Unicode', u.unidata_version)"
    )
    return subprocess.run([python, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def main() -> None:
    options = parser().parse_args()
    chance = random.Random(options.seed)
    parts: dict[str, Callable[[Path], str]] = {
        "killed-builds": lambda place: loops.killed_builds(place, options.kills, chance),
        "killed-drafts": lambda place: loops.killed_drafts(place, options.kills, chance),
        "builds-at-once": lambda place: loops.builds_at_once(place, options.pairs),
        "memory": lambda place: limits.limited(place, resource.RLIMIT_AS, range(16 * MB, 320 * MB, 8 * MB)),
        "files": lambda place: limits.limited(place, resource.RLIMIT_NOFILE, range(3, 15)),
        "size": lambda place: limits.limited(place, resource.RLIMIT_FSIZE, range(0, 700_000, 50_000)),
        "disk": lambda place: limits.full_disks(place, range(1400, 2800, 100)),
        "calls": lambda place: limits.failing_calls(place, options.calls, chance),
        "determinism": lambda place: determinism(place, options.seeds, options.python),
    }
    print(f"seed {options.seed}", flush=True)
    for name, part in parts.items():
        if name in (options.only or parts):
            place = Path(tempfile.mkdtemp(prefix="mapgen-faults-"))
            try:
                print(f"{name}: {part(place)}", flush=True)
            finally:
                shutil.rmtree(place)


if __name__ == "__main__":
    main()
