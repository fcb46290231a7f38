"""Divides a sentence that gives its own reason into the reason and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapgen.desk.spelling import spelled
from mapgen.drafting.experts import is_saying
from mapgen.model.elements import Claim, Proposal

_FEWEST = 3  # words of a half
_SIGNS = " .!,;"


@dataclass(frozen=True, slots=True)
class Divided:
    """The two halves of a sentence that gives its own reason."""

    reason: str
    parts: tuple[str, ...]
    """The rest: two parts where the reason stands between them."""

    @property
    def rest(self) -> str:
        return " ".join(self.parts)

    @property
    def quote(self) -> str:
        """Return the rest as a file's field `quote` has it."""
        if len(self.parts) == 1:
            return spelled(self.rest)
        return f"[{', '.join(spelled(one, in_flow=True) for one in self.parts)}]"

    def reason_says(self, one: Proposal) -> bool:
        """Return whether the words that suggest something stand in the reason."""
        return _says(self.reason, one)

    def rest_says(self, one: Proposal) -> bool:
        """Return whether the words that suggest something stand in the rest."""
        return _says(self.rest, one)

    def only_reason_says(self, one: Proposal) -> bool:
        """Return whether the words that suggest something stand in the reason, and not in the rest."""
        return self.reason_says(one) and not self.rest_says(one)


def divided(claim: Claim, step: Proposal, quote: str, text: str) -> Divided | None:
    """Return the halves of the sentence that a claim quotes, by the step to it that is proposed.

    “A, so B” is divided into A and B, and “B because A” and “Because A, B” too. Return None where a half is
    too short, stands elsewhere in the text as well, or where a citation mark may belong to either. Words
    that tell who says it may also stand between two parts of what is said (“A,” said Dr Roe, “B”).
    """
    if len(claim.quotes) != 1 or claim.citations:
        return None
    reason = step.value
    before, found, after = " ".join(quote.split()).partition(reason)
    before = before.rstrip().removesuffix(step.words).rstrip(" ,;")
    between = before and after.strip(_SIGNS)
    if not found or (between and not is_saying(step, claim.proposed)):
        return None
    after = after.lstrip(" ,;")
    halves = Divided(reason, (before, after) if between else (before or after,))
    content = " ".join(text.split())
    if len(halves.rest.split()) < _FEWEST or any(content.count(one) != 1 for one in (reason, *halves.parts)):
        return None
    return halves


def as_it_is(claim: Claim, step: Proposal) -> Divided | None:
    """Return the reason and the rest of a sentence that stays whole; None without the reason."""
    before, found, after = " ".join(quote.exact for quote in claim.quotes).partition(step.value)
    return Divided(step.value, (before, after)) if found else None


def _says(half: str, one: Proposal) -> bool:
    return _whole(one.words or one.value).search(half) is not None


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
