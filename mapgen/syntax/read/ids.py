"""The ids of one argument file: first all are known, then references are resolved."""

from __future__ import annotations

from collections.abc import Iterable

from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.entries import Entry, Named
from mapgen.words import both

_KINDS = {
    "claim": both("a claim", "une affirmation"),
    "source": both("a source", "une source"),
    "term": both("a term", "un terme"),
    "argument": both("an argument", "un argument"),
    "inference": both("an inference", "une inférence"),
}


class Ids:
    """Which id belongs to what; one id, one thing."""

    def __init__(self, log: FaultLog) -> None:
        self.log = log
        self.known: dict[str, dict[str, Span]] = {kind: {} for kind in _KINDS}
        self.owner: dict[str, tuple[str, Span]] = {}

    def add_all(self, kind: str, entries: Iterable[tuple[Named, Entry]]) -> list[tuple[Named, Entry]]:
        """The entries whose ids are new."""
        return [(named, entry) for named, entry in entries if self.add(kind, named)]

    def add(self, kind: str, named: Named) -> bool:
        """Whether the id is new; otherwise a fault, and the thing is left out."""
        first = self.owner.setdefault(named.id, (kind, named.span))
        if first != (kind, named.span):
            line = str(first[1].line)
            self.log.fault("duplicate-id", named.span, id=named.id, first=_KINDS[first[0]], line=line)
            return False
        self.known[kind][named.id] = named.span
        return True

    def note_inference(self, id_: str, span: Span) -> None:
        """Know an inference by the id that the program made for it; no author's id has its form."""
        self.known["inference"][id_] = span

    def resolve(self, kind: str, named: Named | None) -> str:
        """The id where something of that kind has it; otherwise a fault and an empty string."""
        if named is None:
            return ""
        if named.id in self.known[kind]:
            return named.id
        hint = self.log.did_you_mean(named.id, self.known[kind])
        owner = self.owner.get(named.id)
        if owner is not None:
            found = _KINDS[owner[0]]
            hint = both(f"`{named.id}` is {found.best('en')}.", f"`{named.id}` est {found.best('fr')}.")
        # "a claim", "une affirmation": the article goes, the noun stays.
        wanted = both(_KINDS[kind].best("en").split(" ", 1)[1], _KINDS[kind].best("fr").split(" ", 1)[1])
        self.log.fault("unknown-id", named.span, id=named.id, wanted=wanted, hint=hint)
        return ""
