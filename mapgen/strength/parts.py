"""A word for each part, where a conclusion only joins what several others say."""

from __future__ import annotations

from collections.abc import Callable

from mapgen.model.argument_map import ArgumentMap
from mapgen.model.elements import Claim
from mapgen.queries.excerpt import label
from mapgen.vocabulary import Carried
from mapgen.words import Text, both, filled

_LONGEST = 90
_PART = both("{claim} ({word})", "{claim} ({word})")
_PARTS = both("Part by part: {parts}.", "Partie par partie : {parts}.")
_BETWEEN = {"en": "; ", "fr": " ; "}


def parts_of(map_: ArgumentMap, claim: Claim) -> tuple[str, ...]:
    """Return the ids of the claims that a claim only joins; none where another kind of step leads to it."""
    steps = map_.inferences_to.get(claim.id, ())
    if not steps or any(step.scheme is None or step.scheme.id != "composition" for step in steps):
        return ()
    parts = tuple(dict.fromkeys(each for step in steps for each in step.premises if each in map_.claim))
    return parts if len(parts) > 1 else ()


def parts_told(map_: ArgumentMap, claim: Claim, word_of: Callable[[str], Carried | None]) -> Text:
    """Return the word for each part of a claim, in a sentence; empty where all have the same, or none."""
    words = {each: word for each in parts_of(map_, claim) if (word := word_of(each)) is not None}
    if len(set(words.values())) < 2:
        return Text()
    told = [
        filled(
            _PART,
            claim=both(*(label(map_.claim[each], code, _LONGEST) for code in ("en", "fr"))),
            word=word.name_,
        )
        for each, word in words.items()
    ]
    listed = both(*(_BETWEEN[code].join(one.best(code) for one in told) for code in ("en", "fr")))
    return filled(_PARTS, parts=listed)
