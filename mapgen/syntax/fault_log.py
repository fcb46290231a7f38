"""Where faults of one argument file are collected while it is read."""

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
    """Collects the faults of one argument file; nothing is raised."""

    path: str
    findings: list[Finding] = field(default_factory=list)
    answered: int = 0
    digests: dict[str, str] = field(default_factory=dict)
    """Text by name, empty for the argument file itself → hash of its bytes, empty where it was not read."""
    compared: int = 0
    told_enough: bool = False

    def fault(self, name: str, span: Span, about: tuple[str, ...] = (), **particulars: str | Text) -> None:
        """Note the fault `name` at `span`; its page holds the words, `particulars` fill them."""
        if len(self.findings) == most("faults"):
            self.told_enough = True
            self._note("too-large", span, (), _passed("faults"))
        if not self.told_enough:
            self._note(name, span, about, particulars)

    def too_large(self, budget: str, span: Span) -> None:
        """Note that a budget is passed at `span`."""
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
        """«Did you mean …?» for the nearest known word, else the known words when they are few.

        Looking for likeness is slow, so that only the first faults are answered.
        """
        candidates = list(known)
        self.answered += 1
        affordable = self.answered <= _MOST_ANSWERED and len(word) <= _LONGEST
        affordable = affordable and self.compared <= _MOST_COMPARED
        self.compared += len(candidates) if affordable else 0
        near = difflib.get_close_matches(word, candidates[:5000], n=1, cutoff=0.6) if affordable else []
        if near:
            return both(f"Did you mean `{near[0]}`?", f"Vouliez-vous dire `{near[0]}` ?")
        if 0 < len(candidates) <= 24:
            listed = ", ".join(f"`{candidate}`" for candidate in candidates)
            return both(f"Known here: {listed}.", f"Connus ici : {listed}.")
        return both("", "")


_MOST_ANSWERED = 100
_MOST_COMPARED = 40_000
_LONGEST = 200


def _passed(budget: str) -> dict[str, str | Text]:
    return {"limit": BUDGETS[budget].limit, "hint": BUDGETS[budget].beyond}


def _fill(text: Text, particulars: Mapping[str, str | Text]) -> Text:
    """The text with its particulars, each in the language of the wording it stands in."""
    filled = {}
    for language, wording in text:
        own = {
            name: _clipped(value if isinstance(value, str) else value.best(language))
            for name, value in particulars.items()
        }
        filled[language] = wording.format(**own).strip()
    return Text.of(**filled)


def _clipped(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"
