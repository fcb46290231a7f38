"""Excerpts of claims for findings: the claim's own words, cut where they are long."""

from __future__ import annotations

from collections.abc import Sequence

from mapgen.model.elements import Claim
from mapgen.vocabulary import Origin
from mapgen.words import both, in_quotation_marks

_LONGEST = 110


def excerpt(claim: Claim, language: str, longest: int = _LONGEST) -> str:
    """Return a claim's text, in quotation marks of the language (`en` or `fr`) if the document says it.

    A text of more than `longest` characters is cut at a space and ends in an ellipsis.
    """
    return in_marks(claim, shortened(claim.text.best(language), longest), language)


def in_marks(claim: Claim, words: str, language: str) -> str:
    """Return a claim's words in quotation marks; as they are if nobody says it, or another source does."""
    return in_quotation_marks(words, language) if claim.origin is Origin.QUOTED else words


def label(claim: Claim, language: str, longest: int) -> str:
    """Return a claim's label, `short`, in a language, else its words; cut as by `shortened`."""
    return shortened(claim.short.get(language) or claim.text.best(language), longest)


def shortened(words: str, longest: int) -> str:
    """Return words without their full stop, cut at a space if they have more than `longest` characters."""
    words = words.strip().rstrip(".")
    if len(words) > longest:
        words = words[: longest - 1].rsplit(" ", 1)[0].rstrip(",;: ") + "…"
    return words


FROM_OUTSIDE = both(
    "About what the map's authors added: ",
    "À propos de ce qu'ont ajouté les auteurs de la carte : ",
)
"""The beginning of a finding's message about steps and claims that are not the document's own."""

_MOST = 3


def excerpts(claims: Sequence[Claim], language: str) -> str:
    """Return the excerpts of the claims, joined by semicolons, in a language (`en` or `fr`).

    Of more than four claims, it gives the first three and the number of the others: “and 2 more”.
    """
    few = claims if len(claims) <= _MOST + 1 else claims[:_MOST]
    more = len(claims) - len(few)
    words = [excerpt(claim, language) for claim in few]
    if more:
        words.append(f"et {more} autre{'s' * (more > 1)}" if language == "fr" else f"and {more} more")
    return (" ; " if language == "fr" else "; ").join(words)
