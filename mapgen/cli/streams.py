"""The three streams a command is born with: open, UTF-8, and able to fail."""

from __future__ import annotations

import os
import sys
from contextlib import suppress


def hold() -> None:
    """Open what was closed on nothing, so that no page is written where a library prints its warnings.

    Whoever closes a stream gives its number to the next file that is opened.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            with suppress(OSError):
                os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:  # otherwise what is told there would be printed among the results
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115


def read_names_as_utf8() -> None:
    """Begin again where the locale is not UTF-8: the same folder is the same maps, whatever the locale."""
    if os.name == "posix" and sys.getfilesystemencoding().lower() not in ("utf-8", "utf8"):
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])


def speak_utf8() -> None:
    """Print UTF-8 whatever the locale: the texts have accents, and `check` must not fail on them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def finish() -> None:
    """Print what still waits: a full disk is told here, and not by the interpreter at its end."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def gone(status: int) -> int:
    """Let what could not be printed go, so that the interpreter's end does not try once more."""
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
