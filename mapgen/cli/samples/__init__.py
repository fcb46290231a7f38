"""The sample in each language: an argument file with its text, to begin with.

The folder of a language holds what `mapgen sample` copies into the user's folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from mapgen.outputs import sweep, write_new


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a sample."""
    return tuple(sorted(one.name for one in files(__name__).iterdir() if one.is_dir() and len(one.name) == 2))


def targets(folder: Path, language: str) -> tuple[Path, ...]:
    """Return the paths that `copy` would write in a folder, the argument file last."""
    return tuple(target for target, _ in _copies(files(__name__) / language, folder))


def copy(folder: Path, language: str) -> None:
    """Write the sample into a folder; raises FileExistsError where a file of its names stands there."""
    for target, original in _copies(files(__name__) / language, folder):
        sweep(target.parent)
        write_new(target, original.read_text(encoding="utf-8"))


def _copies(originals: Traversable, folder: Path) -> Iterator[tuple[Path, Traversable]]:
    """Yield the path of each file to write, with the file to copy there; those of sub-folders come first."""
    for original in sorted(originals.iterdir(), key=lambda one: (one.is_file(), one.name)):
        if original.is_dir():
            yield from _copies(original, folder / original.name)
        else:
            yield folder / original.name, original
