"""Records and ids as an argument file has them, before they are the model's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from mapgen.findings import Span
from mapgen.words import Text


class Named(NamedTuple):
    """An id as written, and where."""

    id: str
    span: Span


@dataclass(slots=True)
class Entry:
    """One record as read: its values by field, their spans, its wordings by language."""

    span: Span
    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    wordings: dict[str, str] = field(default_factory=dict)

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a field, or the default where it was not given."""
        return self.values.get(name, default)

    def span_of(self, name: str) -> Span:
        """Where a field's value stands; the record's own span where it was not given."""
        return self.spans.get(name, self.span)

    @property
    def text(self) -> Text:
        """The wordings under language codes."""
        return Text.of(**self.wordings)
