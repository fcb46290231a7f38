"""A small collection to break: two argument files, in two states that give two different sets of pages."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from mapgen.cli import main
from tests.conftest import ROOT

HEADER = "mapgen: 1\ndocument: {title: %s, language: en, kind: web-page, text: text.txt}\n"
CLAIMS = "claims:\n  a: {quote: Nobody knows why, accepted: As everybody says.}\n"
TEXT = "Teenagers sleep seven hours. Nobody knows why. Screens are bright."
NAMES = ("one", "two")


def collection(folder: Path, state: str, names: tuple[str, ...] = NAMES) -> Path:
    """Write argument files into a folder; the state is in their titles, and so in every page."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "text.txt").write_text(TEXT, encoding="utf-8")
    for name in names:
        (folder / f"{name}.yaml").write_text(HEADER % state + CLAIMS, encoding="utf-8")
    return folder


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "mapgen", *map(str, arguments)]


def environment(**changed: str | None) -> dict[str, str]:
    """The environment with some variables set, and those that are None left out."""
    # What is printed should wait in a buffer, as it does for most people.
    told = {name: value for name, value in os.environ.items() if name not in ("PYTHONUNBUFFERED", *changed)}
    return {
        **told,
        "PYTHONPATH": str(ROOT),
        **{name: value for name, value in changed.items() if value is not None},
    }


def run(
    *arguments: str | Path,
    cwd: Path = ROOT,
    before: Callable[[], None] | None = None,
    **changed: str | None,
) -> subprocess.CompletedProcess[bytes]:
    """mapgen as a person starts it; `before` is done in the new process just before it begins."""
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=environment(**changed),
        preexec_fn=before,
        capture_output=True,
        check=False,
    )


def built(folder: Path, output: Path) -> dict[str, bytes]:
    """The pages of a collection, built in peace."""
    assert main(["build", str(folder), "-o", str(output)]) == 0
    return contents(output)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())} if folder.is_dir() else {}


def leftovers(folder: Path) -> list[str]:
    return [name for name in contents(folder) if name.endswith(".part")]
