"""Finding strings again: the index finds what searching from end to end finds."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from mapgen.document.anchoring import folding
from mapgen.document.anchoring.substring_index import SubstringIndex, occurrences

TEXTS = st.text("ab é.-'", max_size=40)


@given(TEXTS, st.data())
def test_the_index_finds_what_a_search_from_end_to_end_finds(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    needle = text[start : start + data.draw(st.integers(1, 12))] or data.draw(TEXTS.filter(bool))
    assert list(SubstringIndex(text).occurrences(needle)) == list(occurrences(needle, text))


def test_a_word_that_is_everywhere_is_searched_for_from_end_to_end() -> None:
    text = "so it is, " * 1000
    assert list(SubstringIndex(text).occurrences("so it is, so")) == list(range(0, 9990, 10))


@given(st.text('ab1 \n\t\u00a0-’"«»;:!é\u0301\u00ad', max_size=20))
def test_a_text_with_nothing_to_fold_is_folded_to_itself(text: str) -> None:
    folded = folding.fold(text)
    if not folding._TO_FOLD.search(text) and unicodedata.is_normalized("NFC", text):
        by_steps = folding._fold_typography(folding._composed(text), None)
        assert list(zip(folded.starts, folded.ends, strict=True)) == list(
            zip(by_steps.starts, by_steps.ends, strict=True)
        )
        assert folded.text == by_steps.text
