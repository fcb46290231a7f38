"""A small map about screens and sleep, compiled and laid out as any other: what the page is tested with."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from mapgen.layout.arrange import arrange
from mapgen.layout.drawings import Layout
from mapgen.pipeline import check_file, compile_map, summarise

FILE = Path(__file__).parent / "screens" / "screens.yaml"


@cache
def _made(path: Path) -> tuple[dict[str, Any], Layout]:
    checked = check_file(path)
    assert checked.map is not None
    told = summarise(checked.map, checked.strengths, checked.findings)
    compiled = compile_map(checked.map, checked.strengths, checked.findings)
    return compiled, arrange(checked.map, checked.strengths, told.gaps, checked.findings)


def compiled_map(path: Path = FILE) -> dict[str, Any]:
    """The compiled map, as `mapgen show` writes it; a copy that a test may change."""
    return deepcopy(_made(path)[0])


def layout(path: Path = FILE) -> Layout:
    """The places of the sample."""
    return _made(path)[1]
