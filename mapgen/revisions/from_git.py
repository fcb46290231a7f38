"""Puts an argument file and its text, as they were in a git revision, into a folder."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path, PurePosixPath

from mapgen.budgets import most
from mapgen.syntax.read.reader import read

_NOTHING_FETCHED = {"GIT_ALLOW_PROTOCOL": "", "GIT_NO_LAZY_FETCH": "1"}
"""What git is told by its environment, over which no setting of a repository has power.

Where an object is missing, it would ask the repository's origin, by a command that the repository names.
"""


class NotInGit(Exception):
    """The revision, or the file in it, cannot be read; the words say why."""


def put_revision(repository: Path, revision: str, path: str, folder: Path) -> Path:
    """Write the argument file at `path` as it was in a revision, and its text; return where it is.

    `repository`: a folder in the repository, from which a `path` that begins with `./` starts; others
    start from the repository's top. Raises NotInGit.
    """
    written = folder / PurePosixPath(path).name
    written.write_bytes(_blob(repository, revision, path, most("file")))
    for named in read(written).digests:
        if named and _stays_below(named):
            target = folder / named
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = PurePosixPath(path).parent / named
            start = "./" if path.startswith("./") else ""
            target.write_bytes(_blob(repository, revision, f"{start}{beside}", most("text")))
    return written


def _stays_below(named: str) -> bool:
    parts = PurePosixPath(named).parts
    return not PurePosixPath(named).is_absolute() and ".." not in parts and "\\" not in named


def _blob(repository: Path, revision: str, path: str, largest: int) -> bytes:
    """Return a file's bytes in a revision. Raises NotInGit where there is none, or it is larger than that."""
    if revision.startswith("-"):
        raise NotInGit(f"{revision}: is not a git revision")
    # `cat-file` runs no filter and no hook of the repository, which may be a stranger's.
    name = f"{revision}:{path}"
    size = _git(repository, "cat-file", "-s", name)
    if int(size) > largest:
        raise NotInGit(f"{name}: is larger than {largest} bytes")
    return _git(repository, "cat-file", "blob", name)


def _git(repository: Path, *arguments: str) -> bytes:
    command = ["git", "-C", os.fspath(repository), *arguments]
    try:
        done = subprocess.run(
            command, capture_output=True, check=False, env={**os.environ, **_NOTHING_FETCHED}
        )
    except OSError as error:
        raise NotInGit(f"git cannot be run: {error.strerror}") from error
    if done.returncode:
        raise NotInGit(f"{arguments[-1]}: git does not have it here")
    return done.stdout
