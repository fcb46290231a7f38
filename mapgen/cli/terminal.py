"""What the terminal wants: the language of its messages, and whether it shows colours."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

from mapgen.findings import Finding
from mapgen.vocabulary import FindingKind
from mapgen.words import READER_LANGUAGES

_BOLD, _RED, _YELLOW, _CYAN, _PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[33m", "\x1b[36m", "\x1b[0m"


def language(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language of the locale, if messages are written in it; else `en`.

    The locale is the first of LC_ALL, LC_MESSAGES and LANG that is not empty (POSIX).
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    spoken = locale[:2].lower() if locale[2:3] in ("", "_", "-", ".", "@") else ""
    return spoken if spoken in READER_LANGUAGES else "en"


_spoken: list[str] = []
"""The language of the running command's messages; empty until it is known."""


def speak(chosen: str) -> None:
    """Tell everything from here on in a language."""
    _spoken[:] = [chosen]


def spoken() -> str:
    """Return the language in which messages are told: as the command was asked to, or else of the locale."""
    return _spoken[0] if _spoken else language()


def has_colours(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether to print in colours: only on a terminal that shows them, and not with NO_COLOR."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def coloured(told: str, finding: Finding) -> str:
    """Return a finding, as `explain` tells it, with its place in bold, and its kind and carets in colour."""
    first, *others = told.split("\n")
    place = str(finding.span)
    kind, bracket, message = first.removeprefix(place).partition("] ")
    colour = _RED if finding.fails else _YELLOW if finding.kind is FindingKind.FAULT else _CYAN
    head = f"{_BOLD}{place}{colour}{kind}{bracket}{_PLAIN}{message}"
    carets = (f"{colour}{line}{_PLAIN}" if _is_carets(line) else line for line in others)
    return "\n".join([head, *carets])


def heading(words: str) -> str:
    """Return a heading in bold."""
    return f"{_BOLD}{words}{_PLAIN}"


def _is_carets(line: str) -> bool:
    return line.endswith("^") and not line.strip(" |^")
