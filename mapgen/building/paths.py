"""Turns the paths that a command is given into argument files, or says why it cannot."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


def argument_files(paths: Sequence[Path]) -> tuple[list[Path], str]:
    """Return the argument files at the given paths, folders expanded, and why the command cannot run.

    Where it can run, the reason is empty; where it cannot, because a path does not exist or no
    file is found, the list is empty.
    """
    absent = next((path for path in paths if not path.exists()), None)
    if absent is not None:
        return [], f"{absent}: no such file or folder"
    files = _expanded(paths)
    if not files:
        return [], "no argument files found; name some, or a folder that contains some"
    return files, ""


def _expanded(paths: Sequence[Path]) -> list[Path]:
    """Return the files and the argument files of the folders, in the order of `paths`, each once."""
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(in_folder(path) if path.is_dir() else [path]))
    return list(found)


def in_folder(folder: Path) -> list[Path]:
    """Return the *.yaml and *.yml files of a folder, sorted, without links that lead out of the folder."""
    # `Path.is_file` raises OSError for a link to where nobody may look, or to a name that no disk has.
    files = (path for path in folder.iterdir() if path.suffix in (".yaml", ".yml") and os.path.isfile(path))
    return sorted(path for path in files if path.resolve().is_relative_to(folder.resolve()))


def name_problem(path: Path) -> str:
    """Return why no output file can be named after a path: it is not UTF-8; empty if it is."""
    if not any("\ud800" <= sign <= "\udfff" for sign in str(path)):
        return ""
    return f"{os.fsencode(path).decode('utf-8', 'backslashreplace')}: its name is not UTF-8; rename it"


def page_name_problem(files: Sequence[Path]) -> str:
    """Return why the pages of these argument files cannot be named after them; empty if they can.

    The names must differ on every disk that the pages may be copied to: some disks
    tell neither capitals apart nor accents that are written in two ways.
    """
    from unicodedata import normalize

    taken = {"index": Path("index")}
    for path in files:
        if name_problem(Path(path.name)):
            return name_problem(path)
        other = taken.setdefault(normalize("NFC", path.stem).casefold(), path)
        if other is not path:
            same = f"several pages would be called {path.stem}.html"
            almost = f"{path.stem}.html and {other.stem}.html are one file on some disks"
            return f"{same if other.stem == path.stem else almost}; rename an argument file"
    return ""
