"""Reads argument files and their documents' texts: decodes them, keeps to limits and to the file's folder."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath

from mapgen import hidden
from mapgen.budgets import most
from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.yaml.lines import Lines
from mapgen.words import both


def read_argument_file(path: Path, log: FaultLog) -> str | None:
    """Return the text of an argument file, lines ending in LF; None where it cannot be read or is too large.

    Report in the log whatever is wrong with the file, and note its digest.
    """
    top = Span(log.path, 1, 1, 1, 2)
    log.digests[""] = ""
    try:
        content = _bytes(path, most("file"))
    except OSError as error:
        log.fault("unreadable-file", top, problem=error.strerror or type(error).__name__)
        return None
    if content is None:
        log.too_large("file", top)
        return None
    return argument_text(content, log)


def argument_text(content: bytes, log: FaultLog) -> str | None:
    """Return the text of an argument file with that content, as `read_argument_file` does."""
    top = Span(log.path, 1, 1, 1, 2)
    log.digests[""] = ""
    if len(content) > most("file"):
        log.too_large("file", top)
        return None
    log.digests[""] = _digest(content)
    if content.startswith(codecs.BOM_UTF8):
        log.fault("byte-order-mark", top)
    text = _decode(content, log.path, top, log)
    if "\r" in text:
        line, _ = Lines(text).position(text.index("\r"))
        log.fault("windows-line-ends", Span(log.path, line, 1, line, 2))
    return _bounded(_plain_line_ends(text), log)


def read_document(folder: Path, named: str, span: Span, log: FaultLog) -> str | None:
    """Return the text at the path `named` within `folder`, lines ending in LF and hidden characters as dots.

    Report faults at `span`; return None where the text is outside the folder, unreadable or too large.
    """
    log.digests[named] = ""
    if not _stays_inside(folder, named):
        log.fault("text-outside-folder", span, path=named)
        return None
    try:
        content = _bytes(folder / named, most("text"))
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        log.fault("missing-text", span, path=named, problem=problem)
        return None
    if content is None:
        log.too_large("text", span)
        return None
    log.digests[named] = _digest(content)
    text = _bounded(_plain_line_ends(_decode(content, named, span, log)), log, span)
    return None if text is None else _seen(text, named, span, log)


def _seen(text: str, named: str, span: Span, log: FaultLog) -> str:
    """Return the document's text with a dot for each hidden character; report all of them in one fault."""
    offsets = hidden.hidden_in(text)
    lines: dict[str, dict[int, None]] = {}
    at, line = 0, 1
    for offset in offsets:
        line += text.count("\n", at, offset)
        at = offset
        lines.setdefault(text[offset], {})[line] = None
    if offsets:
        # Characters that a terminal obeys or that reverse words come first: the others only hide.
        first = sorted(lines, key=lambda character: not hidden.acts(character))
        listed = [f"{hidden.named(character)} ({_on_lines(list(lines[character]))})" for character in first]
        more = f"; + {len(listed) - _MOST_NAMES}" if len(listed) > _MOST_NAMES else ""
        names = "; ".join(listed[:_MOST_NAMES]) + more
        log.fault("hidden-character", span, where=f"`{named}`", names=names)
    return hidden.dotted(text, offsets)


def _on_lines(lines: list[int]) -> str:
    """Return line numbers as `l. 3, 9`; of more than five, the first five and `…`."""
    more = ", …" if len(lines) > _MOST_LINES else ""
    return f"l. {', '.join(map(str, lines[:_MOST_LINES]))}{more}"


_MOST_LINES = 5
_MOST_NAMES = 4


def digest(path: Path, named: str = "") -> str | None:
    """Return the SHA-256 in hexadecimal of an argument file, or of the text at `named` in the file's folder.

    None where the file is outside the folder, cannot be read, or is too large.
    """
    if named and not _stays_inside(path.parent, named):
        return None
    try:
        content = _bytes(path.parent / named, most("text")) if named else _bytes(path, most("file"))
    except (OSError, ValueError):
        return None
    return None if content is None else _digest(content)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _stays_inside(folder: Path, named: str) -> bool:
    """Return whether a path is relative and, once links are followed, inside the folder."""
    if "\\" in named or "\0" in named or PurePosixPath(named).is_absolute() or PureWindowsPath(named).drive:
        return False
    try:
        return (folder / named).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def _bytes(path: Path, largest: int) -> bytes | None:
    """Return the content of a regular file, or None where it has more than `largest` bytes.

    Raise OSError where it cannot be read, and for pipes, devices and folders.
    """
    if path.exists() and not path.is_file():
        raise OSError(0, "it is not a regular file")
    with open(path, "rb", opener=_at_once) as file:
        content = file.read(largest + 1)
    return content if len(content) <= largest else None


def _at_once(path: str, flags: int) -> int:
    """Open a file without waiting for a writer, and raise OSError unless it is a regular file.

    The file is checked again once it is open, since a pipe may have replaced it after the first check.
    """
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return handle
    os.close(handle)
    raise OSError(0, "it is not a regular file")


def _decode(content: bytes, file: str, span: Span, log: FaultLog) -> str:
    """Return bytes decoded as UTF-8, else as UTF-16 where they begin with its mark, else as Windows-1252.

    Report the other encoding as a fault: at the first byte that is not UTF-8 in an argument file, else at
    `span`.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        encoding = "utf-16" if wide else "cp1252"
        if not wide and span.path == file:
            before = _plain_line_ends(content[: error.start].decode(encoding, errors="replace"))
            span = Lines(before).span(len(before), span.path)
        shown = both("UTF-16" if wide else "Windows-1252", "UTF-16" if wide else "Windows-1252")
        log.fault("foreign-encoding", span, file=file, encoding=shown)
        return content.decode(encoding, errors="replace")


_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"


def _bounded(text: str, log: FaultLog, span: Span | None = None) -> str | None:
    """Return the text, or None where accents or white space in a row pass their budget.

    Report the run at `span`, or where it begins if `span` is None. Such runs would be slow: Unicode
    normalisation takes time in the square of a run of accents, and a search across white space may begin
    at each of its characters.
    """
    for budget, characters in (("accents", f"[{_MARKS}]"), ("white", r"\s")):
        passed = re.search(f"{characters}{{{most(budget)}}}", text)
        if passed is not None:
            log.too_large(budget, span or Lines(text).span(passed.start(), log.path))
            return None
    return text


def _plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
