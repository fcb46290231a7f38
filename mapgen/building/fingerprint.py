"""One hash of all that pages depend on but argument files and texts; if it changes, all are made again."""

from __future__ import annotations

import sys
import zlib
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable

from mapgen import __version__
from mapgen.building.cache import text_digest

PACKAGES = ("networkx", "pyvis", "pyyaml")
"""The packages whose versions can change a page."""


def fingerprint(*options: str) -> str:
    """Return one hash of mapgen's files, the versions of Python and of the packages, and the options."""
    packages = (f"{name} {_version(name)}" for name in PACKAGES)
    return text_digest(
        [__version__, sys.version, zlib.ZLIB_RUNTIME_VERSION, *packages, *own_files(), *options]
    )


def own_files(room: Traversable | None = None, above: str = "") -> list[str]:
    """Return path, content, path, content… of mapgen's files in order; any edit so changes the hash."""
    found = []
    for entry in sorted((room or files("mapgen")).iterdir(), key=lambda entry: entry.name):
        path = f"{above}/{entry.name}"
        if entry.is_dir():
            found += [] if entry.name == "__pycache__" else own_files(entry, path)
        elif entry.is_file():  # an editor may leave other things there
            found += [path, entry.read_bytes().decode("latin-1")]
    return found


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
