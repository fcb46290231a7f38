"""Writes files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


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
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(wanted)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)  # mkstemp makes it private; a page is made to be shown
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    return True
