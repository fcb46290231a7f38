"""Writes files whole or not at all, over its own files only, and sweeps up what a killed writer left.

A file is written under a temporary name in the same folder, and renamed when it is
complete. Its writer keeps it locked, so that `sweep` removes only temporary files
whose writers have been killed.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PAGE_MARK = b'<meta name="generator" content="mapgen">'
"""Stands in the head of every page and index, before the title, in those of older versions too."""

ASSET_MARK = b"/* Made by mapgen. */"
"""Stands in the first lines of a file that pages share."""

_HEAD = 8192
"""Within so many bytes of its beginning a file of ours has its mark."""

_BEGIN, _END = ".mapgen-", ".part"
_NOT_HERE = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)
"""How a file system without hard links answers."""


def write_whole(path: Path, content: str) -> bool:
    """Write UTF-8 text so that readers see the old file or the new one, never a part.

    Returns whether anything changed: a file that already holds the content is
    left alone. Raises OSError where the place cannot be written; then nothing
    is left behind.
    """
    wanted = content.encode("utf-8")
    if path.exists() and not path.is_file():
        raise OSError(0, "it is there already and is not a regular file", str(path))
    with suppress(OSError):
        if path.stat().st_size == len(wanted) and path.read_bytes() == wanted:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with _written_beside(path, wanted) as temporary:
        os.replace(temporary, path)
    return True


def write_own(path: Path, content: str) -> bool:
    """Write as `write_whole` does, where nothing stands or a file that mapgen made.

    Raises OSError where anything else stands.
    """
    refuse_foreign(path)
    return write_whole(path, content)


def refuse_foreign(path: Path) -> None:
    """Check that nothing stands there, or a file that mapgen made. Raises OSError, which says what to do."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        if refused_name(error):  # nothing stands under a name that cannot be given
            return
        raise
    if not (stat.S_ISLNK(mode) or stat.S_ISREG(mode)):
        raise OSError(0, "it is there already and is not a regular file", str(path))
    what = "a link" if stat.S_ISLNK(mode) else "" if _is_ours(path) else "a file"
    if what:
        advice = "move it, or build into another folder with -o"
        raise OSError(
            0, f"it is {what} that mapgen did not make, and does not write over; {advice}", str(path)
        )


def _is_ours(path: Path) -> bool:
    """Whether the mark of mapgen's files stands at the beginning of a file."""
    # A pipe that took the file's place a moment ago is not waited on.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0))
    try:
        head = os.read(handle, _HEAD)
    finally:
        os.close(handle)
    if head.startswith(b"<!doctype html>"):
        return PAGE_MARK in head.partition(b"<title>")[0]
    return ASSET_MARK in head.splitlines()[:2]


def is_temporary(path: Path) -> bool:
    """Whether a file bears such a name as half-written files bear, which `sweep` removes."""
    return path.name.startswith(_BEGIN) and path.name.endswith(_END)


def write_new(path: Path, content: str) -> None:
    """Write UTF-8 text to a place where nothing stands; what came there a moment ago is left as it is.

    Raises FileExistsError where something is there, and OSError where the place
    cannot be written; then nothing is left behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _written_beside(path, content.encode("utf-8")) as temporary:
        try:
            os.link(temporary, path)
        except OSError as error:
            if error.errno not in _NOT_HERE:
                raise OSError(error.errno, error.strerror, str(path)) from error
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path)) from error
            os.replace(temporary, path)
        else:
            os.unlink(temporary)


def refused_name(error: OSError) -> bool:
    """Whether a disk refused a file for its name: too long, or with signs that it does not keep."""
    return error.errno in (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)


def sweep(folder: Path) -> None:
    """Remove what killed writers left in a folder; what somebody is still writing stays."""
    if sys.platform == "win32":
        return
    found: list[Path] = []
    with suppress(OSError):  # a folder that cannot be swept is no reason not to build
        found = sorted(folder.glob(f"{_BEGIN}*{_END}"))
    for name in found:
        with suppress(OSError):
            # Neither a link nor a pipe that bears such a name is ours.
            handle = os.open(name, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                if stat.S_ISREG(os.fstat(handle).st_mode):
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    os.unlink(name)
            finally:
                os.close(handle)


@contextmanager
def _written_beside(path: Path, content: bytes) -> Iterator[str]:
    """The content in a file beside its place, safe on the disk; it is gone where what follows fails."""
    handle, temporary = _own_file(path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.chmod(temporary, 0o644)  # it was made private; a page is made to be shown
            os.fsync(file.fileno())
            if sys.platform == "win32":
                file.close()  # there, what is open cannot be moved
            yield temporary  # elsewhere it is moved while it is locked
    except BaseException as error:
        with suppress(OSError):
            os.unlink(temporary)
        if isinstance(error, OSError) and error.filename in (None, temporary):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def _own_file(folder: Path) -> tuple[int, str]:
    """A new file in the folder, open and locked."""
    while True:
        try:
            handle, name = tempfile.mkstemp(prefix=_BEGIN, suffix=_END, dir=folder)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(folder)) from error
        if sys.platform == "win32" or _is_locked(handle):
            return handle, name
        os.close(handle)


def _is_locked(handle: int) -> bool:
    """Lock a new file; False where another process swept it away before it was locked."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.fstat(handle).st_nlink > 0
    except BlockingIOError:
        return False
    except OSError:
        return True  # a disk without locks: nobody can sweep there either
