"""How much fits below the drawing of a worksheet: blocks in three columns, none of them divided."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mapgen.layout.wrap import wrap

PAGE = 718
"""The height of the printed page without its margins, 190 mm, in CSS pixels."""
COLUMNS, COLUMN = 3, 330
"""How many columns there are, and their width in CSS pixels."""
SIZE, LEADING = 12, 15
"""The print of the blocks in CSS pixels."""
WIDE_LETTERS = 0x1100
"""From this code point on, letters may be an em wide."""
LINE = 25
"""The height of a line to write on in CSS pixels."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of HTML, and the height that it takes in CSS pixels, with the space below it."""

    html: str
    height: int


def lines(text: str, width: float, face: str = "regular") -> int:
    """Return how many lines a text takes in `width` CSS pixels."""
    # The widths of what the page's font lacks are not known: an em is as wide as a Chinese letter.
    measured = "".join("—" if ord(letter) >= WIDE_LETTERS else letter for letter in text)
    # A few pixels to spare: browsers round the widths of letters.
    return max(1, len(wrap(measured, (width - 3) / SIZE, face, most=60)))


@dataclass(frozen=True, slots=True)
class Flowed:
    """Blocks in columns: the HTML and the height of each column, and the column of each block."""

    html: tuple[str, ...]
    used: tuple[int, ...]
    columns: tuple[int, ...]


def flowed(blocks: Iterable[Block], room: int) -> Flowed | None:
    """Return blocks one below the other, in columns as high as `room`; None where they do not fit."""
    html, used, columns = [""] * COLUMNS, [0] * COLUMNS, []
    column = 0
    for block in blocks:
        if used[column] + block.height > room:
            column += 1
        if column >= COLUMNS or block.height > room:
            return None
        html[column] += block.html
        used[column] += block.height
        columns.append(column)
    return Flowed(tuple(html), tuple(used), tuple(columns))
