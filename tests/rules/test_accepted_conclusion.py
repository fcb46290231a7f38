"""A chain that ends in what is accepted is told, but for a precaution of common sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import header, said

HEADER_2 = header().replace("mapgen: 1", "mapgen: 2")

TEXT = "Pain can be a sign of illness. A trial found relief [1]. See your doctor.\n"


@pytest.mark.parametrize(
    ("kind", "premise", "told"),
    [
        ("recommendation", "sign", 0),
        ("recommendation", "relief", 1),
        ("effect", "sign", 1),
    ],
)
def test_advice_of_common_sense_rests_on_nothing_that_is_judged(
    tmp_path: Path, kind: str, premise: str, told: int
) -> None:
    yaml = f"""
claims:
  sign: {{quote: Pain can be a sign of illness, accepted: Every textbook says so.}}
  relief: {{quote: A trial found relief, cites: [1], kind: result}}
  end:
    quote: See your doctor
    kind: {kind}
    accepted: It is common sense.
    because: {{premises: {premise}, scheme: practical-reasoning}}
arguments: {{a: {{title: A, conclusion: end}}}}
"""
    assert len(said("accepted-conclusion", tmp_path, TEXT, yaml)) == told


@pytest.mark.parametrize(("words", "told"), [("Never mix the two", 0), ("Mix the two", 1)])
def test_advice_against_an_accepted_harm_may_be_accepted_beside_other_reasons(
    tmp_path: Path, words: str, told: int
) -> None:
    text = f"{words}. The gas burns the lungs. A chemist warns of it.\n"
    yaml = f"""
claims:
  end:
    quote: {words}
    kind: recommendation
    accepted: Every poison centre says so.
    because:
      - {{premises: [gas], scheme: consequences}}
      - {{premises: [chemist], scheme: expert-opinion}}
  gas: {{quote: The gas burns the lungs, kind: harm, accepted: Everybody knows it.}}
  chemist: {{quote: A chemist warns of it, kind: testimony}}
arguments: {{a: {{title: A, conclusion: end}}}}
"""
    assert len(said("accepted-conclusion", tmp_path, text, yaml, HEADER_2)) == told
