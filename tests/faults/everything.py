"""Writes all that mapgen makes of a folder: `python -m tests.faults.everything FOLDER OUTPUT [reversed]`.

It needs mapgen and nothing else, so that any Python can run it.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mapgen.cli import main


def everything(folder: Path, output: Path) -> None:
    output.mkdir(parents=True)
    main(["build", str(folder), "-o", str(output)])
    words(folder, output)


def words(folder: Path, output: Path) -> None:
    """All but the pages, which need libraries that not every Python has."""
    for language in ("en", "fr"):
        _keep(output / f"check-{language}.txt", "check", folder, "--lang", language)
    _keep(output / "check.json", "check", folder, "--format", "json")
    for file in sorted(folder.glob("*.yaml")):
        _keep(output / f"{file.stem}.json", "show", file)
        _keep(output / f"{file.stem}.txt", "report", file)
        _keep(output / f"{file.stem}.md", "report", file, "--format", "markdown", "--lang", "fr")


def _keep(place: Path, *arguments: str | Path) -> None:
    """What a command prints, in a file."""
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(printed):
        main([*map(str, arguments)])
    printed.flush()
    place.write_bytes(printed.buffer.getvalue())  # type: ignore[attr-defined]


def list_backwards() -> None:
    """Disks list a folder in any order; this one does so in the wrong one."""
    listdir, scandir = os.listdir, os.scandir

    @contextlib.contextmanager
    def backwards(*arguments: Any) -> Iterator[Iterator[os.DirEntry[str]]]:
        with scandir(*arguments) as found:
            yield iter(sorted(found, key=lambda entry: entry.name, reverse=True))

    os.listdir = lambda *arguments: sorted(listdir(*arguments), reverse=True)  # type: ignore[assignment]
    os.scandir = backwards  # type: ignore[assignment]


if __name__ == "__main__":
    if sys.argv[3:] == ["reversed"]:
        list_backwards()
    everything(Path(sys.argv[1]), Path(sys.argv[2]))
