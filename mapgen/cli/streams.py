"""Prepares standard input, output and error: open, in UTF-8, and flushed before the command ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def hold() -> None:
    """Open the null device in place of each standard stream (input, output, error) that is closed.

    The system gives the next opened file the lowest free number. With standard
    error closed, that file, a page say, would get the number 2, and warnings
    that a library prints would be written into it.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:  # otherwise messages would be printed among the results
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def read_names_as_utf8() -> None:
    """Start this command again in UTF-8 mode if Python reads file names in another encoding (POSIX only)."""
    if os.name == "posix" and sys.getfilesystemencoding().lower() not in ("utf-8", "utf8"):
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def speak_utf8() -> None:
    """Print UTF-8 whatever the locale: the texts have accents, and `check` must not fail on them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def finish() -> None:
    """Flush standard output and error. Raises OSError where that fails, on a full disk for example.

    The command reports the failure then; otherwise the interpreter would, as it exits. A stream that a server
    has closed with its last answer is left alone.
    """
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            stream.flush()


def gone(status: int) -> int:
    """Flush standard output and error, redirect to the null device those that fail, and return `status`.

    Otherwise the interpreter would try to write the same output again as it exits.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (AttributeError, ValueError):
            continue  # there is no such stream any more
        except OSError:
            with suppress(OSError):
                nothing = os.open(os.devnull, os.O_WRONLY)
                os.dup2(nothing, stream.fileno())
                os.close(nothing)
    return status
