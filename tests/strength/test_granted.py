"""A law: no evidence supports a conclusion that is accepted, or that is only on record; it is not judged."""

from __future__ import annotations

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.vocabulary import Carried, ClaimKind, Modality
from tests.strength.fields_told import changed
from tests.strength.judged import judged
from tests.strength.texts import BECAUSE, GRADED, SHIPPED, a_text, of_file


def granted(map_: ArgumentMap, claim: Claim) -> None:
    for told in ({"accepted": BECAUSE}, {"kind": ClaimKind.TESTIMONY}):
        if "kind" in told and (claim.implicit or claim.modality is Modality.UNCERTAIN):
            continue
        found = judged(changed(map_, claim, **told)).reasoning[claim.id]
        assert found.word is Carried.NOT_JUDGED
        assert "the work that it cites" not in found.why.best("en")


def hold(map_: ArgumentMap) -> None:
    before = judged(map_)
    for claim in map_.claims:
        if before.reasoning[claim.id].word is not None:
            granted(map_, claim)


@pytest.mark.law
@pytest.mark.parametrize("seeds", [range(40), range(40, 80)])
def test_in_maps_made_by_chance(seeds):
    for seed in seeds:
        hold(a_text(seed, objections=seed % 3))


@pytest.mark.parametrize("path", [*GRADED, *SHIPPED], ids=lambda path: path.stem)
def test_in_real_maps(path):
    hold(of_file(path))
