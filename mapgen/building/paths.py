"""Turns the paths that a command is given into argument files, or says why it cannot."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from mapgen.words import Text, both, filled

_ABSENT = both("{path}: no such file or folder", "{path} : ce fichier ou dossier n'existe pas")
_NONE = both(
    "no argument files found; name some, or a folder that contains some",
    "aucun fichier d'arguments ; nommez-en, ou un dossier qui en contient",
)
_NOT_UTF_8 = both(
    "{path}: its name is not UTF-8; rename it", "{path} : son nom n'est pas en UTF-8 ; changez-le"
)
_SAME = both(
    "several pages would be called {page}.html; rename an argument file",
    "plusieurs pages s'appelleraient {page}.html ; renommez un fichier d'arguments",
)
_ALMOST = both(
    "{page}.html and {other}.html are one file on some disks; rename an argument file",
    "{page}.html et {other}.html sont un seul fichier sur certains disques ; renommez un fichier d'arguments",
)


def argument_files(paths: Sequence[Path]) -> tuple[list[Path], Text]:
    """Return the argument files at the given paths, folders expanded, and why the command cannot run.

    Where it can run, the reason is empty; where it cannot, because a path does not exist or no
    file is found, the list is empty.
    """
    absent = next((path for path in paths if not path.exists()), None)
    if absent is not None:
        return [], filled(_ABSENT, path=absent)
    files = _expanded(paths)
    if not files:
        return [], _NONE
    return files, Text()


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


def name_problem(path: Path) -> Text:
    """Return why no output file can be named after a path: it is not UTF-8; empty if it is."""
    if not any("\ud800" <= sign <= "\udfff" for sign in str(path)):
        return Text()
    return filled(_NOT_UTF_8, path=os.fsencode(path).decode("utf-8", "backslashreplace"))


def page_name_problem(files: Sequence[Path]) -> Text:
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
            return filled(_SAME if other.stem == path.stem else _ALMOST, page=path.stem, other=other.stem)
    return Text()
