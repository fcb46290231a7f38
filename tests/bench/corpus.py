"""A folder of many argument files: what a university's collection costs to build."""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass

from tests.bench import formats
from tests.bench.process import run
from tests.bench.telling import NOT_MEASURED, ratio, seconds, size, table
from tests.bench.workshop import Workshop

FILES, FEW = 1_000, 20  # the second where it is to be quick
CLAIMS = 30
LIMIT = 1_200.0


@dataclass(frozen=True, slots=True)
class Way:
    """One way to build the folder."""

    name: str
    options: str = ""
    again: bool = True  # whether it is built again, with nothing and with one file changed


WAYS = (
    Way("as it comes"),
    Way("one process", "--jobs 1", again=False),
    Way("shared assets", "--assets shared", again=False),
)


@dataclass(frozen=True, slots=True)
class Built:
    """Seconds of three builds, and the bytes of all that was written."""

    cold: float
    unchanged: float | None
    one_changed: float | None
    bytes: int
    megabytes: float


Corpus = dict[Way, Built]


def command(way: Way) -> str:
    return f"mapgen build corpus -o pages {way.options}".rstrip()


def measure(shop: Workshop, quick: bool) -> tuple[int, Corpus]:
    """Build the folder in every way."""
    files = FEW if quick else FILES
    _write(shop, files)
    return files, {way: _built(shop, way) for way in WAYS}


def _write(shop: Workshop, files: int) -> None:
    folder = shop.folder / "corpus"
    folder.mkdir(exist_ok=True)
    for at in range(files):
        formats.write_map(folder, CLAIMS, seed=at, name=f"{at:04}")


def _built(shop: Workshop, way: Way) -> Built:
    """Build the folder, then again with nothing and with one file changed."""
    pages, path = shop.folder / "pages", shop.folder / "corpus" / "m0000.yaml"
    shutil.rmtree(pages, ignore_errors=True)
    cold = _build(shop, way)
    wrote = sum(made.stat().st_size for made in pages.rglob("*") if made.is_file())
    if not way.again:
        return Built(cold[0], None, None, wrote, cold[1])
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
        *table(["", "cold", "a file", "nothing changed", "one file changed", "a page", "memory"], rows),
    ]
