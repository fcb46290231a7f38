"""A folder of many argument files: what a university's collection costs to build."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache

from tests.bench import maps
from tests.bench.process import run
from tests.bench.telling import NOT_MEASURED, ratio, seconds, size, table
from tests.bench.workshop import Workshop

FILES, FEW = 1_000, 20
CLAIMS = 30
LIMIT = 1_200.0


@dataclass(frozen=True, slots=True)
class Way:
    """One way to build the folder; `needs` is the option that the command line must know."""

    name: str
    options: str = ""
    needs: str = "--output"
    again: bool = True  # whether it is built again, with nothing and with one file changed


WAYS = (
    Way("as it comes"),
    Way("one process", "--jobs 1", "--jobs", again=False),
    Way("shared assets", "--assets shared", "--assets", again=False),
)


@dataclass(frozen=True, slots=True)
class Built:
    """Seconds of three builds, and the bytes of all that was written."""

    cold: float
    unchanged: float | None
    one_changed: float | None
    bytes: int
    megabytes: float
    guessed: bool = False  # building again was measured on a few files, and the seconds are in proportion


Corpus = dict[Way, Built]


_GUESSED = (
    f"Building again was measured on {FEW} of them, and takes as long as at first: the seconds are in proportion.",
    "",
)


@cache
def _help() -> str:
    asked = [sys.executable, "-m", "mapgen", "build", "--help"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout


def command(way: Way) -> str:
    return f"mapgen build corpus -o pages {way.options}".rstrip()


def measure(shop: Workshop, quick: bool) -> tuple[int, Corpus]:
    """Build the folder in every way that the command line knows."""
    _write(shop, 0, FEW)
    few = {way: _built(shop, way) for way in WAYS if way.needs in _help()}
    if quick:
        return FEW, few
    _write(shop, FEW, FILES)
    return FILES, {way: _built(shop, way, _unless_useless(found)) for way, found in few.items()}


def _write(shop: Workshop, first: int, end: int) -> None:
    folder = shop.folder / "corpus"
    folder.mkdir(exist_ok=True)
    for at in range(first, end):
        maps.write_map(folder, CLAIMS, seed=at, name=f"{at:04}")


def _unless_useless(few: Built) -> Built | None:
    """What a few files took, if building them again took about as long: more files would tell the same."""
    return few if few.unchanged is not None and few.unchanged > few.cold / 2 else None


def _built(shop: Workshop, way: Way, few: Built | None = None) -> Built:
    """Build the folder; again only where the few files did not tell already what that takes."""
    pages, path = shop.folder / "pages", shop.folder / "corpus" / "m0000.yaml"
    shutil.rmtree(pages, ignore_errors=True)
    cold = _build(shop, way)
    wrote = sum(made.stat().st_size for made in pages.rglob("*") if made.is_file())
    if not way.again:
        return Built(cold[0], None, None, wrote, cold[1])
    if few and few.unchanged and few.one_changed:
        scale = cold[0] / few.cold
        return Built(cold[0], few.unchanged * scale, few.one_changed * scale, wrote, cold[1], guessed=True)
    unchanged = _build(shop, way)
    kept = path.read_text(encoding="utf-8")
    path.write_text(kept.replace("title: Main", "title: Changed"), encoding="utf-8")
    changed = _build(shop, way)
    path.write_text(kept, encoding="utf-8")
    return Built(cold[0], unchanged[0], changed[0], wrote, cold[1])


def _build(shop: Workshop, way: Way) -> tuple[float, float]:
    went = run([sys.executable, "-m", *command(way).split()], shop.folder, LIMIT)
    print(f"{went.seconds:7.2f} s  {command(way)}", flush=True)
    if went.status:
        raise SystemExit(f"`{command(way)}` failed: status {went.status}")
    return went.seconds, went.megabytes


def told(measured: tuple[int, Corpus]) -> list[str]:
    """The part of the page about the folder."""
    files, found = measured
    first = next(iter(found.values()))

    def again(value: float | None) -> str:
        return NOT_MEASURED if value is None else f"**{ratio(value / first.cold)}** ({seconds(value)})"

    rows = [
        [f"{way.name}: `{command(way)}`", again(built.cold), seconds(built.cold / files), again(built.unchanged),
         again(built.one_changed), size(built.bytes / files), f"{built.megabytes:,.0f} MB"]
        for way, built in found.items()
    ]  # fmt: skip
    return [
        "## A folder of argument files",
        "",
        f"{files:,} argument files of {CLAIMS} claims each, all different, anchored in a text; one run each. Ratios are",
        "to the first build as it comes, cold.",
        "",
        *(_GUESSED if any(built.guessed for built in found.values()) else ()),
        *table(["", "cold", "a file", "nothing changed", "one file changed", "a page", "memory"], rows),
    ]
