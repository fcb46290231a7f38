"""Finds the path of the document's text in an argument file, without building the rest of the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from mapgen import hidden
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.files import read_argument_file
from mapgen.syntax.yaml.parser import DIRECTIVE, events


def text_named(path: Path) -> str:
    """Return the path under `text` in the file's `document`; empty where it has none or cannot be read."""
    source = read_argument_file(path, FaultLog(path.as_posix()))
    if source is None or DIRECTIVE.search(source):
        return ""
    try:
        found = events(source)
        return _words(next(found)) if _finds(found, "document") and _finds(found, "text") else ""
    except yaml.YAMLError:  # reading the whole file will report it
        return ""


def _finds(found: Iterator[Any], key: str) -> bool:
    """Advance to the value of the first such key in the table that comes next; return whether it has one."""
    if not isinstance(_next(found), yaml.MappingStartEvent):
        return False
    while not isinstance(event := next(found), yaml.MappingEndEvent):
        if _is_scalar(event) and event.value == key:
            return True
        _skip(found, event)
        _skip(found, next(found))
    return False


def _next(found: Iterator[Any]) -> Any:
    """Return the next event that is not the start of the stream or document; None at the end."""
    begins = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
    return next((event for event in found if not isinstance(event, begins)), None)


def _skip(found: Iterator[Any], event: Any) -> None:
    """Advance past the value that begins with this event."""
    depth = 0
    while True:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth == 0:
            return
        event = next(found)


def _words(event: Any) -> str:
    """Return a scalar's text, stripped, with dots for hidden characters; empty for any other event."""
    if not _is_scalar(event):
        return ""
    return hidden.dotted(event.value, hidden.hidden_in(event.value)).strip()


def _is_scalar(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent)
