"""What touches a stretch, compared with looking at each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from mapgen.document.intervals import MergedIntervals
from mapgen.findings import Passage

passages = st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda p: Passage(p[0], p[0] + p[1]))


@given(st.lists(passages, max_size=8), passages)
def test_what_touches_one_of_them_is_told(held: list[Passage], asked: Passage) -> None:
    touches = any(one.start < asked.end and asked.start < one.end for one in held)
    assert MergedIntervals(held).overlap(asked) is touches
