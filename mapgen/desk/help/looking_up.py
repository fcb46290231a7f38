"""define, references: where the element that stands at a place is entered, and where it is named."""

from __future__ import annotations

from mapgen.desk.edits import Marked
from mapgen.desk.help.hovering import word_around
from mapgen.desk.help.outline import symbols
from mapgen.desk.names import Name, names_in

Range = tuple[int, int]
"""Offsets in code points: of the first character, and after the last."""


def define(source: str, offset: int) -> Range | None:
    """Return where the element named at an offset is entered; by indentation alone in half-written YAML.

    The ids that mapgen makes for steps (`claim.1`) lead to the claim.
    """
    start, end = word_around(source, offset)
    word, names = source[start:end], names_in(source)
    for wanted in (word, word.partition(".")[0]):
        for name in names:
            if name.defines and name.scalar.text.strip() == wanted:
                return _range(Marked(source), name)
        for symbol in symbols(source):
            if wanted and symbol.id == wanted:
                return symbol.start, symbol.name_end
    return None


def references(source: str, offset: int) -> tuple[Range, ...]:
    """Return every place that enters or names the element named at an offset; none in half-written YAML."""
    start, end = word_around(source, offset)
    word, marked = source[start:end], Marked(source)
    names = [name for name in names_in(source) if name.scalar.text.strip() == word]
    return tuple(sorted({_range(marked, name) for name in names}))


def _range(marked: Marked, name: Name) -> Range:
    start, end = marked.range(name.scalar.span)
    written = name.scalar.text.strip()
    at = marked.source.find(written, start, end)
    return (at, at + len(written)) if at >= 0 else (start, end)
