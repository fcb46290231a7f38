"""The charitable reading is never below the cautious one."""

from __future__ import annotations

import pytest

from mapgen.strength.evidence.leaves import Leaves
from tests.strength.judged import judged
from tests.strength.texts import GRADED, SHIPPED, a_text, of_file, with_makers


def check(map_):
    leaves = Leaves(map_)
    for claim in map_.claims:
        leaf = leaves.of_claim(claim)
        if leaf is not None:
            assert leaf.certainty.rank <= leaf.at_best.rank
            assert leaf.certainty.rank <= leaf.as_told.rank
    found = judged(map_)
    assert {id for id, rank in found.charitable.items() if rank < found.cautious[id]} == set()


@pytest.mark.parametrize("seeds", [range(first, first + 100) for first in range(0, 300, 100)])
def test_in_maps_made_by_chance(seeds):
    for seed in seeds:
        check(with_makers(a_text(seed, objections=seed % 7), seed))


@pytest.mark.parametrize("path", [*GRADED, *SHIPPED], ids=lambda path: path.stem)
def test_in_real_maps(path):
    check(of_file(path))
