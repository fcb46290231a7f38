"""The sample in each language: an argument file with its text, to begin with; and that of the tutorial.

The folder of a language, and `tutorial`, hold what `mapgen sample` copies into the user's folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from mapgen.outputs import sweep, write_new

TUTORIAL = "tutorial"
"""The folder of the article that docs/tutorial.md is about, as a saved page, with its finished map."""


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that have a sample."""
    return tuple(sorted(one.name for one in files(__name__).iterdir() if one.is_dir() and len(one.name) == 2))


def targets(folder: Path, which: str) -> tuple[Path, ...]:
    """Return the paths that `copy` would write in a folder, those in the folder itself last."""
    return tuple(target for target, _ in _copies(files(__name__) / which, folder))


def copy(folder: Path, which: str) -> None:
    """Write a sample into a folder: that of a language, or `TUTORIAL`.

    Raises FileExistsError where a file of its names stands there.
    """
    for target, original in _copies(files(__name__) / which, folder):
        sweep(target.parent)
        write_new(target, original.read_text(encoding="utf-8"))


def _copies(originals: Traversable, folder: Path) -> Iterator[tuple[Path, Traversable]]:
    """Yield the path of each file to write, with the file to copy there; those of sub-folders come first."""
    for original in sorted(originals.iterdir(), key=lambda one: (one.is_file(), one.name)):
        if original.is_dir():
            yield from _copies(original, folder / original.name)
        else:
            yield folder / original.name, original
