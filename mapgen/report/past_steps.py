"""Which claims of a chain are carried by what they cite themselves, past the steps to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.owners import makers_part
from mapgen.report import words
from mapgen.rules.structure.bypassed_steps import against_steps, passes_by, steps_of_text
from mapgen.strength.values import Strengths
from mapgen.strength.words import whole
from mapgen.words import Text, filled


def past_steps(
    map_: ArgumentMap, strengths: Strengths, homes: Mapping[str, tuple[str, ...]], chain: str
) -> Iterator[Text]:
    """Yield a sentence for each claim at home in a chain whose own citation carries it, while something is
    entered against its steps.
    """
    makers = makers_part(map_)
    for claim in map_.claims:
        steps = steps_of_text(map_, makers, claim)
        at_home = homes.get(claim.id, ("",))[0] == chain
        if at_home and claim.citations and any(against_steps(map_, makers, each) for each in steps):
            leaf = strengths.claims[claim.id].leaf
            if leaf is not None and leaf.source and passes_by(strengths, claim, steps):
                work = map_.source[leaf.source].label
                yield filled(words.PAST_ITS_STEPS, works=work, claim=whole(claim))
