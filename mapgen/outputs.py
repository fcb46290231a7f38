"""Writes files whole or not at all, overwrites mapgen's own files only, and removes files of killed writers.

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
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import hashlib
    import msvcrt
else:
    import fcntl

PAGE_MARK = b'<meta name="generator" content="mapgen">'
"""The tag in the head of every page and index, before the title, in every version of mapgen."""

ASSET_MARK = b"/* Made by mapgen. */"
"""The comment in the first two lines of a style sheet that pages share."""

LESSON_MARKS = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- Made by mapgen. -->\n',
    b"// Made by mapgen.\n",
)
"""How the questions of a lesson begin, as Moodle XML or GIFT; so does the first file in a lesson's zip."""

_ZIP, _NAME = b"PK\x03\x04", 30
"""How a zip begins, and at which byte the name of its first file stands; its content follows."""

_HEAD = 8192
"""How many bytes from the beginning of a file are searched for the mark."""

_BEGIN, _END = ".mapgen-", ".part"
_PATIENCE = 10  # seconds that a writer waits for another
_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK, errno.ENOENT)  # by another, or the file is being moved
_NOT_HERE = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK)
"""The errors of a file system that has no hard links."""


def write_whole(path: Path, content: str | bytes) -> bool:
    """Write bytes, or text in UTF-8, so that readers see the old file or the new one, never a part of it.

    Return whether the file changed: a file that already has the content is not
    written. Raise OSError where the path cannot be written; then no temporary
    file is left.
    """
    wanted = _as_bytes(content)
    if path.exists() and not path.is_file():
        raise OSError(0, "it already exists and is not a regular file", str(path))
    with suppress(OSError):
        if path.stat().st_size == len(wanted) and path.read_bytes() == wanted:
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    with _written_beside(path, wanted) as temporary:
        os.replace(temporary, path)
    return True


def replace_text(path: Path, old: str, new: str) -> None:
    """Write the new text of an author's own file, whole or not at all; a link stays, and so do permissions.

    Raise OSError where the file has another text than `old` by now. One mapgen waits for another; an editor
    does not, so that what it has saved meanwhile is looked for just before the new text takes its place.
    """
    target, wanted = Path(os.path.realpath(path)), old.encode("utf-8")
    with _sole_writer(target):
        _refuse_changed(target, wanted)
        with _written_beside(target, new.encode("utf-8")) as temporary:
            os.chmod(temporary, stat.S_IMODE(target.stat().st_mode))
            _refuse_changed(target, wanted)
            os.replace(temporary, target)


def _refuse_changed(path: Path, wanted: bytes) -> None:
    if path.read_bytes() != wanted:
        raise OSError(0, "it was written by somebody else meanwhile; nothing was changed", str(path))


@contextmanager
def _sole_writer(target: Path) -> Iterator[None]:
    """Let nobody else who asks for this write to the file meanwhile; raise OSError where one does not end."""
    until = time.monotonic() + _PATIENCE
    while (handle := _lock_of(target)) is None:
        if time.monotonic() > until:
            raise OSError(0, "somebody else is writing it; nothing was changed", str(target))
        time.sleep(0.02)
    try:
        yield
    finally:
        os.close(handle)


def _lock_of(target: Path) -> int | None:
    """Return an open handle that holds the lock of a file; None while somebody else holds it."""
    if sys.platform == "win32":  # which moves no open file, so that another one stands for it
        name = hashlib.sha256(str(target).lower().encode("utf-8", "surrogatepass")).hexdigest()
        handle = os.open(f"{tempfile.gettempdir()}/mapgen-{name}.lock", os.O_RDWR | os.O_CREAT)
    else:
        handle = os.open(target, os.O_RDONLY)
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            return handle
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # Whoever held it before may have put another file in the place of the one that is locked now.
        if os.path.samestat(os.fstat(handle), os.stat(target)):
            return handle
    except OSError as error:
        if error.errno not in _HELD:
            return handle  # a file system without locks
    os.close(handle)
    return None


def write_set(files: Mapping[Path, str | bytes]) -> None:
    """Write files that belong together, bytes or text in UTF-8; none of them where one cannot be written.

    Raise OSError where there is anything else than a file that mapgen made, or a path cannot be written. All
    files are complete before the first takes its place.
    """
    for path in files:
        refuse_foreign(path)
        path.parent.mkdir(parents=True, exist_ok=True)
    with ExitStack() as written:
        complete = [
            (written.enter_context(_written_beside(path, _as_bytes(content))), path)
            for path, content in files.items()
        ]
        for temporary, path in complete:
            os.replace(temporary, path)


def _as_bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8")


