"""Finds the export formats by their folder, and writes a compiled map in one of them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Format:
    """An export format: its name, what it holds in a few words, and the function that writes it."""

    name: str
    holds: str
    write: Callable[[Mapping[str, Any]], str]


@cache
def formats() -> Mapping[str, Format]:
    """Every format by its name: one for each module in `mapgen/exchange/formats/`."""
    names = (one.name.removesuffix(".py") for one in files("mapgen.exchange.formats").iterdir())
    found = sorted(name for name in names if name.isidentifier() and not name.startswith("__"))
    return {name: _load(name) for name in found}


def _load(name: str) -> Format:
    module = importlib.import_module(f"mapgen.exchange.formats.{name}")
    return Format(name, module.HOLDS, module.write)
