"""A chain that ends in what is accepted is told, but for a precaution of common sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import said

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
