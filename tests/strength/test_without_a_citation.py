"""A law: to take a citation away from a claim never gives a better certainty or word, on either reading.

What the text leaves out is before the reader, and no lack of the file: a study of which it names no work
counts for what the text tells of it. A claim whose own design, numbers or rating the file tells is judged by
these, and may differ from what the work was; an objection gains from its citations, and is left out.
"""

from __future__ import annotations

from random import Random

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.vocabulary import ClaimKind
from tests.strength.fields_told import changed
from tests.strength.judged import Judged, judged, word_ranks
from tests.strength.maps import undisputed
from tests.strength.texts import GRADED, SHIPPED, a_text, of_file

MOST = 6
"""The most claims of a map that are tried."""


def better(map_: ArgumentMap, cited: Judged, bare: Judged) -> list[str]:
    """What is better without the citation: certainties on both readings, and words of chains."""
    found = [id for id, rank in bare.cautious.items() if rank > cited.cautious[id]]
    found += [id for id, rank in bare.charitable.items() if rank > cited.charitable[id]]
    before = word_ranks(cited, map_)
    now = word_ranks(bare, map_)
    return found + [f"word of {id}" for id, rank in now.items() if id in before and rank > before[id]]


def cited(map_: ArgumentMap) -> list[Claim]:
    told = ("design", "called", "participants", "events", "rated")
    found = [one for one in map_.claims if one.citations and not any(getattr(one, each) for each in told)]
    return Random(len(found)).sample(found, min(MOST, len(found)))


def hold(map_: ArgumentMap) -> None:
    for claim in cited(map_):
        here = undisputed(map_, claim)
        for kind in (claim.kind, ClaimKind.RESULT):
            before = changed(here, claim, kind=kind)
            after = changed(here, claim, kind=kind, citations=())
            assert not better(before, judged(before), judged(after)), (claim.id, kind)


@pytest.mark.law
@pytest.mark.parametrize("seeds", [range(first, first + 40) for first in range(0, 120, 40)])
def test_a_citation_less_is_never_better_in_maps_made_by_chance(seeds):
    for seed in seeds:
        hold(a_text(seed, objections=seed % 3))


@pytest.mark.parametrize("path", [*GRADED, *SHIPPED], ids=lambda path: path.stem)
def test_a_citation_less_is_never_better_in_real_maps(path):
    hold(of_file(path))
