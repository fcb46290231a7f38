"""Line breaking by the advance widths of the page's font, first fit: each line takes the words that fit.

`widths.json` holds the widths of Atkinson Hyperlegible (OFL) in em. The page
embeds the same font, so that a box is drawn as large as it was computed.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files

MOST_LINES = 12
"""The most lines of a wrapped text."""
UNKNOWN_WIDTH = 0.6
"""The width of a character that the font lacks, in em."""


@cache
def _widths(face: str) -> dict[str, float]:
    table = json.loads(files("mapgen.layout").joinpath("widths.json").read_text(encoding="utf-8"))
    return {character: float(width) for character, width in table[face]["widths"].items()}


def text_width(text: str, face: str = "regular") -> float:
    """Return the width of a line of text in em.

    `face`: `regular` or `bold`.
    """
    widths = _widths(face)
    return sum(widths.get(character, UNKNOWN_WIDTH) for character in text)


@lru_cache(maxsize=1 << 16)
def wrap(text: str, width: float, face: str = "regular", most: int = MOST_LINES) -> tuple[str, ...]:
    """Return a text as lines, each at most `width` em wide; no lines for an empty text.

    If there are more than `most`, the rest is left out and the last line ends in an ellipsis. Lines
    break at spaces, never at a no-break space; a word wider than a line is cut into pieces.
    """
    lines: list[str] = []
    line, line_width = "", 0.0
    space = _word_width(" ", face)
    for word in text.replace("\n", " ").split(" "):
        if len(lines) > most:
            break
        for piece in (word,) if _word_width(word, face) <= width else _pieces(word, width, face):
            more = _word_width(piece, face)
            if line and piece and line_width + space + more > width:
                lines.append(line)
                line, line_width = piece, more
            elif line and piece:
                # There is no kerning: a line is as wide as the sum of its parts.
                line, line_width = f"{line} {piece}", line_width + space + more
            elif piece:
                line, line_width = piece, more
    if line:
        lines.append(line)
    if len(lines) > most:
        lines = lines[:most]
        lines[-1] = _shortened(lines[-1], width, face)
    return tuple(lines)


@lru_cache(maxsize=1 << 15)
def _word_width(word: str, face: str) -> float:
    return text_width(word, face=face)


def _pieces(word: str, width: float, face: str) -> list[str]:
    """Return a word cut into pieces, each at most `width` em wide, or one character."""
    pieces, piece = [], ""
    for character in word:
        if piece and text_width(piece + character, face=face) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]


def _shortened(line: str, width: float, face: str) -> str:
    """Return the line with an ellipsis after it, cut so that both fit `width` em."""
    while line and text_width(line + "…", face=face) > width:
        line = line[:-1]
    return line.rstrip() + "…"
