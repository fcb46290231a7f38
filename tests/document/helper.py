"""What the tests of this room share."""

from __future__ import annotations

from mapgen.document.anchoring.anchor import Anchor
from mapgen.document.anchoring.quote_search import QuoteSearch
from mapgen.document.text.document_text import DocumentText


def anchor(quote: str, text: DocumentText, prefix: str = "", suffix: str = "") -> Anchor:
    """Where a text contains a quote, by a search of its own."""
    return QuoteSearch(text).anchor(quote, prefix, suffix)
