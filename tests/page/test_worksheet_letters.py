"""On a worksheet's key each place that is at fault has a letter."""

from __future__ import annotations

import pytest

from mapgen.page.worksheet import Reasoning
from mapgen.page.worksheet.breaks import lettered
from mapgen.page.worksheet.part import part_of
from tests.conftest import ROOT
from tests.page.sample import compiled_map


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_step_at_which_a_question_fails_beside_others_has_its_letter(language: str) -> None:
    """Ten thousand schools are a step to the conclusion, which others carry."""
    compiled = compiled_map(ROOT / f"arguments/contrast/hands-b-{language}.yaml")
    chain = compiled["arguments"][0]
    part = part_of(Reasoning(compiled), chain)
    assert "by-the-crowd" in part.failed
    assert "by-the-crowd" in lettered(part, chain, {one["id"]: one for one in compiled["claims"]})
