"""Records and ids as they are read, before they become elements of the model."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mapgen.findings import Span
from mapgen.words import Text


class Named(NamedTuple):
    """An id as the author wrote it, and its span."""

    id: str
    span: Span


@dataclass(slots=True)
class Entry:
    """One record as read: values and spans by field name, wordings by language code."""

    span: Span
    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    wordings: dict[str, str] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a field, or `default` where the field has none."""
        return self.values.get(name, default)

    def span_of(self, name: str) -> Span:
        """Return the span of a field's value, or the record's own span where the field has none."""
        return self.spans.get(name, self.span)

    @property
    def text(self) -> Text:
        """The wordings under language codes, as one text."""
        return Text.of(**self.wordings)


_MARKS = (("“", "”"), ("«", "»"), ('"', '"'))
_LAST_MARK = re.compile(r"\s?[”»\"](?=[.,;:!?…]*\Z)(?<!\d\")")
"""A closing quotation mark with nothing but punctuation after it, and not the sign of inches."""
_COMMA = re.compile(r"[,;:](?=\s?[”»\"]\Z)")
"""A comma before the last mark, as in “Tea calms,” said Dr Roe."""
_CLOSING = '”»"’) \u00a0\u202f'


def as_sentence(words: str) -> str:
    """Return quoted words as a sentence: white space folded, a capital first, closing punctuation last.

    A quotation mark at either end goes whose counterpart stands in another sentence.
    """
    folded = _COMMA.sub("", _paired(re.sub(r"\s+", " ", words).strip()))
    ended = folded.rstrip(_CLOSING)[-1:] in (".", "!", "?", "…")
    return folded[:1].upper() + folded[1:].rstrip(" ,;:") + ("" if ended else ".")


def _paired(words: str) -> str:
    """Return words without a quotation mark at their beginning or end that has no counterpart in them."""
    for opening, closing in _MARKS:
        more = words.count(opening) - words.count(closing)
        alone = opening == closing and words.count(opening) % 2 == 1
        if (more > 0 or alone) and words.startswith(opening):
            words = words[1:].lstrip()
        elif (more < 0 or alone) and (found := _LAST_MARK.search(words)) and closing in found[0]:
            words = words[: found.start()] + words[found.end() :]
    return words
