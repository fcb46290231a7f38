"""Text broken into lines that fit a width, by the real advance widths of the page's font.

`widths.json` holds the widths of Atkinson Hyperlegible (OFL) in em. The page
embeds the same font, so the box computed here is the box drawn there.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files

FONT_SIZE = 15.0
LINE_HEIGHT = 20.0
UNKNOWN_WIDTH = 0.6


@cache
def _widths(face: str) -> dict[str, float]:
    table = json.loads(files("mapgen.layout").joinpath("widths.json").read_text(encoding="utf-8"))
    return {character: float(width) for character, width in table[face]["widths"].items()}


def text_width(text: str, size: float = FONT_SIZE, face: str = "regular") -> float:
    """The width of a line of text in CSS pixels."""
    widths = _widths(face)
    return size * sum(widths.get(character, UNKNOWN_WIDTH) for character in text)


@lru_cache(maxsize=1 << 16)
def wrap(text: str, width: float, most_lines: int = 12, face: str = "regular") -> tuple[str, ...]:
    """The lines of a text that fit `width` pixels; what passes `most_lines` ends in an ellipsis.

    Breaks at spaces, never at a no-break space; a word wider than the line is cut.
    """
    lines: list[str] = []
    line, long = "", 0.0
    space = _word_width(" ", face)
    for word in text.replace("\n", " ").split(" "):
        for piece in (word,) if _word_width(word, face) <= width else _pieces(word, width, face):
            more = _word_width(piece, face)
            if line and piece and long + space + more > width:
                lines.append(line)
                line, long = piece, more
            elif line and piece:
                # Without kerning a line is as wide as its parts.
                line, long = f"{line} {piece}", long + space + more
            elif piece:
                line, long = piece, more
    if line:
        lines.append(line)
    if len(lines) > most_lines:
        lines = lines[:most_lines]
        lines[-1] = _shortened(lines[-1], width, face)
    return tuple(lines)


@lru_cache(maxsize=1 << 15)
def _word_width(word: str, face: str) -> float:
    return text_width(word, face=face)


def _pieces(word: str, width: float, face: str) -> list[str]:
    """A word that alone would pass the width, cut."""
    pieces, piece = [], ""
    for character in word:
        if piece and text_width(piece + character, face=face) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]


def _shortened(line: str, width: float, face: str) -> str:
    while line and text_width(line + "…", face=face) > width:
        line = line[:-1]
    return line.rstrip() + "…"
