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


def as_sentence(words: str) -> str:
    """Return quoted words as a sentence: white space folded, a capital first, closing punctuation last."""
    folded = re.sub(r"\s+", " ", words).strip()
    return folded[:1].upper() + folded[1:].rstrip(" ,;:") + ("" if folded[-1:] in ".!?…" else ".")
