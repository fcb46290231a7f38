"""The same files in different worlds: other seeds, clocks, languages, folders, cores, Pythons."""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.conftest import ROOT
from tests.faults.world import contents, environment

PACKED = re.compile(r"(?<=>)[A-Za-z0-9+/=]{200,}(?=<)")


@dataclass(frozen=True)
class World:
    """What may differ from one machine, or one run, to the next."""

    variables: dict[str, str | None] = field(default_factory=dict)
    before: Callable[[], None] | None = None
    listed: tuple[str, ...] = ()
    elsewhere: bool = False
    """Whether mapgen itself lies in another folder."""
    python: str = sys.executable


def one_core() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def closed_mask() -> None:
    os.umask(0o077)


WORLDS = {
    "hash seed 0": World({"PYTHONHASHSEED": "0"}),
    "hash seed 1": World({"PYTHONHASHSEED": "1"}),
    "Tokyo": World({"TZ": "Asia/Tokyo"}),
    "locale C": World({"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"}),
    "a Turkish locale": World({"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    "a closed mask": World(before=closed_mask),
    "one core": World(before=one_core),
    "without docstrings": World({"PYTHONOPTIMIZE": "2", "PYTHONDONTWRITEBYTECODE": "1"}),
    "folders listed backwards": World(listed=("reversed",)),
    "another checkout": World(elsewhere=True),
    "no fonts": World({"FONTCONFIG_FILE": "/nowhere", "FONTCONFIG_PATH": "/nowhere"}),
    "no home": World({"HOME": None, "USER": None, "XDG_CACHE_HOME": "/nowhere"}),
}

MIXED = {
    "here": World(
        {"PYTHONHASHSEED": "0", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0"},
        before=closed_mask,
        listed=("reversed",),
    ),
    "there": World(
        {
            "PYTHONHASHSEED": "1",
            "LC_ALL": "tr_TR.UTF-8",
            "PYTHONOPTIMIZE": "2",
            "HOME": None,
            "FONTCONFIG_FILE": "/nowhere",
        },
        before=one_core,
        elsewhere=True,
    ),
}
"""All of them in two runs, for the tests; `make faults` tries them one by one, and so tells which it is."""


def outputs(world: World, arguments: Path, place: Path) -> dict[str, bytes]:
    """All that mapgen makes of a folder in that world. Named by a relative path, as people do."""
    shutil.copytree(arguments, place / "maps")
    code = ROOT
    if world.elsewhere:
        code = place / "an other place"
        for part in ("mapgen", "tests/faults"):
            shutil.copytree(ROOT / part, code / part, ignore=shutil.ignore_patterns("__pycache__"))
        for part in ("tests/__init__.py", "tests/conftest.py"):
            shutil.copy(ROOT / part, code / part)
    subprocess.run(
        [world.python, "-m", "tests.faults.everything", "maps", "out", *world.listed],
        cwd=place,
        env=environment(**{**world.variables, "PYTHONPATH": str(code)}),
        preexec_fn=world.before,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return contents(place / "out")


def unpacked(page: bytes) -> str:
    """A page with what it carries compressed written out: the same whatever compressed it."""
    return PACKED.sub(lambda found: _inflated(found[0]), page.decode("utf-8"))


def _inflated(packed: str) -> str:
    try:
        return zlib.decompress(base64.b64decode(packed)).decode("utf-8")
    except (zlib.error, ValueError):
        return packed
