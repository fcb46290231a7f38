"""Divides a sentence that gives its own reason into the reason and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mapgen.model.elements import Claim, Proposal

_FEWEST = 3  # words of a half


@dataclass(frozen=True, slots=True)
class Divided:
    """The two halves of a sentence that gives its own reason."""

    reason: str
    rest: str

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
    too short, stands elsewhere in the text as well, or where a citation mark may belong to either.
    """
    if len(claim.quotes) != 1 or claim.citations:
        return None
    reason = step.value
    before, found, after = " ".join(quote.split()).partition(reason)
    before = before.rstrip().removesuffix(step.words).rstrip(" ,;")
    if not found or (before and after.strip(" .!,;")):
        return None
    rest = before or after.lstrip(" ,;")
    content = " ".join(text.split())
    if len(rest.split()) < _FEWEST or any(content.count(half) != 1 for half in (reason, rest)):
        return None
    return Divided(reason, rest)


def as_it_is(claim: Claim, step: Proposal) -> Divided | None:
    """Return the reason and the rest of a sentence that stays whole; None without the reason."""
    before, found, after = " ".join(quote.exact for quote in claim.quotes).partition(step.value)
    return Divided(step.value, f"{before} {after}") if found else None


def _says(half: str, one: Proposal) -> bool:
    return _whole(one.words or one.value).search(half) is not None


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
