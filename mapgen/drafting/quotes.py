"""Quotes of passages, with words before them where the text has the same words elsewhere."""

from __future__ import annotations

from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.drafting.roles import plain
from mapgen.findings import Passage
from mapgen.model.elements import Quote
from mapgen.vocabulary import QuoteState

_BEFORE = 400
"""How many characters before an ambiguous passage are searched for a prefix."""


def quote(search: QuoteSearch, passage: Passage) -> Quote:
    """Return the passage as a quote, with its place in the text.

    If its words occur elsewhere in the text, its prefix is the last 3, 8 or 20 words before it: the
    fewest that tell the passages apart, or none if 20 do not.
    """
    text = search.text
    exact = plain(text.slice(passage))
    anchor = search.anchor(exact)
    if anchor.state is not QuoteState.AMBIGUOUS:
        return Quote(exact, anchor=anchor)
    near = text.content[max(0, passage.start - _BEFORE) : passage.start].split()
    for count in (3, 8, 20):
        before = " ".join(near[-count:])
        anchor = search.anchor(exact, before)
        if anchor.state is not QuoteState.AMBIGUOUS:
            return Quote(exact, prefix=before, anchor=anchor)
    return Quote(exact)
