"""Finds the export formats: each module in `mapgen/exchange/formats/` is a format."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Format:
    """An export format: its name, its content in a few words, and the function that writes a compiled map."""

    name: str
    holds: str
    write: Callable[[Mapping[str, Any]], str]


@cache
def formats() -> Mapping[str, Format]:
    """Return every export format, by its name, in alphabetical order."""
    names = (one.name.removesuffix(".py") for one in files("mapgen.exchange.formats").iterdir())
    found = sorted(name for name in names if name.isidentifier() and not name.startswith("__"))
    return {name: _load(name) for name in found}


def _load(name: str) -> Format:
    module = importlib.import_module(f"mapgen.exchange.formats.{name}")
    lacking = [each for each in ("HOLDS", "write") if not hasattr(module, each)]
    if lacking:
        raise ValueError(f"exchange/formats/{name}.py: a format needs {' and '.join(lacking)}")
    return Format(name, module.HOLDS, module.write)
