"""Equal texts give equal answers, whatever either was asked before."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from hypothesis import given, settings
from hypothesis import strategies as st

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.coverage import cover, working_passages
from mapgen.document.text.document_text import DocumentText
from mapgen.findings import Passage

PIECES = [
    "Teenagers sleep seven hours [1].",
    "Nobody knows why, because nobody asked (2, 3).",
    "Screens are bright.",
    "Le magnésium réduit l’effet (Roe 2001) ; Dunn et al. (2003) le confirment.",
    "\n\n",
    "Sources\n1. National Sleep Survey, 2019. Link\n2. Dunn A. Nights. J Sleep 2003;4:11-19.\n",
]
contents = st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join) | st.text(max_size=80)
languages = st.sampled_from(["en", "fr", "de"])
quotes = st.sampled_from(PIECES) | st.sampled_from(
    ["Screens were bright", "Screens […] bright", "hours [1]", "sleep"]
)

LAZY = [name for name, kept in vars(DocumentText).items() if isinstance(kept, cached_property)]


def _whole(text: DocumentText) -> Passage:
    return Passage(0, len(text.content))


QUESTIONS: list[Callable[[DocumentText], object]] = [
    *(lambda text, name=name: getattr(text, name) for name in LAZY),
    lambda text: text.sentence_at(20),
    lambda text: text.block_at(20),
    lambda text: text.line_of(20),
    lambda text: text.mark_after(0),
    lambda text: text.sentences_in(_whole(text)),
    lambda text: text.marks_in(_whole(text)),
    lambda text: text.mentions_in(_whole(text)),
    lambda text: [text.entries_of(mark) for mark in ("1", "Dunn et al. 2003")],
    lambda text: working_passages(text),
    lambda text: cover(text, [Passage(0, 9)], [Passage(5, 30)]),
    *(lambda text, quote=quote: QuoteSearch(text).anchor(quote) for quote in PIECES),
]


def comparable(answer: object) -> object:
    """An answer as values that can be compared: an index by what it holds."""
    return vars(answer) if hasattr(answer, "__dict__") else answer


def _copy(words: str) -> str:
    """An equal string that is another object."""
    return "".join(list(words))


@settings(deadline=None)
@given(contents, languages, st.lists(st.sampled_from(QUESTIONS)), st.permutations(QUESTIONS))
def test_equal_texts_give_equal_answers_whatever_was_asked_before(
    content: str,
    language: str,
    before: list[Callable[[DocumentText], object]],
    asked: list[Callable[[DocumentText], object]],
) -> None:
    one, other = DocumentText(content, language), DocumentText(_copy(content), language)
    for question in before:
        question(one)
    assert (one, hash(one)) == (other, hash(other))
    for question in asked:
        assert comparable(question(one)) == comparable(question(other))
    assert (one, hash(one)) == (other, hash(other))


@settings(deadline=None)
@given(contents, languages, st.lists(st.sampled_from(QUESTIONS)))
def test_what_a_text_keeps_is_what_an_equal_text_works_out_anew(
    content: str, language: str, before: list[Callable[[DocumentText], object]]
) -> None:
    text = DocumentText(content, language)
    for question in before:
        question(text)
    fresh = DocumentText(_copy(content), language)
    for name, kept in vars(text).items():
        assert comparable(kept) == comparable(getattr(fresh, name)), name


@settings(deadline=None)
@given(contents, st.lists(quotes, max_size=6), quotes)
def test_a_search_gives_a_quote_the_same_anchor_whatever_it_was_asked_before(
    content: str, before: list[str], quote: str
) -> None:
    text = DocumentText(content)
    used = QuoteSearch(text)
    for other in before:
        used.anchor(other)
    assert used.anchor(quote) == QuoteSearch(text).anchor(quote)


def test_a_search_that_ran_out_changes_nothing_for_the_next_search_of_the_same_text() -> None:
    text = DocumentText("Screens are bright.")
    ran_out = QuoteSearch(text)
    ran_out.budget.spend(ran_out.budget.left + 1)
    assert not ran_out.anchor("Screens are").found
    assert QuoteSearch(text).anchor("Screens are").found
