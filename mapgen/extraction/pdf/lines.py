"""The lines of a PDF's pages, with where they stand and how large their letters are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

_RAISED = str.maketrans("0123456789-–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_NUMBERS = re.compile(r"\d{1,3}(?:[,–-]\d{1,3})*")
_SMALLER = 0.82
"""By how much smaller than those before them digits are that are raised."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, its place in points from the left and the foot, the size of its letters.

    `page`: the number of its page, from 0.
    """

    words: str
    x: float
    y: float
    size: float
    page: int


def lines_of(page: Any, number: int) -> list[Line]:
    """Return the lines of a page of pypdf, in the order in which the file has them."""
    lines: list[Line] = []
    pieces: list[tuple[str, float, float, float]] = []

    def end_line() -> None:
        line = _line(pieces, number)
        if line is not None:
            lines.append(line)
        pieces.clear()

    def take(text: str, matrix: Sequence[float], place: Sequence[float], _font: Any, size: float) -> None:
        scale = abs(place[3] or place[1] or 1.0) * abs(matrix[3] or matrix[1] or 1.0)
        x = place[4] * matrix[0] + place[5] * matrix[2] + matrix[4]
        y = place[4] * matrix[1] + place[5] * matrix[3] + matrix[5]
        for count, part in enumerate(text.split("\n")):
            if count:
                end_line()
            if part:
                pieces.append((part, x, y, (size or 0.0) * scale))

    page.extract_text(visitor_text=take)
    end_line()
    return lines


def _line(pieces: Sequence[tuple[str, float, float, float]], page: int) -> Line | None:
    """Return the line that pieces make, or None without words; digits smaller than the rest are raised."""
    seen = [piece for piece in pieces if piece[0].strip()]
    if not seen:
        return None
    sizes: Counter[float] = Counter()
    for text, _, _, size in seen:
        sizes[round(size, 1)] += len(text)
    usual = sizes.most_common(1)[0][0]
    words = ""
    for text, _, _, size in pieces:
        small = size < _SMALLER * usual and _NUMBERS.fullmatch(text.strip())
        if small and words[-1:].strip() and not words[-1:].isdigit():
            words = words.rstrip() + text.strip().translate(_RAISED) + " " * text.endswith(" ")
        else:
            words += text
    return Line(" ".join(words.split()), seen[0][1], seen[0][2], usual, page)
