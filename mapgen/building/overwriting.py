"""Refuses a build that would write over a file that it reads, or over a file that mapgen did not make."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import normalize

from mapgen.outputs import is_temporary, refuse_foreign


@dataclass(frozen=True, slots=True)
class Input:
    """A file that a build reads."""

    path: Path
    role: str
    """What the file is to the build, in words for a message: "the text of post.yaml"."""


def inputs_of(path: Path, texts: Iterable[str]) -> Iterator[Input]:
    """Yield as inputs the argument file at `path` and each of its texts.

    `texts` are paths relative to its folder; empty ones are skipped.
    """
    yield Input(path, "an argument file of this build")
    for named in texts:
        if named and "\0" not in named:
            yield Input(path.parent / named, f"the text of {path}")


def refuse_overwriting(targets: Sequence[Path], inputs: Iterable[Input]) -> None:
    """Raise OSError, which names the file and says what to do, if a target may not be written.

    It may not where it is one of the inputs, or a file that mapgen did not make. An input
    whose name is that of a temporary file is refused too: mapgen would remove it.

    A target and an input are the same file where their paths lead to the same
    place, whatever links they pass through; where they differ only by capitals
    or by how accents are written, since some disks tell neither apart; and where
    the disk says that they are the same.
    """
    spelt = {_spelling(target): target for target in targets}
    stored: dict[tuple[int, int] | None, Path] = {
        key: target for target in targets if (key := _stored(target))
    }
    for one in inputs:
        spellings = (_spelling(one.path), _spelling(Path(os.path.realpath(one.path))))
        target = next((spelt[spelling] for spelling in spellings if spelling in spelt), None)
        target = target or stored.get(_stored(one.path))
        if target is not None:
            raise OSError(0, _overwrites(one, target), str(one.path))
        if is_temporary(one.path):
            raise OSError(0, "mapgen gives such names to half-written files, and removes them; rename it", str(one.path))  # fmt: skip
    for target in targets:
        refuse_foreign(target)


def _overwrites(one: Input, target: Path) -> str:
    return f"it is {one.role}, and {target} would be written over it; rename it, or build into another folder with -o"


def _spelling(path: Path) -> str:
    """Return a path with the links in its folder followed, in one spelling of capitals and accents."""
    return normalize("NFC", os.path.join(os.path.realpath(path.parent), path.name)).casefold()


def _stored(path: Path) -> tuple[int, int] | None:
    """The device and the inode number of a file, the same for all its hard links; None without a file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
