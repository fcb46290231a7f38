"""The ids of one argument file: first every id is registered, then references are resolved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from mapgen.findings import Span
from mapgen.syntax.fault_log import FaultLog
from mapgen.syntax.read.entries import Entry, Named
from mapgen.syntax.read.hints import IN_WORDS, NO_ID, NO_SOURCE, WORDS_OF
from mapgen.words import Text, both, filled

KINDS = {
    "claim": both("a claim", "une affirmation"),
    "source": both("a source", "une source"),
    "term": both("a term", "un terme"),
    "argument": both("an argument", "un argument"),
    "inference": both("an inference", "une inférence"),
}
"""What an id can be of, with its article."""
ELEMENT = both("an element", "un élément")
"""What an id is of that can be of anything."""
_FEWEST = 3
"""So many words of a claim are enough to tell which is meant."""


class Ids:
    """Registers the ids of one file, which no two elements may share, and resolves references to them."""

    def __init__(self, log: FaultLog) -> None:
        self.log = log
        self.known: dict[str, dict[str, Span]] = {kind: {} for kind in KINDS}
        self.owner: dict[str, tuple[str, Span]] = {}
        self.unread: set[str] = set()
        """The ids of claims that name an id which no element has, and of the elements that may be meant."""
        self._claims: list[tuple[Named, Entry]] = []

    def add_all(self, kind: str, entries: Iterable[tuple[Named, Entry]]) -> list[tuple[Named, Entry]]:
        """Register the ids of the entries; return the entries whose ids are new, and report the others."""
        new = [(named, entry) for named, entry in entries if self.add(kind, named)]
        if kind == "claim":
            self._claims += new
        return new

    def add(self, kind: str, named: Named) -> bool:
        """Register an id and return True; report a fault and return False where another element has it."""
        first = self.owner.setdefault(named.id, (kind, named.span))
        if first != (kind, named.span):
            line = str(first[1].line)
            self.log.fault("duplicate-id", named.span, id=named.id, first=KINDS[first[0]], line=line)
            return False
        self.known[kind][named.id] = named.span
        return True

    def note_inference(self, id_: str, span: Span) -> None:
        """Register an inference's id without a check for duplicates: the caller made or checked the id."""
        self.known["inference"][id_] = span

    def resolve(self, kind: str, named: Named | None, within: str = "", attacks: bool = False) -> str:
        """Return the id where an element of that kind has it; else report a fault and return an empty string.

        None, a reference that was not given, returns an empty string without a fault. `within`: the id of the
        claim in whose record it stands, if in one; the fault is about that claim. `attacks`: it is the id of
        an objection, where words may also be what follows a comma between braces.
        """
        if named is None:
            return ""
        if named.id in self.known[kind]:
            return named.id
        told, meant = self._hint(kind, named, attacks)
        # Take the article off "a claim", "une affirmation".
        wanted = both(KINDS[kind].best("en").split(" ", 1)[1], KINDS[kind].best("fr").split(" ", 1)[1])
        about = tuple(filter(None, [within, meant]))
        self.unread.update(about)
        self.log.fault("unknown-id", named.span, about, id=named.id, wanted=wanted, hint=told)
        return ""

    def _hint(self, kind: str, named: Named, attacks: bool) -> tuple[Text, str]:
        """Return what to do about an id that no element of the kind has, and the id that may be meant."""
        owner = self.owner.get(named.id)
        if owner is not None:
            found = KINDS[owner[0]]
            return both(f"`{named.id}` is {found.best('en')}.", f"`{named.id}` est {found.best('fr')}."), ""
        if " " in named.id:
            meant = self._meant(folded(named.id)) if kind == "claim" else ""
            in_words = filled(NO_ID, words=named.id) if attacks else IN_WORDS
            return filled(WORDS_OF, id=meant) if meant else in_words, meant
        near = self.log.nearest(named.id, self.known[kind])
        hint = self.log.suggestion(near, self.known[kind])
        return (NO_SOURCE if kind == "source" and not hint.best("en") else hint), near

    def _meant(self, words: str) -> str:
        """Return the id of the claim with these words, or of the only one with these among others."""
        if words in self._by_words or len(words.split()) < _FEWEST:
            return self._by_words.get(words, "")
        found = {id_ for whole, id_ in self._by_words.items() if words in whole}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def _by_words(self) -> Mapping[str, str]:
        """The ids of claims by the words (`folded`) of their quotes and of their own wordings."""
        found: dict[str, str] = {}
        for named, entry in self._claims:
            words = [*entry.wordings.values(), *(quote.exact for quote in entry.get("quote", ()))]
            for one in words:
                found.setdefault(folded(one), named.id)
        return found


def folded(words: str) -> str:
    """Return words without differences of case, white space and the signs at the end of a sentence."""
    return " ".join(words.casefold().split()).strip(" .!?…")
