"""Quotes of passages, with words before them where the text has the same words elsewhere."""

from __future__ import annotations

from mapgen.budgets import most
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.drafting.roles import plain
from mapgen.findings import Passage
from mapgen.model.elements import Quote
from mapgen.vocabulary import QuoteState

_REACH = 400
"""How many characters around an ambiguous passage are searched for the words beside it."""
_WORDS = (3, 8, 20)


def quote(search: QuoteSearch, passage: Passage) -> Quote | None:
    """Return the passage as a quote, with its place in the text; None where it cannot be told apart.

    None also of a passage that is longer than a field of an argument file may be.

    If its words occur elsewhere in the text, its prefix is the last 3, 8 or 20 words before it, or else
    its suffix as many words after it: the fewest that tell the passages apart.
    """
    exact = plain(search.text.slice(passage))
    return quote_at(search, exact, passage) if len(exact) <= most("field") else None


def quote_at(search: QuoteSearch, exact: str, passage: Passage) -> Quote | None:
    """Return words as a quote of the passage that they may mean, told from others as by `quote`.

    With elisions, the passage reaches from the first part to the last.
    """
    text, quoted = search.text, Quote(exact, anchor=search.anchor(exact))
    if quoted.anchor.state is QuoteState.AMBIGUOUS:
        before = text.content[max(0, passage.start - _REACH) : passage.start].split()
        after = text.content[passage.end : passage.end + _REACH].split()
        for count in _WORDS:
            for hints in ((" ".join(before[-count:]), ""), ("", " ".join(after[:count]))):
                anchor = search.anchor(exact, *hints) if any(hints) else quoted.anchor
                if anchor.state is not QuoteState.AMBIGUOUS:
                    quoted = Quote(exact, *hints, anchor=anchor)
                    return quoted if quoted.found else None
    return quoted if quoted.found else None
