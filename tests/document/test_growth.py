"""What a text is asked costs in proportion to its length, whatever it is made of."""

from __future__ import annotations

from math import inf, log10
from time import thread_time

import pytest

from mapgen.document.text.document_text import DocumentText

STEEPEST = 1.5
"""The exponent of growth from which reading is refused: linear is 1, quadratic 2."""
TRIES = 3
LIST = "\n\nReferences\n\n1. Roe B. Lamps. J. 2019.\n2. Dunn A. Days. J. 2018.\n"

PIECES = {
    "headings of lists": "References\n",
    "first entries": "1. Roe B. A. 2019.\n",
    "entries": "Roe B. A. J. 2019;1:2.\n",
    "labels on one line": "1. A 2. B 3. C ",
    "footnotes": "[^1]: a\n",
    "links": "[a](https://e.org/x) [b][c]\n",
    "items without signs": "a:\n\nb\n\n",
    "lower case": "a\n\n",
    "names": "(Roe, 2019) a. ",
    "several names": "(Roe et al., 2019; Dunn, 2020) b. ",
    "names in prose": "Roe and Dunn and ",
    "glued numbers": "It calms.1 It ends.2 ",
    "round numbers": "a (1) b (2) ",
    "figures": "3.2 [3] ",
    "spaced dots": ". . . ",
    "by-lines": "By Anna Hale and Beth Roe, ",
    "rules": "---\na: b\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_reading_takes_linear_time(piece: str) -> None:
    _time(piece, 400)  # what is made at the first reading is not measured
    few = many = inf
    for _ in range(TRIES):
        few, many = min(few, _time(piece, 4_000)), min(many, _time(piece, 40_000))
        if log10(many / few) < STEEPEST:
            break
    assert log10(many / few) < STEEPEST


def _time(piece: str, characters: int) -> float:
    """The seconds of the processor that reading takes."""
    content = (piece * (characters // len(piece) + 1))[:characters] + LIST
    start = thread_time()
    text = DocumentText(content, "en")
    _ = (
        text.sentences,
        text.marks,
        text.mentions,
        text.front,
        text.links,
        text.list_is_read,
        text.perhaps_listed,
    )
    return thread_time() - start
