"""The commands with which an author revises an argument file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from mapgen.cli.commands import CLEAN, FAULTS, cannot, print_findings, print_json


def diff(options: argparse.Namespace) -> int:
    """Print what differs between two states of a file; return 0, 1 if one cannot be read, 2 without one."""
    from tempfile import TemporaryDirectory

    from mapgen.pipeline import check_file, compare_files
    from mapgen.revisions.from_git import NotInGit
    from mapgen.revisions.told import revision_values, told

    names = (options.old, options.new) if options.new else (f"HEAD:{options.old}", options.old)
    with TemporaryDirectory(prefix="mapgen-") as folder:
        try:
            if options.new:
                paths = [_state(name, Path(folder, str(number))) for number, name in enumerate(names)]
            else:
                paths = [_committed(Path(options.old), Path(folder)), Path(options.old)]
        except (NotInGit, FileNotFoundError) as problem:
            return cannot(str(problem))
        old, new = (check_file(path, name) for path, name in zip(paths, names, strict=True))
    revision = compare_files(old, new)
    if revision is None:
        for checked in (old, new):
            if checked.map is None:
                print_findings(Path(), checked, checked.findings, options.lang, sys.stderr)
        return FAULTS
    if options.format == "json":
        print_json(revision_values(revision))
    else:
        print(told(revision, names, options.lang, options.format == "markdown"), end="")
    return CLEAN


def _committed(path: Path, folder: Path) -> Path:
    """Return the path of a copy of a file, made in `folder`, as it is in the last commit.

    Raises FileNotFoundError and NotInGit.
    """
    from mapgen.revisions.from_git import put_revision

    if not path.is_file():
        raise FileNotFoundError(f"{path}: no such file")
    return put_revision(path.parent, "HEAD", f"./{path.name}", folder)


def _state(name: str, folder: Path) -> Path:
    """Return the path of a file, or of a copy of what git has under `REVISION:PATH`, made in `folder`.

    Raises FileNotFoundError and NotInGit.
    """
    from mapgen.revisions.from_git import put_revision

    path = Path(name)
    if path.is_file():
        return path
    revision, colon, inside = name.partition(":")
    if not colon:
        raise FileNotFoundError(f"{name}: no such file")
    folder.mkdir()
    return put_revision(Path(), revision, inside, folder)
