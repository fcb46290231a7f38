"""What wording the evidence of a claim bears."""

from __future__ import annotations

import pytest

from mapgen.model.argument_map import ArgumentMap
from mapgen.queries.cached import Queries
from mapgen.queries.warranted_modality import MOST_BELOW, warranted_modality
from mapgen.vocabulary import Design, Modality
from tests.syntax.helper import read_yaml


def chain(folder, length: int) -> ArgumentMap:
    """A claim that rests on a trial by so many steps."""
    steps = "".join(
        f"  c{n}: {{en: Claim., implicit: it is needed, because: [{{premises: [c{n + 1}]}}]}}\n"
        for n in range(length)
    )
    last = f"  c{length}: {{en: Claim., implicit: it is needed, design: randomised-trial}}\n"
    found = read_yaml(folder, f"claims:\n{steps}{last}").map
    assert found is not None
    return found


@pytest.mark.parametrize(("length", "told"), [(MOST_BELOW - 1, True), (MOST_BELOW, False)])
def test_of_a_claim_with_more_than_a_thousand_below_it_nothing_is_told(
    tmp_path, length: int, told: bool
) -> None:
    map_ = chain(tmp_path, length)
    found = warranted_modality(Queries(map_), map_.claim["c0"])
    assert (found is not None) == told
    if found:
        assert (found.modality, found.design) == (Modality.DOES, Design.RANDOMISED_TRIAL)
