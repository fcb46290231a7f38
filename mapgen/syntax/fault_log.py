"""Collects the faults of one argument file while it is read."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from mapgen.budgets import BUDGETS, most
from mapgen.findings import Finding, Span
from mapgen.syntax.faults.table import FAULTS
from mapgen.vocabulary import FindingKind
from mapgen.words import Text, both


@dataclass
class FaultLog:
    """Collects the faults of one argument file in the order in which they are reported; raises nothing."""

    path: str
    findings: list[Finding] = field(default_factory=list)
    suggestions: int = 0
    digests: dict[str, str] = field(default_factory=dict)
    """For the argument file (`""`) and for its text (by its path as written): the SHA-256 of the bytes in
    hexadecimal; empty where the file was not read."""
    comparisons: int = 0
    is_full: bool = False

    def fault(self, name: str, span: Span, about: tuple[str, ...] = (), **particulars: str | Text) -> None:
        """Add the fault `name` at `span`, about the elements with the ids `about`.

        `particulars`: by name, what fills the placeholders of the fault's message and remedy.
        Once the file has as many faults as the budget allows, add one `too-large` and nothing after it.
        """
        if len(self.findings) == most("faults"):
            self.is_full = True
            self._note("too-large", span, (), _passed("faults"))
        if not self.is_full:
            self._note(name, span, about, particulars)

    def too_large(self, budget: str, span: Span) -> None:
        """Add the fault `too-large` at `span`, with the limit of the budget of that name and what to do."""
        self.fault("too-large", span, (), **_passed(budget))

    def _note(
        self, name: str, span: Span, about: tuple[str, ...], particulars: Mapping[str, str | Text]
    ) -> None:
        page = FAULTS[name]
        self.findings.append(
            Finding(
                rule=name,
                kind=FindingKind.FAULT,
                severity=page.severity,
                message=_fill(page.message, particulars),
                remedy=_fill(page.remedy, particulars),
                span=span,
                about=about,
            )
        )

    def did_you_mean(self, word: str, known: Iterable[str]) -> Text:
        """Return «Did you mean …?» with the word of `known` that is nearest to `word`.

        Where none is near, return a list of all of them; where they are more than 24, or none, empty
        wordings.
        """
        candidates = list(known)
        return self.suggestion(self.nearest(word, candidates), candidates)

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Return the word of `known` that is nearest to `word`; empty where none is near.

        Comparing words is slow: after some calls for a file, none is taken to be near.
        """
        candidates = list(known)
        self.suggestions += 1
        affordable = self.suggestions <= _MOST_SUGGESTIONS and len(word) <= _LONGEST
        affordable = affordable and self.comparisons <= _MOST_COMPARISONS
        self.comparisons += len(candidates) if affordable else 0
        near = difflib.get_close_matches(word, candidates[:5000], n=1, cutoff=0.6) if affordable else []
        return near[0] if near else ""

    def suggestion(self, near: str, known: Iterable[str]) -> Text:
        """Return «Did you mean …?» with the word `near`; without it, the known words (`did_you_mean`)."""
        candidates = list(known)
        if near:
            return both(f"Did you mean `{near}`?", f"Vouliez-vous dire `{near}` ?")
        if 0 < len(candidates) <= 24:
            named = [f"`{candidate}`" for candidate in candidates]
            while len(named) > 1 and len(", ".join(named)) > _LONGEST_LIST:
                named.pop()
            listed, others = ", ".join(named), len(candidates) - len(named)
            more_en, more_fr = (f" and {others} more", f" et {others} de plus") if others else ("", "")
            return both(f"Known here: {listed}{more_en}.", f"Connus ici : {listed}{more_fr}.")
        return both("", "")


_MOST_SUGGESTIONS = 100
_MOST_COMPARISONS = 40_000
_LONGEST = 200
_LONGEST_LIST = 500
_LONGEST_HINT = 800


def _passed(budget: str) -> dict[str, str | Text]:
    return {"limit": BUDGETS[budget].limit, "hint": BUDGETS[budget].beyond}


def _fill(text: Text, particulars: Mapping[str, str | Text]) -> Text:
    """Return the text with its placeholders filled, each in the wording's language; long ones are cut."""
    filled = {}
    for language, wording in text:
        own = {
            name: _clipped(value) if isinstance(value, str) else _clipped(value.best(language), _LONGEST_HINT)
            for name, value in particulars.items()
        }
        filled[language] = wording.format(**own).strip()
    return Text.of(**filled)


def _clipped(words: str, longest: int = _LONGEST) -> str:
    """Return words, cut where one ends if they are longer."""
    if len(words) <= longest:
        return words
    space = words.rfind(" ", longest // 2, longest + 1)
    return words[: space if space > 0 else longest].rstrip(" ,;:") + "…"
