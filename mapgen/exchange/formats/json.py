"""Writes JSON: the whole compiled map, as `docs/map.schema.json` describes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from mapgen.hidden import for_programs

HOLDS = "the whole compiled map, for programs"


def write(compiled: Mapping[str, Any]) -> str:
    """Return the compiled map as JSON, with escapes for characters that a terminal would obey."""
    return for_programs(json.dumps(compiled, ensure_ascii=False, indent=1)) + "\n"
