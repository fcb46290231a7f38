"""The ids of one argument file: first every id is registered, then references are resolved."""

from __future__ import annotations

from collections.abc import Iterable

from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.entries import Entry, Named
from mapgen.syntax.read.hints import NO_ID
from mapgen.words import both, filled

_KINDS = {
    "claim": both("a claim", "une affirmation"),
    "source": both("a source", "une source"),
    "term": both("a term", "un terme"),
    "argument": both("an argument", "un argument"),
    "inference": both("an inference", "une inférence"),
}


class Ids:
    """Registers the ids of one file, which no two elements may share, and resolves references to them."""

    def __init__(self, log: FaultLog) -> None:
        self.log = log
        self.known: dict[str, dict[str, Span]] = {kind: {} for kind in _KINDS}
        self.owner: dict[str, tuple[str, Span]] = {}

    def add_all(self, kind: str, entries: Iterable[tuple[Named, Entry]]) -> list[tuple[Named, Entry]]:
        """Register the ids of the entries; return the entries whose ids are new, and report the others."""
        return [(named, entry) for named, entry in entries if self.add(kind, named)]

    def add(self, kind: str, named: Named) -> bool:
        """Register an id and return True; report a fault and return False where another element has it."""
        first = self.owner.setdefault(named.id, (kind, named.span))
        if first != (kind, named.span):
            line = str(first[1].line)
            self.log.fault("duplicate-id", named.span, id=named.id, first=_KINDS[first[0]], line=line)
            return False
        self.known[kind][named.id] = named.span
        return True

    def note_inference(self, id_: str, span: Span) -> None:
        """Register an inference's id without a check for duplicates: the caller made or checked the id."""
        self.known["inference"][id_] = span

    def resolve(self, kind: str, named: Named | None) -> str:
        """Return the id where an element of that kind has it; else report a fault and return an empty string.

        None, a reference that was not given, returns an empty string without a fault.
        """
        if named is None:
            return ""
        if named.id in self.known[kind]:
            return named.id
        hint = self.log.did_you_mean(named.id, self.known[kind])
        owner = self.owner.get(named.id)
        if " " in named.id:
            hint = filled(NO_ID, words=named.id)
        if owner is not None:
            found = _KINDS[owner[0]]
            hint = both(f"`{named.id}` is {found.best('en')}.", f"`{named.id}` est {found.best('fr')}.")
        # Take the article off "a claim", "une affirmation".
        wanted = both(_KINDS[kind].best("en").split(" ", 1)[1], _KINDS[kind].best("fr").split(" ", 1)[1])
        self.log.fault("unknown-id", named.span, id=named.id, wanted=wanted, hint=hint)
        return ""