def write_own(path: Path, content: str | bytes) -> bool:
    """Write as `write_whole` does, but only where there is no file yet or a file that mapgen made.

    Raise OSError where there is anything else.
    """
    refuse_foreign(path)
    return write_whole(path, content)


def refuse_foreign(path: Path) -> None:
    """Raise OSError, which says what to do, unless nothing or a file that mapgen made is at the path."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        if refused_name(error):  # no file can have such a name
            return
        raise
    if not (stat.S_ISLNK(mode) or stat.S_ISREG(mode)):
        raise OSError(0, "it already exists and is not a regular file", str(path))
    what = "a link" if stat.S_ISLNK(mode) else "" if _is_ours(path) else "a file"
    if what:
        advice = "move it, or build into another folder with -o"
        raise OSError(
            0, f"it is {what} that mapgen did not make, and does not write over; {advice}", str(path)
        )


def own_page(path: Path) -> bytes | None:
    """Return the content of a page that mapgen made; None for anything else, links included."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        with open(os.open(path, flags | getattr(os, "O_NOFOLLOW", 0)), "rb") as file:
            content = file.read() if stat.S_ISREG(os.fstat(file.fileno()).st_mode) else b""
    except (OSError, ValueError):
        return None
    return content if PAGE_MARK in content[:_HEAD].partition(b"<title>")[0] else None


def _is_ours(path: Path) -> bool:
    """Return whether mapgen made a file: it begins with the mark of a page, a style sheet or a lesson."""
    # Do not wait for a writer, should a pipe have replaced the file since it was checked.
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    handle = os.open(path, flags | getattr(os, "O_NOFOLLOW", 0))
    try:
        head = os.read(handle, _HEAD)
    finally:
        os.close(handle)
    if head.startswith(b"<!doctype html>"):
        return PAGE_MARK in head.partition(b"<title>")[0]
    if head.startswith(_ZIP):
        named = int.from_bytes(head[_NAME - 4 : _NAME - 2], "little")
        return head[_NAME + named :].startswith(LESSON_MARKS)
    if head.startswith(LESSON_MARKS):
        return True
    return ASSET_MARK in head.splitlines()[:2]


def is_temporary(path: Path) -> bool:
    """Return whether a file has such a name as mapgen gives to files half written, which `sweep` removes."""
    return path.name.startswith(_BEGIN) and path.name.endswith(_END)


def write_new(path: Path, content: str) -> None:
    """Write text in UTF-8 to a path without a file, and overwrite none that is created meanwhile.

    Raise FileExistsError where there is a file, which is left as it is, and OSError
    where the path cannot be written; then no temporary file is left.
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
    """Return whether an error is about a file's name: it is too long, or the disk cannot store it."""
    return error.errno in (errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ)


def sweep(folder: Path) -> None:
    """Remove the temporary files of killed writers in a folder, but no file that is still being written."""
    if sys.platform == "win32":
        return
    found: list[Path] = []
    with suppress(OSError):  # a folder that cannot be swept is no reason not to build
        found = sorted(folder.glob(f"{_BEGIN}*{_END}"))
    for name in found:
        with suppress(OSError):
            # Only regular files are ours: follow no link, wait for no pipe.
            handle = os.open(name, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                if stat.S_ISREG(os.fstat(handle).st_mode):
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    os.unlink(name)
            finally:
                os.close(handle)


@contextmanager
def _written_beside(path: Path, content: bytes) -> Iterator[str]:
    """Write the content to a temporary file in the path's folder, flush it to the disk, and yield its name.

    Remove the temporary file where writing or the `with` block raises.
    """
    handle, temporary = _own_file(path)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.chmod(temporary, 0o644)  # mkstemp allows only its owner to read it
            os.fsync(file.fileno())
            if sys.platform == "win32":
                file.close()  # Windows does not move open files
            yield temporary  # elsewhere the file is moved while it is locked
    except BaseException as error:
        with suppress(OSError):
            os.unlink(temporary)
        if isinstance(error, OSError) and error.filename in (None, temporary):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def _own_file(path: Path) -> tuple[int, str]:
    """Create a temporary file beside a path; return its open handle, locked, and its name. Raise OSError."""
    while True:
        try:
            handle, name = tempfile.mkstemp(prefix=_BEGIN, suffix=_END, dir=path.parent)
        except OSError as error:
            raise OSError(error.errno, error.strerror, str(path)) from error
        if sys.platform == "win32" or _is_locked(handle):
            return handle, name
        os.close(handle)


def _is_locked(handle: int) -> bool:
    """Lock a new temporary file; return False where a sweeper has locked or removed it before."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return os.fstat(handle).st_nlink > 0
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks, where `sweep` removes nothing either
