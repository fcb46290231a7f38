"""Which words of a report are no lower only because nobody has entered what kind of work a source is."""

from __future__ import annotations

from collections.abc import Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.report import words
from mapgen.rules.sources.unentered_design import without_design
from mapgen.strength.if_designed import LEAST, spared
from mapgen.strength.if_judged import words_of
from mapgen.strength.values import Strengths
from mapgen.words import Text, filled


def spared_words(map_: ArgumentMap, strengths: Strengths) -> Mapping[str, tuple[Text, ...]]:
    """Return the sentence that tells it, by the id of a chain; other chains have none."""
    works = without_design(Queries(map_))
    if not works:
        return {}
    now = words_of(strengths)
    return {
        id_: (
            filled(
                words.NO_LOWER,
                word=(now[id_][0] or one.word).name_,
                works=", ".join(map_.source[work].label for work in one.works),
                design=LEAST.name_,
                lower=one.word.name_,
            ),
        )
        for id_, one in spared(map_, now, tuple(works)).items()
    }
