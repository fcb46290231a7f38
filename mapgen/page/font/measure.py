"""Prints the advance widths of the page's font, in em, for `mapgen/layout/widths.json`.

Run by hand (see README.md): fonttools and brotli are no dependencies of mapgen.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont  # type: ignore[import-not-found,import-untyped,unused-ignore]

WEIGHTS = {"regular": 400, "bold": 700}


def measure(path: Path) -> dict[str, Any]:
    """The vertical metrics of one font file (in its units) and the width of each character (in em)."""
    font = TTFont(path)
    em = font["head"].unitsPerEm
    return {
        "unitsPerEm": em,
        "ascent": font["hhea"].ascent,
        "descent": font["hhea"].descent,
        "widths": {
            chr(code): font["hmtx"][glyph][0] / em for code, glyph in sorted(font.getBestCmap().items())
        },
    }


if __name__ == "__main__":
    here = Path(__file__).parent
    measured = {
        name: measure(here / f"atkinson-hyperlegible-latin-{weight}.woff2")
        for name, weight in WEIGHTS.items()
    }
    print(json.dumps(measured, ensure_ascii=False, indent=1))
