"""Laws that every quote of every text obeys."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mapgen.document.anchoring.boundaries import stands
from mapgen.document.anchoring.closest import closest, printed_words
from mapgen.document.anchoring.folding import fold, fold_for_reading
from mapgen.document.anchoring.quote_search import MOST_CANDIDATES, QuoteSearch
from mapgen.document.anchoring.search_budget import SearchBudget
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage
from mapgen.vocabulary import QuoteState

DOCUMENTS = Path(__file__).parents[2] / "arguments" / "documents"
# The indices of a long text are built once.
SEARCHES = [
    QuoteSearch(DocumentText(path.read_text(encoding="utf-8"))) for path in sorted(DOCUMENTS.glob("*.txt"))
]

WORDS = st.sampled_from(
    [
        "le",
        "Mg",
        "l’apport",
        "réduit",
        "50",
        "patients",
        "(12, 13).",
        "0.001",
        "p",
        "=",
        "5-10",
        "mg",
        "« mot »",
        "anti-\ndouleur",
        "1 000",
        "IL-5",
        "[…]",
        "cle\u0301",
    ]
)
GAPS = st.sampled_from([" ", "  ", "\n", " \n", "\u00a0", "\n\n"])
MADE_TEXTS = st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=40).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
PRINTED = re.compile(r"\S+")


@st.composite
def slices(draw: st.DrawFn) -> tuple[QuoteSearch, int, int]:
    """A text and a slice of it from the start of one printed word to the end of another."""
    search = draw(st.sampled_from(SEARCHES) | MADE_TEXTS.map(DocumentText).map(QuoteSearch))
    words = [match.span() for match in PRINTED.finditer(search.text.content)]
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, min(len(words) - 1, first + 30)))
    return search, words[first][0], words[last][1]


def passes(text: DocumentText, start: int, end: int) -> bool:
    """Whether a slice is quotable: between numbers, and without brackets that elide."""
    return stands(text.content, start, end) and "…" not in text.content[start:end]


@settings(deadline=None)  # the first question to a text is the slow one
@given(slices())
def test_a_slice_that_stands_once_is_found_at_that_very_place(case: tuple[QuoteSearch, int, int]) -> None:
    search, start, end = case
    text = search.text
    assume(passes(text, start, end))
    found = search.anchor(text.content[start:end])
    assert Passage(start, end) in found.parts or len(found.parts) == MOST_CANDIDATES
    if len(found.parts) == 1:
        assert found.state is QuoteState.EXACT


@settings(deadline=None)  # the first question to a text is the slow one
@given(slices())
def test_a_slice_whose_typography_changed_is_found_at_that_very_place(
    case: tuple[QuoteSearch, int, int],
) -> None:
    search, start, end = case
    text = search.text
    assume(passes(text, start, end))
    quote = text.content[start:end]
    plain = " ".join(quote.replace("’", "'").replace("«", '"').replace("»", '"').split())
    plain = unicodedata.normalize("NFC", plain)
    found = search.anchor(plain)
    assert Passage(start, end) in found.parts or len(found.parts) == MOST_CANDIDATES
    if len(found.parts) == 1:
        assert found.state is (QuoteState.EXACT if plain == quote else QuoteState.NORMALISED)


@settings(deadline=None)  # the first question to a text is the slow one
@given(slices(), st.data())
def test_a_quote_with_one_digit_altered_never_passes(
    case: tuple[QuoteSearch, int, int], data: st.DataObject
) -> None:
    search, start, end = case
    text = search.text
    quote = text.content[start:end]
    digits = [place for place, character in enumerate(quote) if character in "0123456789"]
    assume(digits and passes(text, start, end))
    place = data.draw(st.sampled_from(digits))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != quote[place]]))
    altered = quote[:place] + other + quote[place + 1 :]
    found = search.anchor(altered)
    # The altered quote may truly stand elsewhere, as "(12)" does beside "(11)".
    assert not found.found or (found.start, found.end) != (start, end)
    assert not found.found or fold(text.slice(found.parts[0])).text == fold(altered).text


@settings(deadline=None)  # the first question to a text is the slow one
@given(st.text(), st.text(), st.text(max_size=8), st.text(max_size=8))
def test_no_text_and_no_quote_stops_the_search(quote: str, content: str, prefix: str, suffix: str) -> None:
    text = DocumentText(content)
    search = QuoteSearch(text)
    for sought in (quote, content[1:5], quote + "[…]" + content[:3]):
        found = search.anchor(sought, prefix, suffix)
        assert all(0 <= part.start < part.end <= len(content) for part in found.parts)
        assert all(text.slice(part) == text.slice(part).strip() for part in found.parts)
        found.selectors(content)
    closest(quote, printed_words(content), SearchBudget.full())


@settings(deadline=None)  # the first question to a text is the slow one
@given(st.text() | st.text(alphabet="ae\u0301\u0308\u0323\u1100\u1161\u11a8\uac00-\u00ad \n5«’:"))
def test_folding_remembers_a_place_for_every_character(content: str) -> None:
    for folded in (fold(content), fold_for_reading(content)):
        assert len(folded.text) == len(folded.starts) == len(folded.ends)
        assert list(folded.starts) == sorted(folded.starts)
        places = zip(folded.starts, folded.ends, strict=True)
        assert all(0 <= start < end <= len(content) for start, end in places)


@settings(deadline=None)  # the first question to a text is the slow one
@given(st.text() | st.text(alphabet="ae\u0301\u0308\u0323\u1100\u1161\u11a8\uac00z"))
def test_composed_and_decomposed_texts_fold_alike(content: str) -> None:
    forms = {fold(unicodedata.normalize(form, content)).text for form in ("NFC", "NFD")}
    assert len(forms) == 1
