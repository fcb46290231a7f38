"""Where a text says that studies disagree."""

from __future__ import annotations

from mapgen.findings import Passage
from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.lexicon import lexicon


def disagreements(map_: ArgumentMap) -> tuple[Passage, ...]:
    """Return the words of the text by which it says that studies disagree: «contradictory results»."""
    words = lexicon("disagreement", map_.document.language)
    return tuple(
        Passage(sentence.start + start, sentence.start + end)
        for sentence in map_.text.sentences
        for family, start, end in words.find(map_.text.slice(sentence))
        if family == "named"
    )
