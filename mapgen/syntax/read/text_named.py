"""Finds which text an argument file names without reading the rest of the file."""

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
    """The path of the text as the argument file writes it; empty where the file names none."""
    source = read_argument_file(path, FaultLog(path.as_posix()))
    if source is None or DIRECTIVE.search(source):
        return ""
    try:
        found = events(source)
        return _words(next(found)) if _finds(found, "document") and _finds(found, "text") else ""
    except yaml.YAMLError:  # which reading the whole file tells
        return ""


def _finds(found: Iterator[Any], key: str) -> bool:
    """Advance to the value of a key in the table that begins; of two equal keys the first counts."""
    if not isinstance(_next(found), yaml.MappingStartEvent):
        return False
    while not isinstance(event := next(found), yaml.MappingEndEvent):
        if _is_scalar(event) and event.value == key:
            return True
        _skip(found, event)
        _skip(found, next(found))
    return False


def _next(found: Iterator[Any]) -> Any:
    """The next event that begins a value, or None."""
    begins = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
    return next((event for event in found if not isinstance(event, begins)), None)


def _skip(found: Iterator[Any], event: Any) -> None:
    """Advance to the end of the value that begins with this event."""
    depth = 0
    while True:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth == 0:
            return
        event = next(found)


def _words(event: Any) -> str:
    """What a scalar says, as the reader of argument files takes it."""
    if not _is_scalar(event):
        return ""
    return hidden.dotted(event.value, hidden.hidden_in(event.value)).strip()


def _is_scalar(event: Any) -> bool:
    return isinstance(event, yaml.ScalarEvent)
