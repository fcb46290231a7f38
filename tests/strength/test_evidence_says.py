"""What evidence says in one word, as a table: by the rank of what speaks for it, and against it."""

from __future__ import annotations

import pytest

from mapgen.strength.evidence_says import evidence_says
from mapgen.vocabulary import EvidenceSays

UNCLEAR, BOTH = EvidenceSays.UNCLEAR, EvidenceSays.CONTRADICTORY
POSSIBLY, PROBABLY, YES = EvidenceSays.POSSIBLY, EvidenceSays.PROBABLY, EvidenceSays.YES
POSSIBLY_NOT, PROBABLY_NOT, NO = EvidenceSays.POSSIBLY_NOT, EvidenceSays.PROBABLY_NOT, EvidenceSays.NO
# Each row: evidence for it of none, very low, low, moderate, high; each column: against it.
TABLE = [
    [UNCLEAR, UNCLEAR, POSSIBLY_NOT, PROBABLY_NOT, NO],
    [UNCLEAR, UNCLEAR, POSSIBLY_NOT, PROBABLY_NOT, NO],
    [POSSIBLY, POSSIBLY, BOTH, PROBABLY_NOT, NO],
    [PROBABLY, PROBABLY, PROBABLY, BOTH, PROBABLY_NOT],
    [YES, YES, YES, PROBABLY, BOTH],
]
OPPOSITE = {
    UNCLEAR: UNCLEAR,
    BOTH: BOTH,
    POSSIBLY: POSSIBLY_NOT,
    PROBABLY: PROBABLY_NOT,
    YES: NO,
    POSSIBLY_NOT: POSSIBLY,
    PROBABLY_NOT: PROBABLY,
    NO: YES,
}


@pytest.mark.parametrize("in_favour", range(5))
@pytest.mark.parametrize("against", range(5))
def test_the_word_for_evidence_on_both_sides(in_favour, against):
    assert evidence_says(in_favour, against) is TABLE[in_favour][against]


@pytest.mark.parametrize("in_favour", range(5))
@pytest.mark.parametrize("against", range(5))
def test_whoever_turns_the_question_round_turns_the_answer_round(in_favour, against):
    assert evidence_says(against, in_favour) is OPPOSITE[evidence_says(in_favour, against)]


def test_every_word_can_be_said():
    assert {word for row in TABLE for word in row} == set(EvidenceSays)
