"""An open question is a finding only where settling it could move a conclusion."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.said import said
from tests.rules.test_structure_steps import TEXT, step

OPEN = """
claims:
  ants: {quote: Ants climb, kind: result, cites: [1]%s}
  bees: {quote: Bees fly, kind: effect}
  cats:
    quote: cats jump
    kind: effect
    because:
      - premises: [ants]
        scheme: sign
        answers: {strength: {is: open, why: Unsure.}, alternatives: {is: answered}}
arguments: {one: {title: One, conclusion: %s}}
sources: {work: {mark: 1, title: W, design: %s, participants: 900, bias: low}}
"""


@pytest.mark.parametrize(
    ("conclusion", "design", "told"),
    [("cats", "randomised-trial", 1), ("bees", "randomised-trial", 0), ("cats", "opinion", 0)],
)
def test_an_open_question_is_told_only_where_settling_it_moves_a_conclusion(
    tmp_path: Path, conclusion: str, design: str, told: int
) -> None:
    yaml = OPEN % ("", conclusion, design)
    assert len(said("critical-question-open", tmp_path, TEXT.replace("climb", "climb [1]"), yaml)) == told


def test_a_reason_that_the_author_gave_is_told_with_its_step_and_question(tmp_path: Path) -> None:
    (found,) = said(
        "critical-question-open",
        tmp_path,
        TEXT,
        step(fields="scheme: sign\nanswers: {strength: {is: failed, why: No.}}"),
    )
    told = found.message.best("en")
    assert told.startswith(
        "No. Question without a good answer at the step to “Cats jump”: Does this sign always go with"
    )
