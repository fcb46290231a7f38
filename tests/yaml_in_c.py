"""YAML read by the C parser where there is one: in pure Python what all tests are made from takes seconds."""

from __future__ import annotations

from typing import Any

import yaml


def values(text: str) -> Any:
    """The values of a YAML text, as `yaml.safe_load` reads them."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def strings(text: str) -> Any:
    """The same with every scalar a string, as mapgen reads it."""
    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
