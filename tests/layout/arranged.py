"""A short argument file in, its sheets out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from mapgen.layout.arrange import arrange
from mapgen.layout.drawings import Drawings, Layout, PlacedBox, Sheet, Wired
from mapgen.pipeline import check_file, summarise

HEAD = """\
mapgen: 1
document: {title: T, language: en, kind: web-page, text: t.txt}
"""


def arranged(folder: Path, rest: str) -> Layout:
    """The layout of a file that goes on with `rest` after its document."""
    (folder / "t.txt").write_text("One. Two. Three.\n", encoding="utf-8")
    (folder / "m.yaml").write_text(HEAD + rest, encoding="utf-8")
    return arranged_file.__wrapped__(folder / "m.yaml")


@cache
def arranged_file(path: Path) -> Layout:
    """The layout of a file."""
    checked = check_file(path)
    assert checked.map is not None, checked.findings
    told = summarise(checked.map, checked.strengths, checked.findings)
    return arrange(checked.map, checked.strengths, told.gaps, checked.findings)


def drawings(layout: Layout) -> dict[str, Drawings]:
    """The drawings of a layout by the id of the argument; those of the overview under `overview`."""
    return {"overview": layout.overview} | {view.argument: view.drawings for view in layout.views}


def box(sheet: Sheet, id_: str) -> PlacedBox:
    """The box with that id."""
    (found,) = (placed for placed in sheet.boxes if placed.box.id == id_)
    return found


def wired(sheet: Sheet, step: str) -> Wired:
    """The step with that id."""
    (found,) = (one for one in sheet.steps if one.step == step)
    return found
