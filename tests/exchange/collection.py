"""Small maps, compiled, as a collection."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mapgen.pipeline import compile_map
from mapgen.strength.weigh import weigh
from tests.syntax.helper import read_yaml

TEXT = "Lamps help sleep [1]. Lamps do nothing. Nights are long. Sources 1. A trial."


def collection(folder: Path, *files: str) -> list[dict[str, Any]]:
    """The compiled maps of these files, each about the same short text."""
    maps = []
    for number, yaml in enumerate(files):
        home = folder / str(number)
        home.mkdir()
        file = read_yaml(home, yaml, TEXT)
        broken = [finding for finding in file.findings if finding.fails]
        assert not broken, broken
        assert file.map is not None
        compiled = compile_map(file.map, weigh(file.map), file.findings)
        maps.append({**compiled, "id": f"map-{number}"})
    return maps
