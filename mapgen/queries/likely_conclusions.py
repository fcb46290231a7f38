"""Which claims of a draft may be its conclusion: the one nearest to the title, and the last that advise."""

from __future__ import annotations

import re

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.lexicon import lexicon
from mapgen.vocabulary import ClaimKind

MOST = 3
"""How many are named at most."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
"""So many letters of a word are compared, for its endings."""
_SHARE = 0.5
"""The least share of the title's words that a claim near to it has."""
_FEWEST = 2


def likely_conclusions(map_: ArgumentMap) -> tuple[Claim, ...]:
    """Return the claims that may be what the text wants to prove, the likeliest first; it is a guess.

    First that with most of the title's words, the last of several, then those that are, or are proposed as,
    a recommendation: those with most of the title's words, and the last of several. What others are quoted
    with is left out, and what only announces what the text will tell.
    """
    announcing = lexicon("announcing", map_.document.language)
    own = [
        claim
        for claim in reversed(map_.claims)
        if not _in_others_words(claim) and not any(announcing.find(_words_of(claim)))
    ]
    title = _stems(map_.document.title.best(map_.document.language))
    shared = {claim.id: len(title & _stems(_words_of(claim))) for claim in own}
    nearest = max(own, key=lambda claim: shared[claim.id], default=None)
    found = []
    if nearest is not None and shared[nearest.id] >= max(_FEWEST, _SHARE * len(title)):
        found.append(nearest)
    advice = [claim for claim in own if _advises(claim) and claim not in found]
    found += sorted(advice, key=lambda claim: -shared[claim.id])
    return tuple(found[:MOST])


def _words_of(claim: Claim) -> str:
    return " ".join(quote.exact for quote in claim.quotes)


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.lower()))


def _in_others_words(claim: Claim) -> bool:
    proposed = any(
        one.field == "attributed-to" or (one.field, one.value) == ("scheme", "expert-opinion")
        for one in claim.proposed
    )
    return bool(claim.attributed_to) or proposed or _words_of(claim).lstrip().startswith(('"', "“", "«", "‘"))


def _advises(claim: Claim) -> bool:
    proposed = any((one.field, one.value) == ("kind", ClaimKind.RECOMMENDATION) for one in claim.proposed)
    return proposed or claim.kind is ClaimKind.RECOMMENDATION
